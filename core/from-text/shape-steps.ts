import type { Detector } from './detect.ts';
import { cautionOf, detect } from './detect.ts';
import { branchesIn, conditionIn, groupFlowIn, loopIn, meanwhileIn } from './find-flow.ts';
import { warningIn } from './find-warnings.ts';
import type { ProposedCaution, ProposedStep } from './proposal.ts';
import { sentencesOf } from './sentences.ts';
import { wrapRepeated } from './wrap-repeated.ts';

/** An item of the outline that is a step or a group. */
export interface RawStep {
  readonly text: string;
  readonly raw: string;
  readonly depth: number;
  /** A heading: always a group. */
  readonly group: boolean;
}

/** Steps with everything their words tell, groups marked, branches and parallel steps put in groups. */
export function shapeSteps(items: readonly RawStep[], detector: Detector): ProposedStep[] {
  const read = items.flatMap((item, i) => {
    const isLast = (items[i + 1]?.depth ?? 0) <= item.depth;
    return readStep(item, isLast, detector);
  });
  const steps = wrapRepeated(closeGaps(read));
  const shaped = groupRuns(
    groupRuns(
      steps.map((step, i) => withGroupFlow(step, steps, i)),
      'Choice',
    ),
    'Parallel',
  );
  return shaped.map(withoutParallel);
}

/** `parallel`: “pendant ce temps”, as long as the step is in no group of parallel ones. */
type Draft = ProposedStep & { readonly parallel?: string };

const NOTHING = { durations: [], quantities: [], uses: [], roles: [], cautions: [], calls: [] };

/** A step without any detection, for words that only group others. */
export function emptyStep(text: string, span: string, depth: number): ProposedStep {
  return { text, span, depth, ...NOTHING };
}

/** `isAlone`: no deeper item follows. */
function readStep(item: RawStep, isAlone: boolean, detector: Detector): Draft[] {
  if (item.group) return [{ ...emptyStep(item.text, item.raw, item.depth), flow: 'Sequence' }];
  const branches = branchesIn(item.text);
  if (branches.length > 1) {
    return branches.map((text, i) =>
      draftOf({ ...item, text, raw: i === 0 ? item.raw : text }, detector),
    );
  }
  const inside = isAlone ? branchesInside(item.text) : undefined;
  if (!inside) return [draftOf(item, detector)];
  return [
    draftOf({ ...item, text: inside.text }, detector),
    ...inside.branches.map((text) =>
      draftOf({ text, raw: text, depth: item.depth + 1, group: false }, detector),
    ),
  ];
}

