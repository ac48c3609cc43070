import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import { monthName } from '../../../core/dates.ts';
import type { SeasonRow } from '../../../core/views/chantier.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { textLink } from '../formatting/text-link.ts';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
/** One row makes no calendar. */
const FEWEST = 2;

/** The year in twelve cells a procedure; solid in its months. */
export function seasonStrip(rows: readonly SeasonRow[], locale: Locale): Template | string {
  if (rows.length < FEWEST) return '';
  const { t } = locale;
  return html`<section>
    <div class="cap"><h2>${t('chantier-seasons')}</h2></div>
    <div class="scroll" role="region" aria-label=${t('chantier-seasons')} tabindex="0">
      <table class="season">
        <colgroup>
          <col />
          <col span="12" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col"><span class="vh">${t('chantier-season-procedure')}</span></th>
            ${MONTHS.map((month) => {
              const name = monthName(month, locale.lang);
              return html`<th scope="col">
                <span aria-hidden="true">${name.slice(0, 1).toUpperCase()}</span
                ><span class="vh">${name}</span>
              </th>`;
            })}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                <th scope="row">${textLink(row, locale)}</th>
                ${MONTHS.map((month) =>
                  row.months.includes(month)
                    ? html`<td class="on"><span class="vh">${t('chantier-season-yes')}</span></td>`
                    : html`<td></td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}
