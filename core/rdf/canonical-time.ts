import { fitsI128, scaledDecimal } from './canonical-number.ts';

export type TimeDatatype =
  'dateTime' | 'date' | 'time' | 'gYear' | 'gYearMonth' | 'gMonth' | 'gMonthDay' | 'gDay';

const YEAR = String.raw`(?<year>-?(?:[1-9]\d{3,}|0\d{3}))`;
const MONTH = String.raw`(?<month>\d\d)`;
const DAY = String.raw`(?<day>\d\d)`;
const TIME = String.raw`(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?:\.(?<fraction>\d+))?`;
const ZONE = String.raw`(?<zone>Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))?`;

const PATTERNS: Record<TimeDatatype, RegExp> = {
  dateTime: new RegExp(`^${YEAR}-${MONTH}-${DAY}T${TIME}${ZONE}$`),
  date: new RegExp(`^${YEAR}-${MONTH}-${DAY}${ZONE}$`),
  time: new RegExp(`^${TIME}${ZONE}$`),
  gYear: new RegExp(`^${YEAR}${ZONE}$`),
  gYearMonth: new RegExp(`^${YEAR}-${MONTH}${ZONE}$`),
  gMonth: new RegExp(`^--${MONTH}${ZONE}$`),
  gMonthDay: new RegExp(`^--${MONTH}-${DAY}${ZONE}$`),
  gDay: new RegExp(`^---${DAY}${ZONE}$`),
};

/** The parts of a date that were written. */
interface Fields {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  readonly hour: number;
  readonly minute: number;
  /** A count of 10^-18 seconds. */
  readonly second: bigint;
  /** Minutes east of UTC. */
  readonly offset: number;
}

/**
 * A date or time as the index files it: +00:00 as Z, no idle zeros in the fraction, 24:00:00 as
 * the start of the next day, every other zone kept. Undefined when the text is none of its datatype
 * or lies outside what the index counts (±5.39 × 10^12 years).
 */
export function canonicalTime(datatype: TimeDatatype, text: string): string | undefined {
  const groups = PATTERNS[datatype].exec(text)?.groups;
  const fields = groups && parsedFields(groups);
  if (!fields || !isValid(fields) || !isCountable(fields)) return undefined;
  const { year, month, day, hour } = hourNormalised(fields);
  const zone = fields.offset === 0 && groups['zone'] !== undefined ? 'Z' : (groups['zone'] ?? '');
  return [year, month, day, hour, fields.minute, fields.second].join(' ') + zone;
}

function parsedFields(groups: Record<string, string | undefined>): Fields | undefined {
  const number = (name: string): number | undefined =>
    groups[name] === undefined ? undefined : Number(groups[name]);
  const second = scaledDecimal(groups['second'] ?? '0', groups['fraction'] ?? '');
  const year = number('year');
  if (second === undefined || (year !== undefined && !Number.isSafeInteger(year))) return undefined;
  return {
    // `+ 0` turns -0, the year -0000, into 0.
    year: year === undefined ? undefined : year + 0,
    month: number('month'),
    day: number('day'),
    hour: number('hour') ?? 0,
    minute: number('minute') ?? 0,
    second,
    offset: offsetMinutes(groups['zone']),
  };
}

function offsetMinutes(zone = 'Z'): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4));
  return zone.startsWith('-') && minutes > 0 ? -minutes : minutes;
}

function isValid({ year, month, day, hour, minute, second }: Fields): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return false;
  if (day !== undefined && (day < 1 || day > daysInMonth(year, month))) return false;
  if (hour === 24) return minute === 0 && second === 0n;
  return hour < 24 && minute < 60 && second < 60n * 10n ** 18n;
}

function daysInMonth(year: number | undefined, month: number | undefined): number {
  // The index takes a February without a year for one of 28 days, so it keeps --02-29 as written.
  if (month === 2) return year !== undefined && isLeap(year) ? 29 : 28;
  return month !== undefined && [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** 24:00:00 is 00:00:00 of the next day. */
function hourNormalised(fields: Fields): Fields {
  const { year, month, day, hour } = fields;
  if (hour !== 24) return fields;
  if (year === undefined || month === undefined || day === undefined) return { ...fields, hour: 0 };
  if (day < daysInMonth(year, month)) return { ...fields, hour: 0, day: day + 1 };
  if (month < 12) return { ...fields, hour: 0, day: 1, month: month + 1 };
  return { ...fields, hour: 0, day: 1, month: 1, year: year + 1 };
}

/** True when the seconds since the year 1 fit the index's decimals. */
function isCountable(fields: Fields): boolean {
  const { year, month, day } = fields;
  if (year === undefined || Math.abs(year) < 5e12) return true;
  const before = BigInt(year) - 1n;
  const leapDays = floorDivide(before, 4n) - floorDivide(before, 100n) + floorDivide(before, 400n);
  const months = Array.from({ length: (month ?? 12) - 1 }, (_, index) => index + 1);
  const days = months.reduce((sum, each) => sum + daysInMonth(year, each), 0);
  const seconds =
    31_536_000n * before +
    86_400n * (leapDays + BigInt(days + (day ?? daysInMonth(year, month ?? 12)) - 1)) +
    BigInt(3600 * fields.hour + 60 * (fields.minute - fields.offset));
  const scaled = seconds * 10n ** 18n;
  return fitsI128(scaled) && fitsI128(scaled + fields.second);
}

function floorDivide(value: bigint, by: bigint): bigint {
  return value >= 0n ? value / by : -((-value + by - 1n) / by);
}
