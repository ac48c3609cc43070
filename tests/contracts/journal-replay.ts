import { describe, expect, it } from 'vitest';
import { quadKey } from '../../core/rdf/canonical-literal.ts';
import { applyDelta } from '../../core/rdf/delta.ts';
import { type Quad } from '../../core/rdf/terms.ts';
import type { CommitDelta } from '../../server/store/journal.ts';
import { LOG, awkwardQuads, everything, quadsOfChunk, type MakePlace } from './journal-checks.ts';
import { logged, manualPage, number, pageSave, request } from './journal-fixture.ts';

/** What every journal promises of its replay and its deltas. */
export function replayPromises(place: MakePlace): void {
  describe('replay and deltas', () => {
    it('show one state, whatever is committed while they are read', async () => {
      const journal = await (await place()).open();
      for (let index = 0; index < 40; index += 1) {
        await journal.commit(request([pageSave(`p${index}`, 0, [], manualPage(`p${index}`, 40))]));
      }
      await journal.commit(request([logged(LOG, [number(LOG, '1'), number(LOG, '2')])]));
      const before = await everything(journal);
      const { seq, chunks } = await journal.replay();
      const found: Quad[] = [];
      let extra = 0;
      for await (const chunk of chunks) {
        found.push(...quadsOfChunk(chunk));
        if (extra < 20) {
          const slug = `p${39 - extra}`;
          await journal.commit(
            request([
              pageSave(slug, 1, manualPage(slug, 40), manualPage(slug, 8)),
              logged(LOG, [number(LOG, `${extra + 3}`)], [number(LOG, `${extra + 1}`)]),
            ]),
          );
          extra += 1;
        }
      }
      expect(seq).toBe(41);
      expect(found.map(quadKey).sort()).toEqual(before);
    });

    it('can be left half-way, and read several at a time', async () => {
      const journal = await (await place()).open();
      for (const slug of ['a', 'b', 'c']) {
        await journal.commit(request([pageSave(slug, 0, [], manualPage(slug, 4))]));
      }
      const [left, whole] = await Promise.all([journal.replay(), journal.replay()]);
      for await (const chunk of left.chunks) {
        expect(chunk.nquads).not.toBe('');
        break;
      }
      const quads: Quad[] = [];
      for await (const chunk of whole.chunks) quads.push(...quadsOfChunk(chunk));
      expect(quads).toHaveLength(12);
    });

    it('bring a replayed state to the newest one, without gaps', async () => {
      const journal = await (await place()).open();
      await journal.commit(request([pageSave('a', 0, [], manualPage('a', 9))]));
      const { seq, chunks } = await journal.replay();
      let state: Quad[] = [];
      for await (const chunk of chunks) state.push(...quadsOfChunk(chunk));
      const unnamed = number('', '5');
      await journal.commit(
        request([pageSave('a', 1, manualPage('a', 9), manualPage('a', 5, 'autre'))]),
      );
      await journal.commit(request([]));
      await journal.commit(
        request([
          logged(LOG, awkwardQuads(LOG)),
          logged('', [{ ...unnamed, graph: { termType: 'DefaultGraph', value: '' } }]),
        ]),
      );
      await journal.commit(request([logged(LOG, [], awkwardQuads(LOG).slice(3))]));
      const deltas: CommitDelta[] = [];
      for await (const delta of journal.deltasAfter(seq)) deltas.push(delta);
      expect(deltas.map((delta) => delta.seq)).toEqual([2, 3, 4, 5]);
      for (const { changes } of deltas)
        for (const delta of changes) state = applyDelta(state, delta);
      expect(state.map(quadKey).sort()).toEqual(await everything(journal));
    });

    it('say when there is nothing after', async () => {
      const journal = await (await place()).open();
      await journal.commit(request([]));
      for await (const delta of journal.deltasAfter(1)) expect.unreachable(String(delta.seq));
      const { seq, chunks } = await journal.replay();
      expect(seq).toBe(1);
      for await (const chunk of chunks) expect.unreachable(chunk.graph);
    });
  });
}
