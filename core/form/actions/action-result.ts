import type { EditForm, EditStep } from '../edit-form.ts';
import { stepNumbers } from '../step-tree.ts';

/** What an action did, for the status message and for where to go on. */
export interface ActionOutcome {
  readonly did:
    | 'moved-up'
    | 'moved-down'
    | 'moved'
    | 'added'
    | 'removed'
    | 'restored'
    | 'grouped'
    | 'ungrouped'
    | 'value-added'
    | 'value-removed'
    | 'nothing';
  /** The step concerned; the empty string when there is none. */
  readonly step: string;
  /** Its number: as it was before the action for a removed step and a moved one, else as it is now. */
  readonly number: string;
  /** The path of the value concerned, or `others/{row}`. */
  readonly path?: string;
  /** How many steps inside it a removed group took along. */
  readonly members?: number;
}

/** The form after an action, and what is to be told of it. */
export interface ActionResult {
  readonly form: EditForm;
  readonly outcome: ActionOutcome;
}

/** The action changed nothing: it was asked of what is not there, or may not move further. */
export function nothing(form: EditForm): ActionResult {
  return { form, outcome: { did: 'nothing', step: '', number: '' } };
}

/** Something happened to the value at a path. */
export function valued(
  form: EditForm,
  did: 'value-added' | 'value-removed',
  path: string,
): ActionResult {
  const step = path.split('/')[0] ?? '';
  const number = stepNumbers(form.steps).get(step) ?? '';
  return { form, outcome: { did, step: number === '' ? '' : step, number, path } };
}

/** Something happened to a step that is in the form now. */
export function said(
  form: EditForm,
  did: 'added' | 'restored' | 'grouped' | 'ungrouped',
  step: string,
): ActionResult {
  return { form, outcome: { did, step, number: stepNumbers(form.steps).get(step) ?? '' } };
}

/** Does something with the step of this name; nothing where there is none. */
export function onStep(
  form: EditForm,
  name: string,
  act: (index: number, step: EditStep) => ActionResult,
): ActionResult {
  const index = form.steps.findIndex((step) => step.name === name);
  const step = form.steps[index];
  return step ? act(index, step) : nothing(form);
}
