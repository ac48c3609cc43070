import type { EditForm } from '../edit-form.ts';
import { slotAbove, slotBelow, type Slot } from '../step-slots.ts';
import {
  atDepth,
  branchEnd,
  parentIndex,
  previousSibling,
  settleDepths,
  stepNumbers,
} from '../step-tree.ts';
import { nothing, type ActionResult } from './action-result.ts';

/** One place up or down. */
export function moveByOne(form: EditForm, index: number, way: 'up' | 'down'): ActionResult {
  return way === 'up'
    ? shift(form, index, 'moved-up', slotAbove(form.steps, index))
    : shift(form, index, 'moved-down', slotBelow(form.steps, index));
}

/** Into the group before it, as its last member. */
export function moveIn(form: EditForm, index: number): ActionResult {
  const group = form.steps[previousSibling(form.steps, index)];
  if (!group || group.flow === '') return nothing(form);
  return shift(form, index, 'moved', { index, depth: group.depth + 1 });
}

/** Out of the group it is in, after it. */
export function moveOut(form: EditForm, index: number): ActionResult {
  const parent = parentIndex(form.steps, index);
  if (parent < 0) return nothing(form);
  const depth = form.steps[parent]?.depth ?? 0;
  return shift(form, index, 'moved', { index: branchEnd(form.steps, parent), depth });
}

/** Anywhere: before or after a step, or as the last one inside a group. */
export function moveTo(
  form: EditForm,
  index: number,
  to: 'before' | 'after' | 'inside',
  target: string,
): ActionResult {
  const end = branchEnd(form.steps, index);
  const at = form.steps.findIndex((step) => step.name === target);
  const goal = form.steps[at];
  // A branch cannot stand beside or inside itself.
  if (!goal || (at >= index && at < end)) return nothing(form);
  if (to === 'before') return shift(form, index, 'moved', { index: at, depth: goal.depth });
  const after = branchEnd(form.steps, at);
  if (to === 'after') return shift(form, index, 'moved', { index: after, depth: goal.depth });
  if (goal.flow === '') return nothing(form);
  return shift(form, index, 'moved', { index: after, depth: goal.depth + 1 });
}

function shift(
  form: EditForm,
  index: number,
  did: 'moved-up' | 'moved-down' | 'moved',
  slot: Slot | undefined,
): ActionResult {
  if (!slot) return nothing(form);
  const branch = form.steps.slice(index, branchEnd(form.steps, index));
  const rest = form.steps.toSpliced(index, branch.length);
  const at = slot.index > index ? slot.index - branch.length : slot.index;
  const steps = settleDepths(rest.toSpliced(at, 0, ...atDepth(branch, slot.depth)));
  const name = branch[0]?.name ?? '';
  const number = stepNumbers(form.steps).get(name) ?? '';
  return { form: { ...form, steps }, outcome: { did, step: name, number } };
}
