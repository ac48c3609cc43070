import { WikiError } from '../core/errors.ts';
import type { Watched } from '../core/progress.ts';
import type { RestoreReport } from './cli/admin-services.ts';
import { stageJournal } from './store/sqlite-journal/index.ts';

export interface RestoreOptions {
  /** Absolute path of the backup. */
  readonly file: string;
  readonly dataDir: string;
  /** Under what address the pages are named that stand in the data folder, or shall. */
  readonly baseIri: string | undefined;
  /** Lets go of the data folder, which is free of anyone once it resolves. */
  readonly close: () => Promise<void>;
  /** Opens the data folder again and everything over it; rejects when it cannot be served. */
  readonly open: () => Promise<void>;
}

/** Folders that a backup is being put into. */
const underWay = new Set<string>();

/**
 * Puts a backup in the place of what the data folder holds. The backup is copied and checked through
 * and through before anything is closed; when the restored wiki does not open, the one before is put
 * back. From the moment the folder is closed nothing stops it any more.
 *
 * Throws the WikiErrors of `stageJournal`, and `backup-other-base` for one whose pages have other names.
 */
export async function restoreWiki(
  { file, dataDir, baseIri, close, open }: RestoreOptions,
  watched: Watched,
): Promise<RestoreReport> {
  if (underWay.has(dataDir)) throw new WikiError('conflict', 'restore-under-way');
  underWay.add(dataDir);
  const staged = await stageJournal({ file, folder: dataDir }, watched).catch((error: unknown) => {
    underWay.delete(dataDir);
    throw error;
  });
  try {
    if (baseIri !== undefined && staged.baseIri !== undefined && staged.baseIri !== baseIri) {
      const args = { file, theirs: staged.baseIri, ours: baseIri };
      throw new WikiError('conflict', 'backup-other-base', args);
    }
    const { seq, chain, pages, revisions, accounts, bytes } = staged;
    watched.progress({ stage: 'open', done: 0, total: seq, unit: 'commits' });
    await close();
    const aside = await exchange(staged, open);
    const report = { seq, chain, pages, revisions, accounts, bytes };
    return aside === undefined ? report : { ...report, aside };
  } finally {
    underWay.delete(dataDir);
    await staged.discard();
  }
}

/** Whatever fails, a wiki is open at the end if one can be. */
async function exchange(
  staged: Awaited<ReturnType<typeof stageJournal>>,
  open: () => Promise<void>,
): Promise<string | undefined> {
  const swapped = await staged.swap().catch(async (error: unknown) => {
    await open();
    throw error;
  });
  try {
    await open();
    return swapped.aside;
  } catch (error) {
    await swapped.undo();
    await open();
    throw error;
  }
}
