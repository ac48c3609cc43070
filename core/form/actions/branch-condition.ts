import type { EditForm } from '../edit-form.ts';
import { contentAt } from '../field-path.ts';
import type { FormModel } from '../model.ts';
import { addValue } from './change-values.ts';

/** What a branch of a choice says first: when it is the one to take. */
const CONDITION = 'im:condition';

/** The same form with an empty condition in a step that has none, there to be filled. */
export function withCondition(form: EditForm, model: FormModel, step: string): EditForm {
  const path = `${step}/${CONDITION}`;
  return contentAt(form, `${path}/0`) === undefined ? addValue(form, model, path).form : form;
}
