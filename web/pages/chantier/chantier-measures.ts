import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { IndicatorRow, InfrastructureRow } from '../../../core/views/chantier.ts';
import { localText } from '../formatting/local-text.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { textLink } from '../formatting/text-link.ts';

/** What shows that the work goes well, with what is aimed at. */
export function indicators(rows: readonly IndicatorRow[], locale: Locale): Template | string {
  if (rows.length === 0) return '';
  const { t } = locale;
  return html`<section>
    <div class="cap"><h2>${t('chantier-indicators')}</h2></div>
    <table class="grid ind">
      <thead>
        <tr>
          <th scope="col">${t('chantier-measure')}</th>
          <th scope="col" class="r">${t('chantier-target')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row">
                ${textLink(row, locale)}${
                  row.method
                    ? html`<br /><span class="q">${localText(row.method, locale)}</span>`
                    : ''
                }
              </th>
              <td class="r"><b>${row.target ?? '–'}</b></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

/** Who runs something with these manuals, and which one they follow. */
export function infrastructures(
  rows: readonly InfrastructureRow[],
  locale: Locale,
): Template | string {
  if (rows.length === 0) return '';
  return html`<section>
    <div class="cap"><h2>${locale.t('chantier-infrastructures')}</h2></div>
    <ul class="rows">
      ${rows.map(
        (row) =>
          html`<li>
            ${textLink(row, locale)}${row.models.map(
              (model) =>
                html`<br /><span class="q"
                    >${locale.t('chantier-follows')} ${textLink(model, locale)}</span
                  >`,
            )}
          </li>`,
      )}
    </ul>
  </section>`;
}
