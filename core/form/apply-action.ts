import { INTERFACE_LANGUAGES } from '../languages.ts';
import type { Flow } from '../procedure/procedure.ts';
import {
  isPart,
  type EditFields,
  type EditForm,
  type EditStep,
  type EditValue,
  type RemovedBranch,
} from './edit-form.ts';
import { contentAt, withContent } from './field-path.ts';
import type { EditAction } from './form-action.ts';
import { fieldAt } from './model-at.ts';
import { TEXT_WIDGETS, type FormModel } from './model.ts';
import { partName } from './part-names.ts';
import { slotAbove, slotBelow } from './step-slots.ts';
import {
  atDepth,
  branchEnd,
  members,
  parentIndex,
  previousSibling,
  settleDepths,
  stepNumbers,
} from './step-tree.ts';

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

export interface ActionResult {
  readonly form: EditForm;
  readonly outcome: ActionOutcome;
}

/** Changes the structure of the form as a button asks; every text stays as typed. */
export function applyAction(form: EditForm, action: EditAction, model: FormModel): ActionResult {
  switch (action.kind) {
    case 'add-end':
      return add(form, model, form.steps.length, 0, action.flow);
    case 'add-after':
      return onStep(form, action.step, (i, step) =>
        add(form, model, branchEnd(form.steps, i), step.depth, action.flow),
      );
    case 'add-inside':
      return onStep(form, action.step, (i, step) =>
        step.flow === ''
          ? nothing(form)
          : add(form, model, branchEnd(form.steps, i), step.depth + 1, action.flow),
      );
    case 'up':
      return onStep(form, action.step, (i) => shift(form, i, 'moved-up', slotAbove(form.steps, i)));
    case 'down':
      return onStep(form, action.step, (i) =>
        shift(form, i, 'moved-down', slotBelow(form.steps, i)),
      );
    case 'in':
      return onStep(form, action.step, (i, step) => {
        const group = form.steps[previousSibling(form.steps, i)];
        if (!group || group.flow === '') return nothing(form);
        return shift(form, i, 'moved', { index: i, depth: step.depth + 1 });
      });
    case 'out':
      return onStep(form, action.step, (i, step) => {
        const parent = parentIndex(form.steps, i);
        if (parent < 0) return nothing(form);
        const slot = { index: branchEnd(form.steps, parent), depth: step.depth - 1 };
        return shift(form, i, 'moved', slot);
      });
    case 'move':
      return onStep(form, action.step, (i) => moveTo(form, i, action.to, action.target));
    case 'wrap':
      return onStep(form, action.step, (i) => wrap(form, i, action.flow));
    case 'flow':
      return onStep(form, action.step, (i, step) =>
        step.flow === '' || step.flow === action.flow
          ? nothing(form)
          : said(withStep(form, i, { ...step, flow: action.flow }), 'grouped', step.name),
      );
    case 'ungroup':
      return onStep(form, action.step, (i, step) =>
        step.flow === '' ? nothing(form) : ungroup(form, i),
      );
    case 'duplicate':
      return onStep(form, action.step, (i) => duplicate(form, i));
    case 'remove':
      return onStep(form, action.step, (i) => remove(form, i));
    case 'restore':
      return restore(form, action.step);
    case 'add-value':
      return addValue(form, model, action.path);
    case 'remove-value':
      return removeValue(form, action.path);
    case 'add-fact': {
      const fact = { subject: '', property: '', value: '', as: 'text' };
      const path = `others/${form.others.length}`;
      return valued({ ...form, others: [...form.others, fact] }, 'value-added', path);
    }
    case 'remove-fact':
      return form.others[action.row] === undefined
        ? nothing(form)
        : valued(
            { ...form, others: form.others.toSpliced(action.row, 1) },
            'value-removed',
            `others/${action.row}`,
          );
    default:
      return nothing(form);
  }
}

function nothing(form: EditForm): ActionResult {
  return { form, outcome: { did: 'nothing', step: '', number: '' } };
}

function valued(form: EditForm, did: 'value-added' | 'value-removed', path: string): ActionResult {
  const step = path.split('/')[0] ?? '';
  const number = stepNumbers(form.steps).get(step) ?? '';
  return { form, outcome: { did, step: number === '' ? '' : step, number, path } };
}

