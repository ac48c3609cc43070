/** What is counted; its words are in the messages `admin-count-{unit}`. */
export type ProgressUnit = 'bytes' | 'statements' | 'pages' | 'graphs' | 'commits';

/** How far a long piece of work is. */
export interface Progress {
  /** What is being done, a word of the messages `admin-stage-{stage}`, for example `check`. */
  readonly stage: string;
  /** The file or thing it is done to, as people call it. */
  readonly name?: string;
  readonly done: number;
  /** The whole, in the same unit as `done`; absent when nobody knows. */
  readonly total?: number;
  readonly unit: ProgressUnit;
  /** What people would rather hear the count and speed of, when `done` counts something else. */
  readonly counted?: { readonly count: number; readonly unit: ProgressUnit };
}

/** What long work is given by whoever waits for it. */
export interface Watched {
  /** Aborted when nobody waits any more: leave everything as it was, and throw its reason. */
  readonly signal: AbortSignal;
  /** May be called as often as one likes; only what people can follow is shown. */
  readonly progress: (progress: Progress) => void;
}

/** Nobody waits, or looks. */
export const UNWATCHED: Watched = {
  signal: new AbortController().signal,
  progress: () => undefined,
};
