import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../support/http-client.ts';
import { run, startWiki, type CommandResult, type WikiServer } from '../support/wiki-server.ts';

let wiki: WikiServer;
let token: string;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'infrawiki-start-'));
  wiki = await startWiki({ SEED: 'none', RATE_LIMITS: 'off' });
  token = await wiki.token('ana', 'contributor', 'write');
});
afterAll(async () => {
  await wiki.close();
  await rm(folder, { recursive: true, force: true });
});

/** Starts a server that is expected to end by itself. */
async function startFails(env: Record<string, string>): Promise<CommandResult> {
  const settings = { PATH: process.env['PATH'], PORT: '0', SEED: 'none', ...env };
  const ended = await run('dist/server/main.js', [], settings);
  expect(ended.stdout).not.toContain('is ready');
  expect(ended.stderr).not.toMatch(/^\s+at /m);
  expect(ended.stderr.trim()).not.toBe('');
  return ended;
}

async function put(slug: string, title: string): Promise<void> {
  const { status } = await ask(wiki.origin, `/wiki/${slug}`, {
    method: 'PUT',
    token,
    headers: { 'Content-Type': 'text/turtle' },
    body: `</id/${slug}> <http://www.w3.org/2000/01/rdf-schema#label> "${title}"@en .`,
  });
  expect(status).toBe(201);
}

describe('a start is refused, says why, and touches nothing', () => {
  test('when another server has the folder', async () => {
    const { code, stderr } = await startFails({ DATA_DIR: wiki.dataDir });
    expect(code).toBe(1);
    expect(stderr).toContain(String(wiki.pid));
    expect(stderr).toContain(wiki.dataDir);
    expect((await ask(wiki.origin, '/readyz')).status).toBe(200);
  });

  test('when the port is in use', async () => {
    const { port } = new URL(wiki.origin);
    const dataDir = path.join(folder, 'never');
    const { code, stderr } = await startFails({ PORT: port, DATA_DIR: dataDir });
    expect(code).toBe(1);
    expect(stderr).toContain(`Port ${port} is in use`);
    await expect(readdir(dataDir)).rejects.toThrow('ENOENT');
  });

  test('when the folder was made by a newer version', async () => {
    const newer = path.join(folder, 'newer');
    await mkdir(newer);
    const file = path.join(newer, 'journal.sqlite');
    const made = new Database(path.join(wiki.dataDir, 'journal.sqlite'), { readonly: true });
    await made.backup(file);
    made.close();
    const db = new Database(file);
    db.pragma('user_version = 999');
    db.close();
    const { code, stderr } = await startFails({ DATA_DIR: newer });
    expect(code).toBe(1);
    expect(stderr).toContain('999');
    expect(stderr).toMatch(/newer version/);
    const after = new Database(file, { readonly: true });
    expect(after.pragma('user_version', { simple: true })).toBe(999);
    after.close();
  });

  test('when the folder holds something else, or is a file', async () => {
    const foreign = path.join(folder, 'foreign');
    await mkdir(foreign);
    await writeFile(
      path.join(foreign, 'journal.sqlite'),
      'not a database at all, but long enough to look',
    );
    expect((await startFails({ DATA_DIR: foreign })).code).toBe(1);
    const file = path.join(folder, 'a-file');
    await writeFile(file, '');
    const { code, stderr } = await startFails({ DATA_DIR: file });
    expect(code).toBe(1);
    expect(stderr).toContain(file);
  });

  test('when the folder may not be read', async (context) => {
    context.skip(process.getuid?.() === 0, 'root may read every folder');
    const closed = path.join(folder, 'closed');
    await mkdir(closed);
    await chmod(closed, 0);
    const { code, stderr } = await startFails({ DATA_DIR: closed });
    expect(code).toBe(1);
    expect(stderr).toContain(closed);
  });

  test('when the folder may only be read', async (context) => {
    const readOnly = path.join(folder, 'read-only');
    await mkdir(readOnly);
    const mount = ['-t', 'tmpfs', '-o', 'ro,size=1m', 'tmpfs', readOnly];
    context.skip(spawnSync('mount', mount).status !== 0, 'mounting takes the rights of root');
    try {
      const { code, stderr } = await startFails({ DATA_DIR: readOnly });
      expect(code).toBe(1);
      expect(stderr).toContain(readOnly);
    } finally {
      spawnSync('umount', ['-l', readOnly]);
    }
  });

  test.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['QUERY_TIMEOUT_MS', '0'],
    ['RATE_LIMITS', 'maybe'],
    ['BASE_IRI', 'not an iri'],
    ['SEED', 'all'],
    ['TLS_CERT', '/nowhere.pem'],
  ])('when %s is %s', async (name, value) => {
    const dataDir = path.join(folder, 'never');
    const { code, stderr } = await startFails({ DATA_DIR: dataDir, [name]: value });
    expect(code).toBe(1);
    expect(stderr).toContain(name);
    await expect(readdir(dataDir)).rejects.toThrow('ENOENT');
  });

  test('when the certificate cannot be read', async () => {
    const env = {
      DATA_DIR: path.join(folder, 'never'),
      TLS_CERT: '/nowhere.pem',
      TLS_KEY: '/nowhere.key',
    };
    const { code, stderr } = await startFails(env);
    expect(code).toBe(1);
    expect(stderr).toContain('/nowhere.pem');
  });
});

describe('after a stop', { timeout: 120_000 }, () => {
  test('another BASE_IRI is refused, and the first one kept', async () => {
    await put('named', 'Named');
    expect(await wiki.stop()).toBe(0);
    const { code, stderr } = await startFails({
      DATA_DIR: wiki.dataDir,
      BASE_IRI: 'https://elsewhere.example/',
    });
    expect(code).toBe(1);
    expect(stderr).toContain('https://elsewhere.example/');
    expect(stderr).toContain(`${wiki.origin}/`);
    await wiki.restart();
    const page = await ask(wiki.origin, '/wiki/named', {
      headers: { Accept: 'application/n-triples' },
    });
    expect(page.text).toContain(`<${wiki.origin}/id/named>`);
  });

  test('the text index is made anew when it is gone or spoilt', async () => {
    await put('comfrey', 'Comfrey tea for tomatoes');
    const found = async (): Promise<number> =>
      (
        await ask(wiki.origin, '/search?q=comfrey&lang=en', {
          headers: { Accept: 'application/json' },
        })
      ).json<{ total: number }>().total;
    expect(await found()).toBe(1);
    for (const spoil of [
      async (name: string) => rm(name, { force: true }),
      async (name: string) => writeFile(name, 'spoilt'.repeat(2000)),
    ]) {
      await wiki.stop();
      const files = (await readdir(wiki.dataDir)).filter((name) => name.startsWith('text.sqlite'));
      expect(files).toContain('text.sqlite');
      for (const name of files) await spoil(path.join(wiki.dataDir, name));
      await wiki.restart();
      expect(await found()).toBe(1);
    }
  });

  test('a lock left by a process that is gone blocks nothing', async () => {
    expect(await wiki.stop('SIGKILL')).toBeNull();
    await writeFile(path.join(wiki.dataDir, 'lock.pid'), '1\n');
    await wiki.restart();
    expect((await ask(wiki.origin, '/readyz')).status).toBe(200);
  });
});
