import { valuesIn } from '../../../../core/form/index.ts';
import type { Locale } from '../../../../core/messages.ts';
import { readRecurrenceWords } from '../../../../core/quantities/read-recurrence.ts';
import { recurrenceWords } from '../../../../core/quantities/recurrence.ts';
import type { ThingName } from '../../../../core/views/edit-form.ts';
import type { PageForm } from '../../../domain/pages/edit-form/index.ts';

/** The recurrences of a form in words, by their rules: those whose words are read as the very same rule. */
export function ruleWords(
  { form, model }: Pick<PageForm, 'form' | 'model'>,
  locale: Locale,
): Map<string, ThingName> {
  const { lang } = locale;
  const words = new Map<string, ThingName>();
  for (const { field, value } of valuesIn(form, model)) {
    if (field.widget !== 'recurrence' || typeof value !== 'string') continue;
    const label = recurrenceWords(value, locale)?.words;
    if (label !== undefined && readRecurrenceWords(label, lang) === value) {
      words.set(value, { label, lang });
    }
  }
  return words;
}
