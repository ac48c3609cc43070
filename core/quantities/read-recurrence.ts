import type { InterfaceLanguage } from '../languages.ts';
import { fold } from './fold.ts';
import { numberOfWord } from './number-words.ts';
import {
  ADVERBS,
  COUNT,
  DAY_WORDS,
  EVERY,
  EVERY_OTHER,
  EVERY_SECOND_DAY,
  FILLER,
  MONTH_DAY,
  MONTH_ROW,
  MONTH_WORDS,
  NTHS,
  NTH_DAY,
  OF_THE_MONTH,
  SEASONS,
  TIME,
  UNIT_WORDS,
  UNTIL,
} from './recurrence-patterns.ts';
import {
  readRule,
  WEEKDAYS,
  writeRule,
  type Frequency,
  type RecurrenceFields,
  type Weekday,
} from './rule.ts';

/** What is known so far, and what of the text is not understood yet. */
interface Reading {
  rest: string;
  freq?: Frequency;
  interval: number;
  weekdays: { day: Weekday; nth?: number }[];
  monthDays: number[];
  months: number[];
  hours: number[];
  minutes: number[];
  count?: number;
  until?: string;
}

/**
 * “tous les lundis à 8 h”, “le premier mardi du mois”, “every second day” as the right-hand side of
 * an RRULE. Undefined unless every word is understood and an RRULE can say it: better none than
 * another one. Reads back all that `recurrenceWords` writes. Both languages are read whatever `_lang` is.
 */
export function readRecurrenceWords(text: string, _lang: InterfaceLanguage): string | undefined {
  const reading: Reading = {
    rest: fold(text).replaceAll('·', ' '),
    interval: 1,
    weekdays: [],
    monthDays: [],
    months: [],
    hours: [],
    minutes: [],
  };
  readEnd(reading);
  if (!readTimes(reading)) return undefined;
  readMonthsInARow(reading);
  readWeekParts(reading);
  readNth(reading);
  readFrequency(reading);
  readNames(reading);
  readMonthDays(reading);
  if (reading.rest.replace(FILLER, '').trim() !== '') return undefined;
  const fields = fieldsOf(reading);
  const rule = fields && writeRule(fields);
  return rule !== undefined && readRule(rule) ? rule : undefined;
}

function take(reading: Reading, pattern: RegExp, by = ' '): RegExpExecArray | null {
  const match = pattern.exec(reading.rest);
  if (match) {
    const { index } = match;
    reading.rest = reading.rest.slice(0, index) + by + reading.rest.slice(index + match[0].length);
  }
  return match;
}

function readEnd(reading: Reading): void {
  const until = take(reading, UNTIL);
  if (until) {
    const [, iso, day, month, year, monthEn, dayEn, yearEn] = until;
    const number = String(indexOfWord(MONTH_WORDS, month ?? monthEn ?? '') + 1).padStart(2, '0');
    reading.until = iso ?? `${year ?? yearEn}-${number}-${(day ?? dayEn ?? '').padStart(2, '0')}`;
  }
  const count = take(reading, COUNT);
  if (count) reading.count = Number(count[1] ?? 1);
}

function readTimes(reading: Reading): boolean {
  const times = [...reading.rest.matchAll(TIME)].filter(
    ([, , , hours], i, all) => hours === undefined || !isInterval(reading.rest, all[i]?.index ?? 0),
  );
  for (const match of times.toReversed()) {
    reading.rest = `${reading.rest.slice(0, match.index)} ${reading.rest.slice(match.index + match[0].length)}`;
  }
  const read = times.map(([, noon, , hour, minutes, twelve, past, half, clock, after]) => {
    if (noon) return [12, 0] as const;
    if (twelve)
      return [(Number(twelve) % 12) + (half === 'p' ? 12 : 0), Number(past ?? 0)] as const;
    return [Number(hour ?? clock ?? 0), Number(minutes ?? after ?? 0)] as const;
  });
  if (read.some(([hour]) => hour > 23)) return false;
  reading.hours = [...new Set(read.map(([hour]) => hour))];
  reading.minutes = [...new Set(read.map(([, minute]) => minute))];
  // Every hour goes with every minute: 8 h and 16 h 30 cannot be said.
  const pairs = new Set(read.map((pair) => pair.join()));
  if (reading.minutes.length === 1 && reading.minutes[0] === 0) reading.minutes = [];
  return pairs.size === reading.hours.length * Math.max(1, reading.minutes.length);
}

/** “toutes les 2 heures” is no time of the day. */
function isInterval(text: string, at: number): boolean {
  return /\b(?:tou(?:s|tes) les|every) $/.test(text.slice(0, at));
}

function readMonthsInARow(reading: Reading): void {
  const row = take(reading, MONTH_ROW);
  if (!row) return;
  const from = indexOfWord(MONTH_WORDS, row[1] ?? '');
  const to = indexOfWord(MONTH_WORDS, row[2] ?? '');
  for (let i = from; ; i = (i + 1) % 12) {
    reading.months.push(i + 1);
    if (i === to) return;
  }
}

