import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { EditView } from '../../../core/views/edit.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { icon } from '../icons/icon.ts';
import { saidMessage } from './said-message.ts';
import { stepFieldset } from './step-fieldset.ts';

/** The steps as one list; how far a step is set in says which group it is in. */
export function stepList(view: EditView, locale: Locale): Template {
  const { t } = locale;
  const { form, said } = view;
  const atEnd = said && (said.before === undefined || !view.numbers.has(said.before));
  return html`<section>
    <div class="cap"><h2 id="steps-head">${t('edit-steps')}</h2></div>
    ${form.steps.length === 0 && !said ? html`<p class="q">${t('edit-no-steps')}</p>` : ''}
    ${form.steps.map(
      (step, index) =>
        html`${said?.before === step.name ? saidMessage(said, view.action, locale) : ''}
        ${stepFieldset(step, index, view, locale)}`,
    )}
    ${atEnd ? saidMessage(said, view.action, locale) : ''}
    <div class="add">
      <button
        name="action"
        value="add-end"
        formaction="${view.action}#step-s${form.next}-${locale.lang}"
      >
        ${icon('plus')}${t('edit-add-end')}
      </button>
    </div>
  </section>`;
}
