import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync, mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqliteTextIndex } from '../../server/store/sqlite-text-index/index.ts';
import type { TextDocument } from '../../server/store/text-index.ts';

const PAGE: TextDocument = {
  slug: 'a',
  lang: 'fr',
  title: 'Arrosage',
  labels: '',
  steps: '',
  prose: 'Mouiller le tas. '.repeat(500),
  type: '',
  chantier: '',
};

let folder: string;
const file = (): string => path.join(folder, 'text.sqlite');
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'text-file-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function seqAfterReopening(): Promise<number> {
  const index = await openSqliteTextIndex({ folder });
  try {
    const seq = await index.seq();
    await index.rebuild([PAGE], 12);
    expect((await index.search({ text: 'arrosage', lang: 'fr', limit: 1 })).total).toBe(1);
    return seq;
  } finally {
    await index.close();
  }
}

async function fill(): Promise<void> {
  const index = await openSqliteTextIndex({ folder });
  await index.put('a', [PAGE], 5);
  await index.close();
}

test('what was written is there again', async () => {
  await fill();
  expect(await seqAfterReopening()).toBe(5);
});

test.each<[string, () => void]>([
  ['missing', () => rmSync(file())],
  ['cut short', () => truncateSync(file(), 4096)],
  ['not a database', () => writeFileSync(file(), 'not a database at all, sorry'.repeat(400))],
  ['a folder', () => (rmSync(file()), mkdirSync(file()))],
  [
    'scribbled over',
    () => {
      const bytes = readFileSync(file());
      bytes.fill(0xff, 4096, bytes.length);
      writeFileSync(file(), bytes);
    },
  ],
  [
    'of another version',
    () => {
      const database = new Database(file());
      database.pragma('user_version = 99');
      database.close();
    },
  ],
])('a file that is %s asks for a rebuild and takes it', async (_what, spoil) => {
  await fill();
  spoil();
  expect(await seqAfterReopening()).toBe(0);
});
