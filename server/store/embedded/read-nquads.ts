import {
  DEFAULT_GRAPH,
  blankNode,
  langLiteral,
  namedNode,
  quad,
  stringLiteral,
  typedLiteral,
  type Quad,
  type Term,
} from '../../../core/rdf/terms.ts';

const LINE =
  /^(?:<([^>]*)>|_:(\S+)) <([^>]*)> (?:<([^>]*)>|_:(\S+)|"([^"\\]*(?:\\.[^"\\]*)*)"(?:@([A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)|\^\^<([^>]*)>)?)(?: <([^>]*)>)? \.$/;

const ESCAPES: Readonly<Record<string, string>> = {
  t: '\t',
  b: '\b',
  n: '\n',
  r: '\r',
  f: '\f',
};

/**
 * Reads N-Triples or N-Quads as the engine and the journal write them: one statement a line, single
 * spaces. Blank node labels are kept. Not a parser for texts from outside.
 * @throws TypeError on anything else, such as the triple terms of RDF 1.2
 */
export function* readNQuads(text: string): Generator<Quad> {
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    if (end > start) yield readLine(text.slice(start, end));
    start = end + 1;
  }
}

function readLine(line: string): Quad {
  const match = LINE.exec(line);
  if (!match) throw new TypeError(`Not a plain N-Quads line: ${line.slice(0, 200)}`);
  const [, iri, label, predicate = '', , , , , , graph] = match;
  return quad(
    iri === undefined ? blankNode(label ?? '') : namedNode(unescape(iri)),
    namedNode(unescape(predicate)),
    objectOf(match),
    graph === undefined ? DEFAULT_GRAPH : namedNode(unescape(graph)),
  );
}

function objectOf(match: RegExpExecArray): Term {
  const [, , , , iri, label, lexical = '', language, datatype] = match;
  if (iri !== undefined) return namedNode(unescape(iri));
  if (label !== undefined) return blankNode(label);
  const value = unescape(lexical);
  if (language !== undefined) return langLiteral(value, language);
  return datatype === undefined ? stringLiteral(value) : typedLiteral(value, unescape(datatype));
}

function unescape(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/gs,
    (_, short?: string, long?: string, letter = '') => {
      const hex = short ?? long;
      return hex ? String.fromCodePoint(parseInt(hex, 16)) : (ESCAPES[letter] ?? letter);
    },
  );
}
