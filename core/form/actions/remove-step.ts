import type { EditForm, EditStep, RemovedBranch } from '../edit-form.ts';
import { atDepth, branchEnd, members, parentIndex, stepNumbers } from '../step-tree.ts';
import { nothing, said, type ActionResult } from './action-result.ts';

/** Puts a step or group aside, so that it can be brought back until the page is saved. */
export function remove(form: EditForm, index: number): ActionResult {
  const branch = form.steps.slice(index, branchEnd(form.steps, index));
  const name = branch[0]?.name ?? '';
  const parent = form.steps[parentIndex(form.steps, index)]?.name ?? '';
  const position = (members(form.steps).get(parent) ?? []).indexOf(name);
  const gone: RemovedBranch = { parent, position, steps: atDepth(branch, 0) };
  const number = stepNumbers(form.steps).get(name) ?? '';
  const steps = form.steps.toSpliced(index, branch.length);
  const removed = [...form.removed, gone];
  const outcome = { did: 'removed', step: name, number, members: branch.length - 1 } as const;
  return { form: { ...form, steps, removed }, outcome };
}

/** Brings back what was put aside. */
export function restore(form: EditForm, name: string): ActionResult {
  const branch = form.removed.find((gone) => gone.steps[0]?.name === name);
  if (!branch) return nothing(form);
  const steps = insertBranch(form.steps, branch);
  const removed = form.removed.filter((gone) => gone !== branch);
  return said({ ...form, steps, removed }, 'restored', name);
}

/** Puts a branch where it stood, or at the end of the procedure when its group is gone. */
function insertBranch(steps: readonly EditStep[], branch: RemovedBranch): EditStep[] {
  const group = steps.findIndex((step) => step.name === branch.parent && step.flow !== '');
  if (branch.parent !== '' && group < 0) return [...steps, ...atDepth(branch.steps, 0)];
  const siblings = members(steps).get(branch.parent) ?? [];
  const follower = siblings[branch.position];
  const end = group < 0 ? steps.length : branchEnd(steps, group);
  const at = follower === undefined ? end : steps.findIndex((step) => step.name === follower);
  const depth = group < 0 ? 0 : (steps[group]?.depth ?? 0) + 1;
  return steps.toSpliced(at, 0, ...atDepth(branch.steps, depth));
}
