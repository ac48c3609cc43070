import {
  parentIndex,
  stepNumbers,
  textsOf,
  type ActionOutcome,
  type EditForm,
} from '../../../../core/form/index.ts';
import type { Locale } from '../../../../core/messages.ts';

/** Where a moved step stands now, in plain words; undefined for what was no move. */
export function moveWords(
  { did, step, number }: ActionOutcome,
  form: EditForm,
  { t, lang }: Locale,
): string | undefined {
  if (!did.startsWith('moved')) return undefined;
  const now = stepNumbers(form.steps).get(step) ?? '';
  const at = form.steps.findIndex(({ name }) => name === step);
  const group = form.steps[parentIndex(form.steps, at)];
  if (!group) return t('editor-moved', { number, now });
  const texts = textsOf(group.fields, 'rdfs:label');
  const name = texts[lang] ?? Object.values(texts)[0] ?? '';
  return name.trim() === ''
    ? t('editor-moved-into-unnamed', { number, now })
    : t('editor-moved-into', { number, now, group: name });
}
