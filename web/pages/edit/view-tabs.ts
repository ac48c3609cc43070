import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { Template } from '../formatting/render-to-string.ts';

/** The ways to look at a page that is being edited. */
export type EditingView = 'form' | 'prose' | 'turtle';

const VIEWS: readonly EditingView[] = ['form', 'prose', 'turtle'];

/**
 * Form, text and Turtle of one page: buttons of the form below, so that whatever is not saved goes
 * along.
 */
export function viewTabs(current: EditingView, { t }: Locale): Template {
  return html`<span class="views" role="group" aria-label=${t('edit-views')}>
    ${VIEWS.map((view) =>
      view === current
        ? html`<span class="here" aria-current="true">${t(`edit-view-${view}`)}</span>`
        : html`<button form="editing" name=${nameOf(current, view)} value=${view} formnovalidate>
            ${t(`edit-view-${view}`)}
          </button>`,
    )}
  </span>`;
}

/** Turtle is another form, which an action leads to and from; the text is a view of the form. */
function nameOf(current: EditingView, view: EditingView): 'action' | 'view' {
  return current === 'turtle' || view === 'turtle' ? 'action' : 'view';
}
