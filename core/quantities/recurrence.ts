import { formatDate, monthName as nameOfMonth } from '../dates.ts';
import type { InterfaceLanguage } from '../languages.ts';
import type { Locale } from '../messages.ts';
import { formatNumber } from './numbers.ts';
import { readRule, WEEKDAYS, type RecurrenceFields, type Weekday } from './rule.ts';

export interface Recurrence {
  readonly words: string;
  /** The months it falls in (1…12), when the rule names them. */
  readonly months: readonly number[];
}

/** The right-hand side of an RRULE (RFC 5545, 3.3.10) in words; undefined for rules too rare to say well. */
export function recurrenceWords(rrule: string, locale: Locale): Recurrence | undefined {
  const rule = readRule(rrule);
  if (!rule || !isSayable(rule)) return undefined;
  const phrases = [
    whichDays(rule, locale),
    whichMonths(rule, locale),
    whichHours(rule, locale),
  ].filter((phrase) => phrase !== '');
  return { words: phrases.join(' ') + howLong(rule, locale), months: rule.months };
}

/** The rules that read well; a builder can hold others. */
function isSayable({
  freq,
  weekdays,
  monthDays,
  months,
  hours,
  minutes,
}: RecurrenceFields): boolean {
  const nth = weekdays.some((weekday) => weekday.nth !== undefined);
  return (
    weekdays.every((weekday) => [undefined, -1, 1, 2, 3, 4, 5].includes(weekday.nth)) &&
    monthDays.every((day) => day >= -1) &&
    // “The first Tuesday” needs a month; several such days would not read well.
    (!nth || (weekdays.length === 1 && (freq === 'MONTHLY' || months.length > 0))) &&
    !(weekdays.length > 0 && monthDays.length > 0) &&
    (minutes.length === 0 || (hours.length > 0 && hours.length * minutes.length <= 6))
  );
}

function whichDays(rule: RecurrenceFields, locale: Locale): string {
  const { t } = locale;
  const every = t(`quantity-every-${rule.freq.toLowerCase()}`, {
    n: rule.interval,
    shown: formatNumber(rule.interval, locale.lang),
  });
  const [first] = rule.weekdays;
  if (first?.nth !== undefined) {
    const nth = t('quantity-nth', { nth: first.nth });
    const day = dayName(first.day, locale);
    if (rule.freq === 'MONTHLY' && rule.interval === 1 && rule.months.length === 0) {
      return t('quantity-nth-day-of-month', { nth, day });
    }
    return `${every}, ${t('quantity-nth-day', { nth, day })}`;
  }
  if (first) {
    const days = list(
      rule.weekdays.map(({ day }) => dayName(day, locale)),
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

function whichMonths(rule: RecurrenceFields, locale: Locale): string {
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

function whichHours({ hours, minutes }: RecurrenceFields, locale: Locale): string {
  if (hours.length === 0) return '';
  const times = hours.flatMap((hour) =>
    (minutes.length > 0 ? minutes : [0]).map((minute) =>
      locale.t('quantity-hour', {
        hour,
        half: hour < 12 ? 'am' : 'pm',
        twelve: hour % 12 === 0 ? 12 : hour % 12,
        minute: minute === 0 ? 'none' : String(minute).padStart(2, '0'),
      }),
    ),
  );
  return locale.t('quantity-at-hours', { hours: list(times, locale) });
}

function howLong({ count, until }: RecurrenceFields, { t, lang }: Locale): string {
  if (count !== undefined)
    return t('quantity-times', { n: count, shown: formatNumber(count, lang) });
  return until === undefined ? '' : t('quantity-until', { date: formatDate(until, lang) });
}

const LISTS: Readonly<Record<InterfaceLanguage, Intl.ListFormat>> = {
  fr: new Intl.ListFormat('fr-CA', { type: 'conjunction' }),
  en: new Intl.ListFormat('en-CA', { type: 'conjunction' }),
};
const DAYS: Readonly<Record<InterfaceLanguage, Intl.DateTimeFormat>> = {
  fr: new Intl.DateTimeFormat('fr-CA', { weekday: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-CA', { weekday: 'long', timeZone: 'UTC' }),
};

function list(words: readonly string[], { lang }: Locale): string {
  return LISTS[lang].format(words);
}

/** @param month 1…12 */
export function monthName(month: number, { lang }: Locale): string {
  return nameOfMonth(month, lang);
}

function dayName(day: Weekday, { lang }: Locale): string {
  // 1 January 2024 was a Monday.
  return DAYS[lang].format(Date.UTC(2024, 0, 1 + WEEKDAYS.indexOf(day)));
}
