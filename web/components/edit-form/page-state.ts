import type { Template } from './kit.ts';
import type { Scope } from './scope.ts';

/** How complete the page is, and what would improve it; nothing of it bars saving. */
export function pageState(scope: Scope): Template {
  const { html, t, state } = scope;
  const { completeness } = state;
  return html`<aside aria-label=${t('edit-state')}>
    ${
      completeness && completeness.total > 0
        ? html`<section class="u5">
            <div class="cap">
              <h2>${t('edit-complete', { met: completeness.met, total: completeness.total })}</h2>
            </div>
            <div class="score" aria-hidden="true">
              ${Array.from({ length: completeness.total }, (_, at) => html`<i class=${at < completeness.met ? 'y' : ''}></i>`)}
            </div>
            ${
              completeness.missing.length > 0
                ? html`<ul class="rows">
                    ${completeness.missing.map(({ text, href }) => html`<li><a href=${href}>${text}</a></li>`)}
                  </ul>`
                : ''
            }
            ${completeness.missing.length > 0 ? html`<p class="u2 q">${t('edit-hints-note')}</p>` : completeness.met >= completeness.total ? html`<p class="u2 q">${t('edit-complete-all')}</p>` : ''}
          </section>`
        : ''
    }
    <p class="u4 q tiny">${t('edit-licence')}</p>
  </aside>`;
}
