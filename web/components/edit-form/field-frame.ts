import { controlId, type FieldModel, type Words } from '../../../core/form/index.ts';
import type { Template } from './kit.ts';
import { drawIcon, type Scope } from './scope.ts';

/** A label of the shapes as it stands above a control. */
export function labelText(words: Words, { lang }: Pick<Scope, 'lang'>): string {
  const text = words[lang];
  return text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);
}

/** What to write in a field, as the shapes say it. */
export function helpText(scope: Scope, path: string, field: FieldModel): Template | '' {
  const { html, lang } = scope;
  return field.help
    ? html`<p class="help" id="${controlId(path)}-help">${field.help[lang]}</p>`
    : '';
}

/** What is to be said about a value or a field, gently. */
export function remarksAt(scope: Scope, path: string): Template | '' {
  const { html } = scope;
  const texts = scope.remarks.get(path);
  if (!texts) return '';
  return html`<div class="hints" id="${controlId(path)}-hint">
    ${texts.map((text) => html`<p class="hint">${drawIcon(scope, 'note')}<span>${text}</span></p>`)}
  </div>`;
}

/** Ids of what describes the control of a path; undefined when nothing does. */
export function describers(
  scope: Scope,
  control: string,
  { path, field }: { readonly path: string; readonly field?: FieldModel | undefined },
): string | undefined {
  const ids = [
    ...(field?.help ? [`${controlId(path)}-help`] : []),
    ...new Set([path, fieldOf(control), control].filter((at) => scope.remarks.has(at))),
  ].map((at) => (at.endsWith('-help') ? at : `${controlId(at)}-hint`));
  if (scope.questions.has(control)) ids.push(`${controlId(control)}-which`);
  if (isFocus(scope, controlId(control))) ids.push('said');
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** The path of the field that a value is one of, or that a text is one language of. */
function fieldOf(control: string): string {
  return control.replace(/\/[^/]*$/, '');
}

/** Whether the focus belongs on what has this id, after what was just done. */
export function isFocus({ state }: Pick<Scope, 'state'>, id: string): boolean {
  return state.said?.focus === id;
}
