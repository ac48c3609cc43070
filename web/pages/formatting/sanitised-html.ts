import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { SanitisedHtml } from '../../../core/views/sanitised-html.ts';

export { asSanitised, type SanitisedHtml } from '../../../core/views/sanitised-html.ts';

/** The only door for markup that is not a template: everything else is escaped by Lit. */
export function sanitisedHtml(value: SanitisedHtml): unknown {
  return unsafeHTML(value);
}
