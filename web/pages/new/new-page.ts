import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { NewPageView, PageOffer } from '../../../core/views/new-page.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { chantierField, titleFields } from './basics.ts';
import { kindField } from './kind-field.ts';
import { pageOffers } from './page-offers.ts';

/** Begins a page: what it is about, then one of three ways to its first words. */
export function newPage(view: NewPageView, locale: Locale): Template {
  const { t, lang } = locale;
  return html`<h1>${t('new-heading')}</h1>
    <p class="u2 lead">${t('new-lead')}</p>
    ${problem(view)}
    <form class="newpage" method="post" action="/${lang}/new" accept-charset="utf-8" novalidate>
      ${view.similar ? similar(view.similar, locale) : ''}
      <section class="u5">
        <div class="cap"><h2>${t('new-about')}</h2></div>
        ${titleFields(view, locale, { isWrong: view.problem?.at === 'title' })}
        <similar-titles
          lang=${lang}
          data-head=${t('new-similar-head')}
          data-copy=${t('new-offer-copy')}
          data-some=${t('new-similar-said')}
        ></similar-titles>
        ${kindField(view, locale)} ${chantierField(view, locale)}
      </section>
      <section class="u6">
        <div class="cap"><h2>${t('new-ways')}</h2></div>
        <div class="ways">
          ${fromTitle(locale)} ${fromNotes(view, locale)} ${fromPage(view, locale)}
        </div>
      </section>
    </form>
    <p class="u5 q">${t('new-no-account')}</p>`;
}

function problem({ problem: wrong }: NewPageView): Template | string {
  if (!wrong) return '';
  return html`<div class="u4 err" role="alert" id="problem">
    <p><b>${wrong.title}</b></p>
    ${wrong.fix === '' ? '' : html`<p>${wrong.fix}</p>`}
  </div>`;
}

function similar(offers: readonly PageOffer[], locale: Locale): Template {
  const { t } = locale;
  return html`<section class="u5 similar" aria-labelledby="similar">
    <div class="cap"><h2 id="similar" tabindex="-1">${t('new-similar-head')}</h2></div>
    <p>${t('new-similar-note')}</p>
    ${pageOffers(offers, locale)}
    <p class="u3"><button class="go" name="action" value="go">${t('new-similar-go')}</button></p>
  </section>`;
}

function fromTitle({ t }: Locale): Template {
  return html`<div>
    <h3>${t('new-way-title')}</h3>
    <p>${t('new-way-title-note')}</p>
    <p class="u3">
      <button class="go" name="action" value="title">${t('new-way-title-go')}</button>
    </p>
  </div>`;
}

function fromNotes(view: NewPageView, { t }: Locale): Template {
  const wrong = view.problem?.at === 'notes';
  return html`<div>
    <h3><label for="notes">${t('new-way-notes')}</label></h3>
    <p id="notes-help">${t('new-way-notes-note', { limit: view.longestNotes })}</p>
    <textarea
      id="notes"
      name="notes"
      rows="8"
      dir="auto"
      aria-invalid=${wrong ? 'true' : 'false'}
      aria-describedby=${wrong ? 'problem notes-help' : 'notes-help'}
      placeholder=${t('new-notes-example')}
    >
${view.notes}</textarea>
    <p class="u3"><button name="action" value="notes">${t('new-way-notes-go')}</button></p>
  </div>`;
}

function fromPage(view: NewPageView, locale: Locale): Template {
  const { t } = locale;
  return html`<div id="copy">
    <h3><label for="find">${t('new-way-copy')}</label></h3>
    <p id="find-help">${t('new-way-copy-note')}</p>
    <div class="row">
      <input
        id="find"
        name="find"
        value=${view.find}
        dir="auto"
        autocomplete="off"
        aria-describedby="find-help"
      />
      <button name="action" value="find" formaction="/${locale.lang}/new#copy">
        ${t('new-way-copy-go')}
      </button>
    </div>
    ${
      view.found === undefined
        ? ''
        : view.found.length === 0
          ? html`<p class="u3 q" role="status">${t('new-found-nothing', { words: view.find })}</p>`
          : pageOffers(view.found, locale, 'copy')
    }
  </div>`;
}
