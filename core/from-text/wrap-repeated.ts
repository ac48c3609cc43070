import type { ProposedStep } from './proposal.ts';
import { repeatedBy, type Repeated } from './repeats.ts';

/** Further back nobody looks for what is to be repeated. */
const FURTHEST = 60;

/**
 * Puts the steps that “Répéter les étapes 2 et 3” names, right before it, into a loop that it
 * becomes; a step that only says to repeat, no one knows what, keeps its words and is no loop.
 */
export function wrapRepeated<S extends ProposedStep>(steps: readonly S[]): S[] {
  const result: S[] = [];
  steps.forEach((step, i) => {
    const hasMembers = (steps[i + 1]?.depth ?? 0) > step.depth;
    const repeated = step.flow === 'Loop' && !hasMembers ? repeatedBy(step.text) : undefined;
    if (repeated === undefined) {
      result.push(step);
      return;
    }
    const at = step.condition ? undefined : firstRepeated(result, step, repeated);
    if (at === undefined) {
      const { flow: _, flowSpan: __, until: ___, times: ____, ...plain } = step;
      result.push(plain as S);
      return;
    }
    const members = result.splice(at).map((member) => ({ ...member, depth: member.depth + 1 }));
    result.push(step, ...members);
  });
  return result;
}

/** Where the first step begins that is repeated; all from there on are. */
function firstRepeated(
  before: readonly ProposedStep[],
  { depth }: ProposedStep,
  repeated: Repeated,
): number | undefined {
  if (repeated === 'unsaid') return undefined;
  const siblings: number[] = [];
  const furthest = Math.max(0, before.length - FURTHEST);
  for (let i = before.length - 1; i >= furthest; i--) {
    const step = before[i];
    // What is in a loop already would be repeated in two ways.
    if (!step || step.depth < depth || step.flow === 'Loop') break;
    if (step.depth === depth) siblings.unshift(i);
  }
  if (repeated === 'all') {
    const isWhole = siblings[0] === 0 || (before[(siblings[0] ?? 0) - 1]?.depth ?? depth) < depth;
    return isWhole ? siblings[0] : undefined;
  }
  if ('last' in repeated) return siblings.at(-repeated.last);
  const numbers = siblings.map((i) => numberOf(before[i]?.span ?? ''));
  const last = numbers.at(-1);
  if (last === undefined || (repeated.to !== last && repeated.to !== Infinity)) return undefined;
  const first = numbers.indexOf(repeated.from);
  return first < 0 ? undefined : siblings[first];
}

/** 3 of “3) Couvrir”, “Étape 3 : couvrir”. */
function numberOf(span: string): number | undefined {
  const number = /^\s{0,40}(?:\*\*)?(?:[ée]tape|step)?\s?(\d{1,3})(?![.,]?\d)/iu.exec(span)?.[1];
  return number === undefined ? undefined : Number(number);
}
