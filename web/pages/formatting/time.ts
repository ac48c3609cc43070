import { html } from '@lit-labs/ssr';
import { formatDate } from '../../../core/dates.ts';
import type { Locale } from '../../../core/messages.ts';
import type { Template } from './render-to-string.ts';

/** A day in words, with the exact moment for machines. */
export function day(
  iso: string,
  locale: Locale,
  options: { readonly year?: boolean; readonly className?: string } = {},
): Template {
  const text = formatDate(iso, locale.lang, { year: options.year !== false });
  return html`<time class=${options.className ?? 'nb'} datetime=${iso}>${text}</time>`;
}
