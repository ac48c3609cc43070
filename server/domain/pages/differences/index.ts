/** The differences between two versions of a page, in terms people use. */
export { describeDifferences } from './describe-differences.ts';
export type { Concern, Difference, PartFamily } from './difference.ts';
export { withoutLongStretches, wordRuns, type Patience, type Run } from './word-runs.ts';
