import type { InterfaceLanguage } from '../languages.ts';
import { fold } from './fold.ts';
import { NUMBER_WORD, numberOfWord } from './number-words.ts';
import {
  readRule,
  WEEKDAYS,
  writeRule,
  type Frequency,
  type RecurrenceFields,
  type Weekday,
} from './rule.ts';

/** Sources of regular expressions on folded text, both languages together, in the order of the week and year. */
const DAY_WORDS = [
  'lundi|monday|mon|lun',
  'mardi|tuesday|tues?',
  'mercredi|wednesday|wed|mer',
  'jeudi|thursday|thurs?|jeu',
  'vendredi|friday|fri|ven',
  'samedi|saturday|sat|sam',
  'dimanche|sunday|sun|dim',
];
const MONTH_WORDS = [
  'janvier|january|janv?',
  'fevrier|february|fevr?|feb',
  'mars|march',
  'avril|april|avr|apr',
  'mai|may',
  'juin|june',
  'juillet|july|juil|jul',
  'aout|august|aug',
  'septembre|september|sept?',
  'octobre|october|oct',
  'novembre|november|nov',
  'decembre|december|dec',
];
/** Seasons as growers and the weather service count them. */
const SEASONS: readonly (readonly [words: string, months: readonly number[]])[] = [
  ['printemps|spring', [3, 4, 5]],
  ['ete|summer', [6, 7, 8]],
  ['automne|autumn|fall', [9, 10, 11]],
  ['hiver|winter', [1, 2, 12]],
];
const UNIT_WORDS: readonly (readonly [words: string, freq: Frequency])[] = [
  ['heures?|hours?', 'HOURLY'],
  ['jours?|days?', 'DAILY'],
  ['semaines?|weeks?', 'WEEKLY'],
  ['mois|months?', 'MONTHLY'],
  ['ans?|annees?|years?', 'YEARLY'],
];
const ADVERBS: readonly (readonly [words: string, freq: Frequency])[] = [
  ['hourly', 'HOURLY'],
  ['quotidien(?:ne|nement)?|daily', 'DAILY'],
  ['hebdomadaire(?:ment)?|weekly', 'WEEKLY'],
  ['mensuel(?:le|lement)?|monthly', 'MONTHLY'],
  ['annuel(?:le|lement)?|yearly|annually', 'YEARLY'],
];
const NTHS: readonly (readonly [words: string, nth: number])[] = [
  ['1er|premiere?|first|1st', 1],
  ['2e|2eme|deuxieme|seconde?|2nd', 2],
  ['3e|3eme|troisieme|third|3rd', 3],
  ['4e|4eme|quatrieme|fourth|4th', 4],
  ['5e|5eme|cinquieme|fifth|5th', 5],
  ['derniere?|last', -1],
];

const any = (words: readonly string[]): string => `(?:${words.join('|')})`;
const DAY = `(?:${any(DAY_WORDS)})s?`;
const MONTH = any(MONTH_WORDS);
const UNIT = any(UNIT_WORDS.map(([words]) => words));
const NTH = any(NTHS.map(([words]) => words));
const EACH =
  '(?:tous les|toutes les|chaque|every|each|(?:une|1) fois par|once (?:a|an|every|per)|les|le)';
const EVERY_OTHER = new RegExp(`\\bun(?:e)? (${UNIT}|${DAY}) sur (?:deux|2)\\b`);
const EVERY = new RegExp(
  `\\b${EACH} (?:(?:(\\d{1,3})|(${NUMBER_WORD})|(autres?|other|2nd|second)|(third|3rd)|(fourth|4th)) )?(${UNIT})\\b(?! du)`,
);
const EVERY_SECOND_DAY = new RegExp(`\\bevery (?:other|second|2nd) (?=${DAY}\\b)(?!.*\\bmonth)`);
const NTH_DAY = new RegExp(`\\b(${NTH}) (${DAY}|jour|day)\\b`);
const MONTH_DAY =
  /\b(?:(?:le|les|on|day|the|et|and) )+(\d{1,2})(?:er|e|st|nd|rd|th)?(?!\d| ?h|:| ?[ap]\.?m)\b/;
const MONTH_ROW = new RegExp(
  `\\b(?:d'|de |du mois d'|from )(${MONTH}) (?:a|to|through|until) (${MONTH})\\b`,
);
const OF_THE_MONTH =
  /\b(?:du|de chaque|of the|of each|of every|chaque|every|each) (?:mois|month)\b/;
const TIME =
  /\b(?:(midi|noon)|(minuit|midnight)|(\d{1,2}) ?(?:h|heures?)(?: ?([0-5]\d))?(?!\d)|(\d{1,2})(?::([0-5]\d))? ?([ap])\.? ?m\b\.?|(\d{1,2}):([0-5]\d))/g;
const COUNT = /,? ?\b(?:(\d{1,6})(?: (?:fois|times))|(once|une fois)$)/;
const UNTIL = new RegExp(
  `,? ?\\b(?:jusqu'(?:au|a|en)|until|till) (?:le |the )?(?:(\\d{4}-\\d\\d-\\d\\d)|(\\d{1,2})(?:er|e|st|nd|rd|th)? (${MONTH}) (\\d{4})|(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4}))`,
);
/** Words that say nothing by themselves. */
const FILLER =
  /\b(?:tou(?:s|tes) les|chaque|every|each|les|le|la|l'|d'|de|du|des|en|au|aux|a|the|on|at|in|of|and|et|an|annee|year|mois|month|fois|durant|pendant|during)(?![a-z])|[',.;-]|\bl\b/g;

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
