import { Parser } from 'n3';
import { expect } from 'vitest';
import { quadKey } from '../../core/rdf/canonical-literal.ts';
import {
  graphName,
  namedNode,
  plainTerm,
  quad,
  stringLiteral,
  type NamedNode,
  type Quad,
  type Subject,
} from '../../core/rdf/terms.ts';
import type { DatasetChunk, Journal } from '../../server/store/journal.ts';
import { fact, manualPage, number } from './journal-fixture.ts';

/** A graph that is kept as a log. */
export const LOG = 'http://example.org/log';

/** What a commit in conflict is refused with. */
export const CONFLICT = { name: 'WikiError', kind: 'conflict', id: 'changed-meanwhile' };

/** Where an adapter under test keeps its data: `open` may be called again on the same place. */
export interface JournalPlace {
  open(): Promise<Journal>;
  dispose(): Promise<void>;
}

/** Makes an empty place, disposed of after the test. */
export type MakePlace = () => Promise<JournalPlace>;

/** Terms that a writer or a reader of lines may trip over. */
export function awkwardQuads(graph: string): Quad[] {
  const texts = [
    '',
    '"',
    '\\',
    '\\"',
    'a" . <x> "b\\\\',
    'line\nline\r\n\ttab\b\f\u0000\u001f\u007f',
    '\u2028\u2029\u0085\ufeff',
    'e\u0301 \u{1F33F} \u202f» "@fr',
    '"^^<http://www.w3.org/2001/XMLSchema#integer> .',
    '\\u0041 \\n',
  ];
  return [
    ...texts.map((text) => fact(graph, 'text', stringLiteral(text))),
    ...['007', '1.50', 'abc', '٣'].map((text) => number(graph, text)),
    ...manualPage('awkward', 12).map((q) => ({ ...q, graph: namedNode(graph) })),
    fact(graph, 'odd', namedNode('http://example.org/a b>"\\\n\u00e9')),
    fact(graph, 'typed', {
      ...stringLiteral('5 "m"'),
      datatype: namedNode('http://example.org/length'),
    }),
  ];
}

/** A chunk as an independent parser of N-Quads reads it. */
export function quadsOfChunk({ graph, nquads }: DatasetChunk): Quad[] {
  const parser = new Parser({ format: 'application/n-quads', blankNodePrefix: '' });
  const quads = parser
    .parse(nquads)
    .map((found) =>
      quad(
        plainTerm(found.subject) as Subject,
        plainTerm(found.predicate) as NamedNode,
        plainTerm(found.object),
        graphName(found.graph.value),
      ),
    );
  for (const { graph: named } of quads) expect(named.value).toBe(graph);
  return quads;
}

/** The keys of the whole dataset, graph by graph, sorted. */
export async function everything(journal: Journal): Promise<string[]> {
  const quads: Quad[] = [];
  for (const { graph, size } of await journal.graphs()) {
    const state = await journal.graph(graph);
    expect(state?.quads).toHaveLength(size);
    quads.push(...state!.quads);
  }
  return quads.map(quadKey).sort();
}

/** The same quads in the same spelling, in any order. */
export function expectSameSpelling(actual: readonly Quad[], expected: readonly Quad[]): void {
  expect(spelled(actual)).toEqual(spelled(expected));
}

function spelled(quads: readonly Quad[]): string[] {
  return quads.map((one) => JSON.stringify(one)).sort();
}
