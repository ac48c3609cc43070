import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import { formatNumber } from '../../../core/quantities/numbers.ts';
import type { GraphCommitRow, GraphView } from '../../../core/views/graphs.ts';
import { formProblem } from '../formatting/form-problem.ts';
import { localText } from '../formatting/local-text.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { changeForms } from './graph-forms.ts';
import { graphFacts } from './graph-row.ts';

/** One graph that is no page: what it is, its history, and what a steward can do to it. */
export function graphPage(view: GraphView, locale: Locale): Template {
  const { t } = locale;
  return html`<div class="long">
    <h1>${localText(view.title, locale)}</h1>
    ${formProblem(view.problem)}
    ${view.isGone ? html`<p class="u3 note">${t('graphs-gone')}</p>` : ''}
    <div class="u3">${graphFacts(view, locale)}</div>
    ${view.commits.length > 0 ? history(view, locale) : ''}
    ${view.form ? changeForms(view, view.form, locale) : ''}
    <p class="u5"><a href="/${locale.lang}/graphs">${t('graphs-title')}</a></p>
  </div>`;
}

function history(view: GraphView, locale: Locale): Template {
  const { t } = locale;
  return html`<section id="history">
    <div class="cap"><h2>${t('graphs-history')}</h2></div>
    <ol class="rows">
      ${view.commits.map((commit) => commitRow(commit, view, locale))}
    </ol>
    ${
      view.olderHref
        ? html`<p class="u3">
            <a class="btn bare" href=${view.olderHref}>${t('graphs-history-older')}</a>
          </p>`
        : ''
    }
  </section>`;
}

function commitRow(commit: GraphCommitRow, view: GraphView, { t, lang }: Locale): Template {
  const shown = {
    added: formatNumber(commit.added, lang),
    removed: formatNumber(commit.removed, lang),
  };
  return html`<li>
    <b>${t('graphs-state', { seq: commit.seq })}</b>
    <span class="q num nb" title=${t('graphs-counts', shown)}
      >+${shown.added} −${shown.removed}</span
    >
    <br />${
      commit.comment.trim() === ''
        ? html`<span class="q">${t('graphs-no-comment')}</span>`
        : commit.comment
    } <br /><span class="q"
      ><time datetime=${commit.time}>${commit.shownTime}</time>,
      <a href=${commit.author.href}>${commit.author.label}</a></span
    >
    ${
      view.form && !commit.isNow
        ? html`<form class="u2" method="post" action=${view.action}>
            <input type="hidden" name="commit" value=${commit.seq} />
            <button
              class="bare"
              name="action"
              value="restore"
              aria-label=${t('graphs-restore-named', { seq: commit.seq })}
            >
              ${t('graphs-restore')}
            </button>
          </form>`
        : ''
    }
  </li>`;
}
