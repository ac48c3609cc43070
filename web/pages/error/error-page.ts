import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { ErrorView } from '../../../core/views/error.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { searchForm } from '../formatting/search-form.ts';

/** Not found, gone, or failed: what happened, what was kept, what to do. Never a stack. */
export function errorPage(view: ErrorView, locale: Locale): Template {
  const { t, lang } = locale;
  return html`<h1>${t(`shell-error-${view.shape}`)}</h1>
    <div class="u4 err">
      <p><b>${view.title}</b></p>
      ${view.fix === '' ? '' : html`<p>${view.fix}</p>`}
      ${view.kept ? html`<p>${t('shell-error-kept')}</p>` : ''}
    </div>
    ${
      view.shape === 'failed'
        ? ''
        : html`<p class="u5">${t('shell-error-search')}</p>
            ${searchForm(lang, locale, { kind: 'bigfind', query: view.query })}`
    }
    <p class="u4 row">
      ${view.actions.map(({ label, href }) => html`<a class="btn" href=${href}>${label}</a>`)}
    </p>
    <p class="u4 meta">${t('shell-error-code', { status: String(view.status), id: view.id })}</p>`;
}
