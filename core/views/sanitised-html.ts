declare const sanitised: unique symbol;

/** HTML that went through the sanitiser or that our own templates rendered; never what a person typed as such. */
export type SanitisedHtml = string & { readonly [sanitised]: true };

/** Vouches for a string. Call it only where the string was just sanitised or rendered. */
export function asSanitised(value: string): SanitisedHtml {
  return value as SanitisedHtml;
}
