import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SLUG_PATTERN } from '../../../core/iris.ts';
import { isReservedSlug, numberedSlug, slugFor } from '../../../core/slugs.ts';

test.each([
  ['Compostage à chaud en 18 jours', 'compostage-a-chaud-en-18-jours'],
  ['L’œuvre d’Éloïse', 'l-oeuvre-d-eloise'],
  ['  --Straße & co.  ', 'strasse-co'],
  ['Щедрик', 'shchedrik'],
  ['Їжак', 'izhak'],
  ['Ψωμί', 'psomi'],
  ['東京', 'page'],
  ['مرحبا', 'page'],
  ['🌱', 'page'],
  ['', 'page'],
  ['__proto__', 'proto'],
  ['../../etc/passwd', 'etc-passwd'],
])('%j is named %s', (title, slug) => {
  expect(slugFor(title)).toBe(slug);
});

test('a long title is cut between words', () => {
  const slug = slugFor(`${'composter '.repeat(20)}fin`);
  expect(slug.length).toBeLessThanOrEqual(80);
  expect(slug).toMatch(/-composter$/);
  expect(slugFor('x'.repeat(500))).toHaveLength(80);
});

test('whatever the title and the number, the slug is one', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.integer({ min: 1, max: 1e6 }),
      (title, n) => {
        const slug = numberedSlug(slugFor(title), n);
        expect(slug).toMatch(SLUG_PATTERN);
        expect(slug.endsWith('-')).toBe(false);
      },
    ),
  );
});

test('a numbered slug keeps its number however long it is', () => {
  expect(numberedSlug('compost', 1)).toBe('compost');
  expect(numberedSlug('compost', 12)).toBe('compost-12');
  const long = numberedSlug('x'.repeat(80), 3);
  expect(long).toHaveLength(80);
  expect(long.endsWith('x-3')).toBe(true);
});

test('words that mean something else are reserved', () => {
  for (const word of ['new', 'edit', 'drafts', 'constructor'])
    expect(isReservedSlug(word)).toBe(true);
  expect(isReservedSlug('compost')).toBe(false);
});
