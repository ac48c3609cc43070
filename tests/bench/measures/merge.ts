import '../../../server/store/steady-wasm.ts';
import fc from 'fast-check';
import { mergedPair } from '../../support/merging/concurrent-edits.ts';
import { pagesToMerge } from '../../support/merging/pages.ts';
import { arbitraryPair, faultsOf } from '../../support/merging/pairs.ts';
import type { Figure } from '../figure.ts';
import { p95 } from '../samples.ts';

const PAIRS = 10_000;
const SEED = 3;

/** Random pairs of edits made at once, merged with random choices, and looked through for what was lost. */
export async function merge(): Promise<readonly Figure[]> {
  const pages = await pagesToMerge();
  const times: number[] = [];
  let lost = 0;
  const property = fc.property(arbitraryPair(pages), ([index, pair]) => {
    const page = pages[index]!;
    const started = performance.now();
    const merged = mergedPair(page, pair);
    times.push(performance.now() - started);
    const faults = faultsOf(merged);
    lost += faults.length;
    if (faults.length > 0) console.error(page.slug, JSON.stringify(pair), faults);
  });
  fc.assert(property, { numRuns: PAIRS, seed: SEED });
  return [
    {
      measure: `changes lost in ${PAIRS.toLocaleString('en')} pairs of edits at once`,
      value: lost,
      unit: 'changes',
      target: 0,
    },
    { measure: 'a pair edited, compared and merged, p95', value: p95(times), unit: 'ms' },
  ];
}
