import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { ComparisonView, HistoryView } from '../../../core/views/history.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { changeRow } from './change-row.ts';
import { signature } from './revision-list.ts';

/** What changed from one revision to another, part by part, then what can be done about it. */
export function comparison(
  view: ComparisonView,
  { pageHref, newest }: HistoryView,
  locale: Locale,
): Template {
  const { t } = locale;
  const { from, to, changes } = view;
  return html`<section id="changes">
    <div class="cap">
      <h2>${t('history-from-to', { from: from.revision, to: to.revision })}</h2>
      <span class="meta">${t('history-count', { n: changes.length })}</span>
    </div>
    ${to.comment.trim() === '' ? '' : html`<p class="read">${t('history-quote', { text: to.comment })}</p>`}
    <p class="u1 meta">${signature(to)}</p>
    ${changes.length === 0 ? html`<p class="u4">${t('history-nothing')}</p>` : ''}
    ${changes.map((change) => changeRow(change, locale))}
    ${view.behind.map(({ lang, places }) => behindRow(lang, places, pageHref, locale))}
    ${changes.length === 0 ? '' : triples(view, locale)}
    <div class="u4 ruled row">
      ${restoreForms(view, newest, pageHref, locale)}
      <a class="btn bare" href=${to.href}>${t('history-permanent')}</a>
    </div>
    ${view.restorable.length === 0 ? '' : html`<p class="u2 q">${t('history-restore-note')}</p>`}
  </section>`;
}

function behindRow(lang: string, places: string, pageHref: string, { t }: Locale): Template {
  return html`<div class="chg">
    <div>
      <b>${t('history-behind')}</b><br /><span class="q">${t(`history-behind-${lang}`)}</span>
    </div>
    <p>
      ${t('history-behind-words', { places })}
      <a href="${pageHref}/edit">${t('history-translate')}</a>
    </p>
  </div>`;
}

function triples({ triples: { added, removed } }: ComparisonView, { t }: Locale): Template {
  const list = (mark: string, title: string, lines: readonly string[]): Template | string =>
    lines.length === 0
      ? ''
      : html`<h3 class="u3">${title}</h3>
          <pre class="code" role="region" tabindex="0" aria-label=${title}>
${lines.map((line) => `${mark} ${line}`).join('\n')}</pre>`;
  return html`<details class="fold ruled u4">
    <summary>${t('history-triples')}</summary>
    ${list('−', t('history-triples-removed'), removed)}
    ${list('+', t('history-triples-added'), added)}
  </details>`;
}

function restoreForms(
  { restorable }: ComparisonView,
  newest: number,
  pageHref: string,
  { t }: Locale,
): Template[] {
  return restorable.map(
    (revision) =>
      html`<form method="post" action="${pageHref}/history">
        <input type="hidden" name="base" value=${newest} />
        <button name="restore" value=${revision}>${t('history-restore', { revision })}</button>
      </form>`,
  );
}
