import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { ChangeView } from '../../../core/views/model.ts';
import { localText } from '../formatting/local-text.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { namedLinks } from '../item/named-link.ts';

/** What an adaptation changed, each with its reason. */
export function changeList(changes: readonly ChangeView[], locale: Locale): Template | string {
  if (changes.length === 0) return '';
  const { t } = locale;
  return html`<h3 class="u4">${t('model-changes')}</h3>
    <ul class="rows">
      ${changes.map(
        ({ kind, replaced, changed, reasons }) =>
          html`<li>
            ${kind ? html`<b>${localText(kind, locale)}.</b>` : ''} ${namedLinks(changed, locale)}
            ${
              replaced.length === 0
                ? ''
                : html`${t('model-replaced')} ${namedLinks(replaced, locale)}`
            }
            ${reasons.map(
              (reason) =>
                html`<p class="u1 read">${t('model-why')} ${localText(reason, locale)}</p>`,
            )}
          </li>`,
      )}
    </ul>`;
}
