import type { EditForm, EditStep, EditTexts, RemovedBranch } from './edit-form.ts';
import { branchEnd, parentIndex, previousSibling, settleDepths } from './step-tree.ts';

/** Past this a step number in the fields is not believed. */
const HIGHEST_NUMBER = 1_000_000_000;

/**
 * Makes what came from a browser whole and sound against the page it was opened from: texts and
 * steps that the fields did not mention come back as they were (only what is listed as removed is
 * removed), groups are what the page says they are, and new steps have names nobody uses.
 */
export function completeForm(submitted: EditForm, opened: EditForm): EditForm {
  const known = new Map(opened.steps.map((step) => [step.name, step]));
  const names = new FreshNames(opened, submitted.next);
  const seen = new Set<string>();
  const sound = (step: EditStep): EditStep[] => {
    const was = known.get(step.name);
    const name = was || seen.has(step.name) ? step.name : names.accept(step.name);
    if (seen.has(name)) return [];
    seen.add(name);
    return [
      was ? completeStep(step, was) : { name, depth: step.depth, flow: '', label: step.label },
    ];
  };
  const steps = settleDepths(opened.procedure ? submitted.steps.flatMap(sound) : []);
  const removed = opened.procedure ? submitted.removed.map((b) => completeBranch(b, sound)) : [];
  return {
    ...submitted,
    procedure: opened.procedure,
    title: { ...opened.title, ...submitted.title },
    summary: { ...opened.summary, ...submitted.summary },
    prose: { ...opened.prose, ...submitted.prose },
    steps: withForgotten(steps, opened.steps, seen),
    removed: removed.filter((branch) => branch.steps.length > 0),
    next: names.next,
  };
}

function completeStep(step: EditStep, was: EditStep): EditStep {
  const description: EditTexts | undefined = was.description && {
    ...was.description,
    ...step.description,
  };
  return {
    name: was.name,
    depth: step.depth,
    flow: was.flow,
    label: { ...was.label, ...step.label },
    ...(description && { description }),
  };
}

function completeBranch(
  branch: RemovedBranch,
  sound: (step: EditStep) => EditStep[],
): RemovedBranch {
  return { ...branch, steps: settleDepths(branch.steps.flatMap(sound)) };
}

/** Puts steps that the fields left out back after the sibling they followed, or first in their group. */
function withForgotten(
  steps: readonly EditStep[],
  opened: readonly EditStep[],
  seen: ReadonlySet<string>,
): EditStep[] {
  const result = [...steps];
  opened.forEach((step, index) => {
    if (seen.has(step.name)) return;
    const before = opened[previousSibling(opened, index)]?.name;
    const parent = opened[parentIndex(opened, index)]?.name;
    const after = result.findIndex((other) => other.name === before);
    if (after >= 0) {
      result.splice(branchEnd(result, after), 0, { ...step, depth: result[after]?.depth ?? 0 });
      return;
    }
    const group = result.findIndex((other) => other.name === parent);
    result.splice(group + 1, 0, {
      ...step,
      depth: group < 0 ? 0 : (result[group]?.depth ?? 0) + 1,
    });
  });
  return settleDepths(result);
}

/** Names for new steps: those the form already gave, where the page cannot have used them. */
class FreshNames {
  next: number;
  readonly #first: number;

  constructor(opened: EditForm, submitted: number) {
    const believed = Number.isSafeInteger(submitted) && submitted < HIGHEST_NUMBER ? submitted : 0;
    this.next = Math.max(opened.next, believed);
    this.#first = opened.next;
  }

  accept(wanted: string): string {
    const number = /^s([1-9]\d{0,8})$/.exec(wanted)?.[1];
    if (number === undefined || Number(number) < this.#first) return `s${this.next++}`;
    this.next = Math.max(this.next, Number(number) + 1);
    return wanted;
  }
}
