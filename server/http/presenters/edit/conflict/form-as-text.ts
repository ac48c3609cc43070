import {
  GROUP_FORM,
  STEP_FORM,
  stepNumbers,
  type EditForm,
  type FormModel,
} from '../../../../../core/form/index.ts';
import type { Locale } from '../../../../../core/messages.ts';
import type { ThingName } from '../../../../../core/views/edit-form.ts';
import { ValueWords } from './value-words.ts';

/** Everything that was typed, as plain text to copy somewhere safe. */
export function formAsText(
  form: EditForm,
  model: FormModel,
  names: ReadonlyMap<string, ThingName>,
  locale: Locale,
): string {
  const words = new ValueWords(model, names, locale);
  const numbers = stepNumbers(form.steps);
  const steps = form.steps.map(({ name, flow, fields }) => {
    const lines = words.fields(model.nodes[flow === '' ? STEP_FORM : GROUP_FORM], fields);
    return `${numbers.get(name) ?? ''}. ${lines.join('\n')}`;
  });
  const facts = form.others.map((fact) =>
    locale.t('conflict-held', { label: words.property(fact.property), text: words.fact(fact) }),
  );
  return [
    ...words.fields(model.nodes[model.root], form.fields),
    ...steps,
    facts.join('\n'),
    form.comment,
  ]
    .filter((text) => text.trim() !== '')
    .join('\n\n');
}
