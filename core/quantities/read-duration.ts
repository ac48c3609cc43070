import type { InterfaceLanguage } from '../languages.ts';
import { parseDuration, type DurationPart } from './durations.ts';
import { fold } from './fold.ts';
import { NUMBER_WORD, numberOfWord } from './number-words.ts';
import { normaliseNumber, NUMBER, showNumber } from './read-number.ts';

/** What people write for each part; folded. */
const UNIT_WORDS = {
  weeks: 'semaines?|sem|weeks?|wks?|w',
  days: 'jours?|jrs?|j|days?|d',
  hours: 'heures?|hours?|hrs?|h',
  minutes: "minutes?|mins?|mn|m|'",
  seconds: 'secondes?|seconds?|secs?|s|"',
} as const;
type Part = keyof typeof UNIT_WORDS;

const PARTS = Object.keys(UNIT_WORDS) as Part[];
const SECONDS: Readonly<Record<Part, number>> = {
  weeks: 604_800,
  days: 86_400,
  hours: 3600,
  minutes: 60,
  seconds: 1,
};

const ITEM = new RegExp(
  ` ?(?:et |and )?(?:(${NUMBER})|(${NUMBER_WORD})) ?-?(et demie?|and a half)? ?` +
    `(demi|half|quarts?|quarters?)?[ -]?(?:d'|de |of an? |an? )?` +
    `(?:${PARTS.map((part) => `(${UNIT_WORDS[part]})`).join('|')})(?![a-z])\\.?` +
    `(?: (?:et|and an?) (demie?|half|quart|quarter))?,?`,
  'y',
);
/** “30” of “1 h 30”. */
const REST = / ?(\d{1,2})(?![\d.,/' ]*[\da-z'"])/y;

/**
 * What a person typed (“1 h 30”, “une demi-heure”, “two days”, an ISO duration) as an
 * xsd:dayTimeDuration in the units that were typed, weeks as days. Undefined when it is none, when
 * it is negative, and for months and years, whose length is not known.
 */
export function normaliseDuration(text: string, lang: InterfaceLanguage): string | undefined {
  const iso = parseDuration(text.toUpperCase());
  if (iso)
    return iso.some(({ part }) => part === 'months' || part === 'years') ? undefined : lexical(iso);
  const folded = fold(text).replace(/^(?:un|a) (?=demi|half)/, '');
  const clock = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(folded);
  if (clock) {
    return lexical([
      { part: 'hours', n: Number(clock[1]) },
      { part: 'minutes', n: Number(clock[2]) },
      { part: 'seconds', n: Number(clock[3] ?? 0) },
    ]);
  }
  const items = readItems(folded, lang);
  return items && lexical(items);
}

/** As a field shows it, “1 h 30 min”, “4 jours”; `normaliseDuration` reads it back. Anything else as it is. */
export function showDuration(duration: string, lang: InterfaceLanguage): string {
  const parts = parseDuration(duration);
  if (!parts || !normaliseDuration(duration, lang)) return duration;
  const words = lang === 'fr' ? ['semaine', 'jour'] : ['week', 'day'];
  const symbols: Partial<Record<DurationPart, string>> = {
    hours: 'h',
    minutes: 'min',
    seconds: 's',
  };
  return parts
    .map(({ part, n }) => {
      const word = words[part === 'weeks' ? 0 : 1] ?? '';
      const many = lang === 'fr' ? n >= 2 : n !== 1;
      return `${showNumber(String(n), lang)} ${symbols[part] ?? (many ? `${word}s` : word)}`;
    })
    .join(' ');
}

/** Seconds of an xsd:dayTimeDuration; undefined when it is none. */
export function durationSeconds(duration: string): number | undefined {
  const parts = parseDuration(duration);
  if (!parts || parts.some(({ part }) => part === 'months' || part === 'years')) return undefined;
  return parts.reduce((sum, { part, n }) => sum + n * SECONDS[part as Part], 0);
}

interface Item {
  readonly part: DurationPart;
  readonly n: number;
}

function readItems(folded: string, lang: InterfaceLanguage): Item[] | undefined {
  const items: Item[] = [];
  let at = 0;
  while (at < folded.length) {
    ITEM.lastIndex = at;
    const match = ITEM.exec(folded);
    if (!match) return undefined;
    at = ITEM.lastIndex;
    const part = PARTS.find((_, i) => match[5 + i] !== undefined);
    const amount = amountOf(match, lang);
    if (!part || amount === undefined) return undefined;
    items.push({ part, n: amount });
    REST.lastIndex = at;
    const rest = part === 'hours' || part === 'minutes' ? REST.exec(folded) : null;
    if (rest) {
      at = REST.lastIndex;
      items.push({ part: part === 'hours' ? 'minutes' : 'seconds', n: Number(rest[1]) });
    }
  }
  return items.length > 0 ? items : undefined;
}

function amountOf(match: RegExpExecArray, lang: InterfaceLanguage): number | undefined {
  const [, digits, word = '', andHalf, fraction] = match;
  const number = digits === undefined ? numberOfWord(word) : Number(normaliseNumber(digits, lang));
  if (number === undefined || Number.isNaN(number)) return undefined;
  const share = fraction === undefined ? 1 : fraction.startsWith('q') ? 0.25 : 0.5;
  const after = match[5 + PARTS.length];
  const more = andHalf ? 0.5 : after === undefined ? 0 : after.startsWith('q') ? 0.25 : 0.5;
  return number * share + more;
}

/** The units that were written are kept; what is left of a fraction goes to smaller ones. */
function lexical(items: readonly Item[]): string {
  const sums = { weeks: 0, days: 0, hours: 0, minutes: 0, seconds: 0 };
  for (const { part, n } of items) {
    let left = Math.round(n * SECONDS[part as Part] * 1000) / 1000;
    for (const unit of PARTS.slice(PARTS.indexOf(part as Part))) {
      const whole = unit === 'seconds' ? left : Math.floor(left / SECONDS[unit] + 1e-9);
      sums[unit] += whole;
      left = Math.round((left - whole * SECONDS[unit]) * 1000) / 1000;
    }
  }
  const days = sums.weeks * 7 + sums.days;
  const write = (n: number, letter: string): string => (n > 0 ? `${n}${letter}` : '');
  const time = write(sums.hours, 'H') + write(sums.minutes, 'M') + write(sums.seconds, 'S');
  const text = write(days, 'D') + (time && `T${time}`);
  return `P${text || 'T0S'}`;
}
