import { html } from '@lit-labs/ssr';
import type { Accent } from '../../../core/views/shell.ts';
import { asSanitised, sanitisedHtml } from '../formatting/sanitised-html.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { EMBLEM_DRAWINGS } from './emblem-drawings.ts';

/** The plate of a chantier, drawn for each accent; decorative, its title stands beside it. */
export function emblem(accent: Accent): Template {
  const drawing = EMBLEM_DRAWINGS[accent];
  return html`<svg class="emblem" viewBox="0 0 96 96" aria-hidden="true">
    ${sanitisedHtml(asSanitised(drawing))}
  </svg>`;
}
