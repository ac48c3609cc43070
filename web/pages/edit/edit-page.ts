import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import { removedFields, stateFields } from '../../../core/procedure/edit/index.ts';
import type { EditView } from '../../../core/views/edit.ts';
import { formProblem } from '../formatting/form-problem.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { icon } from '../icons/icon.ts';
import { hiddenFields } from './hidden-fields.ts';
import { removedSteps } from './removed-steps.ts';
import { saveBar } from './save-bar.ts';
import { stepList } from './step-list.ts';
import { textPair } from './text-pair.ts';

/**
 * The plain editing form: every button submits it whole and the answer shows it again.
 * @param preview the page as it will read, shown above the form
 */
export function editPage(view: EditView, locale: Locale, preview?: Template): Template {
  const { t } = locale;
  const { form } = view;
  return html`<h1>${t(form.procedure ? 'edit-heading-procedure' : 'edit-heading')}</h1>
    <p class="u1 meta">
      <a href=${view.base.href}>${view.base.label}</a
      >${view.signedIn ? '' : html` · ${t('edit-anonymous')}`}
    </p>
    ${formProblem(view.problem)} ${preview ? previewSection(preview, locale) : ''}
    <form
      method="post"
      action=${view.action}
      accept-charset="utf-8"
      class="editing"
      data-unsent=${String(view.unsent)}
    >
      ${
        // Return in a field submits with the first button of the form: let it be a harmless one.
        html`<button
          class="vh"
          name="action"
          value="preview"
          formaction="${view.action}#preview"
          tabindex="-1"
          aria-hidden="true"
        >
          ${t('edit-preview')}
        </button>`
      }
      ${hiddenFields(stateFields(form))} ${hiddenFields(removedFields(form))}
      <section class="u5">
        <div class="cap"><h2>${t('edit-head')}</h2></div>
        ${textPair({ name: 'title', id: 'title', label: 'edit-title', texts: form.title, control: 'line' }, locale)}
        ${textPair({ name: 'summary', id: 'summary', label: 'edit-summary', texts: form.summary, control: 'text' }, locale)}
      </section>
      ${form.procedure ? stepList(view, locale) : ''} ${removedSteps(view, locale)}
      <section>
        <div class="cap">
          <h2>${t('edit-prose')}</h2>
          <span class="meta">${t('edit-markdown')}</span>
        </div>
        ${textPair({ name: 'prose', id: 'prose', label: 'edit-prose', texts: form.prose, control: 'long' }, locale)}
      </section>
      ${hints(view, locale)} ${saveBar(view, locale)}
    </form>`;
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

function hints({ hints: list }: EditView, { t }: Locale): Template | string {
  if (list.length === 0) return '';
  return html`<section>
    <div class="cap"><h2>${t('edit-hints')}</h2></div>
    <ul class="rows">
      ${list.map(({ text, href }) => html`<li><a href=${href}>${text}</a></li>`)}
    </ul>
    <p class="u2 q">${t('edit-hints-note')}</p>
  </section>`;
}
