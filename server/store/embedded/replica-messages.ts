import type { Quad } from '../../../core/rdf/terms.ts';
import type { ResultFormat } from '../quad-index.ts';
import type { ImageFacts } from './memory-image.ts';
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
  /**
   * Graph IRIs, the empty string for the unnamed graph; absent = as the query says, or the union. In it,
   * absent = the union, and every named graph.
   */
  readonly dataset?: {
    readonly default?: readonly string[];
    readonly named?: readonly string[];
  };
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

/** Canonical N-Quads, as a string or in UTF-8. */
export type NQuadsText = string | Uint8Array;

/** To a replica. They are worked off strictly in order. */
export type ReplicaOrder =
  | { readonly do: 'load'; readonly nquads: string }
  /** Statements to take out and to put in, as text. */
  | { readonly do: 'change'; readonly removed: NQuadsText; readonly added: NQuadsText }
  | { readonly do: 'apply'; readonly delta: PackedDelta }
  | { readonly do: 'writeImage'; readonly file: string }
  /** To a fresh replica only; after a failure it is broken. */
  | { readonly do: 'takeImage'; readonly file: string; readonly facts: ImageFacts }
  /** Runs a few queries so that the engine is compiled before the first real one. */
  | { readonly do: 'warm' }
  | { readonly do: 'ask'; readonly query: ReplicaQuery }
  | { readonly do: 'holds'; readonly quads: readonly Quad[] }
  | { readonly do: 'list' }
  | { readonly do: 'digest'; readonly slices: readonly Slice[] };

/** A part of the dataset that is compared at once. */
export interface Slice {
  /** The empty string for the unnamed graph. */
  readonly graph: string;
  /** Only the statements with this predicate: a large graph is compared in parts. */
  readonly predicate?: string;
}

/** How many statements a slice has. */
export interface SliceSize extends Slice {
  readonly count: number;
}

/** What tells whether two replicas hold the same slice. */
export interface SliceDigest {
  readonly count: number;
  /** SHA-256 (hex) over the sorted lines; the graph's RDFC-1.0 hash when it has no blank nodes. */
  readonly hash: string;
  /** The lines, when there are blank nodes among them: their labels are part of `hash`. */
  readonly blanks?: string;
}

/** From a replica: one report for each order but `apply`. */
export type ReplicaReport =
  | { readonly is: 'loaded' }
  | { readonly is: 'image'; readonly facts: ImageFacts }
  /** The image could not be written; the replica is as good as before. */
  | { readonly is: 'no-image'; readonly reason: string; readonly code: string }
  | { readonly is: 'warm'; readonly size: number }
  | { readonly is: 'answer'; readonly answer: ReplicaAnswer }
  | { readonly is: 'refused'; readonly refusal: ReplicaRefusal }
  | { readonly is: 'holds'; readonly found: readonly boolean[] }
  | { readonly is: 'listed'; readonly sizes: readonly SliceSize[] }
  | { readonly is: 'digests'; readonly digests: readonly SliceDigest[] }
  /** A statement the engine cannot hold; queries will not find it. */
  | { readonly is: 'skipped'; readonly statement: string }
  /** The engine is damaged; the replica must be discarded. */
  | { readonly is: 'broken'; readonly reason: string };

/** What a replica's thread is started with. */
export interface ReplicaSettings {
  readonly baseIri: string;
  /** Most bytes of memory the engine may take. */
  readonly memoryBytes: number;
  /** True when every other thread goes first. */
  readonly background?: boolean;
}
