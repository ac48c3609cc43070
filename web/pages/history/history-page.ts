import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { HistoryView } from '../../../core/views/history.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { comparison } from './comparison.ts';
import { revisionList } from './revision-list.ts';

/** The revisions of a page beside what changed between two of them. */
export function historyPage(view: HistoryView, locale: Locale): Template {
  const { t } = locale;
  const empty = view.revisions.length > 1 ? 'history-pick-two' : 'history-only-one';
  return html`<h1>${t('history-title')}</h1>
    <div class="split">
      ${revisionList(view, locale)}
      ${
        view.comparison
          ? comparison(view.comparison, view, locale)
          : html`<section>
              <div class="blankpage"><p>${t(empty)}</p></div>
            </section>`
      }
    </div>`;
}
