import {
  applyAction,
  fieldAt,
  isPart,
  isTexts,
  STEP_FORM,
  GROUP_FORM,
  TEXT_WIDGETS,
  withContent,
  type EditFields,
  type EditForm,
  type EditValue,
  type FieldModel,
  type FormModel,
  type NodeForm,
} from '../../../core/form/index.ts';
import { FLOWS } from '../../../core/procedure/procedure.ts';

/** A small generator of numbers that gives the same ones for the same seed (mulberry32). */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  below(n: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % n;
  }

  one<T>(list: readonly T[]): T | undefined {
    return list[this.below(Math.max(1, list.length))];
  }
}

const WORDS = ['tas', 'eau', '« feu »', 'brun & vert', '<b>', 'مرحبا', '🌱', 'a\nb', 'fork', '1,5'];
const VALUES: Readonly<Record<string, readonly EditValue[]>> = {
  number: ['1.5', '-3', '40', 'environ trois'],
  integer: ['2', '7', 'beaucoup'],
  duration: ['PT30M', 'P4D', 'longtemps'],
  date: ['2026-05-01', 'au printemps'],
  datetime: ['2026-05-01T10:00:00', 'hier'],
  recurrence: ['FREQ=WEEKLY;BYDAY=MO', 'souvent'],
  unit: [{ iri: 'http://qudt.org/vocab/unit/KiloGM' }, 'brouettes'],
  address: ['https://example.org/a', 'pas une adresse'],
  link: [{ iri: 'http://localhost:3000/id/x' }, { iri: 'https://example.org/y' }, 'quelqu’un'],
};

/** One random change, as somebody might make it in the form. */
export function randomEdit(form: EditForm, model: FormModel, dice: Dice): EditForm {
  const kind = dice.below(10);
  if (kind < 3 && model.nodes[model.root]?.steps) return randomStructure(form, model, dice);
  if (kind === 3) return randomFact(form, dice);
  const step = dice.below(3) === 0 ? undefined : dice.one(form.steps);
  const node = step?.name ?? '';
  const formKey = step ? (step.flow === '' ? STEP_FORM : GROUP_FORM) : model.root;
  const nodeForm = model.nodes[formKey];
  return nodeForm
    ? randomContent(form, node, step?.fields ?? form.fields, nodeForm, model, dice)
    : form;
}

function randomStructure(form: EditForm, model: FormModel, dice: Dice): EditForm {
  const step = dice.one(form.steps)?.name ?? '';
  const other = dice.one(form.steps)?.name ?? '';
  const flow = dice.one(FLOWS) ?? 'Loop';
  const action = dice.one([
    { kind: 'add-end', flow: dice.below(2) ? '' : flow },
    { kind: 'add-after', step, flow: '' },
    { kind: 'add-inside', step, flow: '' },
    { kind: 'up', step },
    { kind: 'down', step },
    { kind: 'in', step },
    { kind: 'out', step },
    { kind: 'wrap', step, flow },
    { kind: 'flow', step, flow },
    { kind: 'ungroup', step },
    { kind: 'duplicate', step },
    { kind: 'remove', step },
    { kind: 'restore', step: form.removed[0]?.steps[0]?.name ?? '' },
    { kind: 'move', step, to: 'before', target: other },
    { kind: 'move', step, to: 'inside', target: other },
  ] as const);
  return action ? applyAction(form, action, model).form : form;
}

function randomFact(form: EditForm, dice: Dice): EditForm {
  if (dice.below(2) && form.others.length > 0) {
    return { ...form, others: form.others.toSpliced(dice.below(form.others.length), 1) };
  }
  const fact = {
    subject: '',
    property: 'https://example.org/note',
    value: dice.one(WORDS) ?? '',
    as: dice.one(['text', 'text@fr', 'xsd:integer']) ?? 'text',
  };
  return { ...form, others: [...form.others, fact] };
}

function randomContent(
  form: EditForm,
  prefix: string,
  fields: EditFields,
  nodeForm: NodeForm,
  model: FormModel,
  dice: Dice,
): EditForm {
  const field = dice.one(nodeForm.fields);
  if (!field) return form;
  const path = `${prefix}/${field.key}`;
  if (TEXT_WIDGETS.includes(field.widget)) {
    const text = dice.below(4) === 0 ? '' : `${dice.one(WORDS) ?? ''} ${dice.below(100)}`;
    return withContent(form, `${path}/${dice.one(['fr', 'en', 'es']) ?? 'fr'}`, text);
  }
  const content = fields[field.key];
  const values = content === undefined || isTexts(content) ? [] : content;
  const index = dice.below(values.length + 1);
  const value = values[index];
  if (value !== undefined && dice.below(3) === 0)
    return withContent(form, `${path}/${index}`, undefined);
  if (field.widget !== 'part') return withContent(form, `${path}/${index}`, literal(field, dice));
  const part = model.nodes[field.part ?? ''];
  if (value !== undefined && isPart(value) && part) {
    return randomContent(form, `${path}/${index}`, value.fields, part, model, dice);
  }
  const added = applyAction(form, { kind: 'add-value', path }, model).form;
  const at = `${path}/${values.length}`;
  return part && fieldAt(added, at, model)
    ? randomContent(added, at, {}, part, model, dice)
    : added;
}

function literal(field: FieldModel, dice: Dice): EditValue {
  if (field.widget === 'choice') {
    const option = dice.one(field.options ?? []);
    if (!option) return 'autre';
    return field.datatype === undefined ? { iri: option.iri } : option.iri;
  }
  return dice.one(VALUES[field.widget] ?? WORDS) ?? 'x';
}
