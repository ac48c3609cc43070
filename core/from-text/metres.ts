import type { InterfaceLanguage } from '../languages.ts';

/** “20” of “1 m 20”, “20 cm” of “1 m 20 cm”; no number that has a unit of its own. */
const REST =
  / ?\d\d(?![\d²³]|[.,]\d)(?: ?cm(?![a-z]))?(?! ?(?:mm|kg|g|ml|l|h|min|po|pi|°|%|m[²³23]?|degres?|jours?|heures?|minutes?|semaines?|fois)(?![a-z]))/y;
/** “m” of “1m20”. */
const TIGHT = /m(?=\d\d(?![\d.,]))/y;
const WRITTEN = /(\d+)\s?m\s?(\d\d)(?!\d)(?:\s?cm)?/g;

/** Where the centimetres after “m” end; undefined when there are none. */
export function centimetresEnd(folded: string, at: number): number | undefined {
  REST.lastIndex = at;
  return REST.test(folded) ? REST.lastIndex : undefined;
}

/** Where the “m” of “1m20” ends. */
export function tightMetreEnd(folded: string, at: number): number | undefined {
  TIGHT.lastIndex = at;
  return TIGHT.test(folded) ? TIGHT.lastIndex : undefined;
}

/** “1 m 20” as “1,20 m”, which is read as a quantity. */
export function withDecimalMetres(text: string, lang: InterfaceLanguage): string {
  return text.replace(WRITTEN, lang === 'fr' ? '$1,$2 m' : '$1.$2 m');
}
