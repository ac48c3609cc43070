import type { InterfaceLanguage } from '../languages.ts';
import { NS } from '../vocabulary.ts';
import { foldInPlace } from './fold.ts';
import { NUMBER_WORD, numberOfWord } from './number-words.ts';
import { normaliseNumber, NUMBER } from './read-number.ts';
import { readUnit, type ReadUnit } from './read-unit.ts';

/** Numbers as xsd:decimal lexical forms; either `value`, or one or both bounds. */
export interface ReadQuantity {
  readonly value?: string;
  readonly min?: string;
  readonly max?: string;
  readonly unit?: string;
  readonly unitText?: string;
  /** “environ 5 L”. */
  readonly approximate?: true;
}

const ABOUT =
  'environ|env\\.?|~|≈|a peu pres|autour de|about|around|approx(?:\\.|imately)?|circa|roughly';
const LEAST =
  '≥|>=|>|au moins|au minimum|minimum|min\\.?|plus de|a partir de|pas moins de|' +
  'at least|no less than|more than|over|above';
const MOST =
  "≤|<=|<|au plus|au maximum|maximum|max\\.?|moins de|jusqu'a|pas plus de|" +
  'at most|up to|no more than|less than|under|below';
const N = `(?:[+-] ?)?(?:${NUMBER}|(?:${NUMBER_WORD})(?![a-z]))`;
const TO = '(?: (?:a|et|to|and|ou|or) | ?[-–—] ?| ?(?:\\.\\.\\.|…) ?)';

/** Parts of a quantity in text folded in place, as sources of regular expressions; for readers of longer texts. */
export const QUANTITY_WORDS = {
  about: ABOUT,
  least: LEAST,
  most: MOST,
  number: N,
  to: TO,
} as const;

const BEFORE = new RegExp(`^(?:(${ABOUT})|(${LEAST})|(${MOST})|(ph)(?: de)?)(?![a-z]) ?:? ?`);
const AFTER =
  /(?:^|,? )(?:(ou plus|et plus|or more|au moins|au minimum|minimum|at least)|(?:au plus|au maximum|maximum|max\.?|ou moins|or less|at most))$/;
const RANGE = new RegExp(
  `^(?:entre |de |between |from )?(${N})( ?[^\\d ,;-][^\\d,;-]{0,30}?)??${TO}(${N})`,
);
const AROUND = new RegExp(`^(${N}) ?(?:±|\\+/-|plus ou moins) ?(${NUMBER})`);
const SINGLE = new RegExp(`^(${N})`);

/**
 * “25 à 30 °C”, “au moins 1 m³”, “environ 5 L” as numbers and a unit. What follows the numbers is
 * the unit, whatever it is. Undefined when it does not begin with a number or when the two ends
 * have different units.
 */
export function readQuantity(text: string, lang: InterfaceLanguage): ReadQuantity | undefined {
  let rest = text.trim().replace(/\s+/g, ' ');
  let bound: 'value' | 'min' | 'max' = 'value';
  let approximate = false;
  let unit: ReadUnit | undefined;
  for (let before = BEFORE.exec(foldInPlace(rest)); before;) {
    if (before[1]) approximate = true;
    else if (before[4]) unit = { unit: `${NS.unit}PH` };
    else bound = before[2] ? 'min' : 'max';
    rest = rest.slice(before[0].length);
    before = BEFORE.exec(foldInPlace(rest));
  }
  const numbers = readNumbers(rest, lang);
  if (!numbers) return undefined;
  rest = rest.slice(numbers.length);
  const after = AFTER.exec(foldInPlace(rest));
  if (after) {
    bound = after[1] ? 'min' : 'max';
    rest = rest.slice(0, after.index);
  }
  unit ??= readUnit(rest, lang);
  if (numbers.firstUnit !== undefined) {
    const first = readUnit(numbers.firstUnit, lang);
    if (first?.unit !== unit?.unit || first?.unitText !== unit?.unitText) return undefined;
  }
  return {
    ...('value' in numbers.found ? { [bound]: numbers.found.value } : numbers.found),
    ...unit,
    ...(approximate ? { approximate } : {}),
  };
}

interface Numbers {
  readonly found: { readonly value: string } | { readonly min: string; readonly max: string };
  readonly length: number;
  /** “cm” of “50 cm à 1 m”. */
  readonly firstUnit?: string;
}

function readNumbers(text: string, lang: InterfaceLanguage): Numbers | undefined {
  const folded = foldInPlace(text);
  const around = AROUND.exec(folded);
  if (around) {
    const [middle, spread] = [one(around[1], lang), one(around[2], lang)];
    if (middle === undefined || spread === undefined) return undefined;
    const move = (by: number): string =>
      normaliseNumber((Number(middle) + by).toFixed(8), 'en') ?? middle;
    const found = { min: move(-Number(spread)), max: move(Number(spread)) };
    return { found, length: around[0].length };
  }
  const range = RANGE.exec(folded);
  if (range) {
    const [min, max] = [one(range[1], lang), one(range[3], lang)];
    if (min === undefined || max === undefined) return undefined;
    const firstUnit = range[2]?.trim();
    return { found: { min, max }, length: range[0].length, ...(firstUnit ? { firstUnit } : {}) };
  }
  const single = SINGLE.exec(folded);
  const value = one(single?.[1], lang);
  return single && value !== undefined ? { found: { value }, length: single[0].length } : undefined;
}

function one(folded: string | undefined, lang: InterfaceLanguage): string | undefined {
  if (folded === undefined) return undefined;
  const word = numberOfWord(folded);
  return word === undefined ? normaliseNumber(folded, lang) : String(word);
}
