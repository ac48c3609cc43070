export const FREQUENCIES = ['HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** Monday first, as RFC 5545 does by default. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A recurrence as a form edits it. Empty lists say nothing; at most one of `count` and `until` is known. */
export interface RecurrenceFields {
  readonly freq: Frequency;
  /** 1 to 999. */
  readonly interval: number;
  /** `nth` from the start of the month or year, or from its end when negative. */
  readonly weekdays: readonly { readonly day: Weekday; readonly nth?: number }[];
  /** 1 to 31, or -1 to -31 from the end of the month. */
  readonly monthDays: readonly number[];
  /** 1 to 12, ascending. */
  readonly months: readonly number[];
  /** 0 to 23, in the time of the place. */
  readonly hours: readonly number[];
  /** 0 to 59; every hour is combined with every minute. */
  readonly minutes: readonly number[];
  /** How many times in all. */
  readonly count?: number;
  /** Last day or instant, ISO 8601: `2026-12-31`, `2026-12-31T23:59:59Z`. */
  readonly until?: string;
  readonly weekStart?: Weekday;
}

const LISTS = {
  BYMONTH: [1, 12],
  BYMONTHDAY: [-31, 31],
  BYHOUR: [0, 23],
  BYMINUTE: [0, 59],
} as const;
const KNOWN = /^(?:FREQ|INTERVAL|COUNT|UNTIL|WKST|BY(?:DAY|MONTH|MONTHDAY|HOUR|MINUTE))$/;
const UNTIL = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/;

/**
 * The right-hand side of an RRULE (RFC 5545, 3.3.10) as fields. Undefined when it is not one or has
 * a part that the fields cannot hold, so that nothing of it is lost by editing.
 */
export function readRule(rrule: string): RecurrenceFields | undefined {
  const parts = partsOf(rrule);
  if (!parts) return undefined;
  const freq = FREQUENCIES.find((known) => known === parts.get('FREQ'));
  const interval = integer(parts.get('INTERVAL') ?? '1', 1, 999);
  const weekdays = listOf(parts.get('BYDAY'), weekdayOf);
  const numbers = (name: keyof typeof LISTS): number[] | undefined =>
    listOf(parts.get(name), (text) => {
      const [low, high] = LISTS[name];
      const n = integer(text, low, high);
      return n === 0 && name === 'BYMONTHDAY' ? undefined : n;
    });
  const monthDays = numbers('BYMONTHDAY');
  const months = numbers('BYMONTH')?.toSorted((a, b) => a - b);
  const hours = numbers('BYHOUR');
  const minutes = numbers('BYMINUTE');
  const end = endOf(parts);
  if (!freq || !interval || !weekdays || !monthDays || !months || !hours || !minutes || !end) {
    return undefined;
  }
  return { freq, interval, weekdays, monthDays, months, hours, minutes, ...end };
}

/** The fields as the right-hand side of an RRULE; `readRule` reads it back. */
export function writeRule(fields: RecurrenceFields): string {
  const { freq, interval, weekdays, monthDays, months, hours, minutes } = fields;
  const list = (name: string, values: readonly (string | number)[]): string =>
    values.length > 0 ? `;${name}=${values.join(',')}` : '';
  const one = (name: string, value: string | number | undefined): string =>
    value === undefined ? '' : `;${name}=${value}`;
  return (
    `FREQ=${freq}` +
    one('INTERVAL', interval === 1 ? undefined : interval) +
    list('BYMONTH', months) +
    list('BYMONTHDAY', monthDays) +
    list(
      'BYDAY',
      weekdays.map(({ day, nth }) => `${nth ?? ''}${day}`),
    ) +
    list('BYHOUR', hours) +
    list('BYMINUTE', minutes) +
    one('COUNT', fields.count) +
    one('UNTIL', fields.until?.replace(/[-:]/g, '')) +
    one('WKST', fields.weekStart)
  );
}

function partsOf(rrule: string): Map<string, string> | undefined {
  const parts = new Map<string, string>();
  const text = rrule
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '');
  for (const part of text.split(';').filter(Boolean)) {
    const [name = '', value = '', ...more] = part.split('=');
    if (!KNOWN.test(name) || value === '' || more.length > 0 || parts.has(name)) return undefined;
    parts.set(name, value);
  }
  return parts;
}

/** Undefined when one of the values is none. */
function listOf<T>(
  text: string | undefined,
  read: (part: string) => T | undefined,
): T[] | undefined {
  const values = (text?.split(',') ?? []).map((part) => read(part));
  return values.every((value) => value !== undefined) ? values : undefined;
}

function integer(text: string, low: number, high: number): number | undefined {
  const n = /^[+-]?\d{1,6}$/.test(text) ? Number(text) : NaN;
  return n >= low && n <= high ? n : undefined;
}

function weekdayOf(text: string): { day: Weekday; nth?: number } | undefined {
  const [, number, name] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? [];
  const day = WEEKDAYS.find((known) => known === name);
  if (!day || number === undefined) return day && { day };
  const nth = integer(number, -53, 53);
  return nth ? { day, nth } : undefined;
}

type End = Pick<RecurrenceFields, 'count' | 'until' | 'weekStart'>;

function endOf(parts: ReadonlyMap<string, string>): End | undefined {
  const [counted, until, wkst] = ['COUNT', 'UNTIL', 'WKST'].map((name) => parts.get(name));
  const count = counted === undefined ? undefined : integer(counted, 1, 999_999);
  const weekStart = WEEKDAYS.find((day) => day === wkst);
  const date = until === undefined ? undefined : dateOf(until);
  if (
    (counted !== undefined && (count === undefined || until !== undefined)) ||
    (until !== undefined && date === undefined) ||
    (wkst !== undefined && !weekStart)
  ) {
    return undefined;
  }
  return {
    ...(count === undefined ? {} : { count }),
    ...(date === undefined ? {} : { until: date }),
    ...(weekStart ? { weekStart } : {}),
  };
}

function dateOf(until: string): string | undefined {
  const [, year, month, day, hours, minutes, seconds, zone] = UNTIL.exec(until) ?? [];
  if (year === undefined) return undefined;
  const date = `${year}-${month}-${day}`;
  const text = hours === undefined ? date : `${date}T${hours}:${minutes}:${seconds}${zone}`;
  const real = new Date(`${date}T00:00:00Z`);
  const kept = !Number.isNaN(real.getTime()) && real.toISOString().startsWith(date);
  return kept && !Number.isNaN(Date.parse(text)) ? text : undefined;
}
