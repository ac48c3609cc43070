import type { Quantity } from '../procedure/procedure.ts';
import { NS } from '../vocabulary.ts';

/** What a gauge shows: the allowed part of a plausible range, each in 0…1. */
export interface Gauge {
  readonly from: number;
  readonly to: number;
}

type Range = readonly [low: number, high: number];

/** Ranges that mean something by themselves, the narrowest that holds the limits is taken. */
const RANGES: Readonly<Record<string, readonly Range[]>> = {
  PERCENT: [[0, 100]],
  DEG_C: [
    [-10, 40],
    [0, 100],
    [-40, 60],
    [-100, 300],
  ],
  DEG_F: [
    [0, 120],
    [0, 250],
  ],
  'PER-MIN': [
    [0, 200],
    [0, 400],
  ],
  PH: [[0, 14]],
  LUFS: [[-40, 0]],
  dBTP: [[-20, 0]],
  dBFS: [[-60, 0]],
};

/**
 * The gauge of a limit; an open limit runs to the end. Undefined for exact values, for limits
 * at zero and wherever no range is plausible.
 */
export function gaugeOf(quantity: Quantity): Gauge | undefined {
  const { min, max } = quantity;
  if (quantity.value !== undefined || (min === undefined && max === undefined)) return undefined;
  if (min !== undefined && max !== undefined && min >= max) return undefined;
  const range = knownRange(quantity) ?? guessedRange(min, max);
  if (!range) return undefined;
  const [low, high] = range;
  const place = (n: number): number => Math.min(1, Math.max(0, (n - low) / (high - low)));
  return { from: min === undefined ? 0 : place(min), to: max === undefined ? 1 : place(max) };
}

function knownRange({ unit, unitText, min, max }: Quantity): Range | undefined {
  const name = unit?.startsWith(NS.unit) ? unit.slice(NS.unit.length) : unitText;
  const ranges = name !== undefined && Object.hasOwn(RANGES, name) ? RANGES[name] : undefined;
  return ranges?.find(([low, high]) => (min ?? low) >= low && (max ?? high) <= high);
}

/** From zero to a round number well above the limit. */
function guessedRange(min: number | undefined, max: number | undefined): Range | undefined {
  if ((min ?? 0) < 0 || (max ?? 0) < 0) return undefined;
  const top = max === undefined ? (min ?? 0) * 3 : max * (min === undefined ? 1.5 : 1.3);
  return top > 0 ? [0, roundUp(top)] : undefined;
}

function roundUp(value: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((s) => s * magnitude >= value) ?? 10;
  return step * magnitude;
}
