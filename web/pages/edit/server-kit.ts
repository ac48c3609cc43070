import { html } from '@lit-labs/ssr';
import { nothing } from 'lit';
import type { FormKit } from '../../components/edit-form/kit.ts';

/** How the server draws the form: as plain HTML that carries the whole form in a hidden field. */
export const SERVER_KIT: FormKit = {
  html,
  textarea: ({ id, name, text, lang, rows, describedBy, focus, invalid }) => {
    // The parser drops one line break after <textarea>: this one, not the first of the text.
    const content = `\n${text}`;
    // Formatted, it would get a line break before the content, which the text would keep.
    // prettier-ignore
    return html`<textarea id=${id} name=${name} lang=${lang ?? nothing} dir="auto" rows=${rows}
    ?autofocus=${focus} aria-invalid=${invalid ? 'true' : nothing} aria-describedby=${describedBy ?? nothing}>${content}</textarea>`;
  },
  each: (items, _key, draw) => items.map(draw),
  carried: (state) => html`<input type="hidden" name="state" value=${state()} />`,
  plain: true,
};
