import type { InterfaceLanguage } from '../languages.ts';

/** U+202F in French thousands, U+00A0 between a number and its unit, U+2212 for minus. */
export const NARROW_SPACE = '\u202f';
export const HARD_SPACE = '\u00a0';
const MINUS = '\u2212';

const FORMATS: Readonly<Record<InterfaceLanguage, Intl.NumberFormat>> = {
  fr: new Intl.NumberFormat('fr-CA', { maximumFractionDigits: 4 }),
  en: new Intl.NumberFormat('en-CA', { maximumFractionDigits: 4 }),
};

/** A number as it is printed: “48 000”, “1,5”, “−23,5” in French; “48,000”, “1.5”, “−23.5” in English. */
export function formatNumber(value: number, lang: InterfaceLanguage): string {
  const text = FORMATS[lang].format(value).replace('-', MINUS);
  return lang === 'fr' ? text.replace(/[\u00a0\u202f\s]/g, NARROW_SPACE) : text;
}
