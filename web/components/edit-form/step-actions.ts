import { FLOWS } from '../../../core/procedure/procedure.ts';
import { parentIndex, previousSibling, type EditStep } from '../../../core/form/index.ts';
import { actionButton } from './buttons.ts';
import type { FormIcon, Template } from './kit.ts';
import type { Scope } from './scope.ts';
import { FLOW_ICONS } from './flow-icons.ts';

/** What changes where a step stands: into groups, out of them, copied, taken apart. */
export function stepActions(scope: Scope, step: EditStep, number: string): Template {
  const { html, t, form } = scope;
  const { name, flow } = step;
  const index = form.steps.findIndex((known) => known.name === name);
  const before = form.steps[previousSibling(form.steps, index)];
  const button = (action: string, text: string, icon?: FormIcon): Template =>
    actionButton(scope, {
      action,
      text,
      about: number,
      ...(icon && { icon }),
      to: `step-${action.startsWith('wrap') ? `s${form.next}` : name}`,
    });
  return html`<details class="more">
    <summary>${t(flow === '' ? 'edit-arrange' : 'edit-arrange-group')}</summary>
    <div class="row">
      ${flow === '' ? '' : button(`add-inside:${name}`, t('edit-add-inside'), 'plus')}
      ${before && before.flow !== '' ? button(`in:${name}`, t('edit-into-group')) : ''}
      ${parentIndex(form.steps, index) >= 0 ? button(`out:${name}`, t('edit-out-of-group')) : ''}
      ${button(`duplicate:${name}`, t('edit-duplicate'))}
      ${flow === '' ? '' : button(`ungroup:${name}`, t('edit-ungroup'))}
    </div>
    <div class="row" role="group" aria-label=${t(flow === '' ? 'edit-wrap' : 'edit-flow')}>
      <span class="q" aria-hidden="true">${t(flow === '' ? 'edit-wrap' : 'edit-flow')}</span>
      ${FLOWS.filter((kind) => kind !== flow).map((kind) =>
        button(
          `${flow === '' ? 'wrap' : 'flow'}:${name}:${kind}`,
          t('edit-add-group', { flow: kind }),
          FLOW_ICONS[kind],
        ),
      )}
    </div>
  </details>`;
}
