import { GROUP_FORM, STEP_FORM, stepTitle, type EditStep } from '../../../core/form/index.ts';
import { addButtons } from './add-buttons.ts';
import { actionButton } from './buttons.ts';
import { fieldView, splitFields } from './field-view.ts';
import type { Template } from './kit.ts';
import { moveButtons } from './move-buttons.ts';
import { drawIcon, type Scope } from './scope.ts';
import { FLOW_ICONS } from './flow-icons.ts';
import { stepActions } from './step-actions.ts';
import { isBranch } from './choice-branch.ts';

/** A step with its fields. What a step seldom has waits behind a button each. */
export function openStep(scope: Scope, step: EditStep): Template {
  const { html, t, lang, numbers, model } = scope;
  const { name, flow, fields } = step;
  const number = numbers.get(name) ?? '';
  const title = stepTitle(step, lang, 60);
  const form = model.nodes[flow === '' ? STEP_FORM : GROUP_FORM];
  const asked = isBranch(scope, step) ? ['im:condition'] : [];
  const { shown, waiting } = form ? splitFields(form, fields, asked) : { shown: [], waiting: [] };
  const heading =
    flow === '' ? t('edit-step-legend', { number }) : t('edit-group-legend', { number, flow });
  return html`<div class="estep open" id="step-${name}" role="group" aria-label=${heading}>
    <span class="n" aria-hidden="true">${number}</span>
    <h3 class="title">
      ${flow === '' ? '' : drawIcon(scope, FLOW_ICONS[flow])}<span
        lang=${title?.lang ?? lang}
        dir="auto"
        >${flow === '' ? (title?.text ?? heading) : heading}</span
      >
    </h3>
    ${moveButtons(scope, name, number)}
    <div class="body">
      ${asked.length > 0 && fields['im:condition'] === undefined ? html`<p class="help u1">${t('edit-branch-otherwise')}</p>` : ''}
      <div class="fields">${shown.map((field) => fieldView(scope, name, field, fields))}</div>
      <div class="row tools" role="group" aria-label=${t('edit-add-to', { number })}>
        ${addButtons(scope, name, often(waiting, flow))} ${seldom(scope, name, rare(waiting, flow))}
      </div>
      ${stepActions(scope, step, number)}
      <p class="row end">
        ${actionButton(scope, {
          action: `close:${name}`,
          text: t('edit-close'),
          about: number,
          icon: 'ok',
          to: `step-${name}`,
        })}
        ${actionButton(scope, {
          action: `add-after:${name}`,
          text: t('edit-add-after'),
          about: number,
          icon: 'plus',
          to: `step-s${scope.form.next}`,
        })}
        ${actionButton(scope, {
          action: `remove:${name}`,
          text: t(flow === '' ? 'edit-remove-step' : 'edit-remove-group'),
          about: number,
          className: 'bare pushed',
          to: 'undo',
        })}
      </p>
    </div>
  </div>`;
}

/** What most steps have something of, in the order in which one thinks of it. */
const OFTEN: readonly string[] = [
  'schema:text',
  'im:safetyNote',
  'im:minDuration',
  'im:maxDuration',
  'im:performedBy',
  'im:uses',
  'im:parameter',
  'im:condition',
  'im:callsProcedure',
];
const OF_A_LOOP: readonly string[] = ['im:until', 'pko:maxRepetitions'];

type Waiting = ReturnType<typeof splitFields>['waiting'];

function often(waiting: Waiting, flow: EditStep['flow']): Waiting {
  const keys = flow === 'Loop' ? [...OF_A_LOOP, ...OFTEN] : OFTEN;
  return keys.flatMap((key) => waiting.filter((field) => field.key === key));
}

function rare(waiting: Waiting, flow: EditStep['flow']): Waiting {
  const first = often(waiting, flow);
  return waiting.filter((field) => !first.includes(field));
}

function seldom(scope: Scope, name: string, fields: Waiting): Template | '' {
  const { html, t } = scope;
  if (fields.length === 0) return '';
  return html`<details class="more">
    <summary>${t('edit-more-fields')}</summary>
    <div class="row">${addButtons(scope, name, fields)}</div>
  </details>`;
}
