import { checkDepth } from './rdf-depth.ts';
import { endOfComment, endOfIri, endOfString, isQuote } from './scan.ts';

const OPENERS = new Set([40, 91, 123]);
const CLOSERS = new Set([41, 93, 125]);

/** Nesting of brackets and quoted triples in Turtle, TriG, N-Triples and N-Quads. */
export function gateTurtle(text: string): void {
  let depth = 0;
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (isQuote(code)) at = endOfString(text, at);
    else if (code === 35 /* # */) at = endOfComment(text, at);
    else if (code === 60 /* < */ && endOfIri(text, at) !== -1) at = endOfIri(text, at);
    else {
      const twice = text.charCodeAt(at + 1) === code;
      const opens = OPENERS.has(code) || (code === 60 && twice);
      const closes = CLOSERS.has(code) || (code === 62 /* > */ && twice);
      if (opens) checkDepth((depth += 1), text, at);
      else if (closes && depth > 0) depth -= 1;
      // The character escaped in a local name is no bracket and no quote.
      at += code === 92 /* \ */ || ((code === 60 || code === 62) && twice) ? 2 : 1;
    }
  }
}
