import { connectorLength } from './action-words.ts';
import { foldInPlace } from '../quantities/fold.ts';
import { numberOfWord } from '../quantities/number-words.ts';

/** What a step that only says to repeat is about. */
export type Repeated =
  | { readonly from: number; readonly to: number }
  /** As many steps before it. */
  | { readonly last: number }
  /** Every step before it in its group. */
  | 'all'
  /** It does not say. */
  | 'unsaid';

const REPEAT =
  /^(?:repet(?:er|ez|e)|recommenc(?:er|ez|e)|refaire|refaites|reprendre|repeat)(?![a-z])/;
const NUMBERS =
  /^ ?(?:a (?:partir de )?|depuis |les |l'|the )*(?:etapes?|points?|numeros?|steps?|no\.?) ?(\d{1,3})(?:(?: ?(?:a|et|to|and|through) ?(?:l'etape )?| ?[-–] ?)(\d{1,3}))?(?![\d.,]\d)/;
const ALL =
  /^ ?(?:tout(?: (?:le processus|ca|cela|ceci|depuis le debut))?|le tout|toutes les etapes|depuis le debut|du debut|au debut|(?:all )?(?:from the (?:start|beginning|top))|all(?: (?:of (?:this|it)|the steps|steps))?|everything|the whole (?:thing|process))(?![a-z])/;
const LAST =
  /^ ?(?:l'etape (?:precedente|d'avant)|the (?:previous|last) step)(?![a-z])|^ ?(?:les|ces|the|these) (?:last |previous )?(\d|deux|trois|quatre|cinq|two|three|four|five) (?:last |previous |dernieres )?(?:etapes|steps)(?: precedentes)?(?![a-z])/;
/** What may follow “répéter” without saying what is repeated. */
const NO_OBJECT =
  /^ ?(?:$|[.,;:!()]|tant qu|jusqu|until|till|while|as long|so long|au besoin|si |if |as needed|aux? |tou(?:te)?s les|chaque|every|each|for each|pour chaque|encore|again|ainsi|(?:\d{1,3}|[a-z]+) (?:fois|times)(?: ?(?:$|[.,;:!(])| (?:au besoin|as needed|tant|jusqu|until|while)))/;

/** What “Répéter les étapes 2 à 4…” repeats; undefined when it names a task (“répéter le brassage”). */
export function repeatedBy(text: string): Repeated | undefined {
  const folded = foldInPlace(text.slice(connectorLength(text)).slice(0, 200));
  const verb = REPEAT.exec(folded)?.[0];
  if (verb === undefined) return undefined;
  const rest = folded.slice(verb.length);
  const numbers = NUMBERS.exec(rest);
  if (numbers) {
    const from = Number(numbers[1]);
    const open = /^ ?(?:a |depuis )/.test(rest) && numbers[2] === undefined;
    return { from, to: open ? Infinity : Number(numbers[2] ?? from) };
  }
  if (ALL.test(rest)) return 'all';
  const last = LAST.exec(rest);
  if (last) return { last: numberOfWord(last[1] ?? '') ?? Number(last[1] ?? 1) };
  return NO_OBJECT.test(rest) ? 'unsaid' : undefined;
}
