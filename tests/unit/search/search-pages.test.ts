import { expect, test } from 'vitest';
import { Iris } from '../../../core/iris.ts';
import { searchJson, searchPages } from '../../../server/domain/search/index.ts';
import type { TextAnswer, TextIndex, TextQuery } from '../../../server/store/text-index.ts';

const iris = new Iris('http://localhost:3000/');

/** An index that remembers what it was asked and gives one answer. */
function indexAnswering(answer: Partial<TextAnswer>): { textIndex: TextIndex; asked: TextQuery[] } {
  const asked: TextQuery[] = [];
  const textIndex = {
    async search(query: TextQuery): Promise<TextAnswer> {
      asked.push(query);
      return { total: 0, hits: [], types: {}, chantiers: {}, ...answer };
    },
  } as unknown as TextIndex;
  return { textIndex, asked };
}

test('asks for one page of results and leaves empty filters out', async () => {
  const { textIndex, asked } = indexAnswering({ total: 45 });
  const request = { text: 'eau', lang: 'fr', type: '', chantier: 'dom-pc', page: 3 };
  const answer = await searchPages({ textIndex, iris }, request);
  expect(asked).toEqual([{ text: 'eau', lang: 'fr', chantier: 'dom-pc', limit: 20, offset: 40 }]);
  expect(answer).toMatchObject({ total: 45, page: 3, pages: 3 });
});

test('gives tools the contract’s shape and pages the counts, most frequent first', async () => {
  const hit = { slug: 'a', lang: 'fr', title: 'A', type: 'T', chantier: 'c' };
  const snippet = [
    { text: 'de l’', hit: false },
    { text: 'eau', hit: true },
  ];
  const { textIndex } = indexAnswering({
    total: 1,
    hits: [{ ...hit, snippet }],
    types: { U: 1, T: 3, S: 1 },
  });
  const answer = await searchPages({ textIndex, iris }, { text: 'eau', lang: 'fr' });
  expect(searchJson(answer)).toEqual({
    total: 1,
    results: [
      { iri: 'http://localhost:3000/id/a', title: 'A', type: 'T', lang: 'fr', snippet: 'de l’eau' },
    ],
  });
  expect(answer.types.map(({ value }) => value)).toEqual(['T', 'S', 'U']);
});

test.each([{ page: 0 }, { page: 1.5 }, { page: NaN }, { page: 501 }, { limit: 0 }, { limit: 101 }])(
  'refuses %o',
  async (range) => {
    const { textIndex, asked } = indexAnswering({});
    const search = searchPages({ textIndex, iris }, { text: 'eau', lang: 'fr', ...range });
    await expect(search).rejects.toMatchObject({ kind: 'bad-request', id: 'search-range' });
    expect(asked).toEqual([]);
  },
);
