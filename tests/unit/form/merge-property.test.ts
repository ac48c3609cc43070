import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { quadToNQuads, type Quad } from '../../../core/rdf/terms.ts';
import { im } from '../../../core/vocabulary.ts';
import { mergedPair, type EditedPage } from '../../support/merging/concurrent-edits.ts';
import { pagesToMerge } from '../../support/merging/pages.ts';
import { arbitraryPair, faultsOf } from '../../support/merging/pairs.ts';

/** The ten thousand of docs/benchmarks.md are `npm run bench -- merge`. */
const RUNS = 500;
/** Numbers may be missing and the order be right all the same; a group without a flow goes in order. */
const RANKS: ReadonlySet<string> = new Set([im('order'), im('flow')]);
const STILL = { seed: 0, edits: 0 };

let pages: EditedPage[];
beforeAll(async () => {
  pages = await pagesToMerge();
});

const lines = (quads: readonly Quad[]): string[] => quads.map(quadToNQuads).sort();

describe('two edits of one page at once', () => {
  test('lose nothing that nobody overruled, and leave a sound page', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(arbitraryPair(pages), ([index, pair]) => {
        const page = pages[index]!;
        expect(faultsOf(mergedPair(page, pair)), page.slug).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  test('are judged by eyes that see any change that is missing', () => {
    fc.assert(
      fc.property(arbitraryPair(pages), fc.nat(), ([index, pair], which) => {
        const page = pages[index]!;
        const one = { ...pair, alike: STILL, theirs: STILL, choices: 0 };
        const merged = mergedPair(page, one);
        const before = new Set(lines(page.quads));
        const added = merged.merged.filter(
          (q) => !before.has(quadToNQuads(q)) && !RANKS.has(q.predicate.value),
        );
        const lost = added[which % added.length];
        fc.pre(lost !== undefined);
        const rest = merged.merged.filter((statement) => statement !== lost);
        expect(faultsOf({ ...merged, merged: rest }), lost && quadToNQuads(lost)).not.toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('are the other’s, statement by statement, where one changed nothing', () => {
    fc.assert(
      fc.property(arbitraryPair(pages), fc.boolean(), ([index, pair], isMine) => {
        const page = pages[index]!;
        const still = isMine ? { theirs: STILL } : { mine: STILL };
        const one = { ...pair, alike: STILL, choices: 0, ...still };
        const { versions, merged } = mergedPair(page, one);
        expect(lines(merged)).toEqual(lines(versions[isMine ? 'mine' : 'theirs'].quads));
      }),
      { numRuns: RUNS / 2 },
    );
  });
});
