import { slotAbove, slotBelow } from '../../../core/form/index.ts';
import { actionButton } from './buttons.ts';
import type { Template } from './kit.ts';
import type { Scope } from './scope.ts';

/**
 * Up and down. Never `disabled`: the button just pressed keeps the focus, also when it has brought
 * the step to the end of its way.
 */
export function moveButtons(scope: Scope, name: string, number: string): Template {
  const { html, t, form } = scope;
  const index = form.steps.findIndex((step) => step.name === name);
  return html`<span class="tight row">
    ${actionButton(scope, {
      action: `up:${name}`,
      id: `up-${name}`,
      to: `up-${name}`,
      text: t('edit-up', { number }),
      icon: 'move-up',
      alone: true,
      idle: slotAbove(form.steps, index) === undefined,
    })}
    ${actionButton(scope, {
      action: `down:${name}`,
      id: `down-${name}`,
      to: `down-${name}`,
      text: t('edit-down', { number }),
      icon: 'move-down',
      alone: true,
      idle: slotBelow(form.steps, index) === undefined,
    })}
  </span>`;
}
