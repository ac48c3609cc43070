import { isLanguageTag } from '../languages.ts';
import {
  isPart,
  isTexts,
  valuesOf,
  textsOf,
  type EditFields,
  type EditForm,
  type EditPart,
  type EditStep,
  type EditValue,
} from './edit-form.ts';

/**
 * The name of an input in the form: `{node}/{key}/…`, where the node is the name of a step or the
 * empty string for the thing itself. Then, for a text, its language; for anything else the index of
 * the value, and for a part the key of a field of it, and so on:
 *
 * - `/rdfs:label/fr`
 * - `s3/im:performedBy/0`
 * - `s3/im:parameter/0/schema:minValue/0`
 */
export type FieldPath = string;

/** More languages than this are written into no text: nobody's form asks for them. */
const MOST_LANGUAGES = 40;

/** The HTML id of the control of a path. */
export function controlId(path: FieldPath): string {
  return `f${path}`;
}

/** The text in a language, or the value at an index, that a path names. */
export function contentAt(form: EditForm, path: FieldPath): EditValue | undefined {
  const [node = '', ...rest] = path.split('/');
  const fields = fieldsOfNode(form, node);
  return fields && read(fields, rest);
}

/** The step or the thing itself; undefined when the form has no such step. */
export function fieldsOfNode(form: EditForm, node: string): EditFields | undefined {
  return node === '' ? form.fields : form.steps.find(({ name }) => name === node)?.fields;
}

/**
 * The form with one text or value changed; undefined takes a value out. A path that names nothing
 * gives the same form back.
 */
export function withContent(
  form: EditForm,
  path: FieldPath,
  value: EditValue | undefined,
): EditForm {
  const [node = '', ...rest] = path.split('/');
  if (rest.length < 2) return form;
  if (node === '') return { ...form, fields: write(form.fields, rest, value) };
  return {
    ...form,
    steps: form.steps.map((step): EditStep =>
      step.name === node ? { ...step, fields: write(step.fields, rest, value) } : step,
    ),
  };
}

function read(fields: EditFields, [key = '', at = '', ...rest]: string[]): EditValue | undefined {
  const content = fields[key];
  if (content === undefined) return undefined;
  if (isTexts(content)) return content[at];
  const value = content[Number(at)];
  if (rest.length === 0 || value === undefined) return value;
  return isPart(value) ? read(value.fields, rest) : undefined;
}

function write(
  fields: EditFields,
  [key = '', at = '', ...rest]: string[],
  value: EditValue | undefined,
): EditFields {
  if (key === '' || key === '__proto__') return fields;
  if (!/^\d{1,4}$/.test(at)) {
    if (typeof value === 'object' || rest.length > 0 || !isLanguageTag(at)) return fields;
    const texts = textsOf(fields, key);
    if (!Object.hasOwn(texts, at) && Object.keys(texts).length >= MOST_LANGUAGES) return fields;
    return { ...fields, [key]: { ...texts, [at]: value ?? '' } };
  }
  const values = valuesOf(fields, key);
  const index = Math.min(Number(at), values.length);
  if (rest.length === 0) {
    const changed = values.toSpliced(index, 1, ...(value === undefined ? [] : [value]));
    return { ...fields, [key]: changed };
  }
  const part = values[index];
  if (part === undefined || !isPart(part)) return fields;
  const changed: EditPart = { ...part, fields: write(part.fields, rest, value) };
  return { ...fields, [key]: values.with(index, changed) };
}
