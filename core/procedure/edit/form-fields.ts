import { INTERFACE_LANGUAGES } from '../../languages.ts';
import { STEP_TEXTS, type EditForm, type EditStep, type EditTexts } from './edit-form.ts';

/** Name and value of one form field. */
export type Field = readonly [name: string, value: string];

/** The fields of a text: `{prefix}.fr`, `{prefix}.en`; languages not asked about have none. */
function textFields(prefix: string, texts: EditTexts | undefined): Field[] {
  return INTERFACE_LANGUAGES.flatMap((language): Field[] => {
    const text = texts?.[language];
    return text === undefined ? [] : [[`${prefix}.${language}`, text]];
  });
}

/** What a step's fieldset carries besides its texts. */
export function stepStateFields(prefix: string, step: EditStep): Field[] {
  return [
    [`${prefix}.name`, step.name],
    [`${prefix}.depth`, String(step.depth)],
    [`${prefix}.flow`, step.flow],
  ];
}

/** Every field of a step, texts included. */
function stepFields(prefix: string, step: EditStep): Field[] {
  const texts = STEP_TEXTS.flatMap((text) => textFields(`${prefix}.${text}`, step[text]));
  return [...stepStateFields(prefix, step), ...texts];
}

/** The removed steps: `removed.{i}.parent`, `.position` and `removed.{i}.step.{j}.…`. */
export function removedFields(form: EditForm): Field[] {
  return form.removed.flatMap((branch, i) => [
    [`removed.${i}.parent`, branch.parent] as const,
    [`removed.${i}.position`, String(branch.position)] as const,
    ...branch.steps.flatMap((step, j) => stepFields(`removed.${i}.step.${j}`, step)),
  ]);
}

/** The numbers the form travels with. */
export function stateFields(form: EditForm): Field[] {
  return [
    ['base', String(form.base)],
    ['next', String(form.next)],
    ['kind', form.procedure ? 'procedure' : 'page'],
  ];
}

/** The whole form as fields, for the pages that only carry it along. */
export function fieldsFromForm(form: EditForm): Field[] {
  return [
    ...stateFields(form),
    ...textFields('title', form.title),
    ...textFields('summary', form.summary),
    ...textFields('prose', form.prose),
    ...form.steps.flatMap((step, i) => stepFields(`step.${i}`, step)),
    ...removedFields(form),
    ['comment', form.comment],
  ];
}
