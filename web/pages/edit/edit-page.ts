import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { EditView } from '../../../core/views/edit.ts';
import { FORM_ICONS } from '../../components/edit-form/kit.ts';
import { renderForm } from '../../components/edit-form/render-form.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { icon } from '../icons/icon.ts';
import { SERVER_KIT } from './server-kit.ts';

/**
 * The plain editing form: every button submits it whole and the answer shows it again.
 * @param preview the page as it will read, shown above the form
 */
export function editPage(view: EditView, locale: Locale, preview?: Template): Template {
  const { t } = locale;
  const { isNew, kindLabel, base, context } = view;
  return html`<h1>${t(isNew ? 'edit-heading-new' : 'edit-heading', { kind: kindLabel })}</h1>
    <p class="u1 meta">
      ${isNew ? base.label : html`<a href=${base.href}>${base.label}</a>`}${context.signedIn ? '' : html` · ${t('edit-anonymous')}`}
    </p>
    ${preview ? previewSection(preview, locale) : ''}
    <div id="form">${renderForm(SERVER_KIT, view.state, context)}</div>
    <svg class="sprite" aria-hidden="true">
      ${
        // Those that only show later with script must be in the page too.
        FORM_ICONS.map((name) => html`<use href="#i-${name}" />`)
      }
    </svg>`;
}

function previewSection(preview: Template, { t }: Locale): Template {
  return html`<section class="u5 preview" id="preview" tabindex="-1" aria-labelledby="preview-head">
    <div class="strip">
      ${icon('note')}<span id="preview-head"
        ><b>${t('edit-preview-head')}</b> ${t('edit-preview-note')}</span
      >
    </div>
    ${preview}
  </section>`;
}
