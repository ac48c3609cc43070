import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { statfsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, type TestContext } from 'vitest';
import { attachStrace } from '../support/traced-calls.ts';
import { expectServing, expectValues, expectVerified, openPlaces } from './three-places.ts';

const BEFORE = ['before', 'before', 'before'];
const AFTER = ['after', 'after', 'after', 'after'];

async function smallDisk(context: TestContext, size: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'infrawiki-disk-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  context.skip(status !== 0, 'mounting a small disk takes the rights of root');
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder]);
  });
  return folder;
}

test(
  'a sequence that finds the disk full changes nothing, and goes through once there is room',
  { timeout: 120_000 },
  async (context) => {
    const folder = await smallDisk(context, '128m');
    const places = await openPlaces({ DATA_DIR: path.join(folder, 'data') });
    const { bavail, bsize } = statfsSync(folder);
    const ballast = path.join(folder, 'ballast');
    await writeFile(ballast, Buffer.alloc(bavail * bsize - 256 * 1024));
    const large = Array.from(
      { length: 8 },
      () => `"${randomBytes(60_000).toString('base64')}"`,
    ).join(', ');
    for (let i = 0; i < 3; i += 1) {
      expect(await places.update(places.sequence(large))).toBe('507 disk-full');
      await expectValues(places, BEFORE);
      await expectServing(places);
    }
    await rm(ballast);
    expect(await places.update(places.sequence('"after"'))).toBe('');
    await expectValues(places, AFTER);
    await expectVerified(places);
    await places.wiki.stop('SIGKILL');
    await places.wiki.restart();
    await expectValues(places, AFTER);
  },
);

test(
  'a sequence whose commit could not be synced is not there, and what comes after it is',
  { timeout: 120_000 },
  async (context) => {
    const places = await openPlaces();
    const { pid } = places.wiki;
    const failing = ['-e', 'trace=fdatasync,fsync', '-e', 'inject=fdatasync,fsync:error=EIO'];
    const mend = await attachStrace(context, pid, [...failing, '-o', '/dev/null']);
    try {
      for (let i = 0; i < 3; i += 1) {
        expect(await places.update(places.sequence(`"lost ${i}"`))).toBe('503 journal-io');
        await expectValues(places, BEFORE);
      }
    } finally {
      await mend();
    }
    expect(places.wiki.pid).toBe(pid);
    await expectServing(places);
    // Nothing was committed since: a new start must not find in the log what was refused.
    await places.wiki.stop('SIGKILL');
    await places.wiki.restart();
    await expectValues(places, BEFORE);
    expect(await places.update(places.sequence('"after"'))).toBe('');
    await expectValues(places, AFTER);
    await expectVerified(places);
    await places.wiki.stop('SIGKILL');
    await places.wiki.restart();
    await expectValues(places, AFTER);
  },
);
