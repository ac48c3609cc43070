import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { DraftRow, DraftsView } from '../../../core/views/drafts.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { textLink } from '../formatting/text-link.ts';

/**
 * What the reader began and did not save, each with the ways on: continue or discard. A script adds
 * what only this device keeps.
 */
export function draftsPage(view: DraftsView, locale: Locale): Template {
  const { t } = locale;
  return html`<h1 tabindex="-1">${t('drafts-title')}</h1>
    <p class="u2 lead">${t('drafts-lead')}</p>
    ${
      view.drafts.length > 0
        ? html`<ul class="rows u5">
            ${view.drafts.map((draft) => draftRow(draft, locale))}
          </ul>`
        : html`<div class="u5 blankpage">
            <p><b>${t('drafts-none')}</b></p>
            <p>${t('drafts-none-how')}</p>
          </div>`
    }
    <device-drafts
      lang=${locale.lang}
      data-account=${view.account}
      data-head=${t('drafts-device')}
      data-untitled=${t('drafts-untitled')}
      data-new=${t('drafts-of-no-page')}
      data-continue=${t('drafts-continue')}
      data-discard=${t('drafts-discard')}
      data-discarded=${t('drafts-discarded')}
    ></device-drafts>`;
}

function draftRow(draft: DraftRow, locale: Locale): Template {
  const { t, lang } = locale;
  return html`<li>
    <h2><a href=${draft.href}>${draft.title}</a></h2>
    <p class="meta">
      <time datetime=${draft.time}>${t('drafts-kept', { time: draft.shownTime })}</time
      ><span class="sep"></span>${
        draft.page
          ? html`${t('drafts-of-page')} ${textLink(draft.page, locale)}`
          : t('drafts-of-no-page')
      }
    </p>
    ${draft.behind ? html`<p class="q">${t('drafts-behind')}</p>` : ''}
    <form class="row u2" method="post" action="/${lang}/drafts/${draft.key}">
      <input type="hidden" name="seen" value=${draft.time} />
      <a
        class="btn"
        href=${draft.href}
        aria-label=${t('drafts-continue-named', { title: draft.title })}
        >${t('drafts-continue')}</a
      >
      <button
        class="bare"
        name="action"
        value="discard"
        aria-label=${t('drafts-discard-named', { title: draft.title })}
      >
        ${t('drafts-discard')}
      </button>
    </form>
  </li>`;
}
