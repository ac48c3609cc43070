import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { LeadRow } from '../../../core/views/list-rows.ts';
import { localText } from './local-text.ts';
import type { Template } from './render-to-string.ts';

/** An index with dot leaders, as in a printed manual. `strong` rows stand for whole manuals. */
export function leads(
  rows: readonly LeadRow[],
  locale: Locale,
  strong: readonly LeadRow[] = [],
): Template {
  const line = (row: LeadRow, text: unknown): Template =>
    html`<li><a href=${row.href}>${text}</a><span class="meta num">${row.measure}</span></li>`;
  return html`<ul class="leads">
    ${rows.map((row) => line(row, localText(row.text, locale)))}
    ${strong.map((row) => line(row, html`<b>${localText(row.text, locale)}</b>`))}
  </ul>`;
}
