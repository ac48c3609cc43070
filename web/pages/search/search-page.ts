import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { SearchView } from '../../../core/views/search.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { searchForm } from '../formatting/search-form.ts';
import { hitItem } from './hit-item.ts';
import { filters } from './search-filters.ts';

/** What was found, and the ways to narrow it. Without a question: the field alone. */
export function searchPage(view: SearchView, locale: Locale): Template {
  const { t, lang } = locale;
  return html`<h1 class="vh">${t('search-title')}</h1>
    ${searchForm(lang, locale, { kind: 'bigfind', query: view.query })}
    ${view.query === '' ? nothingAsked(locale) : results(view, locale)}`;
}

function results(view: SearchView, locale: Locale): Template {
  const { t } = locale;
  return html`<p class="u3 meta" role="status">
      ${t('search-count', { n: view.total, query: view.query })}
    </p>
    ${
      view.total === 0 && !isNarrowed(view)
        ? nothingFound(view, locale)
        : html`<div class="searching">
            ${filters(view, locale)}
            <section aria-label=${t('search-results')}>
              ${
                view.hits.length > 0
                  ? html`<ol>
                      ${view.hits.map((hit) => hitItem(hit, locale))}
                    </ol>`
                  : html`<p class="q">${t('search-none-here')}</p>`
              }
              ${pager(view, locale)}
            </section>
          </div>`
    }`;
}

function isNarrowed(view: SearchView): boolean {
  return [...view.chantiers, ...view.kinds].some(({ chosen }) => chosen);
}

function pager(view: SearchView, locale: Locale): Template | string {
  const { t } = locale;
  if (!view.previous && !view.next) return '';
  return html`<nav class="ruled row" aria-label=${t('search-pages')}>
    ${view.previous ? html`<a class="btn" rel="prev" href=${view.previous}>${t('search-previous')}</a>` : ''}
    ${view.next ? html`<a class="btn" rel="next" href=${view.next}>${t('search-next')}</a>` : ''}
    <span class="q num"
      >${t('search-range', { first: view.first, last: view.last, total: view.total })}</span
    >
  </nav>`;
}

function nothingFound({ query }: SearchView, locale: Locale): Template {
  const { t, lang } = locale;
  return html`<div class="u4 blankpage">
    <p><b>${t('search-none')}</b></p>
    <ul class="u2 tips">
      <li>${t('search-none-words')}</li>
      <li>${t('search-none-language')}</li>
      <li><a href="/${lang}/models">${t('search-none-browse')}</a></li>
    </ul>
    <p class="u3">
      <a class="btn" href="/${lang}/new?${new URLSearchParams({ title: query })}"
        >${t('new-write-named', { title: query })}</a
      >
    </p>
  </div>`;
}

function nothingAsked(locale: Locale): Template {
  const { t, lang } = locale;
  return html`<p class="u3 q">
    ${t('search-hint')} <a href="/${lang}/models">${t('search-none-browse')}</a>
  </p>`;
}
