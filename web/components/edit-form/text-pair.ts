import { nothing } from 'lit/html.js';
import { controlId, textsOf, type EditFields, type FieldModel } from '../../../core/form/index.ts';
import type { Template } from './kit.ts';
import { describers, helpText, isFocus, labelText, remarksAt } from './field-frame.ts';
import { type Scope } from './scope.ts';

/** A text in the reader’s language, with the second language beside it where there is room. */
export function textPair(
  scope: Scope,
  path: string,
  field: FieldModel,
  fields: EditFields,
): Template {
  const { html, lang, t } = scope;
  const texts = textsOf(fields, field.key);
  const shown = shownLanguages(scope);
  const hidden = Object.entries(texts)
    .filter(([tag, text]) => !shown.includes(tag) && text.trim() !== '')
    .map(([tag]) => languageName(tag, scope));
  return html`<div class="texts whole" id=${controlId(path)}>
    <div class=${shown.length > 1 ? 'pair' : 'pair one'}>
      ${shown.map((tag) => textField(scope, { path, field, tag, text: texts[tag] ?? '' }))}
    </div>
    ${helpText(scope, path, field)}
    ${field.widget === 'markdown' ? html`<p class="help">${t('edit-markdown')}</p>` : ''}
    ${hidden.length > 0 ? html`<p class="q tiny">${t('edit-also-in', { languages: hidden.join(', ') })}</p>` : ''}
    ${remarksAt(scope, path)} ${shown.includes(lang) ? '' : remarksAt(scope, `${path}/${lang}`)}
  </div>`;
}

/** The languages texts are shown in: the reader’s, and the one chosen beside it. */
export function shownLanguages({ lang, state }: Pick<Scope, 'lang' | 'state'>): string[] {
  return state.side === '' || state.side === lang ? [lang] : [lang, state.side];
}

/** “français”, or the bare tag of a language the interface does not know. */
export function languageName(tag: string, { context: { locale } }: Pick<Scope, 'context'>): string {
  const id = `edit-language-${tag.toLowerCase().split('-', 1)[0]}`;
  return locale.has(id) ? locale.t(id) : tag;
}

interface OneText {
  readonly path: string;
  readonly field: FieldModel;
  readonly tag: string;
  readonly text: string;
}

function textField(scope: Scope, { path, field, tag, text }: OneText): Template {
  const { html } = scope;
  const name = `${path}/${tag}`;
  const id = controlId(name);
  const label = labelText(field.label, scope);
  const about = describers(scope, name, { path, field });
  // By where it is and not by what it holds, so that it stays the same control while it is typed in.
  const control =
    field.widget === 'line' && path.startsWith('/') && path.split('/').length === 2
      ? html`<input
          id=${id}
          name=${name}
          value=${text}
          lang=${tag}
          dir="auto"
          autocomplete="off"
          ?autofocus=${isFocus(scope, id)}
          aria-describedby=${about ?? nothing}
        />`
      : scope.textarea({
          id,
          name,
          text,
          lang: tag,
          rows: rowsFor(text, field.widget),
          ...(about !== undefined && { describedBy: about }),
          focus: isFocus(scope, id),
          invalid: false,
        });
  return html`<div class="field">
    <label for=${id}>${label} <span class="tiny q">${languageName(tag, scope)}</span></label>
    ${control} ${remarksAt(scope, name)}
  </div>`;
}

/** Lines of about 55 characters, so that most texts are seen whole. */
function rowsFor(text: string, widget: FieldModel['widget']): number {
  const lines = text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 55), 0);
  if (widget === 'line') return Math.min(4, lines);
  return widget === 'markdown'
    ? Math.min(30, Math.max(8, lines + 1))
    : Math.min(12, Math.max(2, lines));
}
