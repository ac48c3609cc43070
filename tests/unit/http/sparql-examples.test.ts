import { expect, test } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../../core/languages.ts';
import { exampleQueries } from '../../../server/http/presenters/sparql-examples.ts';
import { testLocale } from '../../support/locales.ts';
import { starterStore, TEST_IRIS } from '../../support/starter-dataset.ts';

const store = starterStore();

test.each(INTERFACE_LANGUAGES)(
  'every example finds something in the starter data, in %s',
  (lang) => {
    const examples = exampleQueries(testLocale(lang));
    expect(examples.length).toBeGreaterThanOrEqual(8);
    // What the server alone writes is tried where a server runs.
    for (const { label, query } of examples.filter(
      (one) => !one.query.includes('/graph/catalogue'),
    )) {
      const found: unknown = store.query(query, {
        use_default_graph_as_union: true,
        base_iri: TEST_IRIS.base,
      });
      expect({ label, found: Array.isArray(found) ? found.length > 0 : found }).toEqual({
        label,
        found: true,
      });
    }
  },
);
