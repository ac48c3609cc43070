import { unsafeHTML } from 'lit/directives/unsafe-html.js';

declare const sanitised: unique symbol;

/** HTML that went through the sanitiser (or that our own templates rendered); never what a person typed as such. */
export type SanitisedHtml = string & { readonly [sanitised]: true };

/** The only door for markup that is not a template: everything else is escaped by Lit. */
export function sanitisedHtml(value: SanitisedHtml): unknown {
  return unsafeHTML(value);
}

/** Vouches for a string. Call it only where the string was just sanitised or rendered. */
export function asSanitised(value: string): SanitisedHtml {
  return value as SanitisedHtml;
}
