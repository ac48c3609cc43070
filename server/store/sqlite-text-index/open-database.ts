import Database from 'better-sqlite3';
import { rmSync } from 'node:fs';

/** Changes with the tables or with what counts as a word; a file with another number is made anew. */
const SCHEMA_VERSION = 1;

const SCHEMA = `
  CREATE TABLE state (only INTEGER PRIMARY KEY CHECK (only = 1), seq INTEGER NOT NULL, complete INTEGER NOT NULL);
  INSERT INTO state VALUES (1, 0, 1);
  CREATE TABLE document (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL,
    lang TEXT NOT NULL,
    title TEXT NOT NULL,
    title_words TEXT NOT NULL,
    labels TEXT NOT NULL,
    steps TEXT NOT NULL,
    prose TEXT NOT NULL,
    type TEXT NOT NULL,
    chantier TEXT NOT NULL,
    UNIQUE (slug, lang)
  );
  CREATE VIRTUAL TABLE words USING fts5 (
    title, labels, steps, prose,
    content = '', contentless_delete = 1,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4'
  );
`;

/** Opens the file; one that is damaged, foreign or of another version is deleted and begun anew. */
export function openDatabase(file: string): Database.Database {
  try {
    return openSound(file);
  } catch {
    removeDatabase(file);
    return openSound(file);
  }
}

export function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) {
    rmSync(file + suffix, { recursive: true, force: true });
  }
}

function openSound(file: string): Database.Database {
  const database = new Database(file);
  try {
    database.pragma('journal_mode = WAL');
    // A power cut may lose the last commits, never the order: the commit number tells what is missing.
    database.pragma('synchronous = NORMAL');
    const version = database.pragma('user_version', { simple: true });
    if (version === 0 && isEmpty(database)) {
      database.exec(`BEGIN; ${SCHEMA} PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT;`);
    } else if (version !== SCHEMA_VERSION) {
      throw new Error(`Text index of version ${String(version)}`);
    } else if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') {
      throw new Error('Damaged text index');
    }
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function isEmpty(database: Database.Database): boolean {
  return database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
}
