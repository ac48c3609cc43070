import type { InterfaceLanguage } from '../languages.ts';
import { NUMBER_WORD, numberOfWord } from '../quantities/number-words.ts';
import { normaliseDuration } from '../quantities/read-duration.ts';

const SPOKEN = new RegExp(
  "(?<![a-z])(?:une? demi[- ]heure|(?:trois|3) quarts d'heure|une? quart d'heure|half an hour|" +
    '(?:three quarters|a quarter) of an hour|une heure et demie|an hour and a half|' +
    `(?<![\\d.,/] ?)(\\d{1,2}|${NUMBER_WORD}) (?:mois et demie?|months? and a half|and a half months?))(?![a-z])`,
  'g',
);
/** Days of a month, half of which is counted: nobody means a calendar by it. */
const MONTH = 30;

export interface SpokenDuration {
  readonly start: number;
  readonly end: number;
  /** xsd:dayTimeDuration */
  readonly lexical: string;
}

/** “Une demi-heure”, “un mois et demi” (45 days) in folded text, in order. */
export function spokenDurations(folded: string, lang: InterfaceLanguage): SpokenDuration[] {
  return [...folded.matchAll(SPOKEN)].flatMap(({ index, 0: words, 1: months }) => {
    const lexical =
      months === undefined
        ? normaliseDuration(words, lang)
        : `P${((numberOfWord(months) ?? Number(months)) + 0.5) * MONTH}D`;
    return lexical === undefined ? [] : [{ start: index, end: index + words.length, lexical }];
  });
}
