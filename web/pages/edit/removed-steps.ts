import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { EditView } from '../../../core/views/edit.ts';
import type { Template } from '../formatting/render-to-string.ts';

/** The steps taken out since the form was opened; each can be put back until the page is saved. */
export function removedSteps({ removed, action }: EditView, locale: Locale): Template | string {
  const { t, lang } = locale;
  if (removed.length === 0) return '';
  return html`<section>
    <div class="cap"><h2>${t('edit-removed')}</h2></div>
    <ul class="rows">
      ${removed.map(
        (step) =>
          html`<li class="row">
            <span lang=${step.lang}><del>${step.text}</del></span>
            ${step.members > 0 ? html`<span class="q">${t('edit-removed-members', { n: step.members })}</span>` : ''}
            <button
              class="pushed"
              name="action"
              value="restore:${step.name}"
              formaction="${action}#step-${step.name}-${lang}"
            >
              ${t('edit-restore')}<span class="vh">${` : ${step.text}`}</span>
            </button>
          </li>`,
      )}
    </ul>
    <p class="q">${t('edit-removed-note')}</p>
  </section>`;
}
