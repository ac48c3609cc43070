import { html } from '@lit-labs/ssr';
import type { Shell } from '../../../core/views/shell.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { icon } from '../icons/icon.ts';

/** Says what was just done, above the content. */
export function notice({ notice: text }: Shell): Template | string {
  if (text === undefined) return '';
  return html`<p class="strip done u2" role="status">${icon('ok')}<b>${text}</b></p>`;
}
