import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe } from 'vitest';
import type { Journal } from '../../server/store/journal.ts';
import { openSqliteJournal } from '../../server/store/sqlite-journal/index.ts';
import { journalContract } from './journal-contract.ts';

describe('the SQLite journal', () => {
  journalContract(async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'infrawiki-journal-'));
    const opened: Journal[] = [];
    return {
      async open() {
        const journal = await openSqliteJournal({ folder });
        opened.push(journal);
        return journal;
      },
      async dispose() {
        for (const journal of opened) await journal.close();
        await rm(folder, { recursive: true });
      },
    };
  });
});
