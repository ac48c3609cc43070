import type { EditStep } from './edit-form.ts';
import { branchEnd, nextSibling, parentIndex, previousSibling } from './step-tree.ts';

/** Where a branch goes when it moves by one place: before the step now at `index`, at `depth`. */
export interface Slot {
  readonly index: number;
  readonly depth: number;
}

/**
 * The place one up. Places are walked one by one: past the last step of a group a plain step first
 * enters it, and from the first place in a group it leaves it. Groups do not enter groups.
 */
export function slotAbove(steps: readonly EditStep[], index: number): Slot | undefined {
  const step = steps[index];
  if (!step) return undefined;
  const before = previousSibling(steps, index);
  const sibling = steps[before];
  if (sibling && sibling.flow !== '' && step.flow === '') return { index, depth: step.depth + 1 };
  if (sibling) return { index: before, depth: step.depth };
  const parent = parentIndex(steps, index);
  return parent < 0 ? undefined : { index: parent, depth: step.depth - 1 };
}

/** The place one down; see {@link slotAbove}. */
export function slotBelow(steps: readonly EditStep[], index: number): Slot | undefined {
  const step = steps[index];
  if (!step) return undefined;
  const after = nextSibling(steps, index);
  const sibling = steps[after];
  if (sibling && sibling.flow !== '' && step.flow === '') {
    return { index: after + 1, depth: step.depth + 1 };
  }
  if (sibling) return { index: branchEnd(steps, after), depth: step.depth };
  const end = branchEnd(steps, index);
  return step.depth === 0 ? undefined : { index: end, depth: step.depth - 1 };
}
