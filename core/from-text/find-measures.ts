import type { InterfaceLanguage } from '../languages.ts';
import { foldInPlace } from '../quantities/fold.ts';
import { normaliseDuration } from '../quantities/read-duration.ts';
import { QUANTITY_WORDS, readQuantity, type ReadQuantity } from '../quantities/read-quantity.ts';
import { knownUnit, unitWords } from '../quantities/read-unit.ts';
import { NS } from '../vocabulary.ts';
import { containerEnd } from './containers.ts';
import { conditionsIn, type Stretch } from './find-conditions.ts';
import { centimetresEnd, tightMetreEnd, withDecimalMetres } from './metres.ts';
import { passingBefore } from './passing.ts';
import type { ProposedDuration } from './proposal.ts';
import { spokenDurations, type SpokenDuration } from './spoken-durations.ts';

/** A quantity where it stands in a text. */
export interface Measure {
  readonly start: number;
  readonly end: number;
  readonly quantity: ReadQuantity;
}

export interface Measures {
  readonly durations: readonly ProposedDuration[];
  readonly quantities: readonly Measure[];
}

const { about, least, most, number, to } = QUANTITY_WORDS;
const ANY_NUMBER = new RegExp(`(?<![\\p{L}\\p{N}.,/+-])(?:${number})`, 'gu');
const SECOND = new RegExp(`${to}(${number})`, 'y');
const BEFORE = new RegExp(
  `(?<![a-z])(?:(?:${about}|${least}|${most}|entre|between|de|from|ph|c/n|ratio)(?: de)? ?:? ?)+$`,
);
const AFTER =
  /,? (?:ou plus|et plus|or more|au moins|au minimum|minimum|at least|au plus|au maximum|maximum|max|ou moins|or less|at most)(?![a-z])/y;
const LASTING =
  /(?<![a-z])(?:pendant|durant|for|attendre|wait|laisser|leave|prevoir|compter|allow)(?: (?:encore|another|it|the))? ?$/;
/** “tous les 2 jours”, “après 4 jours”, “un jour sur deux” are no durations of the step. */
const NOT_LASTING =
  /(?:tou(?:te)?s les|chaque|every|each|apres|after|au bout de|il y a|dans|within|le|jour|day|fois par|times a|depuis|since|aux?)(?: les)? ?$/;
