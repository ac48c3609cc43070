import {
  valuesIn,
  withContent,
  type EditForm,
  type FormModel,
} from '../../../../core/form/index.ts';
import type { InterfaceLanguage } from '../../../../core/languages.ts';
import { readRecurrenceWords } from '../../../../core/quantities/read-recurrence.ts';
import { readRule } from '../../../../core/quantities/reading.ts';

/** The form with recurrences written in words as rules; the reader of words is too large for the browser's first load. */
export function readWords(form: EditForm, model: FormModel, lang: InterfaceLanguage): EditForm {
  let read = form;
  for (const { path, field, value } of valuesIn(form, model)) {
    if (field.widget !== 'recurrence' || typeof value !== 'string' || readRule(value)) continue;
    const rule = readRecurrenceWords(value, lang);
    if (rule !== undefined) read = withContent(read, path, rule);
  }
  return read;
}
