import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { SaidView } from '../../../core/views/edit.ts';
import type { Template } from '../formatting/render-to-string.ts';

/** What was just done; what has the focus points to it, so that it is read out on arrival. */
export function saidMessage(said: SaidView, action: string, { t, lang }: Locale): Template {
  if (said.undo === undefined)
    return html`<p class="said" id="said" role="status">${said.text}</p>`;
  const step = said.undo.slice(said.undo.indexOf(':') + 1);
  return html`<p class="undo said">
    <span id="said" role="status">${said.text}</span>
    <button
      id="undo"
      name="action"
      value=${said.undo}
      formaction="${action}#step-${step}-${lang}"
      aria-describedby="said"
      autofocus
    >
      ${t('edit-restore')}
    </button>
  </p>`;
}
