import type { InterfaceLanguage } from '../languages.ts';
import { readRecurrenceWords } from '../quantities/read-recurrence.ts';

/** A sentence without any of these is no recurrence. */
const RECURRING =
  /chaque|tou(?:te)?s|every|each|\bsur\b|ly\b|\bpar\b|once|mois|month|day|le \d|mai|juin|printemps|été|automne|hiver|spring|summer|fall|autumn|winter|[dj]['’]a|\ble|en /i;
/** “On fait ça”, “À refaire”, “We do this”: words that only say that the rest is when. */
const DOING =
  /^(?:(?:on|nous|je) (?:le |la |les )?(?:re)?f(?:ait|aisons|ais)(?: (?:ça|cela|ceci|tout ça))?|(?:ça|cela|ceci) se (?:re)?fait|à (?:re)?faire|(?:we|i) (?:re)?do (?:this|it|that|all this)|(?:this|it) is done|to be (?:re)?done) /i;
/** Characters of a sentence that only says when. */
const LONGEST = 200;

/** The rule (RRULE) of a sentence that says when to do the whole again, and nothing else. */
export function scheduleIn(sentence: string, lang: InterfaceLanguage): string | undefined {
  if (sentence.length > LONGEST || !RECURRING.test(sentence)) return undefined;
  return readRecurrenceWords(sentence.replace(DOING, '').replace(/\.$/, ''), lang);
}
