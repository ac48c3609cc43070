import { describe, expect, it } from 'vitest';
import { CONFLICT, LOG, expectSameSpelling, type MakePlace } from './journal-checks.ts';
import { graphOf, logged, manualPage, number, pageSave, request } from './journal-fixture.ts';

/** What every journal promises of its pages. */
export function pagePromises(place: MakePlace): void {
  describe('pages', () => {
    it('keep every revision with its content and its source, verbatim', async () => {
      const journal = await (await place()).open();
      const first = manualPage('tas', 8);
      const text = '# \u00e9\u{1F33F}\r\n<a> <b> "007"^^<int> .\t\u0000\n';
      await journal.commit(
        request([pageSave('tas', 0, [], first, { source: { mediaType: 'text/turtle', text } })]),
      );
      const second = [...first.slice(2), number(graphOf('tas'), '0012')];
      await journal.commit(
        request([pageSave('tas', 1, first, second)], {
          author: 'luc',
          time: '2026-02-03T00:00:00.000Z',
          comment: 'Retirer deux étapes',
        }),
      );
      const one = (await journal.revision('tas', 1))!;
      expect(one.source).toEqual({ mediaType: 'text/turtle', text });
      expectSameSpelling(one.quads, first);
      const two = (await journal.revision('tas', 2))!;
      expect(two).not.toHaveProperty('source');
      expectSameSpelling(two.quads, second);
      expect(two).toMatchObject({ author: 'luc', added: 1, removed: 2, seq: 2, deleted: false });
      expect(await journal.revision('tas', 3)).toBeUndefined();
      expect(await journal.page('tas')).toEqual({
        slug: 'tas',
        revision: 2,
        seq: 2,
        author: 'luc',
        time: '2026-02-03T00:00:00.000Z',
        comment: 'Retirer deux étapes',
        licence: 'http://example.org/licence',
        added: 1,
        removed: 2,
        deleted: false,
        authors: ['ana', 'luc'],
        created: '2026-01-02T03:04:05.000Z',
      });
    });

    it('give the content of a revision also when only the delta was told', async () => {
      const journal = await (await place()).open();
      const first = manualPage('tas', 8);
      await journal.commit(request([pageSave('tas', 0, [], first)]));
      const { state: _, ...delta } = pageSave('tas', 1, first, first.slice(1));
      await journal.commit(request([delta]));
      expectSameSpelling((await journal.revision('tas', 2))!.quads, first.slice(1));
      expectSameSpelling((await journal.graph(graphOf('tas')))!.quads, first.slice(1));
    });

    it('refuse a revision made from another one, a page made twice, a page never made', async () => {
      const journal = await (await place()).open();
      const quads = manualPage('tas', 4);
      await journal.commit(request([pageSave('tas', 0, [], quads)]));
      for (const expected of [0, 2]) {
        await expect(
          journal.commit(request([pageSave('tas', expected, [], quads)])),
        ).rejects.toMatchObject(CONFLICT);
      }
      await expect(journal.commit(request([pageSave('rien', 1, [], quads)]))).rejects.toMatchObject(
        CONFLICT,
      );
    });

    it('can be taken away and brought back, with all their history', async () => {
      const journal = await (await place()).open();
      const quads = manualPage('tas', 4);
      await journal.commit(request([pageSave('tas', 0, [], quads)]));
      await journal.commit(request([pageSave('tas', 1, quads, [], { deleted: true })]));
      expect(await journal.page('tas')).toMatchObject({ revision: 2, deleted: true });
      expect((await journal.graph(graphOf('tas')))?.quads).toEqual([]);
      expect(await journal.revision('tas', 2)).toMatchObject({ deleted: true, quads: [] });
      await journal.commit(request([pageSave('tas', 2, [], quads)]));
      expect(await journal.page('tas')).toMatchObject({ revision: 3, deleted: false });
      const history = await journal.history('tas');
      expect(history.map(({ revision, deleted }) => [revision, deleted])).toEqual([
        [3, false],
        [2, true],
        [1, false],
      ]);
    });

    it('list their history, and that of all pages, newest first and in pieces', async () => {
      const journal = await (await place()).open();
      for (let revision = 0; revision < 5; revision += 1) {
        await journal.commit(
          request(
            ['b', 'a'].map((slug) =>
              pageSave(slug, revision, manualPage(slug, revision), manualPage(slug, revision + 1)),
            ),
          ),
        );
      }
      expect(numbers(await journal.history('a'))).toEqual([5, 4, 3, 2, 1]);
      expect(numbers(await journal.history('a', { before: 4, limit: 2 }))).toEqual([3, 2]);
      expect(await journal.history('none')).toEqual([]);
      expect((await journal.recent(3)).map(({ slug, seq }) => [slug, seq])).toEqual([
        ['a', 5],
        ['b', 5],
        ['a', 4],
      ]);
      expect((await journal.pages()).map(({ slug }) => slug)).toEqual(['a', 'b']);
    });

    it('get their new numbers in the receipt', async () => {
      const journal = await (await place()).open();
      await journal.commit(request([pageSave('a', 0, [], manualPage('a', 1))]));
      const receipt = await journal.commit(
        request([
          pageSave('a', 1, manualPage('a', 1), manualPage('a', 2)),
          pageSave('b', 0, [], manualPage('b', 1)),
          logged(LOG, [number(LOG, '1')]),
        ]),
      );
      expect(receipt).toEqual({ seq: 2, revisions: { a: 2, b: 1 } });
    });
  });
}

function numbers(infos: readonly { revision: number }[]): number[] {
  return infos.map(({ revision }) => revision);
}
