import { WikiError } from '../../../core/errors.ts';
import { positionAt } from '../../../core/gate/position.ts';
import { checkExpansion, rewriteDoctype } from './xml-entities.ts';

/** Elements within elements. RDF/XML needs a handful; reading time grows with the square of it. */
const DEEPEST = 500;

/**
 * Refuses XML that would cost more than it says (entity bombs, external entities, endless
 * nesting), and returns the text as the parser wants it: entity values in double quotes, every
 * line where it was. Linear in the text. Throws a WikiError `xml-entity` or `rdf-too-deep`.
 */
export function guardRdfXml(text: string): string {
  const start = endOfProlog(text);
  if (!text.startsWith('<!DOCTYPE', start)) {
    demandDepth(text, start);
    return text;
  }
  const doctype = rewriteDoctype(text, start);
  checkExpansion(text, doctype);
  demandDepth(text, doctype.end);
  return text.slice(0, start) + doctype.rewritten + text.slice(doctype.end);
}

/** The offset after the XML declaration, comments and white space. */
function endOfProlog(text: string): number {
  let at = 0;
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at += 1;
    const closing = text.startsWith('<?', at) ? '?>' : text.startsWith('<!--', at) ? '-->' : '';
    const end = closing === '' ? -1 : text.indexOf(closing, at);
    if (end === -1) return at;
    at = end + closing.length;
  }
}

function demandDepth(text: string, from: number): void {
  let depth = 0;
  for (let at = text.indexOf('<', from); at !== -1; at = text.indexOf('<', at)) {
    if (text.startsWith('<!--', at)) at = after(text, '-->', at);
    else if (text.startsWith('<![CDATA[', at)) at = after(text, ']]>', at);
    else if (text.startsWith('<?', at)) at = after(text, '?>', at);
    else {
      const end = endOfTag(text, at);
      if (text[at + 1] === '/') depth -= 1;
      else if (text[end - 2] !== '/') depth += 1;
      if (depth > DEEPEST) {
        const { line, column } = positionAt(text, at);
        throw new WikiError('bad-request', 'rdf-too-deep', { limit: DEEPEST, line, column });
      }
      at = end;
    }
  }
}

/** The offset after the `>` that closes a tag; one within quotes does not. */
function endOfTag(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '>') {
    const quote = text[at];
    at = quote === '"' || quote === "'" ? after(text, quote, at + 1) : at + 1;
  }
  return at + 1;
}

function after(text: string, closing: string, from: number): number {
  const end = text.indexOf(closing, from);
  return end === -1 ? text.length : end + closing.length;
}
