import type { Database } from 'better-sqlite3';
import { firstTables } from './001-first-tables.ts';
import { drafts } from './002-drafts.ts';

/** The schema's steps in order; step n brings a file to version n. A released step never changes. */
const STEPS: readonly string[] = [firstTables, drafts];

export const SCHEMA_VERSION = STEPS.length;

/** Brings a file from its version to the newest one; each step is whole or absent. */
export function migrate(db: Database): void {
  const version = db.pragma('user_version', { simple: true }) as number;
  for (const [index, step] of STEPS.entries()) {
    if (index < version) continue;
    db.transaction(() => {
      db.exec(step);
      db.pragma(`user_version = ${index + 1}`);
    })();
  }
}
