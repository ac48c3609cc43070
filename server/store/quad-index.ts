import type { Watched } from '../../core/progress.ts';
import type { Quad, Term } from '../../core/rdf/terms.ts';
import type { CommitDelta } from './journal.ts';

/** One solution; unbound variables are absent. */
export type Row = Readonly<Record<string, Term>>;

/** The result formats of SPARQL queries, by media type. */
export type ResultFormat =
  | 'application/sparql-results+json'
  | 'application/sparql-results+xml'
  | 'text/csv'
  | 'text/tab-separated-values'
  | 'text/turtle'
  | 'application/n-triples'
  | 'application/n-quads'
  | 'application/trig'
  | 'application/rdf+xml'
  | 'application/ld+json';

/** The dataset a query is put to (SPARQL 1.1 Protocol, 2.1.4). Absent = the union of all graphs. */
export interface QueryDataset {
  readonly defaultGraphs?: readonly string[];
  readonly namedGraphs?: readonly string[];
}

export interface QueryOptions extends QueryDataset {
  /** Milliseconds until the query is stopped and a WikiError of kind `timeout` is thrown. */
  readonly deadlineMs?: number;
  /**
   * Most rows or triples; past it a WikiError of kind `result-too-large` is thrown, never a cut
   * answer. An adapter may also refuse one that is too long in bytes (`result-too-long`).
   */
  readonly maxResults?: number;
  /** Stops the query when the caller has left. */
  readonly signal?: AbortSignal;
  /** Whose query it is: queries that wait are taken from each client in turn. */
  readonly client?: string;
  /** Called when the query begins after its wait; what it throws refuses the query after all. */
  readonly begin?: () => void;
  /** `light` for our own known-cheap queries; everything else is judged by its shape. */
  readonly lane?: 'light' | 'heavy';
  /** For a text that was made here and carries data: it may be as long as an update. */
  readonly carriesData?: boolean;
}

export type QueryForm = 'SELECT' | 'ASK' | 'CONSTRUCT' | 'DESCRIBE';

export interface QueryAnswer {
  readonly form: QueryForm;
  readonly format: ResultFormat;
  readonly body: string;
  /** Rows of a SELECT, triples of a graph answer; 1 for an ASK. */
  readonly count: number;
}

/** The read side that pages and domain queries need: our own SPARQL, answered as terms. */
export interface Asker {
  select(query: string, options?: QueryOptions): Promise<readonly Row[]>;
  construct(query: string, options?: QueryOptions): Promise<readonly Quad[]>;
}

/** How a quad index compares with the journal it is made from. */
export interface IndexAudit {
  /** The commit up to which the journal was read, at least. */
  readonly seq: number;
  readonly graphs: number;
  readonly statements: number;
  /**
   * SHA-256 (hex) over the names of the graphs in order, each with its own hash. That is the graph's
   * RDFC-1.0 hash; one too large for that is hashed in parts, its blank nodes by their labels.
   */
  readonly hash: string;
  /** Where the index differs, in English, one line each. */
  readonly problems: readonly string[];
}

export interface AuditOptions extends Watched {
  /** The RDFC-1.0 hash (hex) of a graph with blank nodes, or undefined when it cannot be had. */
  canonicalHash(quads: readonly Quad[]): Promise<string | undefined>;
}

/** A quad index that can be looked at from behind. */
export interface AuditedIndex extends QuadIndex {
  /**
   * Reads the journal anew and compares every graph of every replica with it, a graph at a time,
   * while queries and commits go on.
   */
  audit(options: AuditOptions): Promise<IndexAudit>;
}

/** A commit too large to be handed over whole: the index takes it in before it is made. */
export interface PreparedCommit {
  /**
   * Takes in a piece of what the commit will change, some megabytes at most, as canonical N-Quads in
   * UTF-8; the bytes are handed over.
   */
  add(part: { readonly removed: Uint8Array; readonly added: Uint8Array }): Promise<void>;
  /** Resolves when the index could answer with the commit at once. Rejects when it cannot hold it. */
  ready(): Promise<void>;
  /** The commit was made: every query from now on sees it. Only after `ready`. */
  take(seq: number): void;
  /** The commit was not made, and will not be. */
  abandon(): Promise<void>;
}

/** What the WHERE clause of an update looks at. */
export interface HeldDataset {
  /** Graphs that are merged into the default graph, the empty string for the unnamed one; absent = all. */
  readonly defaultGraphs?: readonly string[];
  /** Graphs that GRAPH may name; absent = all. */
  readonly namedGraphs?: readonly string[];
}

export interface HeldOptions extends HeldDataset {
  /** Most rows; past it a WikiError of kind `result-too-large` is thrown. */
  readonly maxResults?: number;
}

/** Statements with their graphs; many at once as canonical N-Quads, as the journal has them. */
export type Statements = readonly Quad[] | { readonly nquads: readonly string[] };

/** Statements to take out and to put in; what is removed goes first. */
export interface HeldChange {
  readonly removed: Statements;
  readonly added: Statements;
}

/**
 * The index as one update sees it: it stays as it is at one commit, and takes changes that nobody else
 * sees and that end with the holding. An adapter that cannot show changes rejects with kind
 * `not-implemented`.
 */
export interface HeldIndex {
  /** The commit whose state is seen. */
  readonly seq: number;
  select(query: string, options?: HeldOptions): Promise<readonly Row[]>;
  /** Of each of these statements, whether it is there. */
  holds(quads: readonly Quad[]): Promise<readonly boolean[]>;
  /**
   * Shows a change to what is asked from now on. What is removed must be there; what is added must not,
   * unless it is removed as well.
   */
  show(change: HeldChange): Promise<void>;
  /** Takes back what was shown, and moves on to the last commit given to the index. */
  refresh(): Promise<void>;
  /** Ends the holding and takes back what was shown. May be called again. */
  release(): void;
}

/**
 * The SPARQL side of the dataset; public graphs only. Fed by the journal in sequence.
 *
 * Promises:
 * - A query started after `apply(delta)` was called sees that commit (read your writes).
 * - No query runs longer than its deadline, and a hostile one costs no one else.
 * - The default graph of a query without a dataset is the union of all graphs.
 * - Blank node labels are kept. Literals are one triple when their canonical key is the same
 *   (core/rdf/canonical-literal.ts).
 * - Syntax errors reject with kind `bad-request`, id `query-syntax`, args line, column, detail.
 */
export interface QuadIndex extends Asker {
  /** The commit the index has been given. */
  readonly seq: number;
  /** Hands a commit to every replica, in order, without waiting. */
  apply(delta: CommitDelta): void;
  /**
   * Readies the index for a large commit while it answers without it. No other commit may change the
   * same graphs meanwhile, which the journal sees to. One at a time; a second one waits for the first.
   */
  prepare(): Promise<PreparedCommit>;
  /**
   * A query from outside: gated, bounded, answered in the format wanted.
   * `accept` lists acceptable formats, best first; which of them fits depends on the query form.
   * Rejects with kind `not-acceptable` when none does.
   */
  query(
    text: string,
    accept: readonly ResultFormat[],
    options?: QueryOptions,
  ): Promise<QueryAnswer>;
  /**
   * Holds the index for an update; one at a time, and heavy queries wait meanwhile. Past its deadline
   * the holding ends, and what is asked of it rejects with kind `timeout`.
   */
  hold(options?: Pick<QueryOptions, 'deadlineMs' | 'signal'>): Promise<HeldIndex>;
  /** True when at least one replica a lane serves. */
  ready(): boolean;
  close(): Promise<void>;
}
