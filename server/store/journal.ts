import type { Watched } from '../../core/progress.ts';
import type { Quad } from '../../core/rdf/terms.ts';

/** What a graph is for. Only `page`, `reference` and `unnamed` are written by people. */
export type GraphKind = 'page' | 'derived' | 'catalogue' | 'reference' | 'ontology' | 'unnamed';

/** The effect of one commit on one graph. Quads carry the graph they belong to. */
export interface GraphChange {
  /** The graph's IRI; the empty string for the unnamed graph. */
  readonly graph: string;
  readonly kind: GraphKind;
  readonly added: readonly Quad[];
  readonly removed: readonly Quad[];
  /**
   * The whole new content with the lexical forms as written, for graphs small enough to be kept
   * whole (pages). Without it the stored content is the old one less `removed` plus `added`.
   */
  readonly state?: readonly Quad[];
  /** Refuses the commit unless the graph was last changed by this commit; 0 = it must not exist. */
  readonly expectedSeq?: number;
  readonly page?: PageChange;
}

/** What a commit does to the page that owns the graph. */
export interface PageChange {
  readonly slug: string;
  /** The revision the change was made from; 0 = the page never existed. Else the commit is refused. */
  readonly expectedRevision: number;
  /** The body exactly as written, served verbatim in this syntax until another door changes the page. */
  readonly source?: PageSource;
  /** True when this revision deletes the page; its history stays. */
  readonly deleted?: boolean;
}

export interface PageSource {
  /** Media type, for example `text/turtle`. */
  readonly mediaType: string;
  readonly text: string;
}

export interface CommitRequest {
  /** Account name. */
  readonly author: string;
  /** UTC, ISO 8601. */
  readonly time: string;
  readonly comment: string;
  /** IRI of the licence the change is given under. */
  readonly licence: string;
  readonly changes: readonly GraphChange[];
  /** Refuses the commit unless the last one before it is this; for what was worked out from everything. */
  readonly expectedHead?: number;
}

export interface CommitReceipt {
  readonly seq: number;
  /** The revision number each page of the commit now has. */
  readonly revisions: Readonly<Record<string, number>>;
}

export interface GraphState {
  readonly graph: string;
  readonly kind: GraphKind;
  /** The commit that last changed it. */
  readonly seq: number;
  readonly quads: readonly Quad[];
}

export interface GraphInfo {
  readonly graph: string;
  readonly kind: GraphKind;
  readonly seq: number;
  readonly size: number;
}

/** What one commit did to one graph. */
export interface GraphCommit {
  readonly seq: number;
  readonly author: string;
  /** UTC, ISO 8601. */
  readonly time: string;
  readonly comment: string;
  readonly licence: string;
  /** Quads. */
  readonly added: number;
  readonly removed: number;
}

export interface RevisionInfo {
  readonly slug: string;
  readonly revision: number;
  readonly seq: number;
  readonly author: string;
  /** UTC, ISO 8601. */
  readonly time: string;
  readonly comment: string;
  readonly licence: string;
  /** Quads added and removed in the page's own graph. */
  readonly added: number;
  readonly removed: number;
  readonly deleted: boolean;
}

/** A revision with its content. */
export interface Revision extends RevisionInfo {
  readonly quads: readonly Quad[];
  readonly source?: PageSource;
}

export interface PageInfo extends RevisionInfo {
  /** Everyone who made a revision, in the order of their first one. */
  readonly authors: readonly string[];
  /** Time of revision 1. */
  readonly created: string;
}

/** A commit as it must be applied to an index. */
export interface CommitDelta {
  readonly seq: number;
  readonly changes: readonly { graph: string; added: readonly Quad[]; removed: readonly Quad[] }[];
}

/**
 * A change of any size, as text: canonical N-Quads in UTF-8, one statement a line with its graph, each
 * quad once, cut at lines into parts of about a megabyte. As bytes it crosses threads without a copy.
 */
export interface TextChange extends Omit<GraphChange, 'added' | 'removed' | 'state'> {
  readonly added: readonly Uint8Array[];
  readonly removed: readonly Uint8Array[];
  readonly state?: readonly Uint8Array[];
  readonly addedCount: number;
  readonly removedCount: number;
  /**
   * The commit that last changed the graph when this was compared with its content: as long as it still
   * is, every quad in `removed` is in the graph, and none in `added`. Spares the journal to look.
   */
  readonly exactAt?: number;
}

/** A graph as text, in parts as TextChange has them. */
export interface GraphText {
  readonly graph: string;
  readonly kind: GraphKind;
  /** The commit that last changed it. */
  readonly seq: number;
  readonly parts: readonly string[];
}