function readNth(reading: Reading): void {
  if (take(reading, EVERY_SECOND_DAY, ' every ')) {
    reading.interval = 2;
    reading.freq = 'WEEKLY';
    return;
  }
  const nth = NTH_DAY.exec(reading.rest);
  if (
    !nth ||
    (/^(?:jour|day)$/.test(nth[2] ?? '') &&
      /\bevery (?:second|third|fourth) day/.test(reading.rest))
  )
    return;
  take(reading, NTH_DAY);
  const number =
    NTHS[
      indexOfWord(
        NTHS.map(([words]) => words),
        nth[1] ?? '',
      )
    ]?.[1] ?? 1;
  const day = WEEKDAYS[indexOfWord(DAY_WORDS, (nth[2] ?? '').replace(/(?<=[a-z]{3}day|di)s$/, ''))];
  if (day) reading.weekdays.push({ day, nth: number });
  else reading.monthDays.push(number);
}

function readFrequency(reading: Reading): void {
  const other = take(reading, EVERY_OTHER);
  if (other) {
    reading.interval = 2;
    reading.freq = unitOf(other[1] ?? '') ?? 'WEEKLY';
    if (!unitOf(other[1] ?? '')) reading.rest += ` ${other[1]}`;
    return;
  }
  const monthly = take(reading, OF_THE_MONTH);
  if (monthly) reading.freq = 'MONTHLY';
  const every = take(reading, EVERY);
  if (every) {
    const [, digits, word, second, third, fourth, unit = ''] = every;
    const n = digits
      ? Number(digits)
      : word
        ? numberOfWord(word)
        : second
          ? 2
          : third
            ? 3
            : fourth
              ? 4
              : 1;
    reading.interval = n ?? 1;
    reading.freq = unitOf(unit) ?? 'DAILY';
  }
  for (const [words, freq] of ADVERBS) {
    if (take(reading, new RegExp(`\\b(?:${words})\\b`))) reading.freq = freq;
  }
}

function readWeekParts(reading: Reading): void {
  if (take(reading, /\b(?:(?:tous les )?jours de semaine|en semaine|weekdays?)\b/)) {
    reading.weekdays.push(...WEEKDAYS.slice(0, 5).map((day) => ({ day })));
  }
  if (take(reading, /\b(?:fins? de semaine|week-?ends?)\b/)) {
    reading.weekdays.push({ day: 'SA' }, { day: 'SU' });
  }
}

function readNames(reading: Reading): void {
  const found: { at: number; day: Weekday }[] = [];
  WEEKDAYS.forEach((day, i) => {
    const match = take(reading, new RegExp(`\\b(?:${DAY_WORDS[i]})s?\\b`), '·');
    if (match) found.push({ at: match.index, day });
  });
  reading.rest = reading.rest.replaceAll('·', ' ');
  reading.weekdays.push(...found.map(({ day }) => ({ day })));
  MONTH_WORDS.forEach((words, i) => {
    if (take(reading, new RegExp(`\\b(?:${words})\\b`))) reading.months.push(i + 1);
  });
  for (const [words, months] of SEASONS) {
    if (take(reading, new RegExp(`\\b(?:${words})\\b`))) reading.months.push(...months);
  }
}

function readMonthDays(reading: Reading): void {
  for (let day = take(reading, MONTH_DAY, ' on '); day; day = take(reading, MONTH_DAY, ' on ')) {
    reading.monthDays.push(Number(day[1]));
  }
}

function fieldsOf(reading: Reading): RecurrenceFields | undefined {
  const { weekdays, monthDays, months, hours, minutes, interval, count, until } = reading;
  const nth = weekdays.some((weekday) => weekday.nth !== undefined);
  const guess =
    nth || monthDays.length > 0 ? (months.length > 0 ? 'YEARLY' : 'MONTHLY') : undefined;
  const freq =
    reading.freq ??
    guess ??
    (weekdays.length > 0 ? 'WEEKLY' : months.length > 0 ? 'YEARLY' : undefined);
  if (!freq || !Number.isInteger(interval)) return undefined;
  return {
    freq,
    interval,
    weekdays,
    monthDays,
    months: [...new Set(months)].toSorted((a, b) => a - b),
    hours,
    minutes,
    ...(count === undefined ? {} : { count }),
    ...(until === undefined ? {} : { until }),
  };
}

function unitOf(word: string): Frequency | undefined {
  return UNIT_WORDS[
    indexOfWord(
      UNIT_WORDS.map(([words]) => words),
      word,
    )
  ]?.[1];
}

function indexOfWord(list: readonly string[], word: string): number {
  return list.findIndex((words) => new RegExp(`^(?:${words})$`).test(word));
}
