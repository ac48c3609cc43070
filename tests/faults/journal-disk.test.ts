import { execFileSync, spawnSync } from 'node:child_process';
import { statfsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished, type TestContext } from 'vitest';
import type { Journal } from '../../server/store/journal.ts';
import { graphOf, manualPage, pageSave, request } from '../contracts/journal-fixture.ts';
import { openJournal, temporaryFolder } from './journal-folder.ts';
import { Committer, expectWholeAndComplete } from './journal-process.ts';

/** A small disk of its own; skips the test where this account may not mount one. */
async function smallDisk(context: TestContext, size: string): Promise<string> {
  const folder = await temporaryFolder();
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  context.skip(status !== 0, 'mounting a small disk takes the rights of root');
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder]);
  });
  return folder;
}

function strace(context: TestContext, ...options: string[]): string[] {
  context.skip(spawnSync('strace', ['-V']).status !== 0, 'strace is not installed');
  return ['strace', '-f', '-qqq', '-o', '/dev/null', ...options];
}

async function save(journal: Journal, slug: string): Promise<number> {
  const source = { mediaType: 'text/plain', text: incompressible(20_000) };
  const change = pageSave(slug, 0, [], manualPage(slug, 70), { source });
  return (await journal.commit(request([change]))).seq;
}

function incompressible(length: number): string {
  return Array.from({ length }, () => String.fromCharCode(33 + Math.random() * 90)).join('');
}

describe('a full disk', () => {
  it('refuses saves, goes on reading, and needs no restart once there is room', async (context) => {
    const folder = await smallDisk(context, '6m');
    const journal = await openJournal(folder);
    await save(journal, 'first');
    const { bavail, bsize } = statfsSync(folder);
    const ballast = path.join(folder, 'ballast');
    await writeFile(ballast, Buffer.alloc(bavail * bsize - 512 * 1024));
    let saved = 1;
    const full = { kind: 'storage-full', id: 'disk-full' };
    const fill = async (): Promise<void> => {
      for (; saved < 200; saved += 1) await save(journal, `page-${saved}`);
    };
    await expect(fill()).rejects.toMatchObject(full);
    await expect(save(journal, 'more')).rejects.toMatchObject(full);
    await expect(journal.setSetting('key', incompressible(90_000))).rejects.toMatchObject(full);
    expect(await journal.head()).toBe(saved);
    expect((await journal.graph(graphOf('first')))?.quads).toHaveLength(70);
    expect(await journal.page('more')).toBeUndefined();
    const { chunks } = await journal.replay();
    let graphs = 0;
    for await (const { nquads } of chunks) graphs += nquads === '' ? 0 : 1;
    expect(graphs).toBe(saved);
    await rm(ballast);
    expect(await save(journal, 'after')).toBe(saved + 1);
    expect(await journal.verify()).toEqual([]);
    await journal.close();
    const again = await openJournal(folder);
    expect(await again.head()).toBe(saved + 1);
    expect(await again.verify()).toEqual([]);
  });

  it('at the very first start is named', async (context) => {
    const folder = await smallDisk(context, '16k');
    await writeFile(path.join(folder, 'ballast'), Buffer.alloc(12 * 1024));
    await expect(openJournal(folder)).rejects.toMatchObject({ id: 'disk-full' });
    await rm(path.join(folder, 'ballast'));
  });
});

describe('a disk that fails to sync', () => {
  it('never has a commit acknowledged that was not synced, and serves on', async (context) => {
    const wrapper = strace(
      context,
      '-e',
      'trace=fdatasync,fsync',
      '-e',
      'inject=fdatasync,fsync:error=EIO:when=25..27',
    );
    const folder = await temporaryFolder();
    const committer = new Committer(folder, { lanes: 3, answers: 150, wrapper });
    await committer.ended;
    expect(committer.refused.length).toBeGreaterThan(0);
    expect(new Set(committer.refused)).toEqual(new Set(['unavailable journal-io']));
    expect(committer.acknowledged.length + committer.refused.length).toBe(150);
    const afterwards = committer.acknowledged.at(-1)!.seq;
    expect(afterwards).toBe(committer.acknowledged.length);
    const journal = await openJournal(folder);
    expect(await journal.head()).toBe(afterwards);
    await expectWholeAndComplete(journal, committer.acknowledged);
  });

  it('for good refuses everything that comes after', async (context) => {
    const wrapper = strace(
      context,
      '-e',
      'trace=fdatasync,fsync',
      '-e',
      'inject=fdatasync,fsync:error=EIO:when=25+',
    );
    const folder = await temporaryFolder();
    const committer = new Committer(folder, { lanes: 3, answers: 100, wrapper });
    await committer.ended;
    expect(committer.refused.length).toBeGreaterThan(20);
    const journal = await openJournal(folder);
    await expectWholeAndComplete(journal, committer.acknowledged);
  });
});