/** A commit too large to be held whole, handed to the journal part by part. */
export interface LargeCommit {
  /** Takes changes over, each graph once, and their bytes with them; nothing is written yet. */
  add(changes: readonly TextChange[]): Promise<void>;
  /** Makes it one durable commit, whole or absent, with the promises and failures of `commit`. */
  commit(facts: Omit<CommitRequest, 'changes'>): Promise<CommitReceipt>;
  /** Forgets what was added, unless it was committed. */
  discard(): Promise<void>;
}

/** A piece of what a commit changed, as text; what is removed goes first. */
export interface ChangePart {
  readonly seq: number;
  readonly removed: string;
  readonly added: string;
}

/** A consistent picture of the dataset, for filling an index. `nquads` may be cut into several chunks a graph. */
export interface DatasetChunk {
  readonly graph: string;
  readonly nquads: string;
}

/** What a journal, or a copy of one, holds. */
export interface JournalSnapshot {
  /** The last commit. */
  readonly seq: number;
  /**
   * The digest of the last commit, which covers every commit before it: two journals with the same
   * one have the same history.
   */
  readonly chain: string;
  /** Pages that are not deleted. */
  readonly pages: number;
  readonly revisions: number;
  readonly accounts: number;
  readonly bytes: number;
  /** Under what address its pages are named; absent before the first start. */
  readonly baseIri?: string;
}

export type Role = 'reader' | 'contributor' | 'steward' | 'admin';
export type TokenScope = 'read' | 'write' | 'update';

export interface Account {
  readonly name: string;
  readonly role: Role;
  /** UTC, ISO 8601. */
  readonly created: string;
}

/** An account with its password verifier (PHC string); never leaves the domain. */
export interface AccountSecret extends Account {
  readonly passwordHash: string;
}

export interface StoredToken {
  readonly account: string;
  readonly scope: TokenScope;
  readonly created: string;
}

export interface StoredSession {
  readonly account: string;
  readonly created: string;
  readonly expires: string;
}

/** Unsaved text kept on the account; private to it. */
export interface DraftInfo {
  /** Account name. */
  readonly account: string;
  /** The slug of a page, or a name its author’s browser chose for a page that does not exist yet. */
  readonly key: string;
  /** The revision it was begun from; 0 = the page did not exist. */
  readonly base: number;
  /** What its author calls it; may be empty. */
  readonly title: string;
  /** UTC, ISO 8601: when it was kept. */
  readonly time: string;
  /** Of the content, as UTF-8. */
  readonly bytes: number;
}

export interface Draft extends DraftInfo {
  /** Opaque. */
  readonly content: string;
}

/** The draft that a writer saw last: its time, undefined = there was none, `any` = whatever it is. */
export type SeenDraft = string | undefined;

/** The most that one account may keep, all its drafts together. */
export interface DraftLimits {
  readonly drafts: number;
  readonly bytes: number;
}

/** What makes commits, and reads what they are about to change. */
export type Committer = Pick<Journal, 'commit' | 'startLargeCommit' | 'graphTexts'>;

/**
 * The journal: the durable truth. Everything else can be deleted and rebuilt from it.
 *
 * Promises:
 * - `commit` resolves only after the transaction is on disk (fsync); a failed fsync is never
 *   acknowledged. A commit is whole or absent, over all its graphs.
 * - Commits are numbered 1, 2, 3… without gaps, in the order they are acknowledged.
 * - A `page.expectedRevision`, `expectedSeq` or `expectedHead` that does not hold rejects with a WikiError of
 *   kind `conflict` (id `changed-meanwhile`) and changes nothing.
 * - A full disk rejects with kind `storage-full` (id `disk-full`); reads go on, and later
 *   writes succeed once there is room, without a restart.
 * - Any other failure to write rejects with kind `unavailable` (id `journal-io`); what can no
 *   longer be read as it was written rejects with id `journal-damaged` and is never returned.
 * - `replay` shows one consistent state, whatever is committed while it is read.
 */
export interface Journal {
  /** The last commit's number; 0 when empty. */
  head(): Promise<number>;
  commit(request: CommitRequest): Promise<CommitReceipt>;
  /** Begins a commit of any size; other commits go on meanwhile. */
  startLargeCommit(): LargeCommit;
  /**
   * Keeps the journal from changing by any other hand until `work` has settled: commits under way are
   * finished first, those that come later wait. Only what is committed through the hand given goes on.
   */
  exclusively<T>(work: (alone: Committer) => Promise<T>): Promise<T>;

  /**
   * The current content of a graph with the lexical forms last written. A graph that was emptied
   * is still known, with no quads and the number of the commit that emptied it.
   */
  graph(iri: string): Promise<GraphState | undefined>;
  /** Every graph ever written, those emptied since with size 0. */
  graphs(): Promise<readonly GraphInfo[]>;
  /** One graph as `graphs` tells it, without reading its content when its size is known. */
  graphInfo(iri: string): Promise<GraphInfo | undefined>;
  /** The commits that changed a graph, newest first; none for one that was never written. */
  graphHistory(
    iri: string,
    options?: { before?: number; limit?: number },
  ): Promise<readonly GraphCommit[]>;
  /**
   * What turned the graph as it was right after commit `since` into the graph as it is; with the
   * commit that last changed it. Undefined for a graph that was never written.
   */
  graphChange(
    iri: string,
    since: number,
  ): Promise<
    | { readonly seq: number; readonly added: readonly Quad[]; readonly removed: readonly Quad[] }
    | undefined
  >;

