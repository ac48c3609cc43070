import { normaliseDuration, durationSeconds } from './read-duration.ts';
import { normaliseNumber } from './read-number.ts';

/** What is wrong with numbers that were typed; its words are the message `quantity-problem-{id}`. */
export type RangeProblem = 'min-above-max' | 'value-and-range' | 'not-a-number';
export type DurationProblem = 'shorter-than-min' | 'not-a-duration';

type Text = string | undefined;

/** Looks at lexical decimals (`normaliseNumber` makes them); blank ones count as not given. */
export function rangeProblem(numbers: {
  readonly value?: Text;
  readonly min?: Text;
  readonly max?: Text;
}): RangeProblem | undefined {
  const [value, min, max] = [numbers.value, numbers.min, numbers.max].map(given);
  const all = [value, min, max].filter((n) => n !== undefined);
  if (all.some((n) => normaliseNumber(n, 'en') === undefined)) return 'not-a-number';
  if (value !== undefined && (min !== undefined || max !== undefined)) return 'value-and-range';
  return min !== undefined && max !== undefined && Number(min) > Number(max)
    ? 'min-above-max'
    : undefined;
}

/** Looks at xsd:dayTimeDurations (`normaliseDuration` makes them); blank ones count as not given. */
export function durationProblem(durations: {
  readonly min?: Text;
  readonly max?: Text;
}): DurationProblem | undefined {
  const [min, max] = [given(durations.min), given(durations.max)];
  const all = [min, max].filter((d) => d !== undefined);
  if (all.some((d) => normaliseDuration(d, 'en') === undefined)) return 'not-a-duration';
  if (min === undefined || max === undefined) return undefined;
  return (durationSeconds(min) ?? 0) > (durationSeconds(max) ?? 0) ? 'shorter-than-min' : undefined;
}

function given(text: Text): Text {
  return text === undefined || text.trim() === '' ? undefined : text;
}
