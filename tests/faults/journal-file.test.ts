import { readFileSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { WikiError } from '../../core/errors.ts';
import { createLocale } from '../../core/messages.ts';
import { manualPage, pageSave, request } from '../contracts/journal-fixture.ts';
import { openJournal, temporaryFolder } from './journal-folder.ts';

/** A folder with a journal of some pages in it, closed. Returns the file. */
async function journalOnDisk(): Promise<{ folder: string; file: string }> {
  const folder = await temporaryFolder();
  const journal = await openJournal(folder);
  for (let index = 0; index < 20; index += 1) {
    await journal.commit(
      request([pageSave(`p${index}`, 0, [], manualPage(`p${index}`, 200, Math.random()))]),
    );
  }
  await journal.close();
  return { folder, file: path.join(folder, 'journal.sqlite') };
}

/** Opening is refused with this id, in words in both languages, and the file stays as it is. */
async function expectRefusal(folder: string, id: string): Promise<void> {
  const file = path.join(folder, 'journal.sqlite');
  const before = await readFile(file).catch(() => undefined);
  const error = (await openJournal(folder).then(
    () => expect.unreachable('it opened'),
    (reason: unknown) => reason,
  )) as WikiError;
  expect(error).toMatchObject({ name: 'WikiError', kind: 'unavailable', id });
  for (const lang of ['fr', 'en'] as const) {
    const source = readFileSync(`web/messages/${lang}/error.ftl`, 'utf8');
    const locale = createLocale(lang, [source]);
    expect(locale.t(`error-${id}`, error.args)).toContain(folder);
    expect(locale.t(`error-${id}-fix`, error.args)).not.toBe('');
  }
  const after = await readFile(file).catch(() => undefined);
  expect(after?.equals(before!) ?? before === undefined).toBe(true);
}

describe('a journal file that is not as it should be', () => {
  it('of a newer version is refused', async () => {
    const { folder, file } = await journalOnDisk();
    const db = new Database(file);
    db.pragma('user_version = 999');
    db.close();
    await expectRefusal(folder, 'journal-newer');
  });

  it('of another program is refused', async () => {
    const { folder, file } = await journalOnDisk();
    await rm(file);
    const db = new Database(file);
    db.exec('CREATE TABLE bookmarks (url TEXT)');
    db.close();
    await expectRefusal(folder, 'journal-foreign');
  });

  it('that is no database is refused', async () => {
    const { folder, file } = await journalOnDisk();
    await writeFile(file, 'Dear diary, '.repeat(1000));
    await expectRefusal(folder, 'journal-foreign');
  });

  it('cut short is refused, wherever it is cut', async () => {
    for (const part of [0, 0.1, 0.5, 0.97]) {
      const { folder, file } = await journalOnDisk();
      const { length } = await readFile(file);
      await truncate(file, Math.floor(length * part));
      await expectRefusal(folder, 'journal-corrupt');
    }
  });

  it('gone, while its log is there, is refused rather than begun anew', async () => {
    const { folder, file } = await journalOnDisk();
    await rm(file);
    await writeFile(`${file}-wal`, 'x');
    await expectRefusal(folder, 'journal-corrupt');
  });

  it('with a byte of its content changed is refused', async () => {
    const { folder, file } = await journalOnDisk();
    flipByte(file, 'bases', 'body', 'graph = 7');
    await expectRefusal(folder, 'journal-corrupt');
  });

  it('with a byte of its history changed is found by verify, and that revision is not served', async () => {
    const { folder, file } = await journalOnDisk();
    flipByte(file, 'revisions', 'content', "slug = 'p3'");
    const db = new Database(file);
    db.prepare("UPDATE commits SET author = 'eve' WHERE seq = 9").run();
    db.close();
    const journal = await openJournal(folder);
    await expect(journal.revision('p3', 1)).rejects.toMatchObject({ id: 'journal-damaged' });
    expect((await journal.revision('p4', 1))?.quads).toHaveLength(200);
    expect(await journal.verify()).toEqual([
      'checksum of revision 1 of p3',
      'commit 9 is not what was written',
    ]);
  });

  it('half-made by a first start that was killed is made again', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'journal.sqlite.new'), 'half');
    expect(await (await openJournal(folder)).head()).toBe(0);
    expect(readdirSync(folder)).not.toContain('journal.sqlite.new');
  });
});

describe('a data folder', () => {
  it('is made where it is missing, and refused where it cannot be', async () => {
    const folder = await temporaryFolder();
    expect(await (await openJournal(path.join(folder, 'a', 'b'))).head()).toBe(0);
    await writeFile(path.join(folder, 'file'), '');
    await expectRefusal(path.join(folder, 'file'), 'folder-unreadable');
    await mkdir(path.join(folder, 'c', 'journal.sqlite'), { recursive: true });
    await expectRefusal(path.join(folder, 'c'), 'folder-unreadable');
  });
});

/** Changes one byte in the middle of a stored body. */
function flipByte(file: string, table: string, column: string, row: string): void {
  const db = new Database(file);
  const body = db.prepare(`SELECT ${column} FROM ${table} WHERE ${row}`).pluck().get() as Buffer;
  body.writeUInt8(body.readUInt8(body.length >> 1) ^ 0xff, body.length >> 1);
  db.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${row}`).run(body);
  db.close();
}
