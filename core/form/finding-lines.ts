import type { Locale } from '../messages.ts';
import type { EditForm } from './edit-form.ts';
import { fieldAt } from './model-at.ts';
import type { FieldPath } from './field-path.ts';
import type { FormModel } from './model.ts';
import { stepNumbers } from './step-tree.ts';

/** One thing that would improve a page, as the list beside the form says it. */
export interface FindingLine {
  readonly text: string;
  /** The fragment where it can be mended. */
  readonly href: string;
}

/** More lines than this are a reproach, not a help. */
const MOST = 12;

/** What is said at a path, in the list: with the number of its step. */
export function findingWords(
  { text, path }: { readonly text: string; readonly path: FieldPath },
  { form, model }: { readonly form: EditForm; readonly model: FormModel },
  { t, lang }: Pick<Locale, 't' | 'lang'>,
): string {
  const number = stepNumbers(form.steps).get(path.split('/')[0] ?? '');
  if (number === undefined) return text;
  const label = fieldAt(form, path, model)?.label[lang] ?? '';
  return t('edit-finding-step', { number, text, label });
}

/** The first lines, and how many more there are. */
export function shortenedLines(
  lines: readonly FindingLine[],
  { t }: Pick<Locale, 't'>,
): readonly FindingLine[] {
  if (lines.length <= MOST) return lines;
  const rest = lines.length - MOST + 1;
  return [
    ...lines.slice(0, MOST - 1),
    { text: t('edit-findings-more', { n: rest }), href: '#form' },
  ];
}
