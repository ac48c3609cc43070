import { expect, test } from 'vitest';
import { GraphView } from '../../../core/rdf/graph-view.ts';
import { langLiteral } from '../../../core/rdf/terms.ts';
import { Labels } from '../../../server/http/presenters/manual/labels.ts';
import { presentProse } from '../../../server/http/presenters/manual/prose.ts';
import { testLocale } from '../../support/locales.ts';
import { TEST_IRIS } from '../../support/starter-dataset.ts';

test('a page of many texts made to keep the parser busy shows most of them as they were typed', () => {
  const nothing = { own: new GraphView([]), around: new GraphView([]) };
  const labels = new Labels(nothing, testLocale('fr'), TEST_IRIS);
  const tangle = langLiteral('*_a'.repeat(700), 'fr');
  const read = (): string => presentProse([tangle], labels)[0]?.html ?? '';
  const first = read();
  expect(first).toContain('<em>');
  const start = performance.now();
  const pieces = Array.from({ length: 500 }, read);
  expect(performance.now() - start).toBeLessThan(5000);
  expect(pieces.at(-1)).toBe(`<p>${tangle.value}</p>`);
  const other = new Labels(nothing, testLocale('fr'), TEST_IRIS);
  expect(presentProse([tangle], other)[0]?.html).toBe(first);
});
