import type { Locale } from '../messages.ts';
import { formatNumber } from './numbers.ts';

const FREQUENCIES = ['HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
type Frequency = (typeof FREQUENCIES)[number];
const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
/** The parts this reads; a rule with any other part is not put in words. */
const KNOWN = new Set([
  'FREQ',
  'INTERVAL',
  'BYHOUR',
  'BYMINUTE',
  'BYDAY',
  'BYMONTHDAY',
  'BYMONTH',
  'WKST',
]);

interface Rule {
  readonly freq: Frequency;
  readonly interval: number;
  readonly hours: readonly number[];
  readonly minute: number;
  readonly days: readonly { readonly nth: number; readonly day: number }[];
  readonly monthDays: readonly number[];
  readonly months: readonly number[];
}

export interface Recurrence {
  readonly words: string;
  /** The months it falls in (1…12), when the rule names them. */
  readonly months: readonly number[];
}

/** The right-hand side of an RRULE (RFC 5545, 3.3.10) in words; undefined for rules too rare to say well. */
export function recurrenceWords(rrule: string, locale: Locale): Recurrence | undefined {
  const rule = parseRule(rrule);
  if (!rule) return undefined;
  const phrases = [
    whichDays(rule, locale),
    whichMonths(rule, locale),
    whichHours(rule, locale),
  ].filter((phrase) => phrase !== '');
  return { words: phrases.join(' '), months: rule.months };
}

function parseRule(rrule: string): Rule | undefined {
  const parts = new Map<string, string>();
  for (const part of rrule
    .trim()
    .replace(/^RRULE:/i, '')
    .split(';')) {
    const [name, value] = part.split('=', 2);
    if (name && value !== undefined) parts.set(name.toUpperCase(), value.toUpperCase());
  }
  const freq = FREQUENCIES.find((known) => known === parts.get('FREQ'));
  if (!freq || [...parts.keys()].some((name) => !KNOWN.has(name))) return undefined;
  const numbers = (name: string): number[] =>
    (parts.get(name) ?? '').split(',').filter(Boolean).map(Number);
  const days = (parts.get('BYDAY') ?? '')
    .split(',')
    .filter(Boolean)
    .map((text) => {
      const match = /^([+-]?\d+)?([A-Z]{2})$/.exec(text);
      return { nth: Number(match?.[1] ?? 0), day: DAYS.indexOf(match?.[2] ?? '') };
    });
  const rule: Rule = {
    freq,
    interval: Number(parts.get('INTERVAL') ?? 1),
    hours: numbers('BYHOUR'),
    minute: numbers('BYMINUTE')[0] ?? 0,
    days,
    monthDays: numbers('BYMONTHDAY'),
    months: numbers('BYMONTH').toSorted((a, b) => a - b),
  };
  return isSayable(rule) ? rule : undefined;
}

function isSayable(rule: Rule): boolean {
  const within = (values: readonly number[], low: number, high: number): boolean =>
    values.every((n) => Number.isInteger(n) && n >= low && n <= high);
  const [first] = rule.days;
  return (
    within([rule.interval], 1, 999) &&
    within(rule.hours, 0, 23) &&
    within([rule.minute], 0, 59) &&
    within(rule.months, 1, 12) &&
    within(rule.monthDays, -1, 31) &&
    !rule.monthDays.includes(0) &&
    rule.days.every(({ day, nth }) => day >= 0 && [-1, 0, 1, 2, 3, 4, 5].includes(nth)) &&
    // “The first Tuesday” needs a month; several such days would not read well.
    (first === undefined ||
      first.nth === 0 ||
      (rule.days.length === 1 && (rule.freq === 'MONTHLY' || rule.months.length > 0))) &&
    !(rule.days.length > 0 && rule.monthDays.length > 0)
  );
}

function whichDays(rule: Rule, locale: Locale): string {
  const { t } = locale;
  const every = t(`quantity-every-${rule.freq.toLowerCase()}`, {
    n: rule.interval,
    shown: formatNumber(rule.interval, locale.lang),
  });
  const [first] = rule.days;
  if (first && first.nth !== 0) {
    const nth = t('quantity-nth', { nth: first.nth });
    const day = dayName(first.day, locale);
    if (rule.freq === 'MONTHLY' && rule.interval === 1 && rule.months.length === 0) {
      return t('quantity-nth-day-of-month', { nth, day });
    }
    return `${every}, ${t('quantity-nth-day', { nth, day })}`;
  }
  if (first) {
    const days = list(
      rule.days.map(({ day }) => dayName(day, locale)),
      locale,
    );
    const simple = rule.freq === 'WEEKLY' && rule.interval === 1;
    return simple
      ? t('quantity-each-day', { days })
      : `${every}, ${t('quantity-on-days', { days })}`;
  }
  if (rule.monthDays.length > 0) {
    const days = list(
      rule.monthDays.map((n) => t('quantity-month-day', { n })),
      locale,
    );
    return rule.freq === 'MONTHLY' && rule.interval === 1 && rule.months.length === 0
      ? t('quantity-on-month-days', { days })
      : `${every}, ${days}`;
  }
  return every;
}

function whichMonths(rule: Rule, locale: Locale): string {
  const { months } = rule;
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) return '';
  const row = months.length > 2 && last - first === months.length - 1;
  if (!row)
    return locale.t('quantity-in-months', {
      months: list(
        months.map((m) => monthName(m, locale)),
        locale,
      ),
    });
  const from = monthName(first, locale);
  return locale.t('quantity-month-row', {
    from,
    to: monthName(last, locale),
    vowel: /^[aeiouéâ]/.test(from) ? 'yes' : 'no',
  });
}

function whichHours(rule: Rule, locale: Locale): string {
  if (rule.hours.length === 0) return '';
  const hours = rule.hours.map((hour) =>
    locale.t('quantity-hour', {
      hour,
      half: hour < 12 ? 'am' : 'pm',
      twelve: hour % 12 === 0 ? 12 : hour % 12,
      minute: rule.minute === 0 ? 'none' : String(rule.minute).padStart(2, '0'),
    }),
  );
  return locale.t('quantity-at-hours', { hours: list(hours, locale) });
}

function list(words: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(`${locale.lang}-CA`, { type: 'conjunction' }).format(words);
}

/** @param month 1…12 */
export function monthName(month: number, locale: Locale): string {
  const date = new Date(Date.UTC(2024, month - 1, 1));
  return new Intl.DateTimeFormat(`${locale.lang}-CA`, { month: 'long', timeZone: 'UTC' }).format(
    date,
  );
}

function dayName(day: number, locale: Locale): string {
  // 7 January 2024 was a Sunday.
  const date = new Date(Date.UTC(2024, 0, 7 + day));
  return new Intl.DateTimeFormat(`${locale.lang}-CA`, { weekday: 'long', timeZone: 'UTC' }).format(
    date,
  );
}
