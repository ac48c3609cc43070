import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type {
  PageTexts,
  TextAnswer,
  TextDocument,
  TextIndex,
  TextQuery,
} from '../../server/store/text-index.ts';

const PROCEDURE = 'https://w3id.org/infra-model/core#Procedure';
const ROLE = 'https://w3id.org/infra-model/core#Role';

function document(slug: string, lang: string, title: string, more: Partial<TextDocument> = {}) {
  const empty = { labels: '', steps: '', prose: '', type: PROCEDURE, chantier: 'dom-pc' };
  return { slug, lang, title, ...empty, ...more } satisfies TextDocument;
}

const HOT_FR = document('hot', 'fr', 'Compostage à chaud en 18 jours (méthode Berkeley)', {
  steps: 'Mélanger brun et vert\nMonter un tas d’au moins 1 m³\nMesurer la température au cœur',
  prose: 'Un compost mûr en trois semaines.',
});
const HOT_EN = document('hot', 'en', '18-day hot compost (Berkeley method)', {
  steps: 'Mix browns and greens\nMeasure core temperature',
});

function json(pages: readonly PageTexts[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(JSON.stringify(pages)));
}

const HOSTILE = [
  '"',
  '""" OR "',
  '*',
  'compost*',
  'NEAR(compost chaud, 2)',
  'title:compost',
  'compost AND NOT chaud OR',
  '{title} : x',
  "'; DROP TABLE document; --",
  '^compost + -chaud',
  'mot '.repeat(2_500),
  'x'.repeat(10_240),
  '🌱🔥',
  'compost 🌱',
  'שלום עולם',
  '\u202Ecompost\u202C',
  'compost\u0000chaud',
  '\uD800compost',
  '   ',
  '%_\\',
];

