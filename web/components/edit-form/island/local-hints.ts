import { valueProblems, type EditForm, type FormModel } from '../../../../core/form/index.ts';
import type { Locale } from '../../../../core/messages.ts';
import type { FieldFinding } from '../state.ts';

/** What can be said of the values without asking anybody, in the reader’s language. */
export function localHints(form: EditForm, model: FormModel, { t }: Locale): FieldFinding[] {
  return valueProblems(form, model).map(({ id, args, ...where }) => ({
    ...where,
    text: t(id, args),
  }));
}
