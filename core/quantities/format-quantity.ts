import type { InterfaceLanguage } from '../languages.ts';
import type { Locale } from '../messages.ts';
import type { Quantity } from '../procedure/procedure.ts';
import { formatNumber, HARD_SPACE } from './numbers.ts';
import { unitOf, type Unit } from './units.ts';

type Numbers = Pick<Quantity, 'value' | 'min' | 'max' | 'unit' | 'unitText'>;

/** “25–30 °C”, “≥ 1 m³”, “≤ 15 %”, “4 h”; undefined when no number is known. */
export function formatQuantity(quantity: Numbers, locale: Locale): string | undefined {
  const { lang } = locale;
  const numbers = formatRange(quantity, locale);
  if (numbers === undefined) return undefined;
  const unit = unitOf(quantity.unit, quantity.unitText);
  return numbers + attachedUnit(unit, lang, plural(quantity, lang));
}

/** The unit alone, for example beside a blank to fill. */
export function formatUnit(quantity: Numbers, lang: InterfaceLanguage): string {
  return unitOf(quantity.unit, quantity.unitText).symbol[lang];
}

/** As it is said: “de 25 à 30 degrés Celsius”, “au moins 1 mètre cube”. */
export function speakQuantity(quantity: Numbers, locale: Locale): string | undefined {
  const { lang } = locale;
  const show = (n: number): string => formatNumber(n, lang);
  const [one, many] = unitOf(quantity.unit, quantity.unitText).spoken[lang];
  const word = plural(quantity, lang) ? many : one;
  const unit = word === '' ? '' : ` ${word}`;
  const { value, min, max } = bounds(quantity);
  if (value !== undefined) return show(value) + unit;
  if (min !== undefined && max !== undefined) {
    return locale.t('quantity-spoken-range', { min: show(min), max: show(max), unit });
  }
  if (min !== undefined) return locale.t('quantity-spoken-min', { min: show(min), unit });
  if (max !== undefined) return locale.t('quantity-spoken-max', { max: show(max), unit });
  return undefined;
}

function formatRange(quantity: Numbers, locale: Locale): string | undefined {
  const show = (n: number): string => formatNumber(n, locale.lang);
  const { value, min, max } = bounds(quantity);
  if (value !== undefined) return show(value);
  if (min !== undefined && max !== undefined) {
    // A dash beside a minus sign cannot be read.
    return min < 0 || max < 0
      ? locale.t('quantity-from-to', { min: show(min), max: show(max) })
      : `${show(min)}–${show(max)}`;
  }
  if (min !== undefined) return `≥${HARD_SPACE}${show(min)}`;
  if (max !== undefined) return `≤${HARD_SPACE}${show(max)}`;
  return undefined;
}

/** A range of one point is a value; a value wins over the bounds written beside it. */
function bounds({ value, min, max }: Numbers): {
  value: number | undefined;
  min: number | undefined;
  max: number | undefined;
} {
  const point = value ?? (min !== undefined && min === max ? min : undefined);
  if (point === undefined) return { value: undefined, min, max };
  return { value: point, min: undefined, max: undefined };
}

function plural(quantity: Numbers, lang: InterfaceLanguage): boolean {
  const { value, min, max } = bounds(quantity);
  const last = Math.abs(value ?? max ?? min ?? 0);
  return lang === 'fr' ? last >= 2 : last !== 1;
}

function attachedUnit(unit: Unit, lang: InterfaceLanguage, many: boolean): string {
  const symbol = unit.symbol[lang];
  if (symbol === '') return '';
  if (symbol === '°' || symbol.startsWith('/')) return symbol;
  if (symbol === '%' && lang === 'en') return symbol;
  const [one, several] = unit.spoken[lang];
  const text = symbol === several && !many ? one : symbol;
  return HARD_SPACE + text;
}
