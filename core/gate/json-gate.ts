import { checkDepth } from './rdf-depth.ts';

const QUOTE = 34;
const BACKSLASH = 92;

/** Nesting of arrays and objects in JSON. */
export function gateJson(text: string): void {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = lastOfString(text, at);
    else if (code === 91 /* [ */ || code === 123 /* { */) checkDepth((depth += 1), text, at);
    else if ((code === 93 /* ] */ || code === 125) /* } */ && depth > 0) depth -= 1;
  }
}

/** The offset of the closing quote, or of the end of the text. */
function lastOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at;
    at += code === BACKSLASH ? 2 : 1;
  }
  return text.length;
}
