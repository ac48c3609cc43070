import type { EditStep } from '../edit-form.ts';
import { branchEnd, parentIndex, settleDepths } from '../step-tree.ts';

/** What was decided about the steps. */
export interface Arrangement {
  /** The steps in the order that counts, and those of the other version. */
  readonly first: readonly EditStep[];
  readonly second: readonly EditStep[];
  readonly stays: (name: string) => boolean;
  readonly flow: (step: EditStep) => EditStep['flow'];
}

/**
 * The steps in the order chosen, then those only the other version has, each after what it
 * followed there. What stood in a group that is gone stands where the group stood.
 */
export function arrangeSteps({ first, second, stays, flow }: Arrangement): EditStep[] {
  const result: EditStep[] = [];
  const open: { readonly was: number; readonly stays: boolean }[] = [];
  for (const step of first) {
    while (open.length > 0 && (open.at(-1)?.was ?? 0) >= step.depth) open.pop();
    const depth = open.filter((group) => group.stays).length;
    if (stays(step.name)) result.push({ ...step, depth, flow: flow(step) });
    open.push({ was: step.depth, stays: stays(step.name) });
  }
  const placed = new Set(result.map(({ name }) => name));
  second.forEach((step, index) => {
    if (!stays(step.name) || placed.has(step.name)) return;
    placed.add(step.name);
    insertLike(result, second, index, flow(step));
  });
  return settleDepths(result);
}

/** Inserts one step (without its members) where it stands in another list, as nearly as can be. */
function insertLike(
  result: EditStep[],
  other: readonly EditStep[],
  index: number,
  flow: EditStep['flow'],
): void {
  const step = other[index];
  if (!step) return;
  const group = groupFor(result, other, index);
  const depth = group < 0 ? 0 : (result[group]?.depth ?? 0) + 1;
  const after = siblingBefore(result, other, index, group);
  const at = after < 0 ? group + 1 : branchEnd(result, after);
  result.splice(at, 0, { ...step, depth, flow });
}

/** The index of the nearest group around a step that is a group in the result; -1 for none. */
function groupFor(result: readonly EditStep[], other: readonly EditStep[], index: number): number {
  for (let at = parentIndex(other, index); at >= 0; at = parentIndex(other, at)) {
    const name = other[at]?.name;
    const known = result.findIndex((step) => step.name === name);
    if (known < 0) continue;
    return result[known]?.flow === '' ? parentIndex(result, known) : known;
  }
  return -1;
}

/** The index of the last step that stands before it there and is in the same group in the result. */
function siblingBefore(
  result: readonly EditStep[],
  other: readonly EditStep[],
  index: number,
  group: number,
): number {
  for (let at = index - 1; at >= 0; at--) {
    const name = other[at]?.name;
    const known = result.findIndex((step) => step.name === name);
    if (known >= 0 && known !== group && parentIndex(result, known) === group) return known;
  }
  return -1;
}
