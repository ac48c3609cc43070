import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { NamedLink } from '../../../core/views/item.ts';
import { localText } from '../formatting/local-text.ts';

/** A thing by its name, linked where it has a page or an address. */
export function namedLink(link: NamedLink, locale: Locale): unknown {
  const text = localText(link.text, locale);
  if (link.href === undefined) return text;
  return link.external
    ? html`<a href=${link.href} rel="noopener nofollow">${text}</a>`
    : html`<a href=${link.href}>${text}</a>`;
}

/** Names one after the other, with commas. */
export function namedLinks(links: readonly NamedLink[], locale: Locale): unknown[] {
  return links.map((link, i) => [i === 0 ? '' : ', ', namedLink(link, locale)]);
}
