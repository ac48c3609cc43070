import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openSqliteTextIndex } from '../../server/store/sqlite-text-index/index.ts';
import { textIndexContract } from './text-index-contract.ts';

textIndexContract('SQLite FTS5', async () =>
  openSqliteTextIndex({ folder: await mkdtemp(path.join(os.tmpdir(), 'text-index-')) }),
);
