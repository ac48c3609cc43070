import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { checksumOf } from './blob.ts';

/** The digest before the first commit. */
export const NO_DIGEST = '';

/**
 * Chains the commits of a journal: each digest covers the commit's own row, the checksums of all
 * it wrote, and the digest before it. A row changed behind the journal's back breaks the chain.
 */
export class CommitDigest {
  readonly #commit;
  readonly #changes;
  readonly #revisions;

  constructor(db: Database) {
    this.#commit = db
      .prepare<[number]>('SELECT seq, author, time, comment, licence FROM commits WHERE seq = ?')
      .raw();
    this.#changes = db
      .prepare<[number], [string, number, number, Buffer]>(
        `SELECT iri, part, added, body FROM changes JOIN graphs ON graphs.id = changes.graph
         WHERE changes.seq = ? ORDER BY iri, part`,
      )
      .raw();
    this.#revisions = db
      .prepare<[number], [Buffer, Buffer | null, ...unknown[]]>(
        `SELECT content, source, slug, revision, graphs.iri, added, removed, deleted, media_type
         FROM revisions JOIN graphs ON graphs.id = revisions.graph
         WHERE revisions.seq = ? ORDER BY slug`,
      )
      .raw();
  }

  /** The digest of a commit as its rows are now, after the digest of the one before. */
  of(seq: number, previous: string): string {
    const covered = [
      previous,
      this.#commit.get(seq),
      this.#changes
        .all(seq)
        .map(([iri, part, added, body]) => [iri, part, added, checksumOf(body)]),
      this.#revisions
        .all(seq)
        .map(([content, source, ...rest]) => [
          checksumOf(content),
          source && checksumOf(source),
          rest,
        ]),
    ];
    return createHash('sha256').update(JSON.stringify(covered)).digest('hex');
  }
}
