import type { ProposedStep, ProposedStructure } from '../../../core/from-text/proposal.ts';
import { withoutNoise } from '../../../core/from-text/text-lines.ts';

/** Every string anywhere in a value, one after the other. */
export function textsOf(value: unknown): string {
  if (typeof value === 'string') return `${value}\n`;
  return value !== null && typeof value === 'object'
    ? Object.values(value).map(textsOf).join('')
    : '';
}

/** The words of a text that are nowhere in what was made of it. */
export function wordsMissing(text: string, read: ProposedStructure): string[] {
  const kept = new Map<string, number>();
  for (const word of wordsOf(textsOf(read))) kept.set(word, (kept.get(word) ?? 0) + 1);
  return wordsOf(withoutNoise(text)).filter((word) => {
    const left = kept.get(word) ?? 0;
    kept.set(word, left - 1);
    return left <= 0;
  });
}

/** Whether every step is at most one level under the one before it, and every empty step a group. */
export function stepDepthsAreSound(steps: readonly ProposedStep[]): boolean {
  return steps.every(
    ({ depth, text, flow }, i) =>
      depth >= 0 &&
      depth <= (steps[i - 1]?.depth ?? -1) + 1 &&
      (text !== '' || (flow !== undefined && (steps[i + 1]?.depth ?? 0) > depth)),
  );
}

function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}\p{Extended_Pictographic}]+/gu) ?? []).map((word) =>
    word.toLowerCase(),
  );
}
