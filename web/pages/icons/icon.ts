import { html } from '@lit-labs/ssr';
import type { Template } from '../formatting/render-to-string.ts';
import { ICON_DRAWINGS, type IconName } from './icon-drawings.ts';

/** An icon beside a word; the drawing itself comes once a page, in the sprite of the layout. */
export function icon(name: IconName): Template {
  return html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true">
    <use href="#i-${name}" />
  </svg>`;
}

/** The drawings of the icons that occur in this HTML, to be referred to by `<use>`. */
export function iconSprite(page: string): string {
  const used = new Set([...page.matchAll(/href="#i-([a-z-]+)"/g)].map((match) => match[1]));
  const symbols = Object.entries(ICON_DRAWINGS)
    .filter(([name]) => used.has(name))
    .map(([name, paths]) => `<symbol id="i-${name}" viewBox="0 0 24 24">${paths}</symbol>`);
  return `<svg class="sprite" aria-hidden="true">${symbols.join('')}</svg>`;
}
