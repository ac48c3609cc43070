import { accessSync, closeSync, constants, existsSync, fsyncSync, mkdirSync } from 'node:fs';
import { openSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import Database, { type Database as Connection } from 'better-sqlite3';
import { WikiError } from '../../../core/errors.ts';
import { migrate, SCHEMA_VERSION } from './migrations/index.ts';
import { errorCode, storageError } from './storage-errors.ts';

/** “Infr”, in the header of the file (https://www.sqlite.org/fileformat2.html#application_id). */
const APPLICATION_ID = 0x496e6672;
/** The write-ahead log is cut back to this many bytes after it was emptied. */
const LOG_BYTES_KEPT = 64 * 1024 * 1024;

export function journalFile(folder: string): string {
  return path.join(folder, 'journal.sqlite');
}

/** Makes the folder where it is missing; throws a WikiError `folder-unreadable` when that fails. */
export function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    const file = journalFile(folder);
    if (existsSync(file)) accessSync(file, constants.R_OK | constants.W_OK);
  } catch (error) {
    const detail = errorCode(error) ?? '';
    if (detail === 'ENOSPC') throw storageError(error, folder);
    throw new WikiError('unavailable', 'folder-unreadable', { folder, detail }, error);
  }
}

/**
 * Opens the file of the journal for writing and makes it where there is none; its schema may be an
 * older one. Throws a WikiError `journal-foreign`, `journal-newer` or `journal-corrupt` and
 * leaves the file alone when it is not ours to write.
 */
export function openForWriting(folder: string): Connection {
  const file = journalFile(folder);
  if (!existsSync(file)) create(folder, file);
  if (statSync(file).size === 0) throw corrupt(folder, 'empty file');
  const db = new Database(file, { timeout: 5000 });
  try {
    checkStamp(db, folder);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('fullfsync = ON');
    db.pragma('trusted_schema = OFF');
    // Checkpoints wait until everyone was answered, see write-queue.ts.
    db.pragma('wal_autocheckpoint = 0');
    db.pragma(`journal_size_limit = ${LOG_BYTES_KEPT}`);
    return db;
  } catch (error) {
    db.close();
    throw storageError(error, folder);
  }
}

/** A second connection that sees every commit once it is acknowledged. */
export function openForReading(folder: string): Connection {
  const db = new Database(journalFile(folder), { readonly: true, timeout: 5000 });
  db.pragma('cache_size = -32000');
  return db;
}

/** Made beside and renamed when whole, so that a half-made file is never taken for a journal. */
function create(folder: string, file: string): void {
  if (existsSync(`${file}-wal`)) throw corrupt(folder, 'journal.sqlite is gone, its log is there');
  const draft = `${file}.new`;
  rmSync(draft, { force: true });
  const db = new Database(draft);
  try {
    db.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(db);
  } finally {
    db.close();
  }
  renameSync(draft, file);
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Throws a WikiError `journal-foreign` or `journal-newer` for a file that is not ours to read. */
export function checkStamp(db: Connection, folder: string): void {
  let stamp: unknown;
  try {
    stamp = db.pragma('application_id', { simple: true });
  } catch (error) {
    if (errorCode(error) !== 'SQLITE_NOTADB') throw error;
  }
  if (stamp !== APPLICATION_ID) throw new WikiError('unavailable', 'journal-foreign', { folder });
  const version = db.pragma('user_version', { simple: true }) as number;
  if (version > SCHEMA_VERSION) {
    const args = { folder, version, known: SCHEMA_VERSION };
    throw new WikiError('unavailable', 'journal-newer', args);
  }
}

function corrupt(folder: string, detail: string): WikiError {
  return new WikiError('unavailable', 'journal-corrupt', { folder, detail });
}