/** What every text index must do, whatever it is made of. */
export function textIndexContract(name: string, open: () => Promise<TextIndex>): void {
  describe(`text index: ${name}`, () => {
    let index: TextIndex;
    beforeEach(async () => {
      index = await open();
    });
    afterEach(() => index.close());

    const search = (text: string, more: Partial<TextQuery> = {}): Promise<TextAnswer> =>
      index.search({ text, lang: 'fr', limit: 10, ...more });
    const slugs = async (text: string, more: Partial<TextQuery> = {}): Promise<string[]> =>
      (await search(text, more)).hits.map((hit) => hit.slug);

    test('is empty at commit 0, then at the commit it was last given', async () => {
      expect(await index.seq()).toBe(0);
      expect(await search('compost')).toEqual({ total: 0, hits: [], types: {}, chantiers: {} });
      await index.put('hot', [HOT_FR], 7);
      expect(await index.seq()).toBe(7);
    });

    test('finds a page as soon as it is put, in its new words only', async () => {
      await index.put('hot', [HOT_FR, HOT_EN], 1);
      expect(await slugs('berkeley')).toEqual(['hot']);
      await index.put('hot', [{ ...HOT_FR, title: 'Compostage lent' }], 2);
      expect(await slugs('berkeley')).toEqual([]);
      expect(await slugs('lent')).toEqual(['hot']);
      await index.put('hot', [], 3);
      expect(await slugs('compostage')).toEqual([]);
    });

    test('asks for every word, each as the beginning of one', async () => {
      await index.put('hot', [HOT_FR], 1);
      expect(await slugs('compost chaud')).toEqual(['hot']);
      expect(await slugs('chaud compost')).toEqual(['hot']);
      expect(await slugs('comp')).toEqual(['hot']);
      expect(await slugs('compost froid')).toEqual([]);
      expect(await slugs('postage')).toEqual([]);
    });

    test.each([
      ['MÉLANGER', 'accents and case as typed'],
      ['melanger', 'without the accent'],
      ['coeur', 'ligature opened'],
      ['CŒUR', 'ligature as typed'],
      ['l’eau', 'curly apostrophe'],
      ["l'eau", 'straight apostrophe'],
      ['eau', 'without the article'],
      ['sous-sol', 'hyphen'],
      ['sous sol', 'space for the hyphen'],
      ['m³', 'superscript'],
      ['tas', 'a plural that is one'],
      ['arrosoirs', 'plural for a singular'],
      ['verte', 'feminine for a masculine'],
    ])('finds %s (%s)', async (text) => {
      const steps = `${HOT_FR.steps}\nVerser de l’eau\nAérer le sous-sol\nPrendre l'arrosoir`;
      await index.put('hot', [{ ...HOT_FR, steps }], 1);
      await index.put('other', [document('other', 'fr', 'Autre chose')], 2);
      expect(await slugs(text)).toEqual(['hot']);
    });

    test('puts the exact title first, then titles that begin so, then titles, labels, steps, prose', async () => {
      const pages = [
        document('prose', 'fr', 'E', { prose: 'Le compost.' }),
        document('steps', 'fr', 'D', { steps: 'Le compost' }),
        document('labels', 'fr', 'C', { labels: 'Le compost' }),
        document('title', 'fr', 'Faire du compost'),
        document('begins', 'fr', 'Compost de surface, une longue histoire de feuilles'),
        document('exact', 'fr', 'COMPÔST', { prose: 'Rien '.repeat(300) }),
      ];
      await index.rebuild(pages, 1);
      const all = ['exact', 'begins', 'title', 'labels', 'steps', 'prose'];
      expect(await slugs('compost')).toEqual(all);
    });

    test('puts a whole word before the beginning of one', async () => {
      await index.rebuild(
        [
          document('longer', 'fr', 'Le compostage ici'),
          document('whole', 'fr', 'Le compost ici'),
          document('other', 'fr', 'Autre'),
        ],
        1,
      );
      expect(await slugs('compost')).toEqual(['whole', 'longer']);
    });

    test('prefers the language asked for; pages that match elsewhere come after, each once', async () => {
      await index.rebuild(
        [
          document('both', 'fr', 'Hygiène des mains', { prose: 'protocole' }),
          document('both', 'en', 'Hand hygiene', { prose: 'protocole protocole' }),
          document('english', 'en', 'Protocole Protocole'),
          document('quebec', 'fr-ca', 'Lavage', { prose: 'protocole' }),
        ],
        1,
      );
      const { hits, total } = await search('protocole');
      expect(total).toBe(3);
      expect(
        hits
          .map(({ slug, lang }) => `${slug} ${lang}`)
          .slice(0, 2)
          .sort(),
      ).toEqual(['both fr', 'quebec fr-ca']);
      expect(hits[2]).toMatchObject({ slug: 'english', lang: 'en' });
      const english = await search('protocole', { lang: 'en' });
      expect(english.hits.map((hit) => hit.lang)).toEqual(['en', 'en', 'fr-ca']);
    });

    test('counts by type and by chantier before those filters, and pages through the rest', async () => {
      const pages = Array.from({ length: 25 }, (_, n) =>
        document(`page-${n}`, 'fr', `Arrosage ${n}`, {
          type: n % 5 === 0 ? ROLE : PROCEDURE,
          chantier: n < 10 ? 'dom-pc' : 'dom-hp',
        }),
      );
      await index.rebuild(pages, 1);
      const filtered = await search('arrosage', { type: ROLE, chantier: 'dom-pc' });
      expect(filtered.total).toBe(2);
      expect(filtered.types).toEqual({ [PROCEDURE]: 20, [ROLE]: 5 });
      expect(filtered.chantiers).toEqual({ 'dom-pc': 10, 'dom-hp': 15 });
      const first = await slugs('arrosage', { limit: 20 });
      const rest = await slugs('arrosage', { limit: 20, offset: 20 });
      expect([first.length, rest.length]).toEqual([20, 5]);
      expect(new Set([...first, ...rest]).size).toBe(25);
    });

    test('shows the piece that matched, as it was written', async () => {
      await index.put('hot', [HOT_FR], 1);
      const [hit] = (await search('temperature coeur')).hits;
      expect(hit?.snippet).toEqual([
        { text: 'Mesurer la ', hit: false },
        { text: 'température', hit: true },
        { text: ' au ', hit: false },
        { text: 'cœur', hit: true },
      ]);
      const [byTitle] = (await search('berkeley')).hits;
      expect(byTitle?.snippet).toEqual([{ text: 'Un compost mûr en trois semaines.', hit: false }]);
    });

    test('cuts a long text around what matched', async () => {
      const prose = `${'Avant la chose. '.repeat(80)}Voici le thermomètre rouge. ${'Après 🌱 cela. '.repeat(80)}`;
      await index.put('long', [document('long', 'fr', 'Long', { prose })], 1);
      const [hit] = (await search('thermometre')).hits;
      const text = hit?.snippet.map((part) => part.text).join('') ?? '';
      expect(text.length).toBeLessThan(260);
      expect(text).toMatch(/^….*thermomètre rouge.*…$/);
      expect(hit?.snippet.filter((part) => part.hit)).toEqual([{ text: 'thermomètre', hit: true }]);
    });

    test('a rebuild forgets what was there, and one that fails changes nothing', async () => {
      await index.put('old', [document('old', 'fr', 'Ancien')], 3);
      await index.rebuild([HOT_FR], 9);
      expect([await slugs('ancien'), await index.seq()]).toEqual([[], 9]);
      async function* broken() {
        yield document('new', 'fr', 'Nouveau');
        throw new Error('cannot read on');
      }
      await expect(index.rebuild(broken(), 12)).rejects.toThrow('cannot read on');
      expect([await slugs('nouveau'), await slugs('compostage')]).toEqual([[], ['hot']]);
      expect(await index.seq()).toBe(9);
    });

    test('a page put while the index is rebuilt is not lost', async () => {
      const rebuilt = index.rebuild([HOT_FR], 4);
      const put = index.put('late', [document('late', 'fr', 'Tardif')], 5);
      await Promise.all([rebuilt, put]);
      expect([await slugs('tardif'), await slugs('compostage')]).toEqual([['late'], ['hot']]);
      expect(await index.seq()).toBe(5);
    });

    test.each(HOSTILE)('takes anything typed as words: %j', async (text) => {
      await index.put('hot', [HOT_FR], 1);
      const { total, hits } = await search(text);
      expect(total).toBe(hits.length);
      expect(await slugs('compost')).toEqual(['hot']);
    });

    test('takes anything as a document', async () => {
      const odd = HOSTILE.map((text, n) =>
        document(`odd-${n}`, 'fr', text, { prose: text, steps: text, type: '__proto__' }),
      );
      await index.rebuild(odd, 1);
      const { types, hits } = await search('compost');
      expect(hits.length).toBeGreaterThan(3);
      expect(Object.keys(types)).toEqual(['__proto__']);
    });

    test('an update shows nothing before its end, then all, and replaces what it names', async () => {
      await index.put('hot', [HOT_FR, HOT_EN], 1);
      await index.put('cold', [document('cold', 'fr', 'Compost froid')], 2);
      const update = await index.startUpdate();
      await update.put(
        json([
          { slug: 'hot', documents: [document('hot', 'fr', 'Couche chaude')] },
          { slug: 'new', documents: [document('new', 'fr', 'Compost neuf')] },
        ]),
      );
      expect(new Set(await slugs('compost'))).toEqual(new Set(['hot', 'cold']));
      expect(await index.seq()).toBe(2);
      await update.finish(3);
      expect(new Set(await slugs('compost'))).toEqual(new Set(['new', 'cold']));
      expect(await slugs('couche')).toEqual(['hot']);
      expect(await index.seq()).toBe(3);
    });

    test('an update that is cancelled leaves everything as it was, and lets others write', async () => {
      await index.put('hot', [HOT_FR], 1);
      const update = await index.startUpdate();
      await update.put(json([{ slug: 'hot', documents: [] }]));
      const waiting = index.put('cold', [document('cold', 'fr', 'Compost froid')], 2);
      await update.cancel();
      await waiting;
      expect(new Set(await slugs('compost'))).toEqual(new Set(['hot', 'cold']));
      const next = await index.startUpdate();
      await next.finish(3);
      expect(await index.seq()).toBe(3);
    });
  });
}
