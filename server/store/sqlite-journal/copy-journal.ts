import { closeSync, fsyncSync, openSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { WikiError } from '../../../core/errors.ts';
import type { Watched } from '../../../core/progress.ts';
import type { JournalSnapshot } from '../journal.ts';
import { snapshotOf } from './journal-snapshot.ts';
import { openForReading } from './open-database.ts';
import { keepSeal, sealOf } from './seal.ts';
import { findings } from './verify-journal.ts';

/** Pages of 4 KiB copied at once; the thread may be ended between two rounds. */
const ROUND = 500;
const PAGE_BYTES = 4096;

/**
 * Copies the journal of a folder into an empty file, as of one commit, and reads the whole copy back
 * before it says what it holds. Commits made meanwhile are not in it, and wait for nothing.
 */
export async function copyAndCheck(
  folder: string,
  file: string,
  progress: Watched['progress'],
): Promise<JournalSnapshot> {
  const source = openForReading(folder);
  let seal: string;
  try {
    // The state that is read now stays in view, else every commit would begin the copy anew.
    source.exec('BEGIN');
    seal = sealOf(source);
    await source.backup(file, {
      progress: ({ totalPages, remainingPages }) => {
        const total = totalPages * PAGE_BYTES;
        const done = total - remainingPages * PAGE_BYTES;
        progress({ stage: 'copy', done, total, unit: 'bytes' });
        return ROUND;
      },
    });
  } finally {
    source.close();
  }
  // One file alone, which can be read where nothing may be written beside it.
  const copy = new Database(file);
  try {
    copy.pragma('journal_mode = DELETE');
    copy.pragma('secure_delete = ON');
    copy.exec('DELETE FROM sessions');
    keepSeal(copy, seal);
    sync(file);
    const unlike = sealOf(copy) === seal ? [] : ['the copy differs from the journal'];
    const [detail] = [...findings(copy, progress), ...unlike];
    if (detail !== undefined) throw new WikiError('unavailable', 'backup-unsound', { detail });
    return snapshotOf(copy, statSync(file).size);
  } finally {
    copy.close();
  }
}

/** Waits until a file's content is on the disk. */
export function sync(file: string): void {
  const handle = openSync(file, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