const PER = /^ ?(?:sur (?:deux|\d)|\/|par |per |ago|plus t|later|apres|after|old|d'age)/;
const CLOCK_REST = / ?([0-5]\d)(?![\d.,/]|[ ]?(?:[a-z%°]))(?: ?(?:min|mn))?/y;
const BOUND = new RegExp(`(?:(${least})|(${most})) ?$`);
const PARTING = new RegExp(`^(${number}(?: ?[a-z]+)??)(${to})`);
const HALF_MORE = / (?:et demie?|and a half|et quart)(?![a-z])/y;
const TIME = new Set(['SEC', 'MIN', 'HR', 'DAY', 'WK'].map((name) => NS.unit + name));
/** In a sentence these are words before they are units. */
const MORE_OFTEN_WORDS = new Set(
  'in an a j d m c f k n v w t o b \' " mar sec pi po mi to go mn o. cs mo are'.split(' '),
);
let unitAt: RegExp | undefined;

/**
 * Everything measured in a text, in its order, but for what is measured in a condition: “si ça
 * dépasse 65 °C” limits nothing. Each number is looked at once.
 */
export function findMeasures(text: string, lang: InterfaceLanguage): Measures {
  const folded = foldInPlace(text);
  const durations: { readonly start: number; readonly found: ProposedDuration }[] = [];
  const quantities: Measure[] = [];
  const conditions = conditionsIn(folded);
  const spoken = spokenDurations(folded, lang);
  const isConditional = within(conditions);
  for (const each of spoken) {
    const found = isConditional(each.start) ? undefined : spokenDuration(text, folded, each);
    if (found) durations.push({ start: each.start, found });
  }
  const isTaken = [within(conditions), within(spoken.map(({ start, end }) => [start, end]))];
  let done = 0;
  for (const match of folded.matchAll(ANY_NUMBER)) {
    const at = match.index;
    if (isTaken.some((taken) => taken(at)) || at < done) continue;
    const extent = measureAt(text, folded, at, match[0].length, lang);
    if (!extent) continue;
    done = extent.end;
    if (extent.time) {
      const duration = durationOf(text, folded, extent, lang);
      if (duration) durations.push({ start: at, found: duration });
    } else {
      const quantity = quantityOf(text, extent, lang);
      if (quantity) quantities.push({ start: extent.start, end: extent.end, quantity });
    }
  }
  return {
    durations: durations.toSorted((a, b) => a.start - b.start).map(({ found }) => found),
    quantities,
  };
}

interface Extent {
  /** With the words before (“au moins”), the number, the unit, and the words after (“ou plus”). */
  readonly start: number;
  readonly number: number;
  readonly unitEnd: number;
  readonly end: number;
  readonly time: boolean;
  /** What the words before make of a single number; `passed` when it is no limit at all. */
  readonly bound?: 'min' | 'max' | 'passed';
}

/** Whether places, asked for in their order, are in any of the stretches. */
function within(stretches: readonly Stretch[]): (at: number) => boolean {
  let next = 0;
  return (at) => {
    while ((stretches[next]?.[1] ?? Infinity) <= at) next++;
    return (stretches[next]?.[0] ?? Infinity) <= at;
  };
}

function measureAt(
  text: string,
  folded: string,
  at: number,
  length: number,
  lang: InterfaceLanguage,
): Extent | undefined {
  let end = at + length;
  const first = readUnitAt(text, folded, end, lang) ?? contained(folded, end);
  const second = sticky(SECOND, folded, first?.end ?? end) ?? sticky(SECOND, folded, end);
  if (second) end = second;
  const unit =
    (second ? (readUnitAt(text, folded, end, lang) ?? contained(folded, end)) : first) ?? undefined;
  const before = BEFORE.exec(folded.slice(Math.max(0, at - 32), at))?.[0] ?? '';
  const isPh = /(?:^|[^a-z])(?:ph|c\/n)(?: de)? ?:? ?$/.test(before);
  // “un pH de 6,5” counts nothing.
  const article = unit?.unit === `${NS.unit}PH` && /^[a-z]/.test(folded.slice(at, end));
  if ((!unit && !isPh) || article) return undefined;
  const unitEnd = unit?.end ?? end;
  const opening = second ? before : before.replace(/^(?:de|from|entre|between) /, '');
  const kept = isPh
    ? opening.replace(/^.*?(?=ph|c\/n)/, '').replace(/^c\/n(?: de)? ?:? ?/, '')
    : opening;
  const passing = passingBefore(folded.slice(Math.max(0, at - 60), at - kept.length));
  const bound = passing && (passing.bound ?? 'passed');
  return {
    ...(bound && !second ? { bound } : {}),
    start:
      at -
      (passing?.length ?? 0) -
      (second || !/^(?:de|from|entre|between) ?$/.test(kept) ? kept.length : 0),
    number: at,
    unitEnd,
    end: sticky(AFTER, folded, unitEnd) ?? unitEnd,
    time: unit !== undefined && TIME.has(unit.unit ?? ''),
  };
}

function readUnitAt(
  text: string,
  folded: string,
  at: number,
  lang: InterfaceLanguage,
): { end: number; unit: string | undefined } | undefined {
  unitAt ??= new RegExp(
    ` ?(${unitWords()
      .map((word) => foldInPlace(word))
      // “m3” is written as often as “m³”.
      .flatMap((word) => [word, word.replace('²', '2').replace('³', '3')])
      .toSorted((a, b) => b.length - a.length)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
      .join('|')})(?![\\p{L}\\p{N}²³'])`,
    'uy',
  );
  unitAt.lastIndex = at;
  const match = unitAt.exec(folded);
  const word = match?.[1];
  const tight = match ? undefined : tightMetreEnd(folded, at);
  if (tight !== undefined) {
    return { end: centimetresEnd(folded, tight) ?? tight, unit: `${NS.unit}M` };
  }
  if (!match || word === undefined) return undefined;
  const end = at + match[0].length;
  const written = text.slice(end - word.length, end);
  if (
    /^[a-z]{1,2}$/.test(word) &&
    MORE_OFTEN_WORDS.has(word) &&
    !/^(?:[A-Z°]|m|t|po|pi)$/.test(written)
  )
    return undefined;
  if (written === 'A' || written === 'O') return undefined;
  const unit = knownUnit(written, lang);
  const rest = written === 'm' ? centimetresEnd(folded, end) : undefined;
  return unit && { end: rest ?? end, unit: unit.unit };
}

/** “brouettes”, as a unit that has no name. */
function contained(folded: string, at: number): { end: number; unit: undefined } | undefined {
  const end = containerEnd(folded, at);
  return end === undefined ? undefined : { end, unit: undefined };
}

function quantityOf(
  text: string,
  { start, number: at, end, bound }: Extent,
  lang: InterfaceLanguage,
): ReadQuantity | undefined {
  if (bound === 'passed') return undefined;
  const words = text.slice(bound === undefined ? start : at, end);
  const quantity = readQuantity(withDecimalMetres(words, lang), lang);
  if (!quantity || bound === undefined) return quantity;
  const { value, ...rest } = quantity;
  return value === undefined ? quantity : { [bound]: value, ...rest };
}

function spokenDuration(
  text: string,
  folded: string,
  { start, end, lexical }: SpokenDuration,
): ProposedDuration | undefined {
  const lead = folded.slice(Math.max(0, start - 32), start);
  const before = BEFORE.exec(lead)?.[0] ?? '';
  const isLasting = !NOT_LASTING.test(lead.slice(-24)) && !PER.test(folded.slice(end, end + 12));
  const bound = BOUND.exec(before);
  return isLasting
    ? {
        ...(bound?.[2] ? {} : { min: lexical }),
        ...(bound?.[1] ? {} : { max: lexical }),
        from: text.slice(start - before.length, end),
      }
    : undefined;
}

function durationOf(
  text: string,
  folded: string,
  { start, number: at, unitEnd, end, bound: passing }: Extent,
  lang: InterfaceLanguage,
): ProposedDuration | undefined {
  const lead = folded.slice(Math.max(0, at - 24), at);
  if (passing === 'passed' || NOT_LASTING.test(lead) || PER.test(folded.slice(end, end + 12)))
    return undefined;
  const lasting = LASTING.exec(folded.slice(Math.max(0, start - 24), start))?.[0] ?? '';
  if (/^(?:une?|an?) /.test(folded.slice(at, at + 4)) && lasting === '' && start === at) {
    if (!/^(?:une?|an?) (?:h|min|sem|week)/.test(folded.slice(at, at + 8))) return undefined;
  }
  const hours = /(?:h|heures?|hours?)$/.test(folded.slice(at, unitEnd));
  const rest =
    sticky(HALF_MORE, folded, unitEnd) ?? (hours ? sticky(CLOCK_REST, folded, unitEnd) : undefined);
  const last = Math.max(end, rest ?? 0);
  const numbers = text.slice(at, rest ?? unitEnd);
  const [low, high] = ends(numbers, lang);
  if (low === undefined) return undefined;
  const bound = BOUND.exec(folded.slice(start, at));
  const after = folded.slice(unitEnd, end);
  const kind =
    passing ??
    (bound?.[1] || /plus$|more|moins$|minim|least/.test(after.replace(/au plus|ou moins/, ''))
      ? 'min'
      : bound?.[2] || after !== ''
        ? 'max'
        : 'both');
  const held = /^(?:pendant|durant|for)/.test(lasting) ? lasting.length : 0;
  const from = text.slice(start - held, last).trim();
  if (high !== undefined) return { min: low, max: high, from };
  return {
    ...(kind === 'max' ? {} : { min: low }),
    ...(kind === 'min' ? {} : { max: low }),
    from,
  };
}

/** The two ends of “30 à 60 min” or “30 min à 1 h”, or the one duration there is. */
function ends(text: string, lang: InterfaceLanguage): [string?, string?] {
  const whole = normaliseDuration(text, lang);
  if (whole !== undefined) return [whole];
  const folded = foldInPlace(text);
  const parting = PARTING.exec(folded);
  if (!parting) return [];
  const [, first = '', between = ''] = parting;
  const second = folded.slice(first.length + between.length);
  const unit = /[a-z]+$/.exec(second)?.[0] ?? '';
  const low = normaliseDuration(first, lang) ?? normaliseDuration(`${first} ${unit}`, lang);
  const high = normaliseDuration(second, lang);
  return low !== undefined && high !== undefined ? [low, high] : [];
}

/** Where the pattern ends when it matches at a place. */
function sticky(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
