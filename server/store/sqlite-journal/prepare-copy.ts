import { statSync } from 'node:fs';
import path from 'node:path';
import Database, { type Database as Connection } from 'better-sqlite3';
import { WikiError } from '../../../core/errors.ts';
import type { Watched } from '../../../core/progress.ts';
import type { JournalSnapshot } from '../journal.ts';
import { sync } from './copy-journal.ts';
import { structureFindings } from './integrity.ts';
import { snapshotOf } from './journal-snapshot.ts';
import { migrate } from './migrations/index.ts';
import { checkStamp } from './open-database.ts';
import { dropSeal, keptSeal, sealOf } from './seal.ts';
import { errorCode } from './storage-errors.ts';
import { findings } from './verify-journal.ts';

/**
 * Makes a copied journal ready to take a folder's place: one file of the newest schema, in which
 * every checksum and the chain of commits hold, and nobody is signed in. Throws a WikiError
 * `journal-foreign`, `journal-newer` or `backup-unsound`.
 */
export function prepareCopy(file: string, progress: Watched['progress']): JournalSnapshot {
  const db = new Database(file, { timeout: 5000 });
  try {
    checkStamp(db, path.dirname(file));
    db.pragma('trusted_schema = OFF');
    db.pragma('journal_mode = DELETE');
    db.pragma('synchronous = FULL');
    refuse(structureFindings(db));
    refuse(brokenSeal(db));
    dropSeal(db);
    db.exec('REINDEX');
    migrate(db);
    refuse(findings(db, progress));
    // Who has signed out since the backup must not be signed in again by it.
    db.exec('DELETE FROM sessions');
    return snapshotOf(db, statSync(file).size);
  } catch (error) {
    throw asUnsound(error);
  } finally {
    closeAndSync(db, file);
  }
}

function closeAndSync(db: Connection, file: string): void {
  db.close();
  sync(file);
}

/** A copy made by other means than ours has no seal, and its checksums alone. */
function brokenSeal(db: Connection): string[] {
  const kept = keptSeal(db);
  return kept === undefined || kept === sealOf(db) ? [] : ['the seal of the backup is broken'];
}

function refuse([detail]: readonly string[]): void {
  if (detail !== undefined) throw new WikiError('unprocessable', 'backup-unsound', { detail });
}

/** A file so damaged that SQLite gives up is told like one that it finds damaged. */
function asUnsound(error: unknown): unknown {
  const code = errorCode(error) ?? '';
  const damaged = /^SQLITE_(CORRUPT|NOTADB|ERROR|IOERR_SHORT_READ)/.test(code);
  if (!damaged) return error;
  return new WikiError('unprocessable', 'backup-unsound', { detail: code }, error);
}
