import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { quadToNQuads, type Quad } from '../../../core/rdf/terms.ts';
import { mergedPair, type EditedPage } from '../../support/merging/concurrent-edits.ts';
import { pagesToMerge } from '../../support/merging/pages.ts';
import { arbitraryPair, faultsOf } from '../../support/merging/pairs.ts';

/** The ten thousand of docs/benchmarks.md are `npm run bench -- merge`. */
const RUNS = 500;
const STILL = { seed: 0, edits: 0 };

let pages: EditedPage[];
beforeAll(async () => {
  pages = await pagesToMerge();
});

const lines = (quads: readonly Quad[]): string[] => quads.map(quadToNQuads).sort();

describe('two edits of one page at once', () => {
  test('lose nothing that nobody overruled, and leave a sound page', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(arbitraryPair(pages), ([page, pair]) => {
        expect(faultsOf(mergedPair(page, pair)), page.slug).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  test('are the other’s, statement by statement, where one changed nothing', () => {
    fc.assert(
      fc.property(arbitraryPair(pages), fc.boolean(), ([page, pair], isMine) => {
        const still = isMine ? { theirs: STILL } : { mine: STILL };
        const one = { ...pair, alike: STILL, choices: 0, ...still };
        const { versions, merged } = mergedPair(page, one);
        expect(lines(merged)).toEqual(lines(versions[isMine ? 'mine' : 'theirs'].quads));
      }),
      { numRuns: RUNS / 2 },
    );
  });
});
