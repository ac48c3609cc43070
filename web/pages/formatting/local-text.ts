import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { LocalText } from '../../../core/languages.ts';

/** Whether a text is in another language than the page and must say so. */
export function isForeign(text: LocalText, locale: Locale): boolean {
  return text.lang !== '' && text.lang !== locale.lang && !text.lang.startsWith(`${locale.lang}-`);
}

/**
 * A text from the data. In another language than the page it carries its `lang` and a visible
 * mark (“in English”), so that nobody takes a fallback for a translation.
 * @param options.mark false where the mark would be noise (the same list says it already)
 */
export function localText(
  text: LocalText,
  locale: Locale,
  options: { readonly mark?: boolean } = {},
): unknown {
  if (!isForeign(text, locale)) return text.text;
  const words = html`<span lang=${text.lang}>${text.text}</span>`;
  if (options.mark === false) return words;
  return html`${words} <span class="tag">${languageMark(text.lang, locale)}</span>`;
}

/** “en anglais”, or the bare tag of a language the interface does not know. */
export function languageMark(tag: string, locale: Locale): string {
  const id = `shell-in-language-${tag.split('-', 1)[0]}`;
  return locale.has(id) ? locale.t(id) : locale.t('shell-in-language', { tag });
}
