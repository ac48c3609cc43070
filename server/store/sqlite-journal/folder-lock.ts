import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { WikiError } from '../../../core/errors.ts';
import { errorCode } from './storage-errors.ts';

/**
 * Takes the folder for this process, or throws a WikiError `folder-in-use` naming the process
 * that has it. The lock is the operating system's, held through SQLite: it goes with the process,
 * however that ends. Returns what releases it.
 */
export function lockFolder(folder: string): () => void {
  const pidFile = path.join(folder, 'lock.pid');
  const lock = new Database(path.join(folder, 'lock.sqlite'), { timeout: 200 });
  try {
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!errorCode(error)?.startsWith('SQLITE_BUSY')) throw error;
    throw new WikiError('unavailable', 'folder-in-use', { folder, pid: holder(pidFile) }, error);
  }
  // Only there to be named in that message; a full disk must not keep the wiki from being read.
  try {
    writeFileSync(pidFile, `${process.pid}\n`);
  } catch {
    rmSync(pidFile, { force: true });
  }
  return () => {
    rmSync(pidFile, { force: true });
    lock.close();
  };
}

function holder(pidFile: string): string {
  try {
    return readFileSync(pidFile, 'utf8').trim();
  } catch {
    return '?';
  }
}
