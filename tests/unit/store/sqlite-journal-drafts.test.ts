import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import type { Journal } from '../../../server/store/journal.ts';
import { openSqliteJournal } from '../../../server/store/sqlite-journal/index.ts';

const ROOM = { drafts: 100, bytes: 1000 };
const DRAFT = {
  account: 'ana',
  key: 'a',
  base: 1,
  title: 'A',
  time: 't1',
  bytes: 2,
  content: '{}',
};

async function journalFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'infrawiki-drafts-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

async function opened<T>(folder: string, use: (journal: Journal) => Promise<T>): Promise<T> {
  const journal = await openSqliteJournal({ folder });
  try {
    return await use(journal);
  } finally {
    await journal.close();
  }
}

function inFile(folder: string, sql: string): void {
  const db = new Database(path.join(folder, 'journal.sqlite'));
  db.exec(sql);
  db.close();
}

test('a file from before drafts learns to keep them, and keeps what it had', async () => {
  const folder = await journalFolder();
  const ana = { name: 'ana', role: 'admin', created: 'x', passwordHash: 'x' } as const;
  await opened(folder, (journal) => journal.putAccount(ana));
  inFile(folder, 'DROP TABLE drafts; PRAGMA user_version = 1;');
  await opened(folder, async (journal) => {
    expect(await journal.account('ana')).toEqual(ana);
    await journal.putDraft(DRAFT, undefined, ROOM);
    expect(await journal.draft('ana', 'a')).toEqual(DRAFT);
  });
});

test('drafts go with their account, and none is kept without one', async () => {
  const folder = await journalFolder();
  await opened(folder, async (journal) => {
    await journal.putAccount({ name: 'ana', role: 'reader', created: 'x', passwordHash: 'x' });
    await journal.putDraft(DRAFT, undefined, ROOM);
    await expect(journal.putDraft({ ...DRAFT, account: 'eve' }, undefined, ROOM)).rejects.toThrow(
      'FOREIGN KEY',
    );
  });
  inFile(folder, "PRAGMA foreign_keys = ON; DELETE FROM accounts WHERE name = 'ana';");
  await opened(folder, async (journal) => {
    expect(await journal.drafts('ana')).toEqual([]);
  });
});

test('a draft whose bytes changed on disk is found by verify and never handed out', async () => {
  const folder = await journalFolder();
  await opened(folder, async (journal) => {
    await journal.putAccount({ name: 'ana', role: 'reader', created: 'x', passwordHash: 'x' });
    await journal.putDraft(DRAFT, undefined, ROOM);
  });
  inFile(folder, "UPDATE drafts SET content = x'00000000007b5d'");
  await opened(folder, async (journal) => {
    await expect(journal.draft('ana', 'a')).rejects.toMatchObject({ id: 'journal-damaged' });
    expect(await journal.verify()).toEqual(['checksum of draft a of ana']);
  });
});
