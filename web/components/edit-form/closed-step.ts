import { stepTitle, type EditStep } from '../../../core/form/index.ts';
import { moveButtons } from './move-buttons.ts';
import { isFocus } from './field-frame.ts';
import type { Template } from './kit.ts';
import { drawIcon, type Scope } from './scope.ts';
import { FLOW_ICONS } from './flow-icons.ts';
import { stepChips } from './step-chips.ts';

/** A step as a line: its number, what is done, what else it holds, and the ways up and down. */
export function closedStep(scope: Scope, step: EditStep): Template {
  const { html, t, lang, numbers, counts, context } = scope;
  const { name, flow } = step;
  const number = numbers.get(name) ?? '';
  const title = stepTitle(step, lang);
  const chips = stepChips(scope, step);
  const remarks = counts.get(name) ?? 0;
  return html`<div class="estep" id="step-${name}">
    <span class="n" aria-hidden="true">${number}</span>
    <p class="title">
      <button
        class="text"
        id="open-${name}"
        name="action"
        value="open:${name}"
        formaction="${context.action}#step-${name}"
        ?autofocus=${isFocus(scope, `open-${name}`)}
        aria-expanded="false"
      >
        <span class="vh"
          >${t(flow === '' ? 'edit-step-legend' : 'edit-group-heard', { number })} </span
        >${title ? html`<span lang=${title.lang} dir="auto">${title.text}</span>` : html`<span class="q">${t('edit-no-text')}</span>`}
      </button>
      ${chips.length > 0 || flow !== '' ? html`<span class="q chips">${flow === '' ? '' : drawIcon(scope, FLOW_ICONS[flow])}${chips.join(' · ')}</span>` : ''}
      ${remarks > 0 ? html`<span class="state wait">${drawIcon(scope, 'note')}${t('edit-chip-remarks', { n: remarks })}</span>` : ''}
    </p>
    ${moveButtons(scope, name, number)}
  </div>`;
}
