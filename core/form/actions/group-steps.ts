import type { Flow } from '../../procedure/procedure.ts';
import type { EditForm, EditStep } from '../edit-form.ts';
import type { FormModel } from '../model.ts';
import { atDepth, branchEnd, settleDepths } from '../step-tree.ts';
import { nothing, said, type ActionResult } from './action-result.ts';
import { withCondition } from './branch-condition.ts';

/** Puts a branch into a new group that stands where it stood; into a choice, beside a second branch. */
export function wrap(form: EditForm, model: FormModel, index: number, flow: Flow): ActionResult {
  const end = branchEnd(form.steps, index);
  const depth = form.steps[index]?.depth ?? 0;
  const group: EditStep = { name: `s${form.next}`, depth, flow, fields: {} };
  const branch = atDepth(form.steps.slice(index, end), depth + 1);
  const otherwise: EditStep[] =
    flow === 'Choice'
      ? [{ name: `s${form.next + 1}`, depth: depth + 1, flow: '', fields: {} }]
      : [];
  const steps = form.steps.toSpliced(index, branch.length, group, ...branch, ...otherwise);
  const next = form.next + 1 + otherwise.length;
  const grouped = { ...form, steps: settleDepths(steps), next };
  const first = flow === 'Choice' ? branch[0]?.name : undefined;
  const ready = first === undefined ? grouped : withCondition(grouped, model, first);
  return said(ready, 'grouped', group.name);
}

/** Gives a group another flow. */
export function changeFlow(form: EditForm, index: number, flow: Flow): ActionResult {
  const step = form.steps[index];
  if (!step || step.flow === '' || step.flow === flow) return nothing(form);
  return said({ ...form, steps: form.steps.with(index, { ...step, flow }) }, 'grouped', step.name);
}

/** Takes a group away and leaves its members where it stood; its own words become a step before them. */
export function ungroup(form: EditForm, index: number): ActionResult {
  const end = branchEnd(form.steps, index);
  const group = form.steps[index];
  if (!group || group.flow === '') return nothing(form);
  const inside = atDepth(form.steps.slice(index + 1, end), group.depth);
  const plain: EditStep = { ...group, flow: '' };
  const steps = form.steps.toSpliced(index, end - index, plain, ...inside);
  return said({ ...form, steps: settleDepths(steps) }, 'ungrouped', group.name);
}
