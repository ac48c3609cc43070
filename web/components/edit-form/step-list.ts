import { FLOWS } from '../../../core/procedure/procedure.ts';
import { branchEnd, type EditStep } from '../../../core/form/index.ts';
import { actionButton } from './buttons.ts';
import { FLOW_ICONS } from './flow-icons.ts';
import type { Template } from './kit.ts';
import { saidMessage, saidOfStep } from './said-message.ts';
import type { Scope } from './scope.ts';
import { openStep } from './open-step.ts';
import { closedStep } from './closed-step.ts';

/** The steps as nested lists: closed ones a line each, open ones with their fields. */
export function stepList(scope: Scope): Template {
  const { html, form, t, numbers } = scope;
  const said = saidOfStep(scope);
  const atEnd = said && (said.before === undefined || !numbers.has(said.before));
  return html`<section class="steps-edit">
    <div class="cap">
      <h2 id="steps-head">${t('edit-steps')}</h2>
      ${openAllButtons(scope)}
    </div>
    ${form.steps.length === 0 ? html`<p class="q">${t('edit-no-steps')}</p>` : ''}
    ${form.steps.length > 0 ? siblings(scope, form.steps, '') : ''}
    ${atEnd ? saidMessage(scope, said) : ''}
    <div class="add" role="group" aria-label=${t('edit-add-end')}>
      ${actionButton(scope, { action: 'add-end', text: t('edit-add-step'), icon: 'plus', to: `step-s${form.next}` })}
      ${FLOWS.map((flow) =>
        actionButton(scope, {
          action: `add-end:${flow}`,
          text: t('edit-add-group', { flow }),
          icon: FLOW_ICONS[flow],
          to: `step-s${form.next}`,
        }),
      )}
    </div>
  </section>`;
}

/** More steps than this are not offered to be opened all at once. */
const OPENED_AT_ONCE = 60;

function openAllButtons(scope: Scope): Template | '' {
  const { t, form, state } = scope;
  if (form.steps.length < 2 || form.steps.length > OPENED_AT_ONCE) return '';
  const all = form.steps.every(({ name }) => state.open.has(name));
  return actionButton(scope, {
    action: all ? 'close:*' : 'open:*',
    text: t(all ? 'edit-close-all' : 'edit-open-all'),
    className: 'bare text',
    to: 'steps-head',
  });
}

/** One branch of the tree: a step, and for a group everything inside it. */
function branches(steps: readonly EditStep[]): (readonly EditStep[])[] {
  const found: (readonly EditStep[])[] = [];
  for (let at = 0; at < steps.length;) {
    const end = branchEnd(steps, at);
    found.push(steps.slice(at, end));
    at = end;
  }
  return found;
}

function siblings(scope: Scope, steps: readonly EditStep[], group: string): Template {
  const { html, t, numbers } = scope;
  return html`<ol
    class=${group === '' ? 'ebranch' : 'ebranch esub'}
    data-group=${group}
    aria-label=${group === '' ? t('edit-steps') : t('edit-inside', { number: numbers.get(group) ?? '' })}
  >
    ${scope.each(
      branches(steps),
      ([step]) => step?.name ?? '',
      (branch) => branchItem(scope, branch),
    )}
  </ol>`;
}

function branchItem(scope: Scope, [step, ...inside]: readonly EditStep[]): Template {
  const { html, state } = scope;
  if (!step) return html``;
  const said = saidOfStep(scope);
  return html`<li class="ebranch-item" data-step=${step.name}>
    ${said?.before === step.name ? saidMessage(scope, said) : ''}
    ${state.open.has(step.name) ? openStep(scope, step) : closedStep(scope, step)}
    ${step.flow === '' ? '' : siblings(scope, inside, step.name)}
  </li>`;
}
