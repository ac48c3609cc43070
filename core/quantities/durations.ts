import type { Locale } from '../messages.ts';
import { formatNumber } from './numbers.ts';

/** The parts of an ISO 8601 duration in the order they are written. */
const PARTS = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const;
export type DurationPart = (typeof PARTS)[number];

const PATTERN =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

export type Duration = readonly { readonly part: DurationPart; readonly n: number }[];

/** An xsd:duration or xsd:dayTimeDuration as written; undefined when it is none, or negative. */
export function parseDuration(lexical: string): Duration | undefined {
  const match = PATTERN.exec(lexical.trim());
  if (!match || lexical.trim().endsWith('T')) return undefined;
  const written = PARTS.flatMap((part, i) => {
    const text = match[i + 1];
    return text === undefined ? [] : [{ part, n: Number(text) }];
  });
  if (written.length === 0) return undefined;
  const parts = written.filter(({ n }) => n !== 0);
  return parts.length > 0 ? parts : written.slice(-1);
}

/** “4 jours”, “1 jour 12 heures”: the units that were written, in words. */
export function durationWords(duration: Duration, locale: Locale): string {
  return duration.map(({ part, n }) => partWords(part, n, locale)).join(' ');
}

/**
 * What a least and a most duration say together: “18 à 21 jours”, “au moins 2 jours”,
 * “1 heure au plus”. What cannot be parsed is shown as written; undefined when there is neither.
 */
export function durationRange(
  min: string | undefined,
  max: string | undefined,
  locale: Locale,
): string | undefined {
  const words = (lexical: string): string => {
    const parsed = parseDuration(lexical);
    return parsed ? durationWords(parsed, locale) : lexical;
  };
  if (min === undefined && max === undefined) return undefined;
  if (min === undefined) return locale.t('quantity-duration-max', { max: words(max ?? '') });
  if (max === undefined) return locale.t('quantity-duration-min', { min: words(min) });
  if (min === max) return words(min);
  const low = parseDuration(min);
  const high = parseDuration(max);
  const sameUnit = low?.length === 1 && high?.length === 1 && low[0]?.part === high[0]?.part;
  const from = sameUnit && low[0] ? formatNumber(low[0].n, locale.lang) : words(min);
  return locale.t('quantity-from-to', { min: from, max: words(max) });
}

function partWords(part: DurationPart, n: number, locale: Locale): string {
  return locale.t(`quantity-${part}`, { n, shown: formatNumber(n, locale.lang) });
}
