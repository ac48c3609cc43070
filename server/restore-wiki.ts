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
  /** Aborted when the process ends: from then on nothing is opened any more. */
  readonly stopping?: AbortSignal;
}

/** Folders that a backup is being put into. */
const underWay = new Set<string>();

/**
 * Puts a backup in the place of what the data folder holds. The backup is copied and checked through
 * and through before anything is closed; when the restored wiki does not open, the one before is put
 * back. From the moment the folder is closed only the end of the process stops it: a backup that was
 * not opened by then is not trusted, and the wiki before it stays.
 *
 * Throws the WikiErrors of `stageJournal`, `backup-other-base` for one whose pages have other names,
 * the reason of `stopping`, and what `close` and `open` reject with.
 */
export async function restoreWiki(
  { file, dataDir, baseIri, close, open, stopping }: RestoreOptions,
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
    stopping?.throwIfAborted();
    const aside = await exchange(staged, { close, open, stopping });
    const report = { seq, chain, pages, revisions, accounts, bytes };
    return aside === undefined ? report : { ...report, aside };
  } finally {
    underWay.delete(dataDir);
    await staged.discard();
  }
}

/** Whatever fails, a wiki is open at the end if one can be, unless the process ends. */
async function exchange(
  staged: Awaited<ReturnType<typeof stageJournal>>,
  {
    close,
    open,
    stopping,
  }: Pick<RestoreOptions, 'close' | 'open'> & { readonly stopping: AbortSignal | undefined },
): Promise<string | undefined> {
  const reopen = async (): Promise<void> => {
    if (!stopping?.aborted) await open();
  };
  let swapped: Awaited<ReturnType<typeof staged.swap>> | undefined;
  try {
    await close();
    stopping?.throwIfAborted();
    swapped = await staged.swap();
    stopping?.throwIfAborted();
    await open();
    return swapped.aside;
  } catch (error) {
    await swapped?.undo();
    await reopen();
    throw error;
  }
}
