import { html, nothing } from 'lit/html.js';
import type { FormKit } from '../kit.ts';

/** The form as Lit draws it in the browser; see {@link FormKit}. */
export const ISLAND_KIT: FormKit = {
  html,
  textarea: ({ id, name, text, lang, rows, describedBy, invalid }) =>
    html`<textarea
      id=${id}
      name=${name}
      lang=${lang ?? nothing}
      dir="auto"
      rows=${rows}
      aria-invalid=${invalid ? 'true' : nothing}
      aria-describedby=${describedBy ?? nothing}
      .defaultValue=${text}
    ></textarea>`,
  // Not keyed, which would cost more script than it is worth: the editor gives the focus, the texts
  // and what is unfolded to where they belong after each drawing.
  each: (items, _key, draw) => items.map(draw),
  carried: () => '',
};
