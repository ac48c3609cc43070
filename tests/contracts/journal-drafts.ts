import { describe, expect, it } from 'vitest';
import type { Draft, Journal } from '../../server/store/journal.ts';
import { graphOf, manualPage, pageSave, request } from './journal-fixture.ts';
import { type MakePlace } from './journal-checks.ts';

const ROOM = { drafts: 3, bytes: 1000 };

function draft(more: Partial<Draft> = {}): Draft {
  const content = more.content ?? '{"title":"Compost « chaud » 🌱"}';
  return {
    account: 'ana',
    key: 'compost',
    base: 4,
    title: 'Compost',
    time: '2026-01-02T03:04:05.000Z',
    content,
    bytes: Buffer.byteLength(content),
    ...more,
  };
}

/** What every journal promises of the unsaved text it keeps for an account. */
export function draftPromises(place: MakePlace): void {
  const withAccounts = async (): Promise<Journal> => {
    const journal = await (await place()).open();
    for (const name of ['ana', 'luc']) {
      await journal.putAccount({ name, role: 'contributor', created: 'x', passwordHash: 'x' });
    }
    return journal;
  };

  describe('drafts', () => {
    it('are kept whole, also over a new start', async () => {
      const where = await place();
      const journal = await where.open();
      await journal.putAccount({ name: 'ana', role: 'reader', created: 'x', passwordHash: 'x' });
      const long = draft({ content: JSON.stringify('é\u0000"'.repeat(50)) });
      await journal.putDraft(long, undefined, ROOM);
      await journal.close();
      const again = await where.open();
      expect(await again.draft('ana', 'compost')).toEqual(long);
      expect(await again.verify()).toEqual([]);
    });

    it('are listed newest first, without their content, for their account alone', async () => {
      const journal = await withAccounts();
      await journal.putDraft(draft(), undefined, ROOM);
      await journal.putDraft(draft({ key: 'new-1', time: '2026-01-03' }), undefined, ROOM);
      await journal.putDraft(draft({ account: 'luc', title: 'Autre' }), undefined, ROOM);
      const { content: _content, ...info } = draft();
      expect(await journal.drafts('ana')).toEqual([
        { ...info, key: 'new-1', time: '2026-01-03' },
        info,
      ]);
      expect(await journal.draft('luc', 'new-1')).toBeUndefined();
      expect(await journal.draft('luc', 'compost')).toMatchObject({ title: 'Autre' });
      expect(await journal.drafts('eve')).toEqual([]);
    });

    it('are replaced only by who has seen the last one', async () => {
      const journal = await withAccounts();
      const changed = { kind: 'conflict', id: 'draft-changed', args: { time: draft().time } };
      await journal.putDraft(draft(), undefined, ROOM);
      const next = draft({ time: '2026-01-03', content: '2' });
      await expect(journal.putDraft(next, undefined, ROOM)).rejects.toMatchObject(changed);
      await expect(journal.putDraft(next, '2025', ROOM)).rejects.toMatchObject(changed);
      expect(await journal.draft('ana', 'compost')).toEqual(draft());
      await journal.putDraft(next, draft().time, ROOM);
      expect(await journal.draft('ana', 'compost')).toEqual(next);
      await journal.putDraft(draft(), 'any', ROOM);
      expect(await journal.draft('ana', 'compost')).toEqual(draft());
    });

    it('are replaced by one of many that saw the same', async () => {
      const journal = await withAccounts();
      await journal.putDraft(draft(), undefined, ROOM);
      const writes = Array.from({ length: 8 }, (_, n) =>
        journal.putDraft(draft({ time: `2026-01-03T00:00:0${n}Z` }), draft().time, ROOM),
      );
      const ends = await Promise.allSettled(writes);
      expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });

    it('are dropped, by who has seen the last one where that is asked', async () => {
      const journal = await withAccounts();
      await journal.putDraft(draft(), undefined, ROOM);
      await journal.putDraft(draft({ account: 'luc' }), undefined, ROOM);
      await expect(journal.dropDraft('ana', 'compost', '2025')).rejects.toMatchObject({
        id: 'draft-changed',
      });
      expect(await journal.dropDraft('ana', 'compost', draft().time)).toBe(true);
      expect(await journal.dropDraft('ana', 'compost', 'any')).toBe(false);
      expect(await journal.draft('ana', 'compost')).toBeUndefined();
      expect(await journal.draft('luc', 'compost')).toBeDefined();
      await expect(journal.putDraft(draft(), draft().time, ROOM)).rejects.toMatchObject({
        kind: 'conflict',
        id: 'draft-gone',
      });
    });

    it('keep what they hold when one more would be too many or too long', async () => {
      const journal = await withAccounts();
      for (const key of ['a', 'b', 'c']) await journal.putDraft(draft({ key }), undefined, ROOM);
      await expect(journal.putDraft(draft({ key: 'd' }), undefined, ROOM)).rejects.toMatchObject({
        kind: 'storage-full',
        id: 'drafts-too-many',
      });
      const long = draft({ key: 'a', content: 'x'.repeat(1000) });
      await expect(journal.putDraft(long, 'any', ROOM)).rejects.toMatchObject({
        kind: 'storage-full',
        id: 'drafts-too-long',
      });
      expect(await journal.draft('ana', 'a')).toEqual(draft({ key: 'a' }));
      await journal.putDraft(draft({ account: 'luc', key: 'd' }), undefined, ROOM);
      const room = ROOM.bytes - 2 * draft().bytes;
      await journal.putDraft(draft({ key: 'a', content: 'x'.repeat(room) }), 'any', ROOM);
      expect(await journal.drafts('ana')).toHaveLength(3);
    });

    it('are no part of the dataset', async () => {
      const journal = await withAccounts();
      await journal.putDraft(draft({ key: 'a' }), undefined, ROOM);
      expect(await journal.head()).toBe(0);
      await journal.commit(request([pageSave('a', 0, [], manualPage('a', 4))]));
      const { chunks } = await journal.replay();
      let all = '';
      for await (const { nquads } of chunks) all += nquads;
      expect(all).not.toContain('chaud');
      expect((await journal.graphs()).map(({ graph }) => graph)).toEqual([graphOf('a')]);
    });
  });
}
