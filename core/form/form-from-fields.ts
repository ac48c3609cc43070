import type { InterfaceLanguage } from '../languages.ts';
import { contentAt, withContent } from './field-path.ts';
import { isLink, isPart, type EditForm, type EditValue, type OtherFact } from './edit-form.ts';
import { fieldAt } from './model-at.ts';
import { TEXT_WIDGETS, type FieldModel, type FormModel } from './model.ts';
import { normaliseText } from './field-terms.ts';
import { demandSize, formOfState } from './form-state.ts';
import { isIri } from './prefixed-names.ts';
import { normaliseValue, shownValue } from './typed-values.ts';

/** A decoded `application/x-www-form-urlencoded` body, from whatever parser. */
export type FormBody = URLSearchParams | Iterable<readonly [string, string]> | object;

/**
 * Reads a submitted form. The field `state` holds the whole form as it was shown, and
 * every input whose name is a path (see {@link FieldPath}) what was typed since. Without a state the
 * inputs count against the page as it was opened. Of a name given twice the first counts.
 *
 * Inputs of links hold labels, those of other facts `others/{row}/{property|value|as|subject}`.
 *
 * A label nobody knows stays a text: finding the thing it names is the caller's part.
 *
 * Throws `form-too-large` for what is larger than {@link FORM_LIMITS}.
 */
export function formFromFields(
  fields: ReadonlyMap<string, string>,
  { opened, model, lang, labels }: FormReading,
): EditForm {
  const state = fields.get('state');
  let form = (state === undefined ? undefined : formOfState(state)) ?? opened;
  const base = fields.get('base');
  if (base !== undefined && /^\d{1,9}$/.test(base)) form = { ...form, base: Number(base) };
  demandSize('inputs', fields.size);
  const removals: string[] = [];
  for (const [path, typed] of fields) {
    if (!path.includes('/')) continue;
    if (path.startsWith('others/')) {
      form = withOtherFact(form, path, typed);
      continue;
    }
    const field = fieldAt(form, path, model);
    if (!field || field.widget === 'part') continue;
    if (TEXT_WIDGETS.includes(field.widget)) {
      form = withContent(
        form,
        path,
        field.widget === 'line' ? oneLine(typed) : normaliseText(typed),
      );
      continue;
    }
    const value = typedValue(field, typed, contentAt(form, path), { lang, labels });
    if (value === undefined) removals.push(path);
    else form = withContent(form, path, value);
  }
  // From the last to the first, so that the indexes of those before stay true.
  for (const path of removals.toReversed()) {
    if (contentAt(form, path) !== undefined) form = withContent(form, path, undefined);
  }
  const comment = fields.get('comment');
  return comment === undefined ? form : { ...form, comment: oneLine(comment) };
}

/** What a submitted form is read against. */
export interface FormReading {
  /** The form as the page would open it. */
  readonly opened: EditForm;
  readonly model: FormModel;
  /** The language numbers and durations were typed in. */
  readonly lang: InterfaceLanguage;
  /** How each linked thing was named in the inputs, by IRI. */
  readonly labels: ReadonlyMap<string, string>;
}

/** The fields by name, each the first string given under it. A Map, so that no name is special. */
export function readFields(body: FormBody): ReadonlyMap<string, string> {
  const entries: Iterable<readonly [string, unknown]> =
    Symbol.iterator in body
      ? (body as Iterable<readonly [string, unknown]>)
      : Object.entries(body as Record<string, unknown>);
  const fields = new Map<string, string>();
  for (const [name, given] of entries) {
    const value: unknown = Array.isArray(given) ? given[0] : given;
    if (typeof value === 'string' && !fields.has(name)) fields.set(name, value);
  }
  return fields;
}

/** What was typed into an input as a value; undefined when it was emptied. */
export function typedValue(
  field: FieldModel,
  typed: string,
  was: EditValue | undefined,
  { lang, labels }: Pick<FormReading, 'lang' | 'labels'>,
): EditValue | undefined {
  if (typed.trim() === '') return undefined;
  if (field.widget === 'choice') {
    if (!field.options?.some(({ iri }) => iri === typed)) return was;
    return field.datatype === undefined ? { iri: typed } : typed;
  }
  if (field.widget === 'link' || field.widget === 'part') {
    const text = typed.trim();
    if (was !== undefined && typeof was !== 'string' && isLink(was)) {
      if (text === was.iri || text === labels.get(was.iri)) return was;
    }
    return isIri(text) ? { iri: text } : text;
  }
  // What an input still shows as it was shown is no edit, however it would be read.
  if (was !== undefined && isShownAs(field, was, typed, lang)) return was;
  if (typeof was === 'string' && typed.trim() === labels.get(was)) return was;
  return normaliseValue(field.widget, typed, lang);
}

function isShownAs(
  { widget }: FieldModel,
  value: EditValue,
  typed: string,
  lang: InterfaceLanguage,
): boolean {
  const spaced = (text: string): string => normaliseText(text).trim();
  return !isPart(value) && spaced(typed) === spaced(shownValue(widget, value, lang));
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}

const FACT_PARTS: readonly (keyof OtherFact)[] = ['subject', 'property', 'value', 'as'];

function withOtherFact(form: EditForm, path: string, typed: string): EditForm {
  const [, row = '', name] = path.split('/');
  const part = FACT_PARTS.find((known) => known === name);
  if (!part || !/^\d{1,4}$/.test(row)) return form;
  const index = Math.min(Number(row), form.others.length);
  demandSize('others', index + 1);
  const was = form.others[index] ?? { subject: '', property: '', value: '', as: 'text' };
  const fact = { ...was, [part]: part === 'value' ? normaliseText(typed) : typed.trim() };
  return { ...form, others: form.others.toSpliced(index, 1, fact) };
}
