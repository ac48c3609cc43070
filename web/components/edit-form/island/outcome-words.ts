import {
  parentIndex,
  stepNumbers,
  textsOf,
  type ActionOutcome,
  type EditForm,
} from '../../../../core/form/index.ts';
import type { Locale } from '../../../../core/messages.ts';

/** What an action did, in plain words for the live region; the empty string when it did nothing. */
export function outcomeWords(outcome: ActionOutcome, form: EditForm, { t, lang }: Locale): string {
  const { did, step, number } = outcome;
  const now = stepNumbers(form.steps).get(step) ?? '';
  switch (did) {
    case 'moved':
    case 'moved-up':
    case 'moved-down': {
      const parent = form.steps[parentIndex(form.steps, stepIndex(form, step))];
      if (!parent) return t('editor-moved', { number, now });
      const group = stepText(form, parent.name, lang);
      return group === ''
        ? t('editor-moved-into-unnamed', { number, now })
        : t('editor-moved-into', { number, now, group });
    }
    case 'added':
    case 'restored':
    case 'grouped':
    case 'ungrouped':
      return t(`editor-${did}`, { now });
    case 'removed':
      return t('editor-removed', { number, members: outcome.members ?? 0 });
    case 'value-added':
    case 'value-removed':
      return t(`editor-${did}`);
    default:
      return '';
  }
}

/** The words of a step in the writer's language, else in any. */
export function stepText(form: EditForm, step: string, lang: string): string {
  const fields = form.steps[stepIndex(form, step)]?.fields ?? {};
  const texts = textsOf(fields, 'rdfs:label');
  return texts[lang] ?? Object.values(texts).find((text) => text !== '') ?? '';
}

function stepIndex(form: EditForm, step: string): number {
  return form.steps.findIndex(({ name }) => name === step);
}
