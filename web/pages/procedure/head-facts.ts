import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import { monthName } from '../../../core/quantities/recurrence.ts';
import type { HeadFact } from '../../../core/views/procedure.ts';
import { localText } from '../formatting/local-text.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { namedLinks } from '../item/named-link.ts';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The ruled line under the summary. */
export function headFactLine(facts: readonly HeadFact[], locale: Locale): Template | string {
  if (facts.length === 0) return '';
  return html`<dl class="facts">
    ${facts.map(
      ({ label, values, months }) =>
        html`<div>
          <dt>${localText(label, locale, { mark: false })}</dt>
          <dd>${namedLinks(values, locale)}${months ? monthStrip(months, locale) : ''}</dd>
        </div>`,
    )}
  </dl>`;
}

/** The year in twelve cells; the words before it already say which months. */
function monthStrip(months: readonly number[], locale: Locale): Template {
  const initial = (month: number): string => monthName(month, locale).charAt(0).toUpperCase();
  return html`<span class="mini" aria-hidden="true"
    >${MONTHS.map((month) =>
      months.includes(month)
        ? html`<i class="on">${initial(month)}</i>`
        : html`<i>${initial(month)}</i>`,
    )}</span
  >`;
}
