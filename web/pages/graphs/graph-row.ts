import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import { formatNumber } from '../../../core/quantities/numbers.ts';
import type { GraphRow } from '../../../core/views/graphs.ts';
import type { Link } from '../../../core/views/shell.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { textLink } from '../formatting/text-link.ts';
import { day } from '../formatting/time.ts';

/** A graph in a list: what it is called, how much it holds, where it is from. */
export function graphRow(row: GraphRow, locale: Locale): Template {
  return html`<li>
    <h3>${textLink({ text: row.title, href: row.href }, locale)}</h3>
    ${graphFacts(row, locale)}
  </li>`;
}

/** The same without the name, for the graph’s own page. */
export function graphFacts(row: GraphRow, locale: Locale): Template {
  const { t } = locale;
  return html`${
      row.iri === '' || row.iri === row.title.text ? '' : html`<p class="q">${row.iri}</p>`
    }
    <p class="meta">${statements(row.size, locale)}${lastChange(row, locale)}</p>
    ${row.credits ? credits(row.credits, t) : ''}
    <p class="meta">
      ${t('graphs-downloads')}
      ${row.downloads.map(
        ({ label, href, type }, i) =>
          html`${i > 0 ? html`<span class="sep"></span>` : ''}<a
              href=${href}
              type=${type}
              rel="nofollow"
              >${label}</a
            >`,
      )}
    </p>`;
}

export function statements(n: number, { t, lang }: Locale): string {
  return t('graphs-statements', { n, shown: formatNumber(n, lang) });
}

function lastChange({ last }: GraphRow, locale: Locale): Template | string {
  if (!last) return '';
  const { t } = locale;
  return html`<span class="sep"></span>${t('graphs-last')} ${day(last.time, locale)}
    ${t('graphs-by')} <a href=${last.author.href}>${last.author.label}</a>`;
}

function credits({ source, licence }: NonNullable<GraphRow['credits']>, t: Locale['t']): Template {
  return html`<p class="meta">
    ${source ? html`${t('graphs-source')} ${outside(source)}` : t('graphs-source-unknown')}<span
      class="sep"
    ></span
    >${licence ? html`${t('graphs-licence')} ${outside(licence)}` : t('graphs-licence-unknown')}
  </p>`;
}

function outside({ label, href }: Link): Template | string {
  return href === '' ? label : html`<a href=${href} rel="nofollow">${label}</a>`;
}
