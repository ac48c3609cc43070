import type { EditForm, EditStep, RemovedBranch } from './edit-form.ts';
import type { EditAction } from './form-action.ts';
import { slotAbove, slotBelow } from './step-slots.ts';
import { atDepth, branchEnd, members, parentIndex, stepNumbers } from './step-tree.ts';

/** What an action did, for the status message and for where to go on. */
export interface ActionOutcome {
  readonly did: 'moved-up' | 'moved-down' | 'added' | 'removed' | 'restored' | 'nothing';
  /** The step concerned; the empty string when nothing was done. */
  readonly step: string;
  /** Its number: as it was before the action for a removed step and a moved one, else as it is now. */
  readonly number: string;
}

export interface ActionResult {
  readonly form: EditForm;
  readonly outcome: ActionOutcome;
}

/** Changes the structure of the form as a button asks; every text stays as typed. */
export function applyAction(form: EditForm, action: EditAction): ActionResult {
  switch (action.kind) {
    case 'add-end':
      return add(form, form.steps.length, 0);
    case 'add-after':
      return onStep(form, action.step, (i, step) =>
        add(form, branchEnd(form.steps, i), step.depth),
      );
    case 'add-inside':
      return onStep(form, action.step, (i, step) =>
        step.flow === '' ? nothing(form) : add(form, branchEnd(form.steps, i), step.depth + 1),
      );
    case 'up':
      return onStep(form, action.step, (i) => move(form, i, 'moved-up', slotAbove(form.steps, i)));
    case 'down':
      return onStep(form, action.step, (i) =>
        move(form, i, 'moved-down', slotBelow(form.steps, i)),
      );
    case 'remove':
      return onStep(form, action.step, (i) => remove(form, i));
    case 'restore':
      return restore(form, action.step);
    default:
      return nothing(form);
  }
}

function nothing(form: EditForm): ActionResult {
  return { form, outcome: { did: 'nothing', step: '', number: '' } };
}

function onStep(
  form: EditForm,
  name: string,
  act: (index: number, step: EditStep) => ActionResult,
): ActionResult {
  const index = form.steps.findIndex((step) => step.name === name);
  const step = form.steps[index];
  return step ? act(index, step) : nothing(form);
}

function add(form: EditForm, index: number, depth: number): ActionResult {
  if (!form.procedure) return nothing(form);
  const step: EditStep = { name: `s${form.next}`, depth, flow: '', label: {} };
  const steps = form.steps.toSpliced(index, 0, step);
  return said({ ...form, steps, next: form.next + 1 }, 'added', step.name);
}

function move(
  form: EditForm,
  index: number,
  did: 'moved-up' | 'moved-down',
  slot: { readonly index: number; readonly depth: number } | undefined,
): ActionResult {
  if (!slot) return nothing(form);
  const end = branchEnd(form.steps, index);
  const branch = form.steps.slice(index, end);
  const rest = form.steps.toSpliced(index, branch.length);
  const at = slot.index > index ? slot.index - branch.length : slot.index;
  const steps = rest.toSpliced(at, 0, ...atDepth(branch, slot.depth));
  const name = branch[0]?.name ?? '';
  const number = stepNumbers(form.steps).get(name) ?? '';
  return { form: { ...form, steps }, outcome: { did, step: name, number } };
}

function remove(form: EditForm, index: number): ActionResult {
  const branch = form.steps.slice(index, branchEnd(form.steps, index));
  const name = branch[0]?.name ?? '';
  const parent = form.steps[parentIndex(form.steps, index)]?.name ?? '';
  const position = (members(form.steps).get(parent) ?? []).indexOf(name);
  const gone: RemovedBranch = { parent, position, steps: atDepth(branch, 0) };
  const number = stepNumbers(form.steps).get(name) ?? '';
  const steps = form.steps.toSpliced(index, branch.length);
  const removed = [...form.removed, gone];
  return { form: { ...form, steps, removed }, outcome: { did: 'removed', step: name, number } };
}

function restore(form: EditForm, name: string): ActionResult {
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

function said(form: EditForm, did: 'added' | 'restored', step: string): ActionResult {
  return { form, outcome: { did, step, number: stepNumbers(form.steps).get(step) ?? '' } };
}
