import type { Database } from 'better-sqlite3';
import type { DatasetChunk } from '../journal.ts';
import { AccountReads } from './account-tables.ts';
import { ChangeReads } from './change-reads.ts';
import { DeltaReads } from './delta-reads.ts';
import { DraftReads } from './draft-tables.ts';
import { GraphHistory } from './graph-history.ts';
import { GraphReads } from './graph-reads.ts';
import { openForReading } from './open-database.ts';
import { PageReads } from './page-reads.ts';
import { Replay } from './replay.ts';

/** The reading side of a folder, on connections of its own, so that reads and commits never wait for each other. */
export class Reader {
  readonly #folder: string;
  readonly #db: Database;
  readonly #head;
  readonly #chain;
  readonly #replays = new Map<number, Replay>();
  readonly graphs: GraphReads;
  readonly graphHistory: GraphHistory;
  readonly pages: PageReads;
  readonly deltas: DeltaReads;
  readonly changes: ChangeReads;
  readonly accounts: AccountReads;
  readonly drafts: DraftReads;

  constructor(folder: string) {
    this.#folder = folder;
    this.#db = openForReading(folder);
    this.#head = this.#db.prepare('SELECT coalesce(max(seq), 0) FROM commits').pluck();
    this.#chain = this.#db.prepare('SELECT digest FROM commits WHERE seq = ?').pluck();
    this.graphs = new GraphReads(this.#db);
    this.graphHistory = new GraphHistory(this.#db);
    this.pages = new PageReads(this.#db);
    this.deltas = new DeltaReads(this.#db);
    this.changes = new ChangeReads(this.#db);
    this.accounts = new AccountReads(this.#db);
    this.drafts = new DraftReads(this.#db);
  }

  head(): number {
    return this.#head.get() as number;
  }

  chainAt(seq: number): string | undefined {
    return this.#chain.get(seq) as string | undefined;
  }

  /** @param only graphs, in the order wanted; all of them without it */
  startReplay(id: number, only?: readonly string[]): number {
    const replay = new Replay(this.#folder, only);
    this.#replays.set(id, replay);
    return replay.seq;
  }
  continueReplay(id: number): DatasetChunk[] {
    return this.#replays.get(id)?.next() ?? [];
  }
  endReplay(id: number): void {
    this.#replays.get(id)?.close();
    this.#replays.delete(id);
  }

  close(): void {
    for (const replay of this.#replays.values()) replay.close();
    this.#db.close();
  }
}
