import { INTERFACE_LANGUAGES } from '../../languages.ts';
import { PAGE_TEXTS, type EditForm } from './edit-form.ts';
import { stepText } from './merge-fields.ts';
import { stepNumbers } from './step-tree.ts';

/** Everything that was typed, as plain text to copy somewhere safe. */
export function formAsText(form: EditForm): string {
  const numbers = stepNumbers(form.steps);
  const page = PAGE_TEXTS.flatMap((text) =>
    INTERFACE_LANGUAGES.map((language) => form[text][language] ?? ''),
  );
  const steps = form.steps.map((step) => `${numbers.get(step.name) ?? ''}. ${stepText(step)}`);
  return [...page.slice(0, 4), steps.join('\n'), ...page.slice(4), form.comment]
    .filter((text) => text.trim() !== '')
    .join('\n\n');
}
