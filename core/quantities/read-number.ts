import type { InterfaceLanguage } from '../languages.ts';
import { plain } from './fold.ts';

/**
 * One number within text folded in place, as the source of a regular expression: thousands parted by
 * spaces or apostrophes, commas and points, a fraction. Without sign.
 */
export const NUMBER =
  "(?:\\d{1,3}(?:[ ']\\d{3})+(?!\\d)(?:[.,]\\d+)?" +
  '|\\d+ \\d+ ?/ ?\\d+|\\d+ ?/ ?\\d+|(?:\\d+ ?)?[¼-¾⅐-⅞]|\\d+(?:[.,]\\d+)*|[.,]\\d+)';

const FRACTION = /^(?:(\d+) )?(\d+) ?\/ ?(\d+)$/;
const GROUPED = /^\d{1,3}(?:[ ']\d{3})+(?![\d '])/;
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/**
 * What a person typed as an xsd:decimal in its shortest lexical form (“1.5”, “-20”); undefined when
 * it is no number. “1,500” is 1500 in English and 1.5 in French. Digits are kept as they are,
 * however many; a fraction that does not come out even has four decimals.
 */
export function normaliseNumber(text: string, lang: InterfaceLanguage): string | undefined {
  const [, sign = '', unsigned = ''] = /^([+-]?) ?(.*)$/.exec(plain(text)) ?? [];
  const fraction = FRACTION.exec(unsigned);
  if (fraction) {
    const [whole, over, under] = fraction.slice(1).map((n) => Number(n ?? 0)) as Triple;
    if (under === 0) return undefined;
    return canonical(sign, String(Number((whole + over / under).toFixed(4))));
  }
  const grouped = GROUPED.exec(unsigned)?.[0];
  const ungrouped = grouped
    ? grouped.replace(/[ ']/g, '') + unsigned.slice(grouped.length)
    : unsigned;
  const point = withPoint(ungrouped, lang);
  return /^[.\d]/.test(point) && DECIMAL.test(point) ? canonical(sign, point) : undefined;
}

/** A decimal as a field shows it, `normaliseNumber` reads it back; anything else as it is. */
export function showNumber(lexical: string, lang: InterfaceLanguage): string {
  if (!DECIMAL.test(lexical.trim())) return lexical;
  const [, sign = '', unsigned = ''] = /^([+-]?)(.*)$/.exec(lexical.trim()) ?? [];
  const short = canonical(sign, unsigned);
  return lang === 'fr' ? short.replace('.', ',') : short;
}

type Triple = [number, number, number];

/** The decimal sign as a point, groups closed up. */
function withPoint(text: string, lang: InterfaceLanguage): string {
  const commas = text.split(',').length - 1;
  const points = text.split('.').length - 1;
  if (commas > 0 && points > 0) {
    const comma = text.lastIndexOf(',') > text.lastIndexOf('.');
    const [group, decimal] = comma ? ['.', ','] : [',', '.'];
    const [whole = '', part = '', ...more] = text.split(decimal);
    return more.length > 0 || !isGrouped(whole, group)
      ? 'none'
      : `${whole.replaceAll(group, '')}.${part}`;
  }
  const mark = commas > 0 ? ',' : '.';
  const thousands = commas + points > 1 || (commas === 1 && lang === 'en' && /^[1-9]/.test(text));
  if (thousands && isGrouped(text, mark)) return text.replaceAll(mark, '');
  return text.replace(',', '.');
}

function isGrouped(text: string, mark: string): boolean {
  const [first = '', ...groups] = text.split(mark);
  return /^\d{1,3}$/.test(first) && groups.length > 0 && groups.every((g) => /^\d{3}$/.test(g));
}

function canonical(sign: string, decimal: string): string {
  const [whole = '', part = ''] = decimal.split('.');
  const integer = whole.replace(/^0+/, '') || '0';
  const digits = part.replace(/0+$/, '');
  const short = digits === '' ? integer : `${integer}.${digits}`;
  return sign === '-' && short !== '0' ? `-${short}` : short;
}
