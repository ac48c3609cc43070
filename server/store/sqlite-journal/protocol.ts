import type { CommitReceipt, CommitRequest, GraphChange } from '../journal.ts';
import type { AccountSecret, StoredSession, StoredToken } from '../journal.ts';
import type { Draft, DraftLimits, SeenDraft } from '../journal.ts';

/** A change as it crosses to the writer: its quads are parts of N-Quads lines. */
export interface LineChange extends Omit<GraphChange, 'added' | 'removed' | 'state'> {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly state?: readonly string[];
  readonly addedCount: number;
  readonly removedCount: number;
}

export interface LineCommit extends Omit<CommitRequest, 'changes'> {
  readonly changes: readonly LineChange[];
}

/** What the writer does, each as one durable unit. */
export interface Writes {
  commit(request: LineCommit): CommitReceipt;
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
