import type { SaidView } from '../../../core/views/edit.ts';
import type { Template } from './kit.ts';
import type { Scope } from './scope.ts';

/** What was just done to a value of a field, where the field is. */
export function saidAt(scope: Scope, path: string): Template | '' {
  const { said } = scope.state;
  const isHere = said?.at === path || said?.at?.startsWith(`${path}/`) === true;
  return said && isHere && said.text !== '' ? saidMessage(scope, said) : '';
}

/** What was just done to a step, when there is anything to say. */
export function saidOfStep({ state: { said } }: Scope): SaidView | undefined {
  return said && said.text !== '' && said.at === undefined ? said : undefined;
}

/** What was just done; what has the focus points to it, so that it is read out on arrival. */
export function saidMessage(scope: Scope, said: SaidView): Template {
  const { html, t, context } = scope;
  if (said.undo === undefined)
    return html`<p class="said" id="said" role="status">${said.text}</p>`;
  const step = said.undo.slice(said.undo.indexOf(':') + 1);
  return html`<p class="undo said">
    <span id="said" role="status">${said.text}</span>
    <button
      id="undo"
      name="action"
      value=${said.undo}
      formaction="${context.action}#step-${step}"
      aria-describedby="said"
      autofocus
    >
      ${t('edit-restore')}
    </button>
  </p>`;
}
