import { nothing, onStep, type ActionResult } from './actions/action-result.ts';
import { addStep, duplicate } from './actions/add-step.ts';
import { addFact, addValue, removeFact, removeValue } from './actions/change-values.ts';
import { changeFlow, ungroup, wrap } from './actions/group-steps.ts';
import { moveByOne, moveIn, moveOut, moveTo } from './actions/move-step.ts';
import { remove, restore } from './actions/remove-step.ts';
import type { EditForm } from './edit-form.ts';
import type { EditAction } from './form-action.ts';
import type { FormModel } from './model.ts';
import { branchEnd } from './step-tree.ts';

/** What an action answers with. */
export type { ActionOutcome, ActionResult } from './actions/action-result.ts';

/** Changes the structure of the form as a button asks; every text stays as typed. */
export function applyAction(form: EditForm, action: EditAction, model: FormModel): ActionResult {
  switch (action.kind) {
    case 'add-end':
      return addStep(form, model, { index: form.steps.length, depth: 0 }, action.flow);
    case 'restore':
      return restore(form, action.step);
    case 'add-value':
      return addValue(form, model, action.path);
    case 'remove-value':
      return removeValue(form, action.path);
    case 'add-fact':
      return addFact(form);
    case 'remove-fact':
      return removeFact(form, action.row);
    default:
      return 'step' in action
        ? onStep(form, action.step, (index) => onOneStep(form, action, { model, index }))
        : nothing(form);
  }
}

/** What is done to the step at an index. */
function onOneStep(
  form: EditForm,
  action: Extract<EditAction, { readonly step: string }>,
  { model, index }: { readonly model: FormModel; readonly index: number },
): ActionResult {
  const { depth = 0, flow = '' } = form.steps[index] ?? {};
  const after = branchEnd(form.steps, index);
  switch (action.kind) {
    case 'add-after':
      return addStep(form, model, { index: after, depth }, action.flow);
    case 'add-inside':
      return flow === ''
        ? nothing(form)
        : addStep(form, model, { index: after, depth: depth + 1 }, action.flow);
    case 'up':
    case 'down':
      return moveByOne(form, index, action.kind);
    case 'in':
      return moveIn(form, index);
    case 'out':
      return moveOut(form, index);
    case 'move':
      return moveTo(form, index, action.to, action.target);
    case 'wrap':
      return wrap(form, model, index, action.flow);
    case 'flow':
      return changeFlow(form, index, action.flow);
    case 'ungroup':
      return ungroup(form, index);
    case 'duplicate':
      return duplicate(form, index);
    case 'remove':
      return remove(form, index);
    default:
      return nothing(form);
  }
}
