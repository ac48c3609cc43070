import type { Database } from 'better-sqlite3';
import type { DatasetChunk } from '../journal.ts';
import { GraphContent, type GraphRow } from './graph-content.ts';
import { openForReading } from './open-database.ts';

/** Characters of text sent at once. */
const BATCH_LENGTH = 1024 * 1024;

/** One reading of the whole dataset, on a connection of its own that keeps its state in view. */
export class Replay {
  readonly seq: number;
  readonly #db: Database;
  readonly #chunks: Generator<DatasetChunk>;

  /** @param only graphs, in the order wanted; all of them without it */
  constructor(folder: string, only?: readonly string[]) {
    this.#db = openForReading(folder);
    try {
      this.#db.exec('BEGIN');
      this.seq = this.#db
        .prepare('SELECT coalesce(max(seq), 0) FROM commits')
        .pluck()
        .get() as number;
      this.#chunks = chunksOf(this.#db, only);
    } catch (error) {
      this.#db.close();
      throw error;
    }
  }

  /** The next chunks; none at the end. */
  next(): DatasetChunk[] {
    const batch: DatasetChunk[] = [];
    let length = 0;
    while (length < BATCH_LENGTH) {
      const { value, done } = this.#chunks.next();
      if (done) break;
      batch.push(value);
      length += value.nquads.length;
    }
    return batch;
  }

  close(): void {
    this.#chunks.return(undefined);
    this.#db.close();
  }
}

function* chunksOf(db: Database, only?: readonly string[]): Generator<DatasetChunk> {
  const content = new GraphContent(db);
  for (const graph of only ? named(db, only) : all(db)) {
    for (const nquads of content.parts(graph)) {
      if (nquads !== '') yield { graph: graph.iri, nquads };
    }
  }
}

function all(db: Database): GraphRow[] {
  return db.prepare<[], GraphRow>('SELECT * FROM graphs ORDER BY id').all();
}

function named(db: Database, iris: readonly string[]): GraphRow[] {
  const graph = db.prepare<[string], GraphRow>('SELECT * FROM graphs WHERE iri = ?');
  return iris.flatMap((iri) => graph.get(iri) ?? []);
}
