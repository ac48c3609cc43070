import {
  isPart,
  isTexts,
  valuesOf,
  type EditFields,
  type EditForm,
  type EditValue,
  type FieldModel,
  type FormModel,
  type NodeForm,
} from '../../../../core/form/index.ts';
import { nodeFormOf } from '../../../../core/form/model-at.ts';
import {
  durationProblem,
  normaliseDuration,
  normaliseNumber,
  rangeProblem,
} from '../../../../core/quantities/reading.ts';
import type { Locale } from '../../../../core/messages.ts';
import type { FieldFinding } from '../state.ts';

/**
 * What can be said without asking anybody: numbers and durations that cannot be read, ranges the
 * wrong way round, units nobody knows. In the order of the form.
 */
export function localHints(form: EditForm, model: FormModel, { t }: Locale): FieldFinding[] {
  const hints: FieldFinding[] = [];
  const look = (
    at: string,
    node: string,
    known: NodeForm | undefined,
    fields: EditFields,
  ): void => {
    for (const field of known?.fields ?? []) {
      const content = fields[field.key];
      if (content === undefined || isTexts(content)) continue;
      content.forEach((value, index) => {
        const path = `${at}/${field.key}/${index}`;
        if (isPart(value)) {
          look(path, value.name, model.nodes[value.type], value.fields);
          return;
        }
        const problem = valueProblem(field, value) ?? passed(field, value, fields);
        if (problem) hints.push({ place: { node, key: field.key }, path, text: t(problem) });
      });
    }
  };
  look('', '', nodeFormOf(form, '', model), form.fields);
  for (const { name, fields } of form.steps)
    look(name, name, nodeFormOf(form, name, model), fields);
  return hints;
}

/** Id of the message about a value that cannot be read; undefined for one that can. */
function valueProblem(field: FieldModel, value: EditValue): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  switch (field.widget) {
    case 'number':
    case 'integer':
      return normaliseNumber(value, 'en') === undefined
        ? 'quantity-problem-not-a-number'
        : undefined;
    case 'duration':
      return normaliseDuration(value, 'en') === undefined
        ? 'quantity-problem-not-a-duration'
        : undefined;
    case 'unit':
      return 'editor-unit-unknown';
    default:
      return undefined;
  }
}

/** Id of the message about a value above the one it may not pass. */
function passed(field: FieldModel, value: EditValue, fields: EditFields): string | undefined {
  if (field.atMost === undefined || typeof value !== 'string') return undefined;
  const max = valuesOf(fields, field.atMost)[0];
  if (typeof max !== 'string') return undefined;
  const problem =
    field.widget === 'duration'
      ? durationProblem({ min: value, max })
      : rangeProblem({ min: value, max });
  return problem === 'min-above-max' || problem === 'shorter-than-min'
    ? `quantity-problem-${problem}`
    : undefined;
}
