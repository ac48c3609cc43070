import { WikiError } from '../../../core/errors.ts';
import type { GraphTarget } from '../graphs/graph-target.ts';
import {
  demand,
  mayWritePage,
  mayWriteReference,
  mayWriteUnnamed,
  type Actor,
  type Rule,
} from '../permissions/index.ts';

const RULES: Readonly<Record<Exclude<GraphTarget['kind'], 'read-only'>, Rule>> = {
  page: mayWritePage,
  reference: mayWriteReference,
  unnamed: mayWriteUnnamed,
};

/**
 * Lets the actor write to a graph, or throws: forbidden `graph-read-only` (graph) for what the wiki
 * makes itself, whoever asks; else as `demand` does.
 */
export function demandGraph(actor: Actor, target: GraphTarget): void {
  if (target.kind === 'read-only')
    throw new WikiError('forbidden', 'graph-read-only', { graph: target.iri });
  demand(RULES[target.kind], actor);
}
