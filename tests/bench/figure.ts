export type Unit = 'ms' | 'kB' | 'MB' | 'requests' | 'per second' | 'changes' | 'kinds' | '×';

/** One line of the table. */
export interface Figure {
  readonly measure: string;
  readonly value: number;
  readonly unit: Unit;
  /** The most it may be; no target means that it is only reported. */
  readonly target?: number;
  /** The least it must be, for what is better the more it is. */
  readonly least?: number;
  /** The same work without the wiki, measured in the same run. */
  readonly baseline?: number;
}

/** Figures with something to read beside them, in Markdown. */
export interface Detailed {
  readonly figures: readonly Figure[];
  readonly details: string;
}

/** What a measurement gives back: its figures, or why it could not be made. */
export type Outcome = readonly Figure[] | Detailed | { readonly skipped: string };

export function figuresIn(outcome: Outcome): readonly Figure[] {
  if ('skipped' in outcome) return [];
  return 'details' in outcome ? outcome.figures : outcome;
}

export type Verdict = 'pass' | 'fail' | 'not judged';

export function verdictOf({ value, target = Infinity, least = -Infinity }: Figure): Verdict {
  if (target === Infinity && least === -Infinity) return 'not judged';
  return value <= target && value >= least ? 'pass' : 'fail';
}

/** How many times the baseline; undefined without one. */
export function ratioOf({ value, baseline }: Figure): number | undefined {
  return baseline === undefined || baseline === 0 ? undefined : value / baseline;
}
