import { INTERFACE_LANGUAGES } from '../../languages.ts';
import type { EditForm, EditValue } from '../edit-form.ts';
import { contentAt, withContent } from '../field-path.ts';
import { fieldAt } from '../model-at.ts';
import { TEXT_WIDGETS, type FormModel } from '../model.ts';
import { partName } from '../part-names.ts';
import { nothing, valued, type ActionResult } from './action-result.ts';

/** A new part, or an empty value to type into, as the last of its field. */
export function addValue(form: EditForm, model: FormModel, path: string): ActionResult {
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

/** A value or a part taken out of its field. */
export function removeValue(form: EditForm, path: string): ActionResult {
  if (contentAt(form, path) === undefined) return nothing(form);
  return valued(withContent(form, path, undefined), 'value-removed', path);
}

/** An empty row at the end of the other facts. */
export function addFact(form: EditForm): ActionResult {
  const fact = { subject: '', property: '', value: '', as: 'text' };
  const path = `others/${form.others.length}`;
  return valued({ ...form, others: [...form.others, fact] }, 'value-added', path);
}

/** A row of the other facts taken out. */
export function removeFact(form: EditForm, row: number): ActionResult {
  if (form.others[row] === undefined) return nothing(form);
  const others = form.others.toSpliced(row, 1);
  return valued({ ...form, others }, 'value-removed', `others/${row}`);
}
