import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { NewPageBasics } from '../../../core/views/new-page.ts';
import { localText } from '../formatting/local-text.ts';
import type { Template } from '../formatting/render-to-string.ts';

/** The title in the reader’s language and, beside it, in the other. The first field has the id `title`. */
export function titleFields(
  { titles }: NewPageBasics,
  locale: Locale,
  options: { readonly isWrong: boolean },
): Template {
  const { t } = locale;
  return html`<div class="pair">
    ${titles.map(({ lang, value }, i) => {
      const id = i === 0 ? 'title' : `title-${lang}`;
      const wrong = options.isWrong && i === 0;
      return html`<div class="field">
        <label for=${id}>${t('new-title-in', { language: t(`edit-language-${lang}`) })}</label>
        <input
          id=${id}
          name="title-${lang}"
          value=${value}
          lang=${lang}
          dir="auto"
          autocomplete="off"
          aria-invalid=${wrong ? 'true' : 'false'}
          aria-describedby=${wrong ? 'problem title-help' : `title-help`}
        />
      </div>`;
    })}
    <p class="help all" id="title-help">${t('new-title-help')}</p>
  </div>`;
}

/** To which chantier the page belongs; none is an answer too. */
export function chantierField({ chantiers }: NewPageBasics, locale: Locale): Template {
  const { t } = locale;
  return html`<div class="field mid">
    <label for="chantier">${t('new-chantier')}</label>
    <select id="chantier" name="chantier">
      <option value="">${t('new-chantier-none')}</option>
      ${chantiers.map(
        ({ slug, title, chosen }) =>
          html`<option value=${slug} ?selected=${chosen}>
            ${localText(title, locale, { mark: false })}
          </option>`,
      )}
    </select>
  </div>`;
}
