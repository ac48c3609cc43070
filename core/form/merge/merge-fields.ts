import { factDifferences, type Settled } from './fact-differences.ts';
import { fieldDifferences } from './field-differences.ts';
import type { MergeField } from './merge-field.ts';
import { allSteps, flowOfStep, orderDifference, presenceOfStep } from './step-differences.ts';
import type { Versions } from './versions.ts';
import { wholeThing } from './whole-thing.ts';

/**
 * Everything in which the two versions differ: the thing itself, then step by step, the order of
 * the steps, and the statements without a field. What both changed in the same way is no difference.
 */
export function mergeFields(versions: Versions): MergeField[] {
  const fields = fieldDifferences(versions, '');
  for (const name of allSteps(versions)) {
    const presence = presenceOfStep(versions, name);
    if (presence) {
      fields.push(presence);
      continue;
    }
    const flow = flowOfStep(versions, name);
    if (flow) fields.push(flow);
    fields.push(...fieldDifferences(versions, name));
  }
  const order = orderDifference(versions);
  if (order) fields.push(order);
  return [...fields, ...factDifferences(versions, settledNodes(versions, fields))];
}

/** The steps and parts that only one version has, with all that hangs on them there. */
function settledNodes(versions: Versions, fields: readonly MergeField[]): Settled {
  const { base, mine, theirs, iri } = versions;
  const only = (side: 'onlyMine' | 'onlyTheirs'): string[] =>
    fields.flatMap(({ effect }) => effect[side] ?? []);
  const [own, other] = [only('onlyMine'), only('onlyTheirs')];
  return {
    base: wholeThing(base, [...own, ...other], iri).nodes,
    mine: wholeThing(mine, own, iri).nodes,
    theirs: wholeThing(theirs, other, iri).nodes,
  };
}
