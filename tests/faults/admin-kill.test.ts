import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { ask } from '../support/http-client.ts';
import type { WikiServer } from '../support/wiki-server.ts';
import { COMMENT, expectKept, merge, openWiki } from './server-saves.ts';

const SLOW = { timeout: 180_000 };

async function filled(): Promise<{ wiki: WikiServer; token: string; folder: string }> {
  const { wiki, token } = await openWiki();
  const folder = await mkdtemp(path.join(tmpdir(), 'infrawiki-kill-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const lines = Array.from(
    { length: 40_000 },
    (_, i) => `<https://example.org/s${i}> <${COMMENT}> "Numéro ${i}" .`,
  );
  const file = path.join(folder, 'many.nt');
  await writeFile(file, lines.join('\n'));
  const imported = await wiki.admin(['import', file, '--graph', 'https://example.org/many']);
  expect(imported).toMatchObject({ code: 0 });
  expect((await merge(wiki, token, 'left', 'wl1')).status).toBeLessThan(300);
  return { wiki, token, folder };
}

/** Nothing is wrong with the wiki; what is, is told. */
async function expectVerified(wiki: WikiServer): Promise<void> {
  const { code, stdout, stderr } = await wiki.admin(['verify']);
  expect(code, `${stdout}\n${stderr}`).toBe(0);
}

test('kill -9 during a backup leaves no backup and a wiki that goes on', SLOW, async () => {
  const { wiki, folder } = await filled();
  const file = path.join(folder, 'killed.backup');
  for (const wait of [20, 60, 120, 200]) {
    const command = wiki.admin(['backup', file]);
    await pause(250 + wait);
    await wiki.stop('SIGKILL');
    const { code } = await command;
    // Either it was told done, and is whole, or it was not and is not there.
    const there = (await readdir(folder)).includes('killed.backup');
    await wiki.restart();
    const sound = there && (await wiki.admin(['restore', file])).code === 0;
    expect({ there, lost: code === 0 && !there }).toEqual({ there: sound, lost: false });
    await rm(file, { force: true });
  }
  await expectKept(wiki, 'left', ['wl1']);
  await expectVerified(wiki);
});

test(
  'kill -9 at any moment of a restore leaves the old wiki or the new one, whole',
  SLOW,
  async () => {
    const { wiki, token, folder } = await filled();
    const file = path.join(folder, 'good.backup');
    expect(await wiki.admin(['backup', file])).toMatchObject({ code: 0 });
    expect((await merge(wiki, token, 'left', 'wl2')).status).toBeLessThan(300);
    const states = new Set<string>();
    for (const wait of [0, 80, 160, 240, 320, 450, 600]) {
      const command = wiki.admin(['restore', file]);
      await pause(250 + wait);
      await wiki.stop('SIGKILL');
      await command;
      await wiki.restart();
      const history = await ask(wiki.origin, '/wiki/left/history', {
        headers: { Accept: 'application/json' },
      });
      const revisions = history.json<unknown[]>().length;
      states.add(revisions === 1 ? 'new' : 'old');
      await expectKept(wiki, 'left', revisions === 1 ? ['wl1'] : ['wl1', 'wl2']);
      // The next round must have something to lose again.
      if (revisions === 1) await merge(wiki, token, 'left', 'wl2');
    }
    expect(states.size).toBeGreaterThan(0);
    await expectVerified(wiki);
  },
);

test(
  'SIGTERM during a restore ends the server in time, and it opens nothing any more',
  SLOW,
  async () => {
    const { wiki, token, folder } = await filled();
    const file = path.join(folder, 'good.backup');
    expect(await wiki.admin(['backup', file])).toMatchObject({ code: 0 });
    expect((await merge(wiki, token, 'left', 'wl2')).status).toBeLessThan(300);
    for (const wait of [300, 600, 900]) {
      const command = wiki.admin(['restore', file]);
      await pause(wait);
      const start = Date.now();
      const code = await wiki.stop('SIGTERM');
      expect({ wait, code, inTime: Date.now() - start < 10_000 }).toEqual({
        wait,
        code: 0,
        inTime: true,
      });
      // Either it was told that it is done, or that nothing was; and so it is.
      const told = await command;
      await wiki.restart();
      const history = await ask(wiki.origin, '/wiki/left/history', {
        headers: { Accept: 'application/json' },
      });
      const isNew = history.json<unknown[]>().length === 1;
      expect({ wait, told, isNew }).toMatchObject({ isNew: told.code === 0 });
      await expectKept(wiki, 'left', isNew ? ['wl1'] : ['wl1', 'wl2']);
      if (isNew) await merge(wiki, token, 'left', 'wl2');
    }
    await expectVerified(wiki);
  },
);

function isWhole(nquads: string): boolean {
  return nquads.endsWith(' .\n') && nquads.split('\n').length > 40_000;
}

test('Ctrl-C during an export leaves no file, and the server goes on', SLOW, async () => {
  const { wiki, folder } = await filled();
  const out = path.join(folder, 'all.nq');
  for (const wait of [0, 30, 60, 90]) {
    const child = spawn(process.execPath, ['dist/server/cli/admin.js', 'export', '--out', out], {
      env: { ...process.env, DATA_DIR: wiki.dataDir, LC_ALL: 'fr_CA.UTF-8' },
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
    const ended = new Promise<number | null>((resolve) => {
      child.once('close', (code) => resolve(code));
    });
    // Before it has a file, and once that is there, Ctrl-C ends it as it ends any process.
    while (
      !(await readdir(folder)).some((name) => name.endsWith('.part')) &&
      child.exitCode === null
    ) {
      await pause(1);
    }
    await pause(wait);
    child.kill('SIGINT');
    const code = await ended;
    const files = await readdir(folder);
    expect(files.filter((name) => name.endsWith('.part'))).toEqual([]);
    const written = files.includes('all.nq') ? await readFile(out, 'utf8') : undefined;
    const stopped = code === 130 && said.includes('Arrêté, comme demandé');
    const asPromised = written === undefined ? stopped : isWhole(written);
    expect({ code, said, asPromised }).toMatchObject({ asPromised: true });
    for (const left of files.filter((name) => name.startsWith('all.nq'))) {
      await rm(path.join(folder, left));
    }
  }
  await expectKept(wiki, 'left', ['wl1']);
});
