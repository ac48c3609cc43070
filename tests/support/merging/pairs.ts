import fc from 'fast-check';
import type { EditedPage, MergedPair, Pair } from './concurrent-edits.ts';
import { lostArrangement, unsound } from './lost-arrangement.ts';
import { lostChanges } from './lost-changes.ts';

function edits(max: number): fc.Arbitrary<{ seed: number; edits: number }> {
  return fc.record({ seed: fc.nat(), edits: fc.nat({ max }) });
}

/** A page, by its index, and what two people do to it at once, up to 25 changes each. */
export function arbitraryPair(pages: readonly EditedPage[]): fc.Arbitrary<readonly [number, Pair]> {
  const pair = fc.record({
    alike: edits(2),
    mine: edits(25),
    theirs: edits(25),
    choices: fc.nat(),
  });
  return fc.tuple(fc.nat({ max: pages.length - 1 }), pair);
}

/** Everything that is wrong with a merged pair, as lines to read. */
export function faultsOf(merged: MergedPair): string[] {
  return [...lostChanges(merged), ...lostArrangement(merged), ...unsound(merged)];
}
