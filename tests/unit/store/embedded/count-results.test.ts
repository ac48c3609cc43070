import * as oxigraph from 'oxigraph';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countRows } from '../../../../server/store/embedded/count-results.ts';
import type { ResultFormat } from '../../../../server/store/quad-index.ts';

const FORMATS: ResultFormat[] = [
  'application/sparql-results+json',
  'application/sparql-results+xml',
  'text/csv',
  'text/tab-separated-values',
];
const AWKWARD = ['"', '\\', '\n', '\r\n', '\t', '{', '}', '},{', '<result>', ',', 'é', '\\"', ' '];

test.each(FORMATS)('counts the rows of %s whatever they hold', (format) => {
  const value = fc
    .array(fc.constantFrom(...AWKWARD), { maxLength: 8 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.uniqueArray(value, { maxLength: 6 }), (values) => {
      const store = new oxigraph.Store();
      const [s, p] = [oxigraph.namedNode('a:s'), oxigraph.namedNode('a:p')];
      for (const text of values) store.add(oxigraph.quad(s, p, oxigraph.literal(text)));
      for (const query of [
        'SELECT ?o { ?s ?p ?o }',
        'SELECT ?o ?x { ?s ?p ?o }',
        'SELECT ?x { ?s ?p ?o }',
      ]) {
        const body = store.query(query, { results_format: format }) as string;
        expect(countRows(body, format, false)).toBe(values.length);
      }
    }),
    { numRuns: 60 },
  );
});
