import type { CommitReceipt, CommitRequest, TextChange } from '../journal.ts';
import type { AccountSecret, StoredSession, StoredToken } from '../journal.ts';
import type { Draft, DraftLimits, SeenDraft } from '../journal.ts';

/**
 * A change as it crosses to the writer: its quads are parts of N-Quads lines. Those of a staged one
 * are packed already.
 */
export interface LineChange<Body = string> extends Omit<TextChange, 'added' | 'removed' | 'state'> {
  readonly added: readonly Body[];
  readonly removed: readonly Body[];
  readonly state?: readonly Body[];
  /** Quads in `state`, where they were counted. */
  readonly stateCount?: number;
}

export interface LineCommit extends Omit<CommitRequest, 'changes'> {
  readonly changes: readonly LineChange<string | Buffer>[];
}

/** What the writer does, each as one durable unit. */
export interface Writes {
  commit(request: LineCommit): CommitReceipt;
  /** Commits what was staged under this number. */
  commitStaged(id: number, facts: Omit<CommitRequest, 'changes'>): CommitReceipt;
  setSetting(key: string, value: string): void;
  putAccount(account: AccountSecret): void;
  addToken(hash: string, token: StoredToken): void;
  addSession(hash: string, session: StoredSession): void;
  prolongSession(hash: string, expires: string): void;
  endSession(hash: string): void;
  putDraft(draft: Draft, seen: SeenDraft, limits: DraftLimits): void;
  dropDraft(account: string, key: string, seen: SeenDraft): boolean;
}

/** A call as it crosses to a worker; answered by an `Answer` of the same id. */
export interface Call {
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
}