function said(
  form: EditForm,
  did: 'added' | 'restored' | 'grouped' | 'ungrouped' | 'moved',
  step: string,
): ActionResult {
  return { form, outcome: { did, step, number: stepNumbers(form.steps).get(step) ?? '' } };
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

function withStep(form: EditForm, index: number, step: EditStep): EditForm {
  return { ...form, steps: form.steps.with(index, step) };
}

function add(
  form: EditForm,
  model: FormModel,
  index: number,
  depth: number,
  flow: Flow | '',
): ActionResult {
  if (!model.nodes[model.root]?.steps) return nothing(form);
  const step: EditStep = { name: `s${form.next}`, depth, flow, fields: {} };
  // A group without a step in it helps nobody.
  const inside: EditStep[] =
    flow === '' ? [] : [{ name: `s${form.next + 1}`, depth: depth + 1, flow: '', fields: {} }];
  const steps = form.steps.toSpliced(index, 0, step, ...inside);
  const next = form.next + 1 + inside.length;
  return said({ ...form, steps: settleDepths(steps), next }, 'added', step.name);
}

/** Moves a branch by one place, or into or out of a group. */
function shift(
  form: EditForm,
  index: number,
  did: 'moved-up' | 'moved-down' | 'moved',
  slot: { readonly index: number; readonly depth: number } | undefined,
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

function moveTo(
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

/** Puts a branch into a new group that stands where it stood. */
function wrap(form: EditForm, index: number, flow: Flow): ActionResult {
  const end = branchEnd(form.steps, index);
  const depth = form.steps[index]?.depth ?? 0;
  const group: EditStep = { name: `s${form.next}`, depth, flow, fields: {} };
  const branch = atDepth(form.steps.slice(index, end), depth + 1);
  const steps = form.steps.toSpliced(index, branch.length, group, ...branch);
  return said({ ...form, steps: settleDepths(steps), next: form.next + 1 }, 'grouped', group.name);
}

/** Takes a group away and leaves its members where it stood; its own words become a step before them. */
function ungroup(form: EditForm, index: number): ActionResult {
  const end = branchEnd(form.steps, index);
  const group = form.steps[index];
  if (!group) return nothing(form);
  const inside = atDepth(form.steps.slice(index + 1, end), group.depth);
  const plain: EditStep = { ...group, flow: '' };
  const steps = form.steps.toSpliced(index, end - index, plain, ...inside);
  return said({ ...form, steps: settleDepths(steps) }, 'ungrouped', group.name);
}

function duplicate(form: EditForm, index: number): ActionResult {
  const end = branchEnd(form.steps, index);
  let { next } = form;
  const fresh = (letter: string): string => `${letter}${next++}`;
  const copyFields = (fields: EditFields): EditFields =>
    Object.fromEntries(
      Object.entries(fields).map(([key, content]) => [
        key,
        Array.isArray(content) ? (content as readonly EditValue[]).map(copyValue) : content,
      ]),
    );
  const copyValue = (value: EditValue): EditValue =>
    isPart(value)
      ? {
          ...value,
          name: fresh(/^[a-z]/.exec(value.name)?.[0] ?? 'x'),
          fields: copyFields(value.fields),
        }
      : value;
  const copies = form.steps
    .slice(index, end)
    .map((step) => ({ ...step, name: fresh('s'), fields: copyFields(step.fields) }));
  const steps = form.steps.toSpliced(end, 0, ...copies);
  return said({ ...form, steps, next }, 'added', copies[0]?.name ?? '');
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
  const outcome = { did: 'removed', step: name, number, members: branch.length - 1 } as const;
  return { form: { ...form, steps, removed }, outcome };
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

/** A new part, or an empty value to type into, as the last of its field. */
function addValue(form: EditForm, model: FormModel, path: string): ActionResult {
  const field = fieldAt(form, path, model);
  if (!field) return nothing(form);
  if (TEXT_WIDGETS.includes(field.widget)) {
    const at = `${path}/${INTERFACE_LANGUAGES[0]}`;
    const text = contentAt(form, at) ?? '';
    return valued(withContent(form, at, text), 'value-added', at);
  }
  let last = 0;
  while (contentAt(form, `${path}/${last}`) !== undefined) last++;
  const type = field.part;
  const value: EditValue =
    type === undefined ? '' : { name: partName(field.path, form.next), type, fields: {} };
  const next = type === undefined ? form.next : form.next + 1;
  const at = `${path}/${last}`;
  return valued({ ...withContent(form, at, value), next }, 'value-added', at);
}

function removeValue(form: EditForm, path: string): ActionResult {
  if (contentAt(form, path) === undefined) return nothing(form);
  return valued(withContent(form, path, undefined), 'value-removed', path);
}
