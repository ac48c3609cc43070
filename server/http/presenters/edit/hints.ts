import { INTERFACE_LANGUAGES } from '../../../../core/languages.ts';
import type { Locale } from '../../../../core/messages.ts';
import { isBlank, stepNumbers, type EditForm } from '../../../../core/procedure/edit/index.ts';
import type { EditView } from '../../../../core/views/edit.ts';

/** More hints than this are a reproach, not a help. */
const MOST = 8;

/** What a careful reader would miss; nothing here bars saving. */
export function editHints(form: EditForm, locale: Locale): EditView['hints'] {
  const hints = [
    ...(isBlank(form.title) ? [hint('edit-hint-no-title', 'title', {}, locale)] : []),
    ...untranslated(form, locale),
    ...emptySteps(form, locale),
  ];
  return hints.slice(0, MOST);
}

function untranslated(form: EditForm, locale: Locale): EditView['hints'] {
  return INTERFACE_LANGUAGES.flatMap((lang) =>
    (['title', 'summary'] as const)
      .filter((text) => !isBlank(form[text]) && form[text][lang]?.trim() === '')
      .map((text) => ({
        text: locale.t(`edit-hint-${text}-missing`, { lang }),
        href: `#${text}-${lang}`,
      })),
  );
}

function emptySteps(form: EditForm, locale: Locale): EditView['hints'] {
  const numbers = stepNumbers(form.steps);
  return form.steps
    .filter((step) => isBlank(step.label))
    .map((step) => {
      const number = numbers.get(step.name) ?? '';
      return hint('edit-hint-empty-step', `step-${step.name}`, { number }, locale);
    });
}

function hint(
  id: string,
  place: string,
  args: Record<string, string>,
  { t, lang }: Locale,
): { text: string; href: string } {
  return { text: t(id, args), href: `#${place}-${lang}` };
}
