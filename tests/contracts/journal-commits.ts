import { describe, expect, it } from 'vitest';
import { CONFLICT, LOG, everything, type MakePlace } from './journal-checks.ts';
import { logged, manualPage, number, pageSave, request } from './journal-fixture.ts';

/** What every journal promises of its commits. */
export function commitPromises(place: MakePlace): void {
  describe('commits', () => {
    it('are numbered from 1 without gaps, across a conflict and a restart', async () => {
      const where = await place();
      const journal = await where.open();
      expect(await journal.head()).toBe(0);
      expect((await journal.commit(request([logged(LOG, [number(LOG, '1')])]))).seq).toBe(1);
      await expect(
        journal.commit(request([{ ...logged(LOG, []), expectedSeq: 9 }])),
      ).rejects.toMatchObject(CONFLICT);
      expect((await journal.commit(request([]))).seq).toBe(2);
      await journal.close();
      const again = await where.open();
      expect(await again.head()).toBe(2);
      expect((await again.commit(request([]))).seq).toBe(3);
    });

    it('that arrive together are acknowledged in the order of their numbers', async () => {
      const journal = await (await place()).open();
      const seen: number[] = [];
      await Promise.all(
        Array.from({ length: 200 }, async (_, index) => {
          const { seq } = await journal.commit(request([logged(LOG, [number(LOG, `${index}`)])]));
          seen.push(seq);
        }),
      );
      expect(seen).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
      expect((await journal.graph(LOG))?.quads).toHaveLength(200);
    });

    it('in conflict fail alone among those that arrive with them', async () => {
      const journal = await (await place()).open();
      const save = (author: string): Promise<unknown> =>
        journal.commit(request([pageSave('tas', 0, [], manualPage('tas', 8))], { author }));
      const results = await Promise.allSettled([
        save('ana'),
        save('luc'),
        journal.commit(request([logged(LOG, [number(LOG, '1')])])),
      ]);
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(await journal.page('tas')).toMatchObject({ revision: 1, author: 'ana' });
      expect(await journal.head()).toBe(2);
    });

    it('in conflict change nothing in any of their graphs', async () => {
      const journal = await (await place()).open();
      await journal.commit(request([pageSave('tas', 0, [], manualPage('tas', 8))]));
      const before = await everything(journal);
      await expect(
        journal.commit(
          request([
            logged(LOG, [number(LOG, '1')]),
            pageSave('neuf', 0, [], manualPage('neuf', 4)),
            pageSave('tas', 0, [], manualPage('tas', 4)),
          ]),
        ),
      ).rejects.toMatchObject(CONFLICT);
      expect(await everything(journal)).toEqual(before);
      expect(await journal.page('neuf')).toBeUndefined();
      expect(await journal.head()).toBe(1);
    });
  });
}
