/** The differences between two versions of a page, in terms people use. */
export { describeDifferences } from './describe-differences.ts';
export {
  CONCERNS,
  type Concern,
  type Detail,
  type Difference,
  type DurationBounds,
  type PartFamily,
  type StepMention,
} from './difference.ts';
export { withoutLongStretches, wordRuns, type Patience, type Run } from './word-runs.ts';
