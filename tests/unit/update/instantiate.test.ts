import { expect, test } from 'vitest';
import { Iris } from '../../../core/iris.ts';
import {
  blankNode,
  namedNode,
  quadToNQuads,
  stringLiteral,
  typedLiteral,
} from '../../../core/rdf/terms.ts';
import { homeGraph } from '../../../server/domain/update/home-graph.ts';
import { instantiate } from '../../../server/sparql/update/index.ts';
import type { QuadPattern } from '../../../server/sparql/update/update-plan.ts';
import type { Row } from '../../../server/store/quad-index.ts';

const iris = new Iris('http://wiki.example/');
const v = (value: string) => ({ termType: 'Variable', value }) as const;
const p = namedNode('http://example.org/p');
const s = namedNode('http://example.org/s');

function made(template: readonly QuadPattern[], rows: readonly Row[]): string[] {
  const home = (subject: Parameters<typeof homeGraph>[1]): string => homeGraph(iris, subject);
  return [...instantiate(template, { rows, labelPrefix: 'new-', home })].map(quadToNQuads);
}

test('a quad is made for each solution, in the graph its pattern names', () => {
  const graph = v('g');
  const rows = [
    { g: namedNode('http://example.org/g1'), o: stringLiteral('x') },
    { g: namedNode('http://example.org/g2'), o: typedLiteral('1', 'integer') },
  ];
  expect(made([{ subject: s, predicate: p, object: v('o'), graph }], rows)).toEqual([
    '<http://example.org/s> <http://example.org/p> "x" <http://example.org/g1> .',
    '<http://example.org/s> <http://example.org/p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> <http://example.org/g2> .',
  ]);
});

test('what is unbound, or what RDF does not allow, is left out', () => {
  const rows = [{ literal: stringLiteral('x'), node: blankNode('b') }];
  const object = s;
  expect(
    made(
      [
        { subject: v('unbound'), predicate: p, object },
        { subject: s, predicate: p, object: v('unbound') },
        { subject: v('literal'), predicate: p, object },
        { subject: s, predicate: v('literal'), object },
        { subject: s, predicate: v('node'), object },
        { subject: s, predicate: p, object, graph: v('literal') },
        { subject: s, predicate: p, object, graph: v('node') },
        { subject: s, predicate: p, object, graph: v('unbound') },
        { subject: v('node'), predicate: p, object: v('literal') },
      ],
      rows,
    ),
  ).toEqual(['_:b <http://example.org/p> "x" .']);
});

test('a blank node of a template is one within a solution and another in the next', () => {
  const node = blankNode('n');
  const template = [
    { subject: s, predicate: p, object: node },
    { subject: node, predicate: p, object: v('o') },
  ];
  const rows = [{ o: stringLiteral('1') }, { o: stringLiteral('2') }];
  expect(made(template, rows)).toEqual([
    '<http://example.org/s> <http://example.org/p> _:new-0-n .',
    '_:new-0-n <http://example.org/p> "1" .',
    '<http://example.org/s> <http://example.org/p> _:new-1-n .',
    '_:new-1-n <http://example.org/p> "2" .',
  ]);
});

test.each([
  ['http://wiki.example/id/tea', 'http://wiki.example/wiki/tea'],
  ['http://wiki.example/id/tea#s1', 'http://wiki.example/wiki/tea'],
  ['http://wiki.example/id/Tea', ''],
  ['http://wiki.example/id/', ''],
  ['http://wiki.example/wiki/tea', ''],
  ['http://elsewhere.example/id/tea', ''],
])('%s is at home in “%s”', (subject, graph) => {
  expect(homeGraph(iris, namedNode(subject))).toBe(graph);
  expect(homeGraph(iris, blankNode(subject))).toBe('');
});
