import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { TextLink } from '../../../core/views/list-rows.ts';
import { isForeign, languageMark } from './local-text.ts';
import type { Template } from './render-to-string.ts';

/** A link whose words come from the data; the mark of another language stands outside it. */
export function textLink({ text, href }: TextLink, locale: Locale): Template {
  if (!isForeign(text, locale)) return html`<a href=${href}>${text.text}</a>`;
  return html`<a href=${href} lang=${text.lang}>${text.text}</a>
    <span class="tag">${languageMark(text.lang, locale)}</span>`;
}
