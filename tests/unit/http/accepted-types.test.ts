import { expect, test } from 'vitest';
import { rankTypes } from '../../../server/http/accepted-types.ts';

const OFFERED = [
  { mediaType: 'application/sparql-results+json', aliases: ['application/json'] },
  { mediaType: 'text/csv' },
  { mediaType: 'text/turtle' },
] as const;
const [JSON, CSV, TURTLE] = OFFERED.map(({ mediaType }) => mediaType);

test.each([
  [undefined, [JSON, CSV, TURTLE]],
  ['', [JSON, CSV, TURTLE]],
  ['*/*', [JSON, CSV, TURTLE]],
  ['text/csv', [CSV]],
  ['TEXT/CSV', [CSV]],
  ['application/json', [JSON]],
  ['image/png', []],
  ['text/*', [CSV, TURTLE]],
  ['text/turtle, text/csv', [TURTLE, CSV]],
  ['text/csv;q=0.5, text/turtle;q=0.9', [TURTLE, CSV]],
  ['text/csv;q=0.5,*/*;q=0.1', [CSV, JSON, TURTLE]],
  // The most exact range decides, also when it says no.
  ['*/*, text/csv;q=0', [JSON, TURTLE]],
  ['text/*;q=0.9, text/csv;q=0.2, */*;q=0.5', [TURTLE, JSON, CSV]],
  ['application/json;q=0, */*', [CSV, TURTLE]],
  ['application/json;q=0.1, application/sparql-results+json', [JSON]],
  // At the same weight the more exact wish goes first.
  ['*/*, text/turtle', [TURTLE, JSON, CSV]],
  // Weights that are none.
  ['text/csv;q=nonsense, text/turtle', [TURTLE]],
  ['text/csv;q=-1, text/turtle;q=7', []],
  ['text/csv ; Q = 0.4 , text/turtle;q=0.3', [CSV, TURTLE]],
  [',,;q=1,', []],
])('%j', (accept, expected) => {
  expect(rankTypes(accept, OFFERED)).toEqual(expected);
});
