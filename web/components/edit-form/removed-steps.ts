import { stepTitle } from '../../../core/form/index.ts';
import { actionButton } from './buttons.ts';
import type { Template } from './kit.ts';
import type { Scope } from './scope.ts';

/** The steps taken out since the form was opened; each can be put back until the page is saved. */
export function removedSteps(scope: Scope): Template | '' {
  const { html, t, lang, form } = scope;
  if (form.removed.length === 0) return '';
  return html`<section>
    <div class="cap"><h2>${t('edit-removed')}</h2></div>
    <ul class="rows">
      ${form.removed.map(({ steps: [step, ...inside] }) => {
        if (!step) return '';
        const title = stepTitle(step, lang, 60) ?? { text: t('edit-no-text'), lang };
        return html`<li class="row">
          <del lang=${title.lang} dir="auto">${title.text}</del>
          ${inside.length > 0 ? html`<span class="q">${t('edit-removed-members', { n: inside.length })}</span>` : ''}
          ${actionButton(scope, {
            action: `restore:${step.name}`,
            text: t('edit-restore'),
            about: `: ${title.text}`,
            className: 'pushed',
            to: `step-${step.name}`,
          })}
        </li>`;
      })}
    </ul>
    <p class="q">${t('edit-removed-note')}</p>
  </section>`;
}
