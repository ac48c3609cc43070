import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { IndicatorView } from '../../../core/views/procedure.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { namedLink } from '../item/named-link.ts';
import { cap } from '../item/sections.ts';
import { gauge } from './gauge.ts';

/** How one knows that it goes well: indicators and their targets. */
export function indicatorsSection(
  indicators: readonly IndicatorView[],
  locale: Locale,
): Template | string {
  if (indicators.length === 0) return '';
  return html`<section>
    ${cap(locale.t('procedure-indicators'), 'kpi')}
    <table class="grid">
      <thead>
        <tr>
          <th scope="col">${locale.t('procedure-indicator')}</th>
          <th scope="col">${locale.t('procedure-target')}</th>
        </tr>
      </thead>
      <tbody>
        ${indicators.map(
          (indicator) =>
            html`<tr>
              <th scope="row">${namedLink(indicator.link, locale)}</th>
              <td class="lim">
                ${indicator.target ?? '—'}${indicator.gauge ? gauge(indicator.gauge) : ''}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}
