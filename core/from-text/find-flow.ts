import type { Flow } from '../procedure/procedure.ts';
import { foldInPlace } from '../quantities/fold.ts';
import { numberOfWord } from '../quantities/number-words.ts';
import { leaveWhen } from './leave-when.ts';
import { plainClause } from './plain-clause.ts';
import type { ProposedCondition } from './proposal.ts';

const IF =
  /^(?:et |and |mais |but )?(?:si |s'il|if |en cas de |en cas d'|in case of |lorsque |lorsqu'|quand |when )/;
const OTHERWISE = /^(?:sinon|autrement|otherwise|else|if not)(?: ?[,:–—-]+ *| )/;
/** Where a condition ends: a colon, an arrow, “alors”, or a comma that is no decimal comma. */
const CONDITION_END =
  /[ \u00a0]?(?::|→|=>|->)[ \u00a0]*|,?[ \u00a0](?:alors|then)[ \u00a0,]+|,[ \u00a0]+/i;
const BRANCHES =
  /(?:[;.,]|\bet\b)[ \u00a0]*(?=(?:sinon|autrement|otherwise|else)\b)|[;.][ \u00a0]*(?=(?:si|s['’]il|if)[ \u00a0])/gi;
const REPEAT =
  /(?<![a-z])(?:repet(?:er|ez|e|ent|ons)|recommenc(?:er|ez|e|ent)|refai(?:re|tes)|repeat|reprendre|keep on|continuer|sur deux|aux (?:deux|trois|quatre|cinq|six|\d+) (?:jours|heures|semaines)|(?:a )?chaque (?:jour|matin|midi|soir|heure|semaine)|tou(?:te)?s les (?:deux|\d+ )?(?:jours?|heures?|semaines?)|every (?:other |second |two |three |four |\d+ )?(?:day|morning|night|hour|week)s?)(?![a-z])/;
const UNTIL =
  /(?<![a-z])(?:jusqu'a ce qu(?:e |')|jusqu'au moment ou |jusqu'a l'|jusqu'a la |jusqu'au |jusqu'a |until |till )/;
/** What holds as long as something is repeated: the opposite of what ends it. */
const WHILE =
  /(?<![a-z])(?:(?:aussi long)?temps que |tant que |tant qu'|(?:as|so) long as |while )/;
const TIMES = /(?<![\p{L}\p{N}])(\d{1,3}|[a-z]+) (?:fois|times)(?![a-z])/u;
const MEANWHILE =
  /^(?:pendant ce temps(?:-la)?|en meme temps|simultanement|en parallele|meanwhile|at the same time|in the meantime|in parallel)(?![a-z])/;
const ANY_ORDER =
  /(?:dans n'importe quel ordre|dans l'ordre (?:de votre choix|que l'on veut|qu'on veut)|peu importe l'ordre|in any order|order does not matter)/;

/** “Si le tas est sec : mouiller” in its two parts; `rest` is undefined for a condition alone. */
export function conditionIn(
  text: string,
): { readonly condition: ProposedCondition; readonly rest: string } | undefined {
  const folded = foldInPlace(text).slice(0, 240);
  const otherwise = OTHERWISE.exec(folded);
  if (otherwise) {
    const span = text.slice(0, otherwise[0].length);
    const word = /^[^\s,:–—-]+(?: not)?/u.exec(span)?.[0] ?? span;
    return { condition: { text: word, span: span.trim() }, rest: text.slice(span.length).trim() };
  }
  const opening = IF.exec(folded);
  if (!opening) return undefined;
  const end = CONDITION_END.exec(text.slice(opening[0].length, 240));
  if (!end) return undefined;
  const length = opening[0].length + end.index;
  const keep = opening[0].endsWith('il') ? opening[0].length - 2 : opening[0].length;
  const whole = length + end[0].length;
  return {
    condition: { text: text.slice(keep, length).trim(), span: text.slice(0, whole).trim() },
    rest: text.slice(whole).trim(),
  };
}

/** “Si sec, arroser ; sinon, continuer” as its branches; one part when there are no branches. */
export function branchesIn(text: string): string[] {
  if (!IF.test(foldInPlace(text.slice(0, 40)))) return [text];
  const parts = text
    .split(BRANCHES)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => conditionIn(part)) ? parts : [text];
}

export interface LoopFound {
  readonly flowSpan: string;
  readonly until?: ProposedCondition;
  readonly times?: number;
}

/** “Répéter … jusqu’à …”, “répéter 7 fois”; undefined when nothing is repeated, or without end. */
export function loopIn(text: string): LoopFound | undefined {
  const folded = foldInPlace(text);
  const repeat = REPEAT.exec(folded);
  if (!repeat) return undefined;
  const until = UNTIL.exec(folded);
  const counted = /^(?:rep|rec|ref)/.test(repeat[0])
    ? TIMES.exec(folded.slice(repeat.index))
    : null;
  const times = counted ? (numberOfWord(counted[1] ?? '') ?? Number(counted[1])) : NaN;
  const flowSpan = text.slice(repeat.index, repeat.index + repeat[0].length);
  const known = Number.isInteger(times) && times > 0 ? { times } : {};
  const staying = until ? null : WHILE.exec(folded);
  const end = until ?? staying;
  if (!end)
    return 'times' in known || /^(?:rep|rec|ref)/.test(repeat[0])
      ? { flowSpan, ...known }
      : undefined;
  const span = /^(?:[^.;\n()]|\.(?=\d))*/.exec(text.slice(end.index))?.[0].trim() ?? '';
  const said = span.slice(end[0].length).trim();
  // “Tant que” says when to go on: what cannot surely be turned round stays words of the step.
  const clause = end[0].startsWith("jusqu'a ce qu") ? plainClause(said) : said;
  const words = staying ? leaveWhen(said) : clause || span;
  return { flowSpan, ...known, ...(words === undefined ? {} : { until: { text: words, span } }) };
}

/** “pendant ce temps”, as it is written at the start of a step. */
export function meanwhileIn(text: string): string | undefined {
  const length = MEANWHILE.exec(foldInPlace(text.slice(0, 60)))?.[0].length;
  return length === undefined ? undefined : text.slice(0, length);
}

/** What a heading or an opening item says of how its members follow one another. */
export function groupFlowIn(
  text: string,
): { readonly flow: Flow; readonly flowSpan: string } | undefined {
  const folded = foldInPlace(text);
  const order = ANY_ORDER.exec(folded);
  if (order)
    return { flow: 'AnyOrder', flowSpan: text.slice(order.index, order.index + order[0].length) };
  const meanwhile = meanwhileIn(text);
  return meanwhile === undefined ? undefined : { flow: 'Parallel', flowSpan: meanwhile };
}
