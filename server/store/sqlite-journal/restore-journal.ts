import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { link, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import Database from 'better-sqlite3';
import { WikiError } from '../../../core/errors.ts';
import type { Watched } from '../../../core/progress.ts';
import type { JournalSnapshot } from '../journal.ts';
import { lockFolder } from './folder-lock.ts';
import { runLongJob } from './long-job.ts';
import { journalFile, openForReading } from './open-database.ts';
import { errorCode, storageError } from './storage-errors.ts';

/** A checked copy of a backup that waits in a data folder to take the journal's place. */
export interface StagedJournal extends JournalSnapshot {
  /**
   * Puts it in the place of the folder's journal, which no process may have open. What was there
   * goes to a folder of its own inside, never away. One renaming decides: a process killed at any
   * moment leaves the old journal or the new one, whole.
   */
  swap(): Promise<Swapped>;
  /** Takes the copy away; does nothing after `swap`. */
  discard(): Promise<void>;
}

export interface Swapped {
  /** The folder with the journal that was replaced; absent when there was none. */
  readonly aside?: string;
  /** Puts the replaced journal back in its place. */
  undo(): Promise<void>;
}

const STAGED = 'journal.sqlite.restore';

/**
 * Copies a backup into the data folder and checks the copy through and through, so that nothing can
 * change between check and use. Throws a WikiError `backup-unreadable`, `backup-foreign`,
 * `backup-newer` or `backup-unsound` about the file, or `disk-full`; the journal is not touched.
 */
export async function stageJournal(
  { file, folder }: { readonly file: string; readonly folder: string },
  watched: Watched,
): Promise<StagedJournal> {
  const staged = path.join(folder, STAGED);
  const discard = async (): Promise<void> => {
    for (const ending of ['', '-wal', '-shm', '-journal']) {
      await rm(staged + ending, { force: true });
    }
  };
  await discard();
  try {
    await copyIn(file, staged, watched);
    const snapshot = await runLongJob('prepare', { file: staged }, watched);
    watched.signal.throwIfAborted();
    return { ...snapshot, discard, swap: () => swap(folder, staged) };
  } catch (error) {
    await discard();
    throw aboutBackup(error, file, folder);
  }
}

/** Takes the folder while no server does; throws `folder-in-use`. Returns what lets it go. */
export function holdFolder(folder: string): () => void {
  return lockFolder(folder);
}

/** The base IRI of a folder's journal, as far as it can be read; nothing is changed. */
export function keptBaseIri(folder: string): string | undefined {
  if (!existsSync(journalFile(folder))) return undefined;
  try {
    const db = openForReading(folder);
    try {
      return db
        .prepare<[], string>("SELECT value FROM settings WHERE key = 'baseIri'")
        .pluck()
        .get();
    } finally {
      db.close();
    }
  } catch {
    return undefined;
  }
}

/** A copy of a stopped journal's files may have its last commits in the log beside it. */
async function copyIn(file: string, staged: string, { signal, progress }: Watched): Promise<void> {
  const { size: total } = await regularFile(file);
  let done = 0;
  const source = createReadStream(file, { highWaterMark: 1024 * 1024 });
  source.on('data', (piece) => {
    done += piece.length;
    progress({ stage: 'copy', done, total, unit: 'bytes' });
  });
  await pipeline(source, createWriteStream(staged, { mode: 0o600, flags: 'wx' }), { signal });
  const log = `${file}-wal`;
  if (!existsSync(log)) return;
  await pipeline(
    createReadStream(log),
    createWriteStream(`${staged}-wal`, { mode: 0o600, flags: 'wx' }),
    { signal },
  );
}

async function regularFile(file: string): Promise<{ size: number }> {
  const found = await stat(file);
  if (!found.isFile()) throw Object.assign(new Error(file), { code: 'EISDIR', path: file });
  return found;
}

async function swap(folder: string, staged: string): Promise<Swapped> {
  const journal = journalFile(folder);
  if (!existsSync(journal) && !existsSync(`${journal}-wal`)) {
    await rename(staged, journal);
    await syncFolder(folder);
    return { undo: () => rm(journal) };
  }
  const stamp = new Date().toISOString().replace(/[-:]/g, '');
  const aside = path.join(folder, `replaced-${stamp}`);
  await mkdir(aside, { mode: 0o700 });
  const kept = path.join(aside, path.basename(journal));
  if (!emptiedLog(journal)) await moveLogs(journal, kept);
  if (existsSync(journal)) await keep(journal, kept);
  await syncFolder(aside);
  // The text index is of the other history from now on; without its file it is made anew.
  for (const ending of ['', '-wal', '-shm']) {
    await rm(path.join(folder, `text.sqlite${ending}`), { force: true });
  }
  await syncFolder(folder);
  await rename(staged, journal);
  await syncFolder(folder);
  return {
    aside,
    async undo() {
      for (const ending of ['-wal', '-shm']) await rm(journal + ending, { force: true });
      await moveLogs(kept, journal);
      await rename(kept, journal);
      await syncFolder(folder);
      await rm(aside, { recursive: true });
    },
  };
}

/**
 * Moves what is in the log into the file: a log left behind would be taken for the new journal's.
 * False where the file is too damaged for that.
 */
function emptiedLog(journal: string): boolean {
  try {
    const db = new Database(journal);
    try {
      db.pragma('synchronous = FULL');
      db.pragma('wal_checkpoint(TRUNCATE)');
      db.pragma('journal_mode = DELETE');
    } finally {
      db.close();
    }
  } catch {
    return false;
  }
  return !existsSync(`${journal}-wal`);
}

async function moveLogs(journal: string, kept: string): Promise<void> {
  for (const ending of ['-wal', '-shm']) {
    if (existsSync(journal + ending)) await rename(journal + ending, kept + ending);
  }
}

/** A second name for the file, so that it never is without its first one. */
async function keep(journal: string, kept: string): Promise<void> {
  try {
    await link(journal, kept);
  } catch {
    // Not every file system has hard links.
    await pipeline(createReadStream(journal), createWriteStream(kept, { mode: 0o600 }));
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const ABOUT_BACKUP: Readonly<Record<string, string>> = {
  'journal-foreign': 'backup-foreign',
  'journal-newer': 'backup-newer',
  'journal-damaged': 'backup-unsound',
  'backup-unsound': 'backup-unsound',
};

/** The same failures mean something else when they are the backup's and not the journal's. */
function aboutBackup(error: unknown, file: string, folder: string): unknown {
  const { code = '', path: where } = error as NodeJS.ErrnoException;
  if (code !== '' && where === file) {
    return new WikiError('not-found', 'backup-unreadable', { file, code }, error);
  }
  const failure = errorCode(error) === undefined ? error : storageError(error, folder);
  const id = failure instanceof WikiError ? ABOUT_BACKUP[failure.id] : undefined;
  if (!(failure instanceof WikiError) || id === undefined) return failure;
  return new WikiError('unprocessable', id, { ...failure.args, file }, error);
}