/** “Mesurer. Si c’est chaud, retourner, sinon attendre.” as a step and its branches. */
function branchesInside(
  text: string,
): { readonly text: string; readonly branches: readonly string[] } | undefined {
  const [first = '', ...others] = sentencesOf(text);
  const at = others.findIndex((sentence) => /^(?:si|s['’]il|if)[ \u00a0]/i.test(sentence));
  if (at < 0 || conditionIn(first)) return undefined;
  let end = at;
  while (end < others.length && conditionIn(others[end] ?? '')) end++;
  const branches = branchesIn(others.slice(at, end).join(' '));
  const kept = [first, ...others.slice(0, at), ...others.slice(end)];
  return branches.length > 1 ? { text: kept.join(' '), branches } : undefined;
}

function draftOf({ text, raw, depth }: RawStep, detector: Detector): Draft {
  const [first = '', ...others] = sentencesOf(text);
  const found = conditionIn(first);
  // “Selon la température :” over its branches keeps its words; a condition needs something to do.
  const condition = found && (found.rest !== '' || others.length > 0) ? found.condition : undefined;
  const sentences = condition
    ? [found?.rest ?? '', ...others].filter((part) => part !== '')
    : [first, ...others];
  const [title = '', ...details] = sentences;
  const opening = warningIn(title);
  const cautions: ProposedCaution[] = opening ? [cautionOf(opening, title, detector)] : [];
  const kept: string[] = [];
  for (const sentence of details) {
    const warning = warningIn(sentence);
    if (warning) cautions.push(cautionOf(warning, sentence, detector));
    else kept.push(sentence);
  }
  const detail = kept.join(' ');
  const shown = title.replace(/[ \u00a0]*[.:：]$/, '');
  const loop = loopIn(`${title} ${detail}`.slice(0, 2000));
  const parallel = meanwhileIn(title);
  return {
    text: condition && shown !== '' ? (shown[0] ?? '').toLocaleUpperCase() + shown.slice(1) : shown,
    ...(detail === '' ? {} : { detail }),
    depth,
    ...(loop ? { flow: 'Loop' as const, ...loop } : {}),
    ...(condition ? { condition } : {}),
    ...detect(detail === '' ? title : `${title}\n${detail}`, detector),
    cautions,
    span: raw,
    ...(parallel === undefined ? {} : { parallel }),
  };
}

/** An item over deeper ones is a group; its words may say in which order. */
function withGroupFlow(step: Draft, steps: readonly Draft[], i: number): Draft {
  const next = steps[i + 1];
  if (!next || next.depth <= step.depth || step.flow === 'Loop') return step;
  const said = groupFlowIn(step.text);
  if (said) return { ...withoutParallel(step), ...said };
  const members = steps
    .slice(i + 1, endOf(steps, i))
    .filter(({ depth }) => depth === step.depth + 1);
  const choice = members.length > 1 && members.every(({ condition }) => condition);
  return { ...step, flow: choice ? 'Choice' : 'Sequence' };
}

function withoutParallel(draft: Draft): ProposedStep {
  const { parallel, ...step } = draft;
  return parallel === undefined ? draft : step;
}

/** Where the members of the step at `i` end. */
function endOf(steps: readonly Draft[], i: number): number {
  const depth = steps[i]?.depth ?? 0;
  let end = i + 1;
  while ((steps[end]?.depth ?? -1) > depth) end++;
  return end;
}

/** Puts neighbours that are branches, or that happen at the same time, in a group nobody named. */
function groupRuns(steps: readonly Draft[], flow: 'Choice' | 'Parallel'): Draft[] {
  const result: Draft[] = [];
  const belongs = (step: Draft | undefined): boolean =>
    flow === 'Choice' ? step?.condition !== undefined : step?.parallel !== undefined;
  /** Groups that are already choices, by depth of their members. */
  const open: (string | undefined)[] = [];
  for (let i = 0; i < steps.length;) {
    const step = steps[i];
    if (!step) break;
    open[step.depth + 1] = step.flow;
    const run: number[] = [i];
    let end = endOf(steps, i);
    // What happens meanwhile goes with the step before it, which says nothing of it.
    if (flow === 'Parallel' || belongs(step)) {
      while (steps[end]?.depth === step.depth && belongs(steps[end])) {
        run.push(end);
        end = endOf(steps, end);
      }
    }
    if (run.length < 2 || open[step.depth] === flow) {
      result.push(step);
      i++;
      continue;
    }
    const members = steps.slice(i, end);
    const flowSpan = members.find(({ parallel }) => parallel !== undefined)?.parallel;
    result.push({
      ...emptyStep('', members.map(({ span }) => span).join('\n'), step.depth),
      flow,
      ...(flow === 'Parallel' && flowSpan !== undefined ? { flowSpan } : {}),
    });
    for (const member of members) {
      result.push({ ...withoutParallel(member), depth: member.depth + 1 });
    }
    i = end;
  }
  return result;
}

/** No step is more than one level under the one before it. */
function closeGaps(steps: readonly Draft[]): Draft[] {
  const shallow: number[] = [];
  return steps.map((step) => {
    while (shallow.length > 0 && (shallow.at(-1) ?? 0) >= step.depth) shallow.pop();
    shallow.push(step.depth);
    return { ...step, depth: shallow.length - 1 };
  });
}
