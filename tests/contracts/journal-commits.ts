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

    it('worked out from a state that is no longer the last are refused', async () => {
      const journal = await (await place()).open();
      await journal.commit(request([logged(LOG, [number(LOG, '1')])]));
      const next = request([logged(LOG, [number(LOG, '2')])]);
      await expect(journal.commit({ ...next, expectedHead: 0 })).rejects.toMatchObject(CONFLICT);
      const large = journal.startLargeCommit();
      const { changes: _, ...facts } = next;
      await expect(large.commit({ ...facts, expectedHead: 2 })).rejects.toMatchObject(CONFLICT);
      await large.discard();
      expect((await journal.commit({ ...next, expectedHead: 1 })).seq).toBe(2);
    });

    it('wait for one hand that works alone, and it for those under way', async () => {
      const journal = await (await place()).open();
      const order: string[] = [];
      const commit = async (name: string): Promise<void> => {
        await journal.commit(request([logged(LOG, [number(LOG, name)])]));
        order.push(name);
      };
      const others = Array.from({ length: 20 }, (_, index) => commit(`${index}`));
      await journal.exclusively(async (hand) => {
        others.push(commit('later'));
        const head = await journal.head();
        await new Promise((resolve) => setTimeout(resolve, 50));
        expect(await journal.head()).toBe(head);
        const own = request([logged(LOG, [number(LOG, '100')])]);
        await hand.commit({ ...own, expectedHead: head });
        expect(order).not.toContain('later');
      });
      const failing = journal.exclusively(() => Promise.reject(new Error('given up')));
      await expect(failing).rejects.toThrow('given up');
      await Promise.all([...others, commit('last')]);
      expect(await journal.head()).toBe(23);
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
