import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { Facet, SearchView } from '../../../core/views/search.ts';
import { localText } from '../formatting/local-text.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { icon } from '../icons/icon.ts';

/** The ways to narrow the results: folded on a phone, beside them on a desk; open when one is chosen. */
export function filters(view: SearchView, locale: Locale): Template {
  const { t } = locale;
  const lists = html`${facetList(t('search-by-chantier'), view.chantiers, locale)}
  ${facetList(t('search-by-kind'), view.kinds, locale)}`;
  const chosen = [...view.chantiers, ...view.kinds]
    .filter((facet) => facet.chosen)
    .map(({ label }) => label.text);
  const summary =
    chosen.length > 0 ? t('search-filtered', { by: chosen.join(', ') }) : t('search-filter');
  return html`<aside aria-label=${t('search-filters')}>
    <details class="fold narrowonly" ?open=${chosen.length > 0}>
      <summary>${summary}</summary>
      ${lists}
    </details>
    <div class="wideonly">${lists}</div>
  </aside>`;
}

function facetList(title: string, facets: readonly Facet[], locale: Locale): Template | string {
  if (facets.length === 0) return '';
  return html`<h2 class="facet">${title}</h2>
    <ul class="facets">
      ${facets.map(
        (facet) =>
          html`<li>
            <a href=${facet.href} aria-current=${facet.chosen ? 'true' : 'false'}
              >${facet.chosen ? icon('ok') : ''}<span>${localText(facet.label, locale)}</span>${
                facet.chosen ? html`<span class="vh">${locale.t('search-chosen')}</span>` : ''
              }<span class="num">${facet.count}</span></a
            >
          </li>`,
      )}
    </ul>`;
}
