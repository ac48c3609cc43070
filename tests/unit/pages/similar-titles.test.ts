import { expect, test } from 'vitest';
import { similarTitles } from '../../../server/domain/pages/similar-titles.ts';
import { starterNames } from '../complete/name-places.ts';

const { services } = starterNames();

async function slugs(title: string, lang = 'fr'): Promise<string[]> {
  return (await similarTitles(services, { title, lang })).map(({ slug }) => slug);
}

test.each([
  ['Compostage à chaud en 18 jours (méthode Berkeley)', 'pc-hotcompost'],
  ['compostage a chaud en dix-huit jours', 'pc-hotcompost'],
  ['Composter à chaud', 'pc-hotcompost'],
  ['Hot composting', 'pc-hotcompost'],
  ['Faire le compost du jardin collectif', 'pc-hotcompost'],
  ['Hand hygiene', 'hp-handhygiene'],
  ['L’hygiène des mains', 'hp-handhygiene'],
  ['Higiene de manos: hygiène des main', 'hp-handhygiene'],
])('%s is near what is there already, in any language', async (title, slug) => {
  expect(await slugs(title)).toContain(slug);
});

test('the same title comes first and is as near as can be', async () => {
  const [first] = await similarTitles(services, {
    title: 'COMPOSTAGE à chaud en 18 jours  (methode berkeley)',
    lang: 'fr',
  });
  expect(first).toMatchObject({ slug: 'pc-hotcompost', nearness: 1, kindLabel: 'Procédure' });
  expect(first?.description).not.toBe('');
});

test.each([
  'Souder un cadre de vélo en acier',
  'Comment faire',
  '',
  '   ',
  '🌱',
  '"; DROP TABLE',
  '__proto__',
  'zzzz zzzz',
])('%j is near nothing', async (title) => {
  expect(await slugs(title)).toEqual([]);
});

test('a title without end is looked at no longer than another', async () => {
  const start = performance.now();
  await slugs('compost '.repeat(100_000));
  expect(performance.now() - start).toBeLessThan(1000);
});
