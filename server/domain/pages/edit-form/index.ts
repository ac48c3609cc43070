/** What opening the editing form of a page needs from the journal. */
export { highestStepEver } from './highest-step.ts';
