import type { Database } from 'better-sqlite3';
import type { JournalSnapshot } from '../journal.ts';

/** What a journal holds, told by what its tables say; costs nothing to speak of. */
export function snapshotOf(db: Database, bytes: number): JournalSnapshot {
  const one = (query: string): unknown => db.prepare(query).pluck().get();
  const baseIri = one("SELECT value FROM settings WHERE key = 'baseIri'") as string | undefined;
  return {
    seq: one('SELECT coalesce(max(seq), 0) FROM commits') as number,
    chain: (one('SELECT digest FROM commits ORDER BY seq DESC LIMIT 1') as string) ?? '',
    pages: one(
      `SELECT count(*) FROM pages JOIN revisions USING (slug, revision) WHERE deleted = 0`,
    ) as number,
    revisions: one('SELECT count(*) FROM revisions') as number,
    accounts: one('SELECT count(*) FROM accounts') as number,
    bytes,
    ...(baseIri === undefined ? {} : { baseIri }),
  };
}
