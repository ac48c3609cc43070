import { randomUUID } from 'node:crypto';
import { link, open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { WikiError } from '../../../core/errors.ts';
import type { Watched } from '../../../core/progress.ts';
import type { JournalSnapshot } from '../journal.ts';
import { runLongJob } from './long-job.ts';
import { errorCode } from './storage-errors.ts';

/** Copies the journal of a folder to a file, see `Journal.backup`. */
export async function backUp(
  folder: string,
  { file, overwrite }: { readonly file: string; readonly overwrite: boolean },
  watched: Watched,
): Promise<JournalSnapshot> {
  const parent = await explained(file, () => realpath(path.dirname(file)));
  const target = path.join(parent, path.basename(file));
  if (parent === (await realpath(folder))) {
    throw new WikiError('bad-request', 'backup-in-data-folder', { file });
  }
  const found = await stat(target).catch(() => undefined);
  if (found && !found.isFile()) throw unwritable(file, 'EISDIR');
  if (found && !overwrite) throw new WikiError('conflict', 'backup-exists', { file });
  const draft = `${target}.${randomUUID()}.part`;
  try {
    await explained(file, async () => (await open(draft, 'wx', 0o600)).close());
    const snapshot = await runLongJob('backup', { folder, file: draft }, watched).catch(
      (error: unknown) => {
        throw noRoom(error) ? unwritable(file, 'ENOSPC', error) : error;
      },
    );
    watched.signal.throwIfAborted();
    await explained(file, () => place(draft, target, overwrite));
    return snapshot;
  } finally {
    for (const left of [draft, `${draft}-journal`, `${draft}-wal`, `${draft}-shm`]) {
      await rm(left, { force: true });
    }
  }
}

/** Gives the draft its name, without ever taking that of another file unasked. */
async function place(draft: string, target: string, overwrite: boolean): Promise<void> {
  if (overwrite) await rename(draft, target);
  else {
    await link(draft, target).catch((error: unknown) => {
      // Not every file system has hard links.
      if (errorCode(error) === 'EEXIST') throw error;
      return rename(draft, target);
    });
  }
  const parent = await open(path.dirname(target), 'r');
  try {
    await parent.sync();
  } finally {
    await parent.close();
  }
}

async function explained<T>(file: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const code = errorCode(error) ?? '';
    if (code === 'EEXIST') throw new WikiError('conflict', 'backup-exists', { file }, error);
    throw unwritable(file, code, error);
  }
}

function noRoom(error: unknown): boolean {
  return error instanceof WikiError && error.id === 'disk-full';
}

function unwritable(file: string, code: string, cause?: unknown): WikiError {
  return new WikiError('unavailable', 'backup-unwritable', { file, code }, cause);
}
