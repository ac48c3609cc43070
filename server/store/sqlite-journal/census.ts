import { createHash } from 'node:crypto';
import type { Watched } from '../../../core/progress.ts';
import { GraphContent, type GraphRow } from './graph-content.ts';
import { eachLine, lineKey } from './nquads-lines.ts';
import { openForReading } from './open-database.ts';

/** Statements between two reports. */
const REPORTED = 10_000;
const FIRST_ROOM = 1 << 16;

/**
 * Counts the statements of all graphs, and the triples that stand in more than one: a query over the
 * default graph meets those twice. Needs 8 bytes a statement: triples are told apart by 64 bits of
 * their SHA-256, which among ten millions mistake one pair in a hundred thousand censuses.
 */
export function census(
  folder: string,
  progress: Watched['progress'],
): { statements: number; repeated: number } {
  const db = openForReading(folder);
  try {
    return db.transaction(() => {
      const content = new GraphContent(db);
      const graphs = db.prepare<[], GraphRow>('SELECT * FROM graphs ORDER BY id').all();
      const triples = new Fingerprints();
      for (const graph of graphs) {
        for (const part of content.parts(graph)) {
          for (const line of eachLine(part)) {
            triples.add(tripleOf(line, graph.iri));
            if (triples.count % REPORTED === 0) {
              progress({ stage: 'count', done: triples.count, unit: 'statements' });
            }
          }
        }
      }
      return { statements: triples.count, repeated: triples.repeated() };
    })();
  } finally {
    db.close();
  }
}

/** The key of a statement, the graph left out. */
function tripleOf(line: string, graph: string): string {
  const key = lineKey(line);
  if (key !== line) return key.slice(0, key.length - graph.length);
  return key.slice(0, key.lastIndexOf(graph === '' ? ' .' : ' <'));
}

/** Fingerprints of texts, kept to be counted. */
class Fingerprints {
  count = 0;
  #seen = new BigUint64Array(FIRST_ROOM);

  add(text: string): void {
    if (this.count === this.#seen.length) {
      const more = new BigUint64Array(this.count * 2);
      more.set(this.#seen);
      this.#seen = more;
    }
    this.#seen[this.count] = createHash('sha256').update(text).digest().readBigUInt64LE();
    this.count += 1;
  }

  /** How many different texts were added more than once. */
  repeated(): number {
    const sorted = this.#seen.subarray(0, this.count).sort();
    let repeated = 0;
    for (let at = 1; at < sorted.length; at += 1) {
      const again = sorted[at] === sorted[at - 1];
      if (again && sorted[at] !== sorted[at - 2]) repeated += 1;
    }
    return repeated;
  }
}
