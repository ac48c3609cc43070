import type { Database } from 'better-sqlite3';
import type { ChangePart } from '../journal.ts';
import { unpackText } from './blob.ts';

/** A place among all changes ever made: the last one read. */
export interface ChangePlace {
  readonly seq: number;
  readonly graph: number;
  readonly part: number;
}

export interface ChangeBatch {
  readonly parts: readonly ChangePart[];
  /** Where the next batch begins. */
  readonly end: ChangePlace;
}

interface ChangeRow extends ChangePlace {
  readonly added: number;
  readonly body: Buffer;
}

/** Characters of text handed out at once, about: what an index loads fastest. */
const BATCH_LENGTH = 2 * 1024 * 1024;
const MOST_PARTS = 500;

/** What each commit changed, as text, however large the commit. */
export class ChangeReads {
  readonly #changes;

  constructor(db: Database) {
    this.#changes = db.prepare<[number, number, number], ChangeRow>(
      `SELECT seq, graph, part, added, body FROM changes
       WHERE (seq, graph, part) > (?, ?, ?) ORDER BY seq, graph, part`,
    );
  }

  /** The changes after a place; undefined at the end. */
  after({ seq, graph, part }: ChangePlace): ChangeBatch | undefined {
    const parts: ChangePart[] = [];
    let end: ChangePlace | undefined;
    let length = 0;
    // The numbers of graphs are whole and below this.
    const from = Math.min(graph, Number.MAX_SAFE_INTEGER);
    for (const row of this.#changes.iterate(seq, from, part)) {
      const text = unpackText(row.body, `commit ${row.seq}`);
      const last = parts.at(-1);
      const side = row.added === 1 ? 'added' : 'removed';
      // Within a commit a graph comes once, its removed quads first: the rest may be told together.
      if (last?.seq === row.seq) parts[parts.length - 1] = { ...last, [side]: last[side] + text };
      else parts.push({ seq: row.seq, removed: '', added: '', [side]: text });
      end = { seq: row.seq, graph: row.graph, part: row.part };
      length += text.length;
      if (length > BATCH_LENGTH || parts.length >= MOST_PARTS) break;
    }
    return end && { parts, end };
  }
}
