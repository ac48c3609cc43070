import {
  copyFile,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';

const SLOW = { timeout: 120_000 };

let wiki: WikiServer;
let token: string;
let folder: string;
beforeAll(async () => {
  wiki = await startWiki({ SEED: 'none' });
  folder = await mkdtemp(path.join(tmpdir(), 'infrawiki-backup-'));
  token = await wiki.token('ana', 'admin', 'update');
});
afterAll(async () => {
  await wiki.close();
  await rm(folder, { recursive: true, force: true });
});

function turtle(slug: string, word: string): string {
  return `@prefix im: <https://w3id.org/infra-model/core#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<${wiki.origin}/id/${slug}> a im:Procedure ; rdfs:label "${word}"@fr ; im:note [ rdfs:comment "${word}" ] .`;
}

async function merge(slug: string, word: string): Promise<number> {
  const response = await fetch(`${wiki.origin}/wiki/${slug}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'text/turtle' },
    body: turtle(slug, word),
  });
  await response.arrayBuffer();
  return response.status;
}

async function revisions(slug: string): Promise<unknown[]> {
  const response = await fetch(`${wiki.origin}/wiki/${slug}/history`, {
    headers: { Accept: 'application/json' },
  });
  return response.ok ? ((await response.json()) as unknown[]) : [];
}

async function content(slug: string): Promise<string> {
  const response = await fetch(`${wiki.origin}/wiki/${slug}`, {
    headers: { Accept: 'application/n-triples' },
  });
  return response.text();
}

async function datasetHash(): Promise<string> {
  const { code, stdout, stderr } = await wiki.admin(['verify']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return /Dataset ([0-9a-f]{64})/.exec(stdout)?.[1] ?? stdout;
}

function chainOf(stdout: string): string {
  return /history ([0-9a-f]{64})/.exec(stdout)?.[1] ?? stdout;
}

test(
  'a backup made while people write is whole, private, and never replaces a file unasked',
  SLOW,
  async () => {
    const done = new AbortController();
    let saved = 0;
    const writer = (async () => {
      while (!done.signal.aborted) {
        expect(await merge('busy', `w${saved}`)).toBeLessThan(300);
        saved += 1;
      }
    })();
    const file = path.join(folder, 'busy.backup');
    const first = await wiki.admin(['backup', file]);
    done.abort();
    await writer;
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(/^Backed up and checked: .*busy\.backup\n\d+ pages?, /);
    expect(saved).toBeGreaterThan(1);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const again = await wiki.admin(['backup', file]);
    expect(again.code).toBe(1);
    expect(again.stderr).toContain('busy.backup is there already');
    expect(await wiki.admin(['backup', file, '--force'])).toMatchObject({ code: 0 });
    const here = await wiki.admin(['backup', path.join(wiki.dataDir, 'x')]);
    expect(here.stderr).toContain('in the data folder itself');
    const nowhere = await wiki.admin(['backup', path.join(folder, 'none', 'x'), '--lang', 'fr']);
    expect(nowhere).toMatchObject({ code: 1, stdout: '' });
    expect(nowhere.stderr).toMatch(/Impossible d’écrire la sauvegarde .*ENOENT/);
    expect((await readdir(folder)).filter((name) => name !== 'busy.backup')).toEqual([]);
  },
);

test(
  'a restored wiki has the dataset, the history and the accounts of the backup, without a restart',
  SLOW,
  async () => {
    for (const word of ['un', 'deux', 'trois']) expect(await merge('kept', word)).toBeLessThan(300);
    const file = path.join(folder, 'restored.backup');
    const made = await wiki.admin(['backup', file]);
    const before = {
      hash: await datasetHash(),
      history: await revisions('kept'),
      content: await content('kept'),
    };
    expect(before.history).toHaveLength(3);
    await merge('kept', 'quatre');
    await merge('later', 'absent');
    expect(await datasetHash()).not.toBe(before.hash);
    const restored = await wiki.admin(['restore', file]);
    expect(restored).toMatchObject({ code: 0, stderr: '' });
    expect(chainOf(restored.stdout)).toBe(chainOf(made.stdout));
    expect(await datasetHash()).toBe(before.hash);
    expect(await revisions('kept')).toEqual(before.history);
    expect(await content('kept')).toBe(before.content);
    expect((await fetch(`${wiki.origin}/wiki/later`)).status).toBe(404);
    expect(
      (
        (await fetch(`${wiki.origin}/search?q=absent`, {
          headers: { Accept: 'application/json' },
        }).then((r) => r.json())) as { total: number }
      ).total,
    ).toBe(0);
    expect(await merge('kept', 'cinq')).toBeLessThan(300);
    const aside = /kept in (\S+)\n/.exec(restored.stdout)?.[1] ?? '';
    expect(path.dirname(aside)).toBe(wiki.dataDir);
    const back = await wiki.admin(['restore', path.join(aside, 'journal.sqlite')]);
    expect(back).toMatchObject({ code: 0, stderr: '' });
    expect(await revisions('kept')).toHaveLength(4);
    expect((await fetch(`${wiki.origin}/wiki/later`)).status).toBe(200);
  },
);

test('a file that is no sound backup changes nothing and is told why', SLOW, async () => {
  const good = path.join(folder, 'good.backup');
  expect(await wiki.admin(['backup', good])).toMatchObject({ code: 0 });
  const { size } = await stat(good);
  const before = await datasetHash();
  const bad = path.join(folder, 'bad.backup');
  const refused = async (said: RegExp): Promise<void> => {
    const { code, stdout, stderr } = await wiki.admin(['restore', bad]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(said);
    expect(stderr).toContain('Nothing was changed');
  };
  await rm(bad, { force: true });
  await refused(/cannot be read \(ENOENT\)/);
  await writeFile(bad, '');
  await refused(/is not a backup/);
  await writeFile(bad, 'Dear diary, today I wrote a wiki.\n'.repeat(1000));
  await refused(/is not a backup/);
  for (const share of [0.01, 0.5, 0.99]) {
    await copyFile(good, bad);
    await truncate(bad, Math.floor(size * share));
    await refused(/The backup is damaged|is not a backup/);
  }
  expect(await datasetHash()).toBe(before);
  expect((await readdir(wiki.dataDir)).filter((name) => name.includes('restore'))).toEqual([]);
});

test('verify names what an index does not hold as the journal says it', SLOW, async () => {
  await merge('named', 'vrai');
  const texts = new Database(path.join(wiki.dataDir, 'text.sqlite'));
  const change = (from: string, to: string): void => {
    texts.prepare("UPDATE document SET title = ? WHERE slug = 'named' AND title = ?").run(to, from);
  };
  change('vrai', 'faux');
  const { code, stderr } = await wiki.admin(['verify']);
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^One thing is wrong\..*\nthe text index does not hold what page named says\n$/,
  );
  change('faux', 'vrai');
  texts.close();
  expect(await wiki.admin(['verify', '--lang', 'fr'])).toMatchObject({ code: 0, stderr: '' });
});

test('flipped bits are found wherever they matter', SLOW, async () => {
  const good = path.join(folder, 'good.backup');
  const bytes = await readFile(good);
  const bad = path.join(folder, 'flipped.backup');
  const before = await datasetHash();
  const chain = chainOf((await wiki.admin(['backup', path.join(folder, 'now.backup')])).stdout);
  // Inside what is stored: an account's verifier, a page's authors, a setting.
  for (const text of ['$scrypt$', '["ana"]', wiki.origin]) {
    const at = bytes.indexOf(text);
    expect(at).toBeGreaterThan(0);
    const flipped = Buffer.from(bytes);
    flipped[at + 3] = (flipped[at + 3] ?? 0) ^ 1;
    await writeFile(bad, flipped);
    const { code, stderr } = await wiki.admin(['restore', bad]);
    expect({ text, code }).toEqual({ text, code: 1 });
    expect(stderr).toMatch(/is damaged/);
  }
  expect(await datasetHash()).toBe(before);
  const after = await wiki.admin(['backup', path.join(folder, 'after.backup')]);
  expect(chainOf(after.stdout)).toBe(chain);
});
