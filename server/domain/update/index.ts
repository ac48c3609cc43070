/** SPARQL 1.1 Update as commits: worked out first, then one commit over all graphs. */
export type { UpdateOutcome } from './commit-update.ts';
export { runUpdate } from './run-update.ts';
