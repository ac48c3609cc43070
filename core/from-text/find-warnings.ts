import type { SafetyLevel } from '../procedure/procedure.ts';
import { foldInPlace } from '../quantities/fold.ts';

/** Words that open a warning; what follows them is its text. */
const LABELS: readonly (readonly [pattern: RegExp, level: SafetyLevel])[] = [
  [/^(?:danger(?: de mort)?|peligro)(?: ?[:!.–—-]+ *)/, 'Danger'],
  [
    /^(?:attention|avertissement|warning|alerte)(?: (?:a ne|de ne) pas)?(?: ?[:!.,–—-]+ *| (?=[a-z]))/,
    'Warning',
  ],
  [
    /^(?:prudence|mise en garde|caution|careful|be careful|attn)(?: ?[:!.,–—-]+ *| (?=[a-z]))/,
    'Caution',
  ],
  [/^(?:important|nota bene|n\.?b\.?|remarque|notice)(?: ?[:!–—-]+ *)/, 'Notice'],
];
const SIGN = /^(?:(?:⚠|❗|‼|🚨|☠|🛑|⛔)\ufe0f? *)+/u;
const NEVER =
  /^(?:(?:mais |and )?(?:ne )?(?:jamais|surtout pas)|ne jamais|never|(?:mais )?ne [a-z]+ez jamais)\b/;
const NOT =
  /^(?:(?:mais )?(?:ne pas|n'[a-z]+ez pas|ne [a-z]+ez pas|eviter (?:de|d'|tou)|evitez)|do not|don't|avoid|(?:il )?ne faut pas|faut pas)(?![a-z])/;

export interface Warning {
  readonly level: SafetyLevel;
  /** The sentence without the word that opens it. */
  readonly text: string;
  /** False when only its tone says so (“ne pas…”), and it may be a step of its own. */
  readonly labelled: boolean;
}

/** Whether a sentence warns, and how gravely. */
export function warningIn(sentence: string): Warning | undefined {
  const sign = SIGN.exec(sentence)?.[0].length ?? 0;
  const rest = sentence.slice(sign);
  const folded = foldInPlace(rest).slice(0, 80);
  for (const [pattern, level] of LABELS) {
    const length = pattern.exec(folded)?.[0].length;
    if (length !== undefined) {
      const text = rest.slice(/pas[^a-z]*$/.test(folded.slice(0, length)) ? 0 : length).trim();
      return { level, text: text || rest.trim(), labelled: true };
    }
  }
  if (sign > 0 && rest.trim() !== '')
    return { level: 'Warning', text: rest.trim(), labelled: true };
  if (NEVER.test(folded)) return { level: 'Warning', text: rest, labelled: false };
  return NOT.test(folded) ? { level: 'Caution', text: rest, labelled: false } : undefined;
}
