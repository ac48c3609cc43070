import type { Literal } from './rdf/terms.ts';

/** The languages the interface is written in, the first one being the default. */
export const INTERFACE_LANGUAGES = ['fr', 'en'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

export function isInterfaceLanguage(tag: string): tag is InterfaceLanguage {
  return (INTERFACE_LANGUAGES as readonly string[]).includes(tag);
}

/** Whether a text can stand as a language tag in RDF (Turtle, LANGTAG), of a length that real ones have. */
export function isLanguageTag(tag: string): boolean {
  return tag.length <= 35 && /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/.test(tag);
}

/** A text and the language it is really in, so that a fallback can be marked as such. */
export interface LocalText {
  readonly text: string;
  /** BCP 47 tag; the empty string when the text has none. */
  readonly lang: string;
}

/**
 * The best literal for a reader: the language asked for (or a regional form of it), then the
 * other interface languages in order, then an untagged text, then any language.
 */
export function pickText(literals: readonly Literal[], lang: string): LocalText | undefined {
  const inLanguage = (tag: string): Literal | undefined =>
    literals.find((l) => l.language === tag) ??
    literals.find((l) => l.language.startsWith(`${tag}-`));
  const best =
    inLanguage(lang) ??
    INTERFACE_LANGUAGES.map(inLanguage).find((l) => l !== undefined) ??
    literals.find((l) => l.language === '') ??
    literals[0];
  return best && { text: best.value, lang: best.language };
}
