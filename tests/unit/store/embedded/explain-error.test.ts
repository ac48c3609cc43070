import { expect, test } from 'vitest';
import { explainError } from '../../../../server/store/embedded/explain-error.ts';

const ENGINE = 'error at 9:9: expected one of OPTIONAL, [_]';

test.each([
  ['SELECT * {\n ?s ?p }', 2, 8, 'unexpected }'],
  ['SELECT * {\n ?s ?p # more\n\n }', 4, 2, 'unexpected }'],
  ['SELEC * {}', 1, 1, 'unexpected SELEC'],
  ['SELECT * { ?é "𝄞" ?s ?o }', 1, 15, 'unexpected "𝄞"'],
  ['SELECT * { ?s ex:p ?b }', 1, 15, 'undeclared prefix ex:'],
  ['PREFIX ex: <http://a/> SELECT * { ?s ex:p y:b }', 1, 43, 'undeclared prefix y:'],
  ['SELECT * { ?s ?p ?o ', 1, 21, 'the query ends too early'],
  ['SELECT * { ?s ?p ?o FILTER(foo(?s)) }', 1, 28, 'unexpected foo'],
])('%j is wrong at %i:%i', (text, line, column, detail) => {
  expect(explainError(ENGINE, text)).toEqual({
    kind: 'bad-request',
    id: 'query-syntax',
    args: { line, column, detail },
  });
});

test('a fault without a place keeps the place of the engine, inside the text', () => {
  const text = 'SELECT ?x { ?s ?p ?o } GROUP BY ?s';
  expect(explainError(ENGINE, text).args).toEqual({
    line: 1,
    column: text.length + 1,
    detail: 'Projection of ungrouped variable (?x)',
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

test('a failure that is not of syntax is told as it is', () => {
  expect(explainError('The custom function <http://x/f> is not supported', 'ASK {}')).toEqual({
    kind: 'bad-request',
    id: 'query-failed',
    args: { detail: 'The custom function <http://x/f> is not supported' },
  });
});
