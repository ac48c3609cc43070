import {
  durationProblem,
  normaliseDuration,
  normaliseNumber,
  rangeProblem,
} from '../quantities/reading.ts';
import { knownUnit } from '../quantities/read-unit.ts';
import { isPart, valuesOf, type EditFields, type EditForm, type EditValue } from './edit-form.ts';
import type { FieldPath } from './field-path.ts';
import type { FieldModel, FormModel } from './model.ts';
import { isIri } from './prefixed-names.ts';
import { valuesIn } from './values-in.ts';

/** A value that cannot be what its field asks for. It is kept as typed all the same. */
export interface ValueProblem {
  readonly path: FieldPath;
  /** The name of the thing, step or part, and the field of it. */
  readonly place: { readonly node: string; readonly key: string };
  /** Id of the message that says so. */
  readonly id: string;
  /** What the message names. */
  readonly args?: { readonly text: string };
}

/**
 * What can be said of the values of a form without asking anybody: numbers, durations, dates and
 * addresses that cannot be read, units nobody knows, ranges the wrong way round. In reading order.
 *
 * @param isRule whether a recurrence can be read; its reader is too large for a browser, which says
 *   nothing about them
 */
export function valueProblems(
  form: EditForm,
  model: FormModel,
  isRule: (text: string) => boolean = () => true,
): ValueProblem[] {
  const names = new Map<FieldPath, string>();
  return valuesIn(form, model).flatMap(({ path, field, value, fields, at }) => {
    if (isPart(value)) names.set(path, value.name);
    const id = isPart(value)
      ? field.part === 'schema:QuantitativeValue' && hasBoth(value.fields)
        ? 'quantity-problem-value-and-range'
        : undefined
      : (unreadable(field, value, isRule) ?? passed(field, value, fields));
    if (id === undefined) return [];
    const args = id === 'edit-problem-no-unit' &&
      typeof value === 'string' && { text: value.trim() };
    const place = { node: names.get(at) ?? at, key: field.key };
    return [{ path, place, id, ...(args && { args }) }];
  });
}

/** Id of the message about a value that cannot be read; undefined for one that can. */
function unreadable(
  field: FieldModel,
  value: EditValue,
  isRule: (text: string) => boolean,
): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  switch (field.widget) {
    case 'number':
      return normaliseNumber(value, 'en') === undefined
        ? 'quantity-problem-not-a-number'
        : undefined;
    case 'integer':
      return /^[+-]?\d+$/.test(value.trim()) ? undefined : 'edit-problem-integer';
    case 'duration':
      if (normaliseDuration(value, 'en') !== undefined) return undefined;
      return normaliseNumber(value, 'en') === undefined
        ? 'quantity-problem-not-a-duration'
        : 'edit-problem-no-unit';
    case 'unit':
      return (knownUnit(value, 'fr') ?? knownUnit(value, 'en')) ? undefined : 'edit-problem-unit';
    case 'date':
      return isDate(value.trim()) ? undefined : 'edit-problem-date';
    case 'recurrence':
      return isRule(value) ? undefined : 'edit-problem-recurrence';
    case 'address':
      return isIri(value.trim()) ? undefined : 'edit-problem-address';
    default:
      return undefined;
  }
}

/** Id of the message about a value above the one it may not pass. */
function passed(field: FieldModel, value: EditValue, fields: EditFields): string | undefined {
  if (field.atMost === undefined || typeof value !== 'string') return undefined;
  const max = valuesOf(fields, field.atMost)[0];
  if (typeof max !== 'string') return undefined;
  if (field.widget === 'date') {
    return isDate(value) && isDate(max) && value > max ? 'edit-problem-date-order' : undefined;
  }
  const problem =
    field.widget === 'duration'
      ? durationProblem({ min: value, max })
      : rangeProblem({ min: value, max });
  return problem === 'min-above-max' || problem === 'shorter-than-min'
    ? `quantity-problem-${problem}`
    : undefined;
}

function hasBoth(fields: EditFields): boolean {
  const text = (key: string): string | undefined => {
    const value = valuesOf(fields, key)[0];
    return typeof value === 'string' ? value : undefined;
  };
  const [value, min, max] = ['schema:value', 'schema:minValue', 'schema:maxValue'].map(text);
  const numbers = { value, min, max };
  return rangeProblem(numbers) === 'value-and-range';
}

/** A day that exists. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
