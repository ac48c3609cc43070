import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { SanitisedHtml } from '../../../core/markdown.ts';

export type { SanitisedHtml } from '../../../core/markdown.ts';

/** The only door for markup that is not a template: everything else is escaped by Lit. */
export function sanitisedHtml(value: SanitisedHtml): unknown {
  return unsafeHTML(value);
}

/** Vouches for markup that our own templates or constants made. Never call it on what a person typed. */
export function asSanitised(value: string): SanitisedHtml {
  return value as SanitisedHtml;
}
