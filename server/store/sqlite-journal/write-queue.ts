import type { Database } from 'better-sqlite3';
import { isInputOutputError, storageError } from './storage-errors.ts';

/** A write that waits for the next transaction. */
export interface PendingWrite {
  /** Makes the write within the transaction; what it throws fails this write alone. */
  run(): unknown;
  succeed(value: unknown): void;
  fail(error: unknown): void;
}

/** The log is emptied into the file once it holds this many pages of 4 KiB. */
const CHECKPOINT_PAGES = 2000;

export interface WriteTarget {
  readonly folder: string;
  /** The open connection. */
  db(): Database;
  /** Gives up the connection and opens another; throws when that cannot be trusted. */
  reopen(): void;
}

/**
 * Group commit: writes that arrive while a transaction runs share the next one, each under a
 * savepoint of its own, and are all answered after it is on disk.
 */
export class WriteQueue {
  readonly #target: WriteTarget;
  #waiting: PendingWrite[] = [];
  #scheduled = false;
  #broken: unknown;

  constructor(target: WriteTarget) {
    this.#target = target;
  }

  add(write: PendingWrite): void {
    this.#waiting.push(write);
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => this.flush());
  }

  /** Writes all that waits. */
  flush(): void {
    this.#scheduled = false;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      this.#writeBatch(batch);
    }
    this.#checkpoint();
  }

  #writeBatch(batch: readonly PendingWrite[]): void {
    if (this.#broken !== undefined) return failAll(batch, this.#broken);
    const done: { write: PendingWrite; value: unknown }[] = [];
    let next = 0;
    try {
      this.#target.db().exec('BEGIN IMMEDIATE');
      for (const write of batch) {
        next += 1;
        this.#runOne(write, done);
      }
      this.#target.db().exec('COMMIT');
    } catch (error) {
      return this.#abandon(batch, done, next, error);
    }
    for (const { write, value } of done) write.succeed(value);
  }

  #runOne(write: PendingWrite, done: { write: PendingWrite; value: unknown }[]): void {
    const db = this.#target.db();
    db.exec('SAVEPOINT one');
    try {
      const value = write.run();
      db.exec('RELEASE one');
      done.push({ write, value });
    } catch (error) {
      // The disk failed, not the write: SQLite may have undone the whole transaction.
      if (storageError(error, this.#target.folder) !== error) throw error;
      db.exec('ROLLBACK TO one; RELEASE one');
      write.fail(error);
    }
  }

  /**
   * Nothing of the batch was acknowledged and nothing will be from this transaction. Those that
   * had been made, and the one that failed, are told so; those not yet begun go to the next one.
   */
  #abandon(
    batch: readonly PendingWrite[],
    done: readonly { write: PendingWrite }[],
    begun: number,
    cause: unknown,
  ): void {
    const error = storageError(cause, this.#target.folder);
    try {
      if (this.#target.db().inTransaction) this.#target.db().exec('ROLLBACK');
      if (isInputOutputError(cause)) this.#target.reopen();
    } catch (failure) {
      this.#broken = storageError(failure, this.#target.folder);
    }
    // Writes that failed on their own have their answer; a transaction that never began fails all.
    const failing = batch[begun - 1];
    failAll(failing ? [...new Set([...done.map(({ write }) => write), failing])] : batch, error);
    if (failing) this.#waiting.unshift(...batch.slice(begun));
  }

  /** After the answers, so that nobody waits for it; what it cannot move now it moves next time. */
  #checkpoint(): void {
    if (this.#broken !== undefined) return;
    const db = this.#target.db();
    try {
      if (unmovedPages(db) > CHECKPOINT_PAGES) db.pragma('wal_checkpoint(PASSIVE)');
    } catch {
      // A full disk or a failing one shows at the next commit, where someone can be told.
    }
  }
}

function unmovedPages(db: Database): number {
  const [row] = db.pragma('wal_checkpoint(NOOP)') as { log: number; checkpointed: number }[];
  return row ? row.log - row.checkpointed : 0;
}

function failAll(writes: readonly PendingWrite[], error: unknown): void {
  for (const write of writes) write.fail(error);
}
