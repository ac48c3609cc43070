import { describe, expect, it } from 'vitest';
import { applyDelta } from '../../core/rdf/delta.ts';
import { namedNode, quad, stringLiteral, type Quad } from '../../core/rdf/terms.ts';
import {
  CONFLICT,
  LOG,
  awkwardQuads,
  expectSameSpelling,
  type MakePlace,
} from './journal-checks.ts';
import { logged, manualPage, number, request } from './journal-fixture.ts';

/** What every journal promises of its graphs. */
export function graphPromises(place: MakePlace): void {
  describe('graphs', () => {
    it('come back with every term and every spelling as last written', async () => {
      const journal = await (await place()).open();
      const quads = awkwardQuads(LOG);
      await journal.commit(request([logged(LOG, quads)]));
      expect(await journal.graph(LOG)).toMatchObject({ kind: 'reference', seq: 1 });
      expectSameSpelling((await journal.graph(LOG))!.quads, quads);
      expect(await journal.graph('http://example.org/other')).toBeUndefined();
    });

    it('lose a quad whatever the spelling it is removed in, and take a new spelling', async () => {
      const journal = await (await place()).open();
      await journal.commit(
        request([
          logged(
            LOG,
            ['007', '8', '9'].map((n) => number(LOG, n)),
          ),
        ]),
      );
      await journal.commit(
        request([logged(LOG, [number(LOG, '+8')], [number(LOG, '7'), number(LOG, '08')])]),
      );
      const { quads } = (await journal.graph(LOG))!;
      expect(quads.map(({ object }) => object.value).sort()).toEqual(['+8', '9']);
    });

    it('hold each quad once, and tell how many they hold', async () => {
      const journal = await (await place()).open();
      await journal.commit(request([logged(LOG, [number(LOG, '1'), number(LOG, '01')])]));
      await journal.commit(request([logged(LOG, [number(LOG, '1'), number(LOG, '2')])]));
      expect((await journal.graph(LOG))?.quads).toHaveLength(2);
      expect(await journal.graphs()).toEqual([{ graph: LOG, kind: 'reference', seq: 2, size: 2 }]);
    });

    it('tell their commits, newest first, with what each added and removed', async () => {
      const journal = await (await place()).open();
      const [one, two, three] = ['1', '2', '3'].map((n) => number(LOG, n));
      await journal.commit(request([logged(LOG, [one!, two!])], { comment: 'First' }));
      await journal.commit(request([logged('http://example.org/other', [one!])]));
      await journal.commit(request([logged(LOG, [three!], [one!])], { author: 'bea' }));
      expect(await journal.graphHistory(LOG)).toMatchObject([
        { seq: 3, author: 'bea', added: 1, removed: 1 },
        { seq: 1, author: 'ana', comment: 'First', added: 2, removed: 0 },
      ]);
      expect(await journal.graphHistory(LOG, { before: 3 })).toHaveLength(1);
      expect(await journal.graphHistory(LOG, { limit: 1 })).toMatchObject([{ seq: 3 }]);
      expect(await journal.graphHistory('http://example.org/none')).toEqual([]);
      expect(await journal.graphInfo(LOG)).toEqual({
        graph: LOG,
        kind: 'reference',
        seq: 3,
        size: 2,
      });
      expect(await journal.graphInfo('http://example.org/none')).toBeUndefined();
    });

    it('tell what changed since a commit, without what came and went', async () => {
      const journal = await (await place()).open();
      const [one, two, three] = ['1', '2', '3'].map((n) => number(LOG, n));
      await journal.commit(request([logged(LOG, [one!, two!])]));
      await journal.commit(request([logged(LOG, [three!], [one!])]));
      await journal.commit(request([logged(LOG, [one!], [two!, three!])]));
      const values = (quads: readonly Quad[]): string[] => quads.map(({ object }) => object.value);
      const change = (await journal.graphChange(LOG, 1))!;
      expect(change.seq).toBe(3);
      expect([values(change.added), values(change.removed)]).toEqual([[], ['2']]);
      const all = (await journal.graphChange(LOG, 0))!;
      expect([values(all.added), values(all.removed)]).toEqual([['1'], []]);
      const none = (await journal.graphChange(LOG, 3))!;
      expect([none.added, none.removed]).toEqual([[], []]);
      expect(await journal.graphChange('http://example.org/none', 0)).toBeUndefined();
    });

    it('take a whole new state as it is', async () => {
      const journal = await (await place()).open();
      await journal.commit(request([logged(LOG, [number(LOG, '1'), number(LOG, '2')])]));
      await journal.commit(
        request([{ ...logged(LOG, [], [number(LOG, '2')]), state: [number(LOG, '+1')] }]),
      );
      expectSameSpelling((await journal.graph(LOG))!.quads, [number(LOG, '+1')]);
    });

    it('refuse a change made from another state', async () => {
      const journal = await (await place()).open();
      const change = logged(LOG, [number(LOG, '1')]);
      await journal.commit(request([{ ...change, expectedSeq: 0 }]));
      await journal.commit(request([]));
      const stale = journal.commit(request([{ ...change, expectedSeq: 0 }]));
      await expect(stale).rejects.toMatchObject(CONFLICT);
      await expect(journal.commit(request([{ ...change, expectedSeq: 1 }]))).resolves.toMatchObject(
        { seq: 3 },
      );
    });

    it('keep their content through hundreds of changes', async () => {
      const journal = await (await place()).open();
      let model: Quad[] = [];
      for (let round = 0; round < 120; round += 1) {
        const added = manualPage('log', 12, round % 7).map((q) => ({
          ...q,
          graph: namedNode(LOG),
        }));
        const removed = model.filter((_, index) => (index + round) % 3 === 0);
        await journal.commit(request([logged(LOG, added, removed)]));
        model = applyDelta(model, { added, removed });
      }
      expectSameSpelling((await journal.graph(LOG))!.quads, model);
      expect(await journal.graphs()).toMatchObject([{ size: model.length }]);
    });

    it('may be the unnamed one', async () => {
      const journal = await (await place()).open();
      const statement = quad(
        namedNode('http://e.org/s'),
        namedNode('http://e.org/p'),
        stringLiteral('é'),
      );
      await journal.commit(
        request([{ graph: '', kind: 'unnamed', added: [statement], removed: [] }]),
      );
      expect((await journal.graph(''))?.quads).toEqual([statement]);
    });
  });
}
