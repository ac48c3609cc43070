import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FormKit } from '../kit.ts';

/** The form as Lit draws it in the browser; see {@link FormKit}. */
export const ISLAND_KIT: FormKit = {
  html,
  textarea: ({ id, name, text, lang, rows, describedBy }) =>
    html`<textarea
      id=${id}
      name=${name}
      lang=${lang ?? nothing}
      dir="auto"
      rows=${rows}
      aria-describedby=${describedBy ?? nothing}
      .defaultValue=${text}
    ></textarea>`,
  each: (items, key, draw) => repeat(items, key, draw),
  carried: () => '',
};
