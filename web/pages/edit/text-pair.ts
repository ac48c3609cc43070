import { html } from '@lit-labs/ssr';
import { nothing } from 'lit';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../../core/languages.ts';
import type { Locale } from '../../../core/messages.ts';
import type { EditTexts } from '../../../core/procedure/edit/index.ts';
import type { Template } from '../formatting/render-to-string.ts';

export interface TextPair {
  /** The fields are `{name}.fr` and `{name}.en`, their ids `{id}-fr` and `{id}-en`. */
  readonly name: string;
  readonly id: string;
  /** Message of the label. */
  readonly label: string;
  readonly texts: EditTexts;
  /** One line, a few lines, or a page of them. */
  readonly control: 'line' | 'text' | 'long';
  /** Id of what the field is described by, and the field that gets the focus. */
  readonly focus?: { readonly id: string; readonly describedBy: string };
}

/** The same text in each language, side by side where there is room; the reader's language first. */
export function textPair(pair: TextPair, locale: Locale): Template {
  const others = INTERFACE_LANGUAGES.filter((lang) => lang !== locale.lang);
  return html`<div class="pair">
    ${[locale.lang, ...others].map((lang) => textField(pair, lang, locale))}
  </div>`;
}

function textField(pair: TextPair, lang: InterfaceLanguage, { t }: Locale): Template {
  const id = `${pair.id}-${lang}`;
  return html`<div class="field">
    <label for=${id}
      >${t(pair.label)} <span class="tiny q">${t(`edit-language-${lang}`)}</span></label
    >
    ${control(pair, id, lang)}
  </div>`;
}

function control(pair: TextPair, id: string, lang: InterfaceLanguage): Template {
  const name = `${pair.name}.${lang}`;
  const text = pair.texts[lang] ?? '';
  const focus = pair.focus?.id === id;
  const described = focus ? (pair.focus?.describedBy ?? '') : undefined;
  if (pair.control === 'line') {
    return html`<input id=${id} name=${name} value=${text} lang=${lang} autocomplete="off" />`;
  }
  // The parser drops one line break after <textarea>: this one, not the first of the text.
  const content = `\n${text}`;
  const rows = rowsFor(text, pair.control);
  // Formatted, it would get a line break before the content, which the text would keep.
  // prettier-ignore
  return html`<textarea id=${id} name=${name} lang=${lang} rows=${rows}
    ?autofocus=${focus} aria-describedby=${described ?? nothing}>${content}</textarea>`;
}

/** Lines of about 55 characters, so that most texts are seen whole. */
function rowsFor(text: string, control: 'text' | 'long'): number {
  const lines = text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 55), 0);
  return control === 'long'
    ? Math.min(30, Math.max(8, lines + 1))
    : Math.min(12, Math.max(2, lines));
}
