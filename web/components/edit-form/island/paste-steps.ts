import {
  applyAction,
  withContent,
  type EditForm,
  type FormModel,
} from '../../../../core/form/index.ts';

/** “1. ”, “a) ”, “- ”, “• ”: what lists begin their lines with. */
const MARKER = /^\s*(?:(?:\d{1,3}|[a-z])[.)]|[-*•–·])\s+/i;

/** The lines of a pasted text without what a list puts before them; blank ones left out. */
export function pastedLines(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.replace(MARKER, '').trim())
    .filter((line) => line !== '');
}

/** The form with the first line as the text at a path and each other one as a step after it. */
export function withLinesAsSteps(
  form: EditForm,
  { path, lines }: { readonly path: string; readonly lines: readonly string[] },
  model: FormModel,
): EditForm {
  const [step = '', key = '', lang = ''] = path.split('/');
  let made = withContent(form, path, lines[0] ?? '');
  let last = step;
  for (const line of lines.slice(1)) {
    const added = applyAction(made, { kind: 'add-after', step: last, flow: '' }, model);
    last = added.outcome.step;
    made = withContent(added.form, `${last}/${key}/${lang}`, line);
  }
  return made;
}
