import type { JournalSnapshot } from '../journal.ts';

/** What a long job's thread can do, by name. */
export interface LongTask {
  /** Checks a folder's journal, in use or not; what is wrong, in English. */
  readonly verify: { readonly in: { folder: string }; readonly out: string[] };
  /** Copies the journal of a folder, as of one commit, into an empty file, and checks the copy. */
  readonly backup: { readonly in: { folder: string; file: string }; readonly out: JournalSnapshot };
  /** Brings a copied journal to the newest schema and checks it; it may be changed. */
  readonly prepare: { readonly in: { file: string }; readonly out: JournalSnapshot };
  /** Counts statements, and those that stand in more than one graph. */
  readonly census: {
    readonly in: { folder: string };
    readonly out: { statements: number; repeated: number };
  };
}

export type LongTaskName = keyof LongTask;
