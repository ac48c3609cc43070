import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { CopyView } from '../../../core/views/new-page.ts';
import { formProblem } from '../formatting/form-problem.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { textLink } from '../formatting/text-link.ts';
import { chantierField, titleFields } from './basics.ts';

/** What becomes of a page that is copied: a page of its own, or an adaptation that stays linked. */
export function copyPage(view: CopyView, locale: Locale): Template {
  const { t, lang } = locale;
  return html`<h1>${t('new-copy-heading')}</h1>
    <p class="u2 lead">
      ${textLink(view.original, locale)}, ${t('new-copy-revision', { revision: view.revision })}
    </p>
    ${formProblem(view.problem)}
    <form class="newpage u5" method="post" action="/${lang}/new" accept-charset="utf-8" novalidate>
      <input type="hidden" name="copy" value=${view.slug} />
      <input type="hidden" name="revision" value=${view.revision} />
      ${titleFields(view, locale, { isWrong: view.problem !== undefined })}
      ${view.canAdapt ? ways(view, locale) : ''} ${chantierField(view, locale)}
      <p class="u4 q">${t('new-copy-credits')}</p>
      <p class="u4">
        <button class="go" name="action" value="copy">${t('new-copy-go')}</button>
      </p>
    </form>`;
}

function ways({ adapt }: CopyView, { t }: Locale): Template {
  return html`<fieldset class="u4 kinds">
    <legend>${t('new-copy-way')}</legend>
    ${(['adapt', 'copy'] as const).map(
      (way) =>
        html`<div class="kind-choice">
          <input
            type="radio"
            id="way-${way}"
            name="way"
            value=${way}
            ?checked=${(way === 'adapt') === adapt}
            aria-describedby="way-${way}-help"
          />
          <label for="way-${way}">${t(`new-copy-way-${way}`)}</label>
          <span class="help" id="way-${way}-help">${t(`new-copy-way-${way}-note`)}</span>
        </div>`,
    )}
  </fieldset>`;
}
