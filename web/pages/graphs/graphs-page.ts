import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import { formatNumber } from '../../../core/quantities/numbers.ts';
import type { GraphsView } from '../../../core/views/graphs.ts';
import { formProblem } from '../formatting/form-problem.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { addForm } from './graph-forms.ts';
import { graphRow, statements } from './graph-row.ts';

/** Every graph of the data set: reference graphs one by one, pages as a sum. */
export function graphsPage(view: GraphsView, locale: Locale): Template {
  const { t } = locale;
  return html`<div class="long">
    <h1>${t('graphs-title')}</h1>
    <p class="u2 lead">${t('graphs-lead')}</p>
    ${formProblem(view.problem)}
    <section>
      <div class="cap">
        <h2>${t('graphs-references')}</h2>
        <span class="meta num">${view.references.length}</span>
      </div>
      ${
        view.references.length > 0
          ? html`<ul class="rows">
              ${view.references.map((row) => graphRow(row, locale))}
            </ul>`
          : html`<div class="blankpage">
              <p><b>${t('graphs-none')}</b></p>
              <p>${t('graphs-none-how')}</p>
            </div>`
      }
    </section>
    ${view.unnamed ? unnamed(view.unnamed, locale) : ''} ${pages(view, locale)}
    <section>
      <div class="cap"><h2>${t('graphs-own')}</h2></div>
      <p class="read">${t('graphs-own-lead')}</p>
      <ul class="u3 rows">
        ${view.own.map((row) => graphRow(row, locale))}
      </ul>
    </section>
    <p class="u5 read">${t('graphs-double-count')}</p>
    <p class="u3 row">
      <a class="btn" href="/.well-known/void?format=ttl">${t('graphs-described')}</a>
      <a class="btn" href="/sparql">${t('shell-sparql')}</a>
    </p>
    ${view.form ? addForm(view.form, locale) : ''}
  </div>`;
}

function unnamed(row: NonNullable<GraphsView['unnamed']>, locale: Locale): Template {
  return html`<section>
    <div class="cap"><h2>${locale.t('graphs-unnamed')}</h2></div>
    <p class="read">${locale.t('graphs-unnamed-lead')}</p>
    <ul class="u3 rows">
      ${graphRow(row, locale)}
    </ul>
  </section>`;
}

function pages({ pages: sum }: GraphsView, locale: Locale): Template {
  const { t, lang } = locale;
  const count = t('graphs-pages-count', { n: sum.graphs, shown: formatNumber(sum.graphs, lang) });
  return html`<section>
    <div class="cap"><h2>${t('graphs-pages')}</h2></div>
    <p class="read">${t('graphs-pages-lead')}</p>
    <p class="meta">${count}<span class="sep"></span>${statements(sum.statements, locale)}</p>
  </section>`;
}
