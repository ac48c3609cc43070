import { html } from '@lit-labs/ssr';
import { INTERFACE_LANGUAGES } from '../../../core/languages.ts';
import type { Locale } from '../../../core/messages.ts';
import type { NotesView } from '../../../core/views/new-page.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { chantierField, titleFields } from './basics.ts';
import { detections, notesSteps } from './notes-steps.ts';
import { pageOffers } from './page-offers.ts';

/** Notes as they were read: the steps in their order and what was found in each, all of it ticked at first. */
export function notesPage(view: NotesView, locale: Locale): Template {
  const { t } = locale;
  const found = view.whole.length + view.steps.reduce((n, step) => n + step.detections.length, 0);
  return html`<h1>${t('new-notes-heading')}</h1>
    <p class="u2 lead">
      ${t('new-notes-steps', { n: view.steps.length })} ${t('new-notes-found', { n: found })}
    </p>
    <p class="u2 q">${t('new-notes-lead')}</p>
    <form
      class="newpage notes"
      method="post"
      action=${view.action}
      accept-charset="utf-8"
      novalidate
    >
      <input type="hidden" name="notes" value=${view.notes} />
      <input type="hidden" name="kind" value=${view.kind} />
      <section class="u5">
        <div class="cap"><h2>${t('new-about')}</h2></div>
        ${titleFields(view, locale, { isWrong: false })} ${chantierField(view, locale)}
        ${languageField(view, locale)}
      </section>
      ${similar(view, locale)} ${whole(view, locale)} ${steps(view, locale)} ${rest(view, locale)}
      <div class="bar save">
        <button class="bare" name="action" value="back" formaction=${view.back}>
          ${t('new-notes-back')}
        </button>
        <button class="go" name="action" value="open">${t('new-notes-open')}</button>
      </div>
    </form>`;
}

function languageField({ textLang, back }: NotesView, { t }: Locale): Template {
  return html`<div class="field mid">
    <label for="text-lang">${t('new-notes-language')}</label>
    <div class="row">
      <select id="text-lang" name="text-lang">
        ${INTERFACE_LANGUAGES.map(
          (lang) =>
            html`<option value=${lang} ?selected=${lang === textLang}>
              ${t(`edit-language-${lang}`)}
            </option>`,
        )}
      </select>
      <button name="action" value="notes" formaction=${back}>${t('new-notes-reread')}</button>
    </div>
  </div>`;
}

function similar({ similar: offers }: NotesView, locale: Locale): Template | string {
  const { t } = locale;
  if (offers.length === 0) return '';
  return html`<section class="u5 similar">
    <div class="cap"><h2>${t('new-similar-head')}</h2></div>
    <p class="q">${t('new-similar-notes-note')}</p>
    ${pageOffers(offers, locale)}
  </section>`;
}

function whole(view: NotesView, locale: Locale): Template | string {
  const { t } = locale;
  if (view.whole.length === 0 && view.summary === '') return '';
  return html`<section class="u6">
    <div class="cap"><h2>${t('new-notes-whole')}</h2></div>
    ${view.summary === '' ? '' : html`<p class="read" lang=${view.textLang} dir="auto">${view.summary}</p>`}
    ${detections(view.whole, view, locale)}
  </section>`;
}

function steps(view: NotesView, locale: Locale): Template | string {
  const { t } = locale;
  if (view.steps.length === 0) return '';
  return html`<section class="u6">
    <div class="cap"><h2>${t('edit-steps')}</h2></div>
    <p class="q">${t('new-notes-step-note')}</p>
    ${notesSteps(view, locale)}
  </section>`;
}

function rest(view: NotesView, { t }: Locale): Template | string {
  if (view.prose === '') return '';
  return html`<section class="u6">
    <div class="cap"><h2>${t('new-notes-prose')}</h2></div>
    <p class="q">${t('new-notes-prose-note')}</p>
    <div class="asis" lang=${view.textLang} dir="auto">${view.prose}</div>
  </section>`;
}
