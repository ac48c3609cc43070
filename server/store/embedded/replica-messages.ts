import type { ResultFormat } from '../quad-index.ts';
import type { PackedDelta } from './pack-delta.ts';

/** A query as a replica runs it: gated, bounded, its format and dataset settled. */
export interface ReplicaQuery {
  readonly text: string;
  /** As it was sent, for the places of errors. */
  readonly original: string;
  /**
   * For a graph answer whose solutions had to be limited: the same solutions as a SELECT, to find out
   * afterwards whether the limit cut any off.
   */
  readonly solutions?: string;
  readonly kind: 'rows' | 'graph';
  /** True for an ASK. */
  readonly ask: boolean;
  readonly format: ResultFormat;
  /** Graph IRIs, the empty string for the unnamed graph; absent = as the query says, or the union. */
  readonly dataset?: { readonly default: readonly string[]; readonly named: readonly string[] };
  /** True when the default graph is the union of all graphs. */
  readonly union: boolean;
  /** Most rows or triples. */
  readonly cap?: number;
}

export interface ReplicaAnswer {
  readonly body: string;
  readonly count: number;
  /** Milliseconds the engine took. */
  readonly took: number;
}

/** A failure that is the query's own, in the terms of WikiError. */
export interface ReplicaRefusal {
  readonly kind: 'bad-request' | 'result-too-large';
  readonly id: string;
  readonly args: Readonly<Record<string, string | number>>;
}

/** To a replica. They are worked off strictly in order. */
export type ReplicaOrder =
  | { readonly do: 'load'; readonly nquads: string }
  | { readonly do: 'apply'; readonly delta: PackedDelta }
  /** Runs a few queries so that the engine is compiled before the first real one. */
  | { readonly do: 'warm' }
  | { readonly do: 'ask'; readonly query: ReplicaQuery };

/** From a replica: one `loaded`, `warm`, `answer` or `refused` for each order but `apply`. */
export type ReplicaReport =
  | { readonly is: 'loaded' }
  | { readonly is: 'warm'; readonly size: number }
  | { readonly is: 'answer'; readonly answer: ReplicaAnswer }
  | { readonly is: 'refused'; readonly refusal: ReplicaRefusal }
  /** A statement the engine cannot hold; queries will not find it. */
  | { readonly is: 'skipped'; readonly statement: string }
  /** The engine is damaged; the replica must be discarded. */
  | { readonly is: 'broken'; readonly reason: string };

/** What a replica's thread is started with. */
export interface ReplicaSettings {
  readonly baseIri: string;
  /** Most bytes of memory the engine may take. */
  readonly memoryBytes: number;
}
