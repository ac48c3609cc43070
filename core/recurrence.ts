import { formatHour, joinWords, monthName, weekdayName } from './dates.ts';
import type { Locale } from './messages.ts';

/** What the wiki understands of a recurrence rule (RFC 5545, 3.3.10). */
export interface Recurrence {
  readonly frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  /** 1 to 12. */
  readonly months: readonly number[];
  /** 1 = Monday; `nth` is 1 for the first of the month, -1 for the last, 0 for each. */
  readonly days: readonly { readonly weekday: number; readonly nth: number }[];
  readonly monthDays: readonly number[];
  readonly hours: readonly number[];
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
const UNDERSTOOD = ['FREQ', 'INTERVAL', 'BYMONTH', 'BYDAY', 'BYMONTHDAY', 'BYHOUR', 'WKST'];

/** Reads the right-hand side of an RRULE; undefined when it holds more than can be said faithfully. */
export function parseRecurrence(rrule: string): Recurrence | undefined {
  const parts = new Map(
    rrule
      .split(';')
      .filter((part) => part !== '')
      .map((part): [string, string] => {
        const [name = '', value = ''] = part.split('=', 2);
        return [name.trim().toUpperCase(), value.trim().toUpperCase()];
      }),
  );
  const frequency = FREQUENCIES.find((known) => known === parts.get('FREQ'));
  if (!frequency || [...parts.keys()].some((name) => !UNDERSTOOD.includes(name))) return undefined;
  const numbers = (name: string): number[] => (parts.get(name)?.split(',') ?? []).map(Number);
  const days = (parts.get('BYDAY')?.split(',') ?? []).map((text) => ({
    weekday: WEEKDAYS.indexOf(text.slice(-2)) + 1,
    nth: text.length > 2 ? Number(text.slice(0, -2)) : 0,
  }));
  const recurrence = {
    frequency,
    interval: Number(parts.get('INTERVAL') ?? 1),
    months: numbers('BYMONTH'),
    days,
    monthDays: numbers('BYMONTHDAY'),
    hours: numbers('BYHOUR'),
  };
  return isSayable(recurrence) ? recurrence : undefined;
}

function isSayable({ interval, months, days, monthDays, hours }: Recurrence): boolean {
  const within = (values: readonly number[], least: number, most: number): boolean =>
    values.every((value) => Number.isInteger(value) && value >= least && value <= most);
  return (
    within([interval], 1, 999) &&
    within(months, 1, 12) &&
    within(hours, 0, 23) &&
    within(monthDays, -1, 31) &&
    !monthDays.includes(0) &&
    days.every(({ weekday, nth }) => weekday > 0 && within([nth], -1, 4))
  );
}

/** How often, in words: “chaque mois, le premier mardi”; undefined when the rule is not understood. */
export function recurrenceWords(rrule: string, locale: Locale): string | undefined {
  const rule = parseRecurrence(rrule);
  if (!rule) return undefined;
  const details = [
    dayWords(rule, locale),
    rule.months.length > 0
      ? locale.t('shell-recurrence-months', {
          months: joinWords(
            rule.months.map((month) => monthName(month, locale.lang)),
            locale.lang,
          ),
        })
      : '',
    rule.hours.length > 0
      ? locale.t('shell-recurrence-hours', {
          hours: joinWords(
            rule.hours.map((hour) => formatHour(hour, locale.lang)),
            locale.lang,
          ),
        })
      : '',
  ].filter((words) => words !== '');
  return [everyWords(rule, locale), ...details].join(', ');
}

function everyWords({ frequency, interval, days }: Recurrence, locale: Locale): string {
  const name = frequency.toLowerCase();
  if (frequency === 'WEEKLY' && interval === 1 && days.length > 0) {
    return locale.t('shell-recurrence-each-day', { days: weekdays(days, locale) });
  }
  return locale.t(`shell-recurrence-${name}`, { interval });
}

function dayWords({ frequency, interval, days, monthDays }: Recurrence, locale: Locale): string {
  const weekly = frequency === 'WEEKLY' && interval === 1;
  const words = days
    .filter(() => !weekly)
    .map(({ weekday, nth }) =>
      locale.t(nth === 0 ? 'shell-recurrence-on' : 'shell-recurrence-nth', {
        day: weekdayName(weekday, locale.lang),
        nth,
      }),
    );
  const dates = monthDays.map((day) => locale.t('shell-recurrence-month-day', { day }));
  const all = [...words, ...dates];
  return all.length === 0 ? '' : joinWords(all, locale.lang);
}

function weekdays(days: Recurrence['days'], locale: Locale): string {
  return joinWords(
    days.map(({ weekday }) => weekdayName(weekday, locale.lang)),
    locale.lang,
  );
}
