import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { HistoryView, RevisionRow } from '../../../core/views/history.ts';
import { formatNumber } from '../../../core/quantities/numbers.ts';
import type { Template } from '../formatting/render-to-string.ts';

/** The revisions, newest first, with two radio buttons each to choose what to compare. */
export function revisionList(view: HistoryView, locale: Locale): Template {
  const { t } = locale;
  const single = view.newest < 2;
  return html`<section>
    <form action="${view.pageHref}/history">
      <div class="cap">
        <h2>${t('history-revisions')}</h2>
        ${single ? '' : html`<button>${t('history-compare')}</button>`}
      </div>
      ${
        single
          ? ''
          : html`<p class="rh" aria-hidden="true">
              <span>${t('history-from')}</span><span>${t('history-to')}</span>
            </p>`
      }
      <ol class="revs">
        ${view.revisions.map((row) => revisionRow(row, single, locale))}
      </ol>
    </form>
    <p class="u3 row">
      ${view.newerHref ? html`<a class="btn bare" href=${view.newerHref}>${t('history-newer')}</a>` : ''}
      ${view.olderHref ? html`<a class="btn bare" href=${view.olderHref}>${t('history-older')}</a>` : ''}
    </p>
  </section>`;
}

function revisionRow(row: RevisionRow, single: boolean, locale: Locale): Template {
  const { t } = locale;
  return html`<li class=${row.from || row.to ? 'here' : ''}>
    ${single ? html`<span></span><span></span>` : html`${pick('from', row, locale)}${pick('to', row, locale)}`}
    <div>
      <a href=${row.href}><b>${t('history-revision', { revision: row.revision })}</b></a>
      ${counts(row, locale)}
      ${row.deleted ? html`<span class="state bad">${t('history-deleted')}</span>` : ''}
      <br />${comment(row, locale)}<br />
      <span class="q">${signature(row)}</span>
      ${licence(row, locale)}
    </div>
  </li>`;
}

function pick(side: 'from' | 'to', row: RevisionRow, { t }: Locale): Template {
  const label = t(`history-${side}-revision`, { revision: row.revision });
  return html`<label
    ><input
      type="radio"
      name=${side}
      value=${row.revision}
      aria-label=${label}
      ?checked=${row[side]}
  /></label>`;
}

function counts({ added, removed }: RevisionRow, { t, lang }: Locale): Template {
  const shown = { added: formatNumber(added, lang), removed: formatNumber(removed, lang) };
  return html`<span class="q num nb" title=${t('history-counts', shown)}
    >+${shown.added} −${shown.removed}</span
  >`;
}

function comment(row: RevisionRow, { t }: Locale): Template {
  return row.comment.trim() === ''
    ? html`<span class="q">${t('history-no-comment')}</span>`
    : html`<span>${row.comment}</span>`;
}

/** When and by whom. */
export function signature(row: RevisionRow): Template {
  return html`<time datetime=${row.time}>${row.shownTime}</time>, ${row.author}`;
}

function licence(row: RevisionRow, { t }: Locale): Template | string {
  if (!row.licence) return '';
  return html`<br /><span class="q"
      >${t('history-licence', { licence: row.licence.text.text })}</span
    >`;
}
