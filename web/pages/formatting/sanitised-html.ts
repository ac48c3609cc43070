import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { SanitisedHtml } from '../../../core/markdown.ts';

export type { SanitisedHtml };

/** The only door for markup that is not a template: everything else is escaped by Lit. */
export function sanitisedHtml(value: SanitisedHtml): unknown {
  return unsafeHTML(value);
}

/** Vouches for a string. Call it only where the string was just sanitised or rendered. */
export function asSanitised(value: string): SanitisedHtml {
  return value as SanitisedHtml;
}
