import type { Database } from 'better-sqlite3';
import { WikiError } from '../../../core/errors.ts';
import { AccountWrites } from './account-tables.ts';
import type { TextChange } from '../journal.ts';
import { CommitWriter } from './apply-commit.ts';
import { DraftWrites } from './draft-tables.ts';
import { lockFolder } from './folder-lock.ts';
import { contentFindings, structureFindings } from './integrity.ts';
import { openForWriting, prepareFolder } from './open-database.ts';
import { migrate, SCHEMA_VERSION } from './migrations/index.ts';
import type { Writes } from './protocol.ts';
import { StagedChanges } from './staged-changes.ts';
import { storageError } from './storage-errors.ts';
import { WriteQueue } from './write-queue.ts';

interface Connection {
  readonly db: Database;
  readonly commits: CommitWriter;
  readonly accounts: AccountWrites;
  readonly drafts: DraftWrites;
}

/** The one writer of a folder: holds its lock, checks its file at the start, commits in groups. */
export class Writer {
  readonly #folder: string;
  readonly #unlock: () => void;
  readonly #queue: WriteQueue;
  readonly #staged = new StagedChanges();
  #connection: Connection;
  /** The last commit that was acknowledged. */
  #head: number;

  constructor(folder: string) {
    this.#folder = folder;
    prepareFolder(folder);
    this.#unlock = lockOrExplain(folder);
    try {
      this.#connection = statements(openChecked(folder));
      this.#head = this.#connection.commits.head();
    } catch (error) {
      this.#unlock();
      throw startFailure(error, folder);
    }
    this.#queue = new WriteQueue({
      folder,
      db: () => this.#connection.db,
      reopen: () => this.#reopen(),
    });
  }

  /** Queues a write; one of the two is called once its fate is sealed. */
  write(
    name: keyof Writes,
    args: readonly unknown[],
    succeed: (value: unknown) => void,
    fail: (error: unknown) => void,
  ): void {
    this.#queue.add({
      run: () => this.#perform(name, args),
      succeed: (value) => {
        if (name === 'commit' || name === 'commitStaged')
          this.#head = (value as { seq: number }).seq;
        succeed(value);
      },
      fail,
    });
  }

  /** Takes over changes of a large commit; they are packed here and written by `commitStaged`. */
  stage(id: number, changes: readonly TextChange[]): void {
    this.#staged.add(id, changes);
  }
  dropStaged(id: number): void {
    this.#staged.drop(id);
  }

  close(): void {
    this.#queue.flush();
    this.#connection.db.close();
    this.#unlock();
  }

  #perform(name: keyof Writes, args: readonly unknown[]): unknown {
    const { commits, accounts, drafts } = this.#connection;
    if (name === 'commit') {
      return commits.write(...(args as Parameters<Writes['commit']>));
    }
    if (name === 'commitStaged') {
      const [id, facts] = args as Parameters<Writes['commitStaged']>;
      return commits.write({ ...facts, changes: this.#staged.of(id) });
    }
    if (name === 'putDraft') return drafts.putDraft(...(args as Parameters<Writes['putDraft']>));
    if (name === 'dropDraft') return drafts.dropDraft(...(args as Parameters<Writes['dropDraft']>));
    const write = accounts[name].bind(accounts) as (...args: readonly unknown[]) => void;
    return write(...args);
  }

  /** After a failed sync only a fresh look at the file tells what it holds. */
  #reopen(): void {
    this.#connection.db.close();
    this.#connection = statements(openForWriting(this.#folder));
    overwriteRefused(this.#connection.db);
    const head = this.#connection.commits.head();
    if (head === this.#head) return;
    const detail = `commit ${head} is in the file and was not acknowledged`;
    throw new WikiError('unavailable', 'journal-io', { detail });
  }
}

/**
 * What was refused may still stand in the log behind the last commit, where only the next start would
 * find it. Anything written in its place ends that, also when it cannot be synced itself.
 */
function overwriteRefused(db: Database): void {
  try {
    db.pragma(`user_version = ${SCHEMA_VERSION}`);
  } catch {
    // The disk still refuses; what the attempt left behind changes nothing when it is found.
  }
}

function statements(db: Database): Connection {
  return {
    db,
    commits: new CommitWriter(db),
    accounts: new AccountWrites(db),
    drafts: new DraftWrites(db),
  };
}

/** The file, sound and of the newest schema. It is looked through before anything is changed in it. */
function openChecked(folder: string): Database {
  const db = openForWriting(folder);
  try {
    refuseFindings(structureFindings(db));
    migrate(db);
    refuseFindings(contentFindings(db));
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function refuseFindings([detail]: readonly string[]): void {
  if (detail !== undefined) throw new WikiError('unavailable', 'journal-damaged', { detail });
}

function lockOrExplain(folder: string): () => void {
  try {
    return lockFolder(folder);
  } catch (error) {
    throw startFailure(error, folder);
  }
}

const START_FAILURES: Readonly<Record<string, string>> = {
  'journal-damaged': 'journal-corrupt',
  'journal-io': 'folder-unreadable',
};

/** At the start only the operator listens, and needs to know which folder it is about. */
function startFailure(error: unknown, folder: string): unknown {
  const failure = storageError(error, folder);
  if (!(failure instanceof WikiError)) return failure;
  const id = START_FAILURES[failure.id];
  return id ? new WikiError('unavailable', id, { ...failure.args, folder }, error) : failure;
}
