import { setImmediate as nextTurn } from 'node:timers/promises';
import { quadKey } from '../../../core/rdf/canonical-literal.ts';
import {
  blankNode,
  graphName,
  langLiteral,
  namedNode,
  quad,
  stringLiteral,
  termToNTriples,
  typedLiteral,
  type GraphName,
  type NamedNode,
  type Quad,
  type Subject,
  type Term,
} from '../../../core/rdf/terms.ts';

/** Characters of text a part of a graph holds, about; it is cut at a line. */
export const PART_LENGTH = 1024 * 1024;
/** Quads written or read before other work gets its turn. */
const SLICE = 10_000;
// oxlint-disable-next-line no-control-regex -- what an IRIREF must escape (N-Triples, 2.2)
const NOT_IN_IRI = /[\u0000-\u0020<>"{}|^`\\]/g;

/**
 * Quads as N-Quads lines of one graph, whatever graph they name, cut into parts of about 1 MB.
 * Every line ends with a newline, and equal quads give equal lines. Large sets are written in
 * slices, so that the caller's thread stays answerable.
 */
export async function linesOf(quads: readonly Quad[], graph: string): Promise<string[]> {
  const end = lineEnd(graph);
  const parts: string[] = [];
  let part = '';
  let count = 0;
  for (const statement of quads) {
    part += tripleText(statement) + end;
    if (part.length >= PART_LENGTH) {
      parts.push(part);
      part = '';
    }
    count += 1;
    if (count % SLICE === 0) await nextTurn();
  }
  if (part !== '') parts.push(part);
  return parts;
}

/** A line of a statement up to its object: subject, predicate and object, single spaces between. */
export function tripleText({ subject, predicate, object }: Omit<Quad, 'graph'>): string {
  return `${termText(subject)} ${iriRef(predicate.value)} ${termText(object)}`;
}

/** What ends the line of a statement of a graph, its newline included. */
export function lineEnd(graph: string): string {
  return graph === '' ? ' .\n' : ` ${iriRef(graph)} .\n`;
}

/** The quads of lines that `linesOf` wrote, read in slices. */
export async function quadsOf(parts: readonly string[]): Promise<Quad[]> {
  const quads: Quad[] = [];
  const names = new Map<string, NamedNode>();
  for (const part of parts) {
    for (const line of eachLine(part)) {
      quads.push(parseLine(line, names));
      if (quads.length % SLICE === 0) await nextTurn();
    }
  }
  return quads;
}

export function* eachLine(text: string): Generator<string> {
  let start = 0;
  for (;;) {
    const end = text.indexOf('\n', start);
    if (end < 0) return;
    yield text.slice(start, end);
    start = end + 1;
  }
}

/**
 * A key two lines share exactly when their quads have the same canonical key. Only literals of
 * XML Schema datatypes have several spellings, so all other lines are their own key.
 */
export function lineKey(line: string): string {
  return line.includes('"^^<http://www.w3.org/2001/XMLSchema#') ? quadKey(parseLine(line)) : line;
}

/**
 * Reads one line of `linesOf`. It is no parser of N-Quads at large: it takes the form that was
 * written for granted, which the checksums vouch for.
 * @param names nodes already made, so that a graph holds each predicate once
 */
export function parseLine(line: string, names?: Map<string, NamedNode>): Quad {
  const named = (written: string): NamedNode => {
    if (!names) return namedNode(unescaped(written));
    const known = names.get(written);
    if (known) return known;
    const node = namedNode(unescaped(written));
    names.set(written, node);
    return node;
  };
  const subjectEnd = line.indexOf(' ');
  const predicateEnd = line.indexOf(' ', subjectEnd + 1);
  const objectStart = predicateEnd + 1;
  const objectEnd = endOfObject(line, objectStart);
  return quad(
    node(line.slice(0, subjectEnd)),
    named(line.slice(subjectEnd + 2, predicateEnd - 1)),
    object(line, objectStart, objectEnd, named),
    graph(line.slice(objectEnd + 1, -2), named),
  );
}

function node(text: string): Subject {
  return text.startsWith('<') ? namedNode(unescaped(text.slice(1, -1))) : blankNode(text.slice(2));
}

function graph(text: string, named: (written: string) => NamedNode): GraphName {
  return text === '' ? graphName('') : named(text.slice(1, -1));
}

function object(
  line: string,
  start: number,
  end: number,
  named: (written: string) => NamedNode,
): Term {
  if (line[start] !== '"') return node(line.slice(start, end));
  const quote = closingQuote(line, start);
  const value = unescaped(line.slice(start + 1, quote));
  if (quote + 1 === end) return stringLiteral(value);
  if (line[quote + 1] === '@') return langLiteral(value, line.slice(quote + 2, end));
  const datatype = named(line.slice(quote + 4, end - 1));
  return { ...typedLiteral(value, datatype.value), datatype };
}

function endOfObject(line: string, start: number): number {
  return line.indexOf(' ', line[start] === '"' ? closingQuote(line, start) : start);
}

function closingQuote(line: string, open: number): number {
  let quote = line.indexOf('"', open + 1);
  while (isEscaped(line, quote)) quote = line.indexOf('"', quote + 1);
  return quote;
}

/** True when an odd number of backslashes stands before the position. */
function isEscaped(line: string, position: number): boolean {
  let before = position;
  while (line[before - 1] === '\\') before -= 1;
  return (position - before) % 2 === 1;
}

const SHORT_ESCAPES: Record<string, string> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
};

function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\(?:u([0-9A-F]{4})|(.))/g, (_, code?: string, short = '') =>
    code ? String.fromCharCode(parseInt(code, 16)) : (SHORT_ESCAPES[short] ?? short),
  );
}

function termText(term: Term): string {
  if (term.termType === 'NamedNode') return iriRef(term.value);
  if (term.termType === 'BlankNode') return `_:${term.value}`;
  if (term.language !== '') {
    return termToNTriples({ ...term, language: term.language.toLowerCase() });
  }
  if (term.datatype.value.search(NOT_IN_IRI) < 0) return termToNTriples(term);
  return `${termToNTriples(stringLiteral(term.value))}^^${iriRef(term.datatype.value)}`;
}

/** An IRI that no parser should have let through must still not break the line it is in. */
function iriRef(iri: string): string {
  if (iri.search(NOT_IN_IRI) < 0) return `<${iri}>`;
  const escaped = iri.replace(
    NOT_IN_IRI,
    (character) => `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return `<${escaped}>`;
}
