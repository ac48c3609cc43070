import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { UNWATCHED } from '../../core/progress.ts';
import { restoreWiki } from '../../server/restore-wiki.ts';
import type { Journal } from '../../server/store/journal.ts';
import { openSqliteJournal } from '../../server/store/sqlite-journal/index.ts';
import { manualPage, pageSave, request } from '../contracts/journal-fixture.ts';

interface Place {
  readonly folder: string;
  readonly file: string;
  readonly stopping: AbortController;
  /** How often the folder was opened again. */
  opened: number;
  /** Head of what the folder holds now. */
  head(): Promise<number>;
  close(): Promise<void>;
  open(): Promise<void>;
}

/** A folder with two commits that is open, and a backup of the first alone. */
async function place(): Promise<Place> {
  const root = await mkdtemp(path.join(tmpdir(), 'infrawiki-restore-'));
  const folder = path.join(root, 'data');
  const file = path.join(root, 'first.backup');
  let journal: Journal | undefined = await openSqliteJournal({ folder });
  onTestFinished(async () => {
    await journal?.close();
    await rm(root, { recursive: true });
  });
  await journal.commit(request([pageSave('a', 0, [], manualPage('a', 20))]));
  await journal.backup({ file, overwrite: false }, UNWATCHED);
  await journal.commit(request([pageSave('b', 0, [], manualPage('b', 20))]));
  const it: Place = {
    folder,
    file,
    stopping: new AbortController(),
    opened: 0,
    async head() {
      journal ??= await openSqliteJournal({ folder });
      return journal.head();
    },
    async close() {
      await journal?.close();
      journal = undefined;
    },
    async open() {
      it.opened += 1;
      journal = await openSqliteJournal({ folder });
    },
  };
  return it;
}

function restoring(
  it: Place,
  ways: { close?: () => Promise<void>; open?: () => Promise<void> } = {},
): ReturnType<typeof restoreWiki> {
  const { folder: dataDir, file } = it;
  const { close = () => it.close(), open = () => it.open() } = ways;
  const options = { file, dataDir, baseIri: undefined, close, open };
  return restoreWiki({ ...options, stopping: it.stopping.signal }, UNWATCHED);
}

const leftovers = async ({ folder }: Place): Promise<string[]> =>
  (await readdir(folder)).filter((name) => /restore|replaced/.test(name));

test('puts the backup in place and opens it', async () => {
  const it = await place();
  expect(await restoring(it)).toMatchObject({ seq: 1, pages: 1 });
  expect([await it.head(), it.opened]).toEqual([1, 1]);
});

test('a wiki that does not close well is opened again as it was', async () => {
  const it = await place();
  const close = async (): Promise<void> => {
    await it.close();
    throw new Error('the text index did not close');
  };
  await expect(restoring(it, { close })).rejects.toThrow('did not close');
  expect([await it.head(), it.opened]).toEqual([2, 1]);
  expect(await leftovers(it)).toEqual([]);
  // And nothing is thought to be under way any more.
  expect(await restoring(it)).toMatchObject({ seq: 1 });
});

test('a backup that does not open leaves the wiki before it, open', async () => {
  const it = await place();
  let first = true;
  const open = async (): Promise<void> => {
    const fails = first;
    first = false;
    if (fails) throw new Error('does not open');
    await it.open();
  };
  await expect(restoring(it, { open })).rejects.toThrow('does not open');
  expect([await it.head(), it.opened]).toEqual([2, 1]);
  expect(await leftovers(it)).toEqual([]);
});

test('a process that ends before anything was closed closes nothing for a restore', async () => {
  const it = await place();
  it.stopping.abort(new Error('stopping'));
  let closed = 0;
  const close = async (): Promise<void> => void (closed += 1);
  await expect(restoring(it, { close })).rejects.toThrow('stopping');
  expect([closed, it.opened, await it.head()]).toEqual([0, 0, 2]);
});

test('a process that ends while the wiki is closed opens nothing, and keeps what was there', async () => {
  const it = await place();
  const close = async (): Promise<void> => {
    it.stopping.abort(new Error('stopping'));
    await it.close();
  };
  await expect(restoring(it, { close })).rejects.toThrow('stopping');
  expect(it.opened).toBe(0);
  expect(await leftovers(it)).toEqual([]);
  expect(await it.head()).toBe(2);
});

test('a process that ends while the backup is opened leaves it when it opens, else what was before', async () => {
  const sound = await place();
  const report = await restoring(sound, {
    async open() {
      sound.stopping.abort(new Error('stopping'));
      await sound.open();
    },
  });
  expect([report.seq, await sound.head(), sound.opened]).toEqual([1, 1, 1]);

  const broken = await place();
  const open = async (): Promise<void> => {
    broken.stopping.abort(new Error('stopping'));
    throw new Error('does not open');
  };
  await expect(restoring(broken, { open })).rejects.toThrow('does not open');
  expect([broken.opened, await broken.head()]).toEqual([0, 2]);
});
