import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import { stepStateFields, type EditStep } from '../../../core/procedure/edit/index.ts';
import type { Flow } from '../../../core/procedure/procedure.ts';
import type { EditView } from '../../../core/views/edit.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { icon } from '../icons/icon.ts';
import type { IconName } from '../icons/icon-drawings.ts';
import { hiddenFields } from './hidden-fields.ts';
import { textPair } from './text-pair.ts';

const FLOW_ICONS: Readonly<Record<Flow, IconName>> = {
  Sequence: 'group',
  Parallel: 'both',
  AnyOrder: 'any',
  Choice: 'fork',
  Loop: 'loop',
};

/** One step or group: its texts in each language, then what can be done with it. */
export function stepFieldset(
  step: EditStep,
  index: number,
  view: EditView,
  locale: Locale,
): Template {
  const id = `step-${step.name}`;
  const number = view.numbers.get(step.name) ?? '';
  const focus = view.said && { id: view.said.focus, describedBy: 'said' };
  const pair = { ...(focus && { focus }), control: 'text' as const };
  return html`<fieldset class="estep-edit d${Math.min(step.depth, 4)}" id=${id}>
    <legend>${legend(step, number, locale)}</legend>
    ${hiddenFields(stepStateFields(`step.${index}`, step))}
    ${textPair({ ...pair, name: `step.${index}.label`, id, label: step.flow === '' ? 'edit-step-text' : 'edit-group-title', texts: step.label }, locale)}
    ${
      step.description
        ? textPair(
            {
              ...pair,
              name: `step.${index}.description`,
              id: `${id}-more`,
              label: 'edit-step-more',
              texts: step.description,
            },
            locale,
          )
        : ''
    }
    ${stepButtons(step, number, view, locale)}
  </fieldset>`;
}

function legend(step: EditStep, number: string, { t }: Locale): Template {
  if (step.flow === '') return html`${t('edit-step-legend', { number })}`;
  return html`${icon(FLOW_ICONS[step.flow])} ${t('edit-group-legend', { number, flow: step.flow })}`;
}

function stepButtons(step: EditStep, number: string, view: EditView, locale: Locale): Template {
  const { t, lang } = locale;
  const { name } = step;
  const added = `${view.action}#step-s${view.form.next}-${lang}`;
  const more = (kind: 'add-after' | 'add-inside'): Template =>
    html`<button class="bare" name="action" value="${kind}:${name}" formaction=${added}>
      ${icon('plus')}<span>${t(`edit-${kind}`)}</span><span class="vh"> ${number}</span>
    </button>`;
  return html`<div class="u1 row">
    ${moveButton('up', name, number, view, locale)}
    ${moveButton('down', name, number, view, locale)} ${more('add-after')}
    ${step.flow === '' ? '' : more('add-inside')}
    <button
      class="bare pushed"
      name="action"
      value="remove:${name}"
      formaction="${view.action}#undo"
    >
      ${icon('close')}<span>${t('edit-remove')}</span><span class="vh"> ${number}</span>
    </button>
  </div>`;
}

/**
 * Never `disabled`: the button just pressed keeps the focus, by the fragment of its address, also
 * when it has brought the step to the end of its way.
 */
function moveButton(
  way: 'up' | 'down',
  name: string,
  number: string,
  view: EditView,
  { t }: Locale,
): Template {
  const id = `${way}-${name}`;
  const idle = view.movable.get(name)?.[way] !== true;
  const described = view.said?.focus === id;
  const drawing = icon(way === 'up' ? 'move-up' : 'move-down');
  const label = t(`edit-${way}`, { number });
  return html`<button
    class="sq"
    id=${id}
    name="action"
    value="${way}:${name}"
    formaction="${view.action}#${id}"
    aria-label=${label}
    aria-disabled=${String(idle)}
    aria-describedby=${described ? 'said' : ''}
    ?autofocus=${described}
  >
    ${drawing}
  </button>`;
}
