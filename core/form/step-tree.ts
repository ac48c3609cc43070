import type { EditStep } from './edit-form.ts';

/** Groups deeper than this are brought up to it. */
const DEEPEST = 8;

/** Brings depths that a flat list cannot have (a member under a plain step) to the nearest one it can. */
export function settleDepths(steps: readonly EditStep[]): EditStep[] {
  let deepest = 0;
  return steps.map((step) => {
    const depth = Math.max(0, Math.min(step.depth, deepest, DEEPEST));
    deepest = step.flow === '' ? depth : depth + 1;
    return depth === step.depth ? step : { ...step, depth };
  });
}

/** The index after the last step inside the one at `index`. */
export function branchEnd(steps: readonly EditStep[], index: number): number {
  const depth = steps[index]?.depth ?? 0;
  let end = index + 1;
  while (end < steps.length && (steps[end]?.depth ?? 0) > depth) end++;
  return end;
}

/** The index of the group a step stands in; -1 for the procedure itself. */
export function parentIndex(steps: readonly EditStep[], index: number): number {
  const depth = steps[index]?.depth ?? 0;
  for (let i = index - 1; i >= 0; i--) if ((steps[i]?.depth ?? 0) < depth) return i;
  return -1;
}

/** The index of the sibling before; -1 for the first of its group. */
export function previousSibling(steps: readonly EditStep[], index: number): number {
  const depth = steps[index]?.depth ?? 0;
  for (let i = index - 1; i >= 0; i--) {
    const other = steps[i]?.depth ?? 0;
    if (other === depth) return i;
    if (other < depth) return -1;
  }
  return -1;
}

/** The index of the sibling after; -1 for the last of its group. */
export function nextSibling(steps: readonly EditStep[], index: number): number {
  const end = branchEnd(steps, index);
  return end < steps.length && steps[end]?.depth === steps[index]?.depth ? end : -1;
}

/** The steps of each group by name, in order; the empty string names the procedure itself. */
export function members(steps: readonly EditStep[]): Map<string, string[]> {
  const byParent = new Map<string, string[]>([['', []]]);
  steps.forEach((step, index) => {
    if (step.flow !== '' && !byParent.has(step.name)) byParent.set(step.name, []);
    const parent = steps[parentIndex(steps, index)]?.name ?? '';
    const known = byParent.get(parent);
    if (known) known.push(step.name);
    else byParent.set(parent, [step.name]);
  });
  return byParent;
}

/** The number people see beside each step: 3, then 3.1 inside it. */
export function stepNumbers(steps: readonly EditStep[]): Map<string, string> {
  const numbers = new Map<string, string>();
  const counters: number[] = [];
  for (const step of steps) {
    counters.length = step.depth + 1;
    counters[step.depth] = (counters[step.depth] ?? 0) + 1;
    numbers.set(step.name, counters.map((count) => count ?? 1).join('.'));
  }
  return numbers;
}

/** The same steps with the branch's own depth as 0, or moved to another depth. */
export function atDepth(branch: readonly EditStep[], depth: number): EditStep[] {
  const shift = depth - (branch[0]?.depth ?? 0);
  return branch.map((step) => (shift === 0 ? step : { ...step, depth: step.depth + shift }));
}
