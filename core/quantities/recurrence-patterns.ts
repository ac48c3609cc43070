import { NUMBER_WORD } from './number-words.ts';
import type { Frequency } from './rule.ts';

/** Sources of regular expressions on folded text, both languages together, in the order of the week and year. */
export const DAY_WORDS = [
  'lundi|monday|mon|lun',
  'mardi|tuesday|tues?',
  'mercredi|wednesday|wed|mer',
  'jeudi|thursday|thurs?|jeu',
  'vendredi|friday|fri|ven',
  'samedi|saturday|sat|sam',
  'dimanche|sunday|sun|dim',
];
/** As `DAY_WORDS`, from January. */
export const MONTH_WORDS = [
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
export const SEASONS: readonly (readonly [words: string, months: readonly number[]])[] = [
  ['printemps|spring', [3, 4, 5]],
  ['ete|summer', [6, 7, 8]],
  ['automne|autumn|fall', [9, 10, 11]],
  ['hiver|winter', [1, 2, 12]],
];
/** Units of an interval. */
export const UNIT_WORDS: readonly (readonly [words: string, freq: Frequency])[] = [
  ['heures?|hours?', 'HOURLY'],
  ['jours?|days?', 'DAILY'],
  ['semaines?|weeks?', 'WEEKLY'],
  ['mois|months?', 'MONTHLY'],
  ['ans?|annees?|years?', 'YEARLY'],
];
/** Words that are a frequency by themselves. */
export const ADVERBS: readonly (readonly [words: string, freq: Frequency])[] = [
  ['hourly', 'HOURLY'],
  ['quotidien(?:ne|nement)?|daily', 'DAILY'],
  ['hebdomadaire(?:ment)?|weekly', 'WEEKLY'],
  ['mensuel(?:le|lement)?|monthly', 'MONTHLY'],
  ['annuel(?:le|lement)?|yearly|annually', 'YEARLY'],
];
/** Which one of the month; -1 is the last. */
export const NTHS: readonly (readonly [words: string, nth: number])[] = [
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
/** “un jour sur deux”: the unit or day. */
export const EVERY_OTHER = new RegExp(`\\bun(?:e)? (${UNIT}|${DAY}) sur (?:deux|2)\\b`);
/** “toutes les deux semaines”: number, word, other, third, fourth, unit. */
export const EVERY = new RegExp(
  `\\b${EACH} (?:(?:(\\d{1,3})|(${NUMBER_WORD})|(autres?|other|2nd|second)|(third|3rd)|(fourth|4th)) )?(${UNIT})\\b(?! du)`,
);
/** “every other” before the name of a day. */
export const EVERY_SECOND_DAY = new RegExp(
  `\\bevery (?:other|second|2nd) (?=${DAY}\\b)(?!.*\\bmonth)`,
);
/** “premier mardi”: which, day. */
export const NTH_DAY = new RegExp(`\\b(${NTH}) (${DAY}|jour|day)\\b`);
/** “le 15”: the day. */
export const MONTH_DAY =
  /\b(?:(?:le|les|on|day|the|et|and) )+(\d{1,2})(?:er|e|st|nd|rd|th)?(?!\d| ?h|:| ?[ap]\.?m)\b/;
/** “d’avril à octobre”: first, last. */
export const MONTH_ROW = new RegExp(
  `\\b(?:d'|de |du mois d'|from )(${MONTH}) (?:a|to|through|until) (${MONTH})\\b`,
);
/** “du mois”, “of every month”. */
export const OF_THE_MONTH =
  /\b(?:du|de chaque|of the|of each|of every|chaque|every|each) (?:mois|month)\b/;
/** A time of the day: noon, midnight, hours and minutes, hours, minutes and half, hours and minutes. */
export const TIME =
  /\b(?:(midi|noon)|(minuit|midnight)|(\d{1,2}) ?(?:h|heures?)(?: ?([0-5]\d))?(?!\d)|(\d{1,2})(?::([0-5]\d))? ?([ap])\.? ?m\b\.?|(\d{1,2}):([0-5]\d))/g;
/** “10 fois”: the number, or once. */
export const COUNT = /,? ?\b(?:(\d{1,6})(?: (?:fois|times))|(once|une fois)$)/;
/** “jusqu’au 31 décembre 2026”: ISO date, or day, month, year, or month, day, year. */
export const UNTIL = new RegExp(
  `,? ?\\b(?:jusqu'(?:au|a|en)|until|till) (?:le |the )?(?:(\\d{4}-\\d\\d-\\d\\d)|(\\d{1,2})(?:er|e|st|nd|rd|th)? (${MONTH}) (\\d{4})|(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4}))`,
);
/** Words that say nothing by themselves. */
export const FILLER =
  /\b(?:tou(?:s|tes) les|chaque|every|each|les|le|la|l'|d'|de|du|des|en|au|aux|a|the|on|at|in|of|and|et|an|annee|year|mois|month|fois|durant|pendant|during)(?![a-z])|[',.;-]|\bl\b/g;
