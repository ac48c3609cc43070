import type { Database } from 'better-sqlite3';
import { unpackText } from './blob.ts';

/** A commit's delta as it crosses to the caller: its quads are parts of N-Quads lines. */
export interface LineDelta {
  readonly seq: number;
  readonly changes: readonly { graph: string; added: string[]; removed: string[] }[];
}

/** Bytes of packed text read at once, about. */
const BATCH_BYTES = 256 * 1024;

/** What each commit changed, read. */
export class DeltaReads {
  readonly #seqs;
  readonly #changes;

  constructor(db: Database) {
    this.#seqs = db
      .prepare<[number], number>('SELECT seq FROM commits WHERE seq > ? ORDER BY seq')
      .pluck();
    this.#changes = db.prepare<[number], { iri: string; added: number; body: Buffer }>(
      `SELECT iri, added, body FROM changes JOIN graphs ON graphs.id = changes.graph
       WHERE changes.seq = ? ORDER BY changes.graph, part`,
    );
  }

  /** The next commits after `seq`, at least one unless there is none. */
  after(seq: number): LineDelta[] {
    const deltas: LineDelta[] = [];
    let bytes = 0;
    for (const next of this.#seqs.iterate(seq)) {
      const changes = new Map<string, { graph: string; added: string[]; removed: string[] }>();
      for (const { iri, added, body } of this.#changes.iterate(next)) {
        const change = changes.get(iri) ?? { graph: iri, added: [], removed: [] };
        (added === 1 ? change.added : change.removed).push(unpackText(body, `commit ${next}`));
        changes.set(iri, change);
        bytes += body.length;
      }
      deltas.push({ seq: next, changes: [...changes.values()] });
      if (bytes > BATCH_BYTES || deltas.length >= 500) break;
    }
    return deltas;
  }
}
