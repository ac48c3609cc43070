import { expect, test } from 'vitest';
import { explainError } from '../../../../server/store/embedded/explain-error.ts';

const ENGINE = 'error at 9:9: expected one of OPTIONAL, [_]';

test.each([
  ['SELECT * {\n ?s ?p }', 2, 8, { detail: 'unexpected', found: '}' }],
  ['SELECT * {\n ?s ?p # more\n\n }', 4, 2, { detail: 'unexpected', found: '}' }],
  ['SELEC * {}', 1, 1, { detail: 'unexpected', found: 'SELEC' }],
  ['SELECT * { ?é "𝄞" ?s ?o }', 1, 15, { detail: 'unexpected', found: '"𝄞"' }],
  ['SELECT * { ?s ex:p ?b }', 1, 15, { detail: 'prefix', found: 'ex:' }],
  ['PREFIX ex: <http://a/> SELECT * { ?s ex:p y:b }', 1, 43, { detail: 'prefix', found: 'y:' }],
  ['SELECT * { ?s ?p ?o ', 1, 21, { detail: 'end' }],
  ['ASK {} LIMIT', 1, 13, { detail: 'end-expected', expected: '1' }],
  ['ASK {} LIMIT ?x', 1, 14, { detail: 'unexpected-expected', found: '?x', expected: '1' }],
  ['SELECT * { ?s ?p ?o FILTER(foo(?s)) }', 1, 28, { detail: 'unexpected', found: 'foo' }],
])('%j is wrong at %i:%i', (text, line, column, fault) => {
  expect(explainError(ENGINE, text)).toEqual({
    kind: 'bad-request',
    id: 'query-syntax',
    args: { line, column, ...fault },
  });
});

test('a fault without a place keeps the place of the engine, inside the text', () => {
  const text = 'SELECT ?x { ?s ?p ?o } GROUP BY ?s';
  expect(explainError(ENGINE, text).args).toEqual({
    line: 1,
    column: text.length + 1,
    detail: 'ungrouped',
    found: '?x',
  });
});

test('where the second parser sees no fault the engine is believed', () => {
  const message =
    'error at 1:5: expected one of "(", The SELECT contains a variable that is unbound, [_]';
  expect(explainError(message, 'SELECT * {}').args).toEqual({
    line: 1,
    column: 5,
    detail: 'The SELECT contains a variable that is unbound',
  });
});

test.each([
  ['SELECT (1 AS ?x) (2 AS ?x) {}', { detail: 'column-twice', found: '?x' }],
  ['SELECT * { VALUES (?a ?b) { (1) } }', { detail: 'values-length' }],
])('%j is told in words of ours', (text, fault) => {
  expect(explainError(ENGINE, text).args).toMatchObject(fault);
});

test('what the engine alone notices is told in words of ours', () => {
  const message =
    'error at 1:5: expected one of "(", SELECT * is not authorized with GROUP BY, [_]';
  expect(explainError(message, 'SELECT * {}').args).toMatchObject({ detail: 'star-grouped' });
});

test('a failure that is not of syntax is told as it is', () => {
  expect(explainError('The custom function <http://x/f> is not supported', 'ASK {}')).toEqual({
    kind: 'bad-request',
    id: 'query-failed',
    args: { detail: 'The custom function <http://x/f> is not supported' },
  });
});
