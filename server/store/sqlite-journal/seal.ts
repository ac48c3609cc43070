import { createHash, type Hash } from 'node:crypto';
import type { Database } from 'better-sqlite3';

/** Under this key a backup keeps its seal among the settings. */
const KEY = 'backupSeal';

/**
 * SHA-256 (hex) over every row of every table, and the schema: the same for a copy exactly when
 * nothing in it has changed. Left out are the seal itself and sessions, which no backup needs.
 */
export function sealOf(db: Database): string {
  const hash = createHash('sha256');
  const tables = db
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
       AND name <> 'sessions' ORDER BY name`,
    )
    .all();
  for (const { name, sql } of tables) {
    add(hash, sql);
    const rows = db
      .prepare<[], unknown[]>(`SELECT * FROM "${name}" NOT INDEXED ORDER BY rowid`)
      .raw();
    for (const row of rows.iterate()) {
      if (name === 'settings' && row[0] === KEY) continue;
      for (const value of row) add(hash, value);
    }
  }
  return hash.digest('hex');
}

/** The seal a copy was given when it was made; undefined for one made by other means. */
export function keptSeal(db: Database): string | undefined {
  return db.prepare<[string], string>('SELECT value FROM settings WHERE key = ?').pluck().get(KEY);
}

export function keepSeal(db: Database, seal: string): void {
  db.prepare('INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)').run(KEY, seal);
}

export function dropSeal(db: Database): void {
  db.prepare('DELETE FROM settings WHERE key = ?').run(KEY);
}

/** Each value with its type and length, so that no two rows read the same. */
function add(hash: Hash, value: unknown): void {
  const bytes = value instanceof Buffer ? value : Buffer.from(String(value));
  hash.update(`${value === null ? 'null' : typeof value} ${bytes.length} `).update(bytes);
}
