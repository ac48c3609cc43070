import { expect, test } from 'vitest';
import { gateSparql } from '../../../../core/gate/sparql-gate.ts';
import { boundQuery } from '../../../../server/store/embedded/bound-query.ts';

const bound = (text: string): ReturnType<typeof boundQuery> =>
  boundQuery(text, gateSparql(text), 100);

test.each([
  ['SELECT * { ?s ?p ?o }', 'SELECT * { ?s ?p ?o }\nLIMIT 101\n'],
  ['SELECT * {} # all', 'SELECT * {} # all\nLIMIT 101\n'],
  [
    'SELECT * {} ORDER BY ?s VALUES ?s { 1 }',
    'SELECT * {} ORDER BY ?s \nLIMIT 101\nVALUES ?s { 1 }',
  ],
  ['SELECT * {} LIMIT 5000 OFFSET 7', 'SELECT * {} LIMIT 101 OFFSET 7'],
  ['SELECT * {} OFFSET 7', 'SELECT * {} OFFSET 7\nLIMIT 101\n'],
  ['SELECT * { { SELECT * {} LIMIT 5 } }', 'SELECT * { { SELECT * {} LIMIT 5 } }\nLIMIT 101\n'],
])('%j is limited', (text, limited) => {
  expect(bound(text)).toEqual({ text: limited });
});

test.each([
  'SELECT * {} LIMIT 100',
  'ASK {}',
  'DESCRIBE <http://a/>',
  'CONSTRUCT {} {} LIMIT 3',
  'hello',
])('%j needs no limit', (text) => {
  expect(bound(text)).toEqual({ text });
});

test('the solutions of a graph answer can be counted', () => {
  expect(bound('PREFIX a: <b:> CONSTRUCT { ?s a:p [ a:q ?o ] } WHERE { ?s ?p ?o }').solutions).toBe(
    'PREFIX a: <b:> SELECT (1 AS ?infrawikiSolution)  WHERE { ?s ?p ?o }\nLIMIT 101\n',
  );
  expect(bound('CONSTRUCT WHERE { ?s ?p ?o }').solutions).toBe(
    'SELECT (1 AS ?infrawikiSolution) WHERE { ?s ?p ?o }\nLIMIT 101\n',
  );
  expect(bound('DESCRIBE ?s <a:b> FROM <a:g> { ?s ?p ?o }').solutions).toBe(
    'SELECT (1 AS ?infrawikiSolution) FROM <a:g> { ?s ?p ?o }\nLIMIT 101\n',
  );
});
