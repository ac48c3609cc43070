import { nothing } from 'lit/html.js';
import type { FormIcon, Template } from './kit.ts';
import { isFocus } from './field-frame.ts';
import { drawIcon, type Scope } from './scope.ts';

/** A button that asks something of the form, by what it submits. */
export interface ActionButton {
  /** What it asks for, see {@link parseAction}. */
  readonly action: string;
  readonly text: string;
  /** What the text is about, heard but not seen: a number, a name. */
  readonly about?: string;
  readonly icon?: FormIcon;
  /** Shows the icon alone. */
  readonly alone?: boolean;
  /** Id where the page goes on when it comes back from the server. */
  readonly to?: string;
  readonly id?: string;
  readonly className?: string;
  /** For a button that has nothing to do just now; it keeps its place and its focus. */
  readonly idle?: boolean;
}

/** A button of the form: without script it submits everything and the page goes on at `to`. */
export function actionButton(scope: Scope, button: ActionButton): Template {
  const { html, context } = scope;
  const { text, icon, about, alone = false } = button;
  const isDescribed = button.id !== undefined && isFocus(scope, button.id);
  return html`<button
    id=${button.id ?? nothing}
    class=${`${button.className ?? ''}${alone ? ' bare sq' : ''}`.trim() || nothing}
    name="action"
    value=${button.action}
    formaction=${button.to === undefined ? nothing : `${context.action}#${button.to}`}
    aria-label=${alone ? [text, about].filter(Boolean).join(' ') : nothing}
    aria-disabled=${button.idle === true ? 'true' : nothing}
    aria-describedby=${isDescribed ? 'said' : nothing}
    ?autofocus=${isDescribed}
  >
    ${icon ? drawIcon(scope, icon) : ''}${alone ? '' : html`<span>${text}</span>`}${about !== undefined && !alone ? html`<span class="vh">${` ${about}`}</span>` : ''}
  </button>`;
}
