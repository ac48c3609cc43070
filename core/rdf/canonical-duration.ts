import { fitsI128, fitsI64, scaledDecimal } from './canonical-number.ts';

export type DurationDatatype = 'duration' | 'dayTimeDuration' | 'yearMonthDuration';

const DURATION =
  /^(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(T)?(?:(\d+)H)?(?:(\d+)M)?(?:(\d*)(?:\.(\d*))?S)?$/;

/**
 * A duration as the index files it: a count of months and a count of seconds, both with the sign.
 * Undefined when the text is none of its datatype or too big to count.
 */
export function canonicalDuration(datatype: DurationDatatype, text: string): string | undefined {
  const match = DURATION.exec(text);
  if (!match) return undefined;
  const [, sign, years, months, days, t, hours, minutes, seconds, fraction] = match;
  const hasTime = [hours, minutes, seconds].some((part) => part !== undefined);
  if (hasTime && t === undefined) return undefined;
  if (seconds === '' && (fraction ?? '') === '') return undefined;
  const hasMonths = years !== undefined || months !== undefined;
  const hasDays = days !== undefined || hasTime;
  if (!hasMonths && !hasDays) return undefined;
  if (datatype === 'dayTimeDuration' && hasMonths) return undefined;
  if (datatype === 'yearMonthDuration' && hasDays) return undefined;
  const monthCount = weightedSum([years, 12n], [months, 1n]);
  const dayCount = weightedSum([days, 86_400n], [hours, 3600n], [minutes, 60n]);
  const secondCount = scaledDecimal(seconds ?? '', fraction ?? '');
  if (monthCount === undefined || dayCount === undefined || secondCount === undefined) {
    return undefined;
  }
  const total = dayCount * 10n ** 18n + secondCount;
  if (!fitsI64(monthCount) || !fitsI128(total)) return undefined;
  return sign === '-' ? `${-monthCount} ${-total}` : `${monthCount} ${total}`;
}

/** Undefined when a part has more digits than 64 bits hold. */
function weightedSum(...parts: [string | undefined, bigint][]): bigint | undefined {
  let sum = 0n;
  for (const [text = '0', weight] of parts) {
    const digits = text.replace(/^0+/, '');
    if (digits.length > 19) return undefined;
    sum += BigInt(digits) * weight;
  }
  return sum;
}