  /** The page as of its newest revision, deleted or not; undefined when it never existed. */
  page(slug: string): Promise<PageInfo | undefined>;
  pages(): Promise<readonly PageInfo[]>;
  revision(slug: string, revision: number): Promise<Revision | undefined>;
  /** Newest first. */
  history(
    slug: string,
    options?: { before?: number; limit?: number },
  ): Promise<readonly RevisionInfo[]>;
  /** The newest revisions of all pages, newest first. */
  recent(limit: number): Promise<readonly RevisionInfo[]>;

  /**
   * The whole dataset at one commit: the commit's number first, then the chunks. Read them to the
   * end, or leave the loop: until then the state is kept in view.
   * @param only these graphs alone, in this order; one that does not exist is left out
   */
  replay(only?: readonly string[]): Promise<{ seq: number; chunks: AsyncIterable<DatasetChunk> }>;
  deltasAfter(seq: number): AsyncIterable<CommitDelta>;

  /** What every commit after `seq` changed, in order, in pieces of a few megabytes at most. */
  changesAfter(seq: number): AsyncIterable<ChangePart>;
  /** Those of these graphs that were ever written, as text, from one moment. */
  graphTexts(iris: readonly string[]): Promise<readonly GraphText[]>;
  /** Those of these pages that ever existed, deleted or not. */
  pagesNamed(slugs: readonly string[]): Promise<readonly PageInfo[]>;
  /**
   * The digest of a commit, which covers every commit before it: journals that share one have the
   * same history up to there. Undefined for a commit that was never made.
   */
  chainAt(seq: number): Promise<string | undefined>;

  /** Facts fixed once and kept, for example `baseIri` or the hash of packaged data. */
  setting(key: string): Promise<string | undefined>;
  setSetting(key: string, value: string): Promise<void>;

  account(name: string): Promise<AccountSecret | undefined>;
  accounts(): Promise<readonly Account[]>;
  /** Creates the account or replaces its role and verifier; ends its sessions when the verifier changes. */
  putAccount(account: AccountSecret): Promise<void>;

  /** Tokens and sessions are stored under the SHA-256 (hex) of their secret, never the secret. */
  addToken(hash: string, token: StoredToken): Promise<void>;
  token(hash: string): Promise<StoredToken | undefined>;
  /** Forgets the sessions that had ended when this one was created. */
  addSession(hash: string, session: StoredSession): Promise<void>;
  session(hash: string): Promise<StoredSession | undefined>;
  /** Moves the end of a session; one that was ended meanwhile stays ended. */
  prolongSession(hash: string, expires: string): Promise<void>;
  endSession(hash: string): Promise<void>;

  /**
   * Keeps a draft in the place of the one that was seen. Rejects with kind `conflict` when there is
   * another (`draft-changed`, arg time) or none any more (`draft-gone`), with kind `storage-full`
   * (`drafts-too-many`, `drafts-too-long`) past the limits; what was kept before stays. Drafts go
   * with their account.
   */
  putDraft(draft: Draft, seen: SeenDraft, limits: DraftLimits): Promise<void>;
  draft(account: string, key: string): Promise<Draft | undefined>;
  /** Newest first. */
  drafts(account: string): Promise<readonly DraftInfo[]>;
  /** Resolves to false when there was none; rejects as `putDraft` does when it is not the one seen. */
  dropDraft(account: string, key: string, seen: SeenDraft): Promise<boolean>;

  /** False once it can no longer serve: only a restart helps. */
  ready(): boolean;

  /** Checks the file and every stored checksum; returns what is wrong, in English, one line each. */
  verify(watched?: Watched): Promise<readonly string[]>;
  /** Counts the statements, and the triples that stand in more than one graph. */
  census(watched: Watched): Promise<{ readonly statements: number; readonly repeated: number }>;
  /**
   * Copies everything, as of one commit, into one file that is sound by itself and can be given to a
   * new journal, whatever is committed meanwhile. The copy is read back whole and is on disk before
   * it has its name; until then, and when this fails or is aborted, what was there is untouched.
   * Only the owner may read it. Throws `backup-exists` (kind `conflict`) for a file that is there
   * unless `overwrite`, `backup-in-data-folder`, `backup-unwritable`, or `backup-unsound`.
   */
  backup(
    target: { readonly file: string; readonly overwrite: boolean },
    watched: Watched,
  ): Promise<JournalSnapshot>;
  close(): Promise<void>;
}
