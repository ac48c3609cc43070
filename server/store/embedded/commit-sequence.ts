import type { CommitDelta } from '../journal.ts';
import type { ReplicaSource } from './fill-replicas.ts';
import type { Lanes } from './lanes.ts';

/** Milliseconds to wait for a commit that was overtaken before it is fetched from the journal. */
const PATIENCE = 100;

/** A commit that replicas hold already, which take over when its turn has come. */
interface PreparedTurn {
  readonly seq: number;
  readonly prepared: true;
}

/**
 * Hands commits to the replicas strictly in sequence. One that comes before its predecessor is held,
 * and so are the queries: whoever heard of it must see it. What does not come is fetched.
 */
export class CommitSequence {
  #seq: number;
  readonly #lanes: Lanes;
  readonly #source: ReplicaSource;
  readonly #log: (line: string) => void;
  readonly #held = new Map<number, CommitDelta | PreparedTurn>();
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(seq: number, lanes: Lanes, source: ReplicaSource, log: (line: string) => void) {
    this.#seq = seq;
    this.#lanes = lanes;
    this.#source = source;
    this.#log = log;
  }

  /** The last commit given to the replicas. */
  get seq(): number {
    return this.#seq;
  }

  take(delta: CommitDelta | PreparedTurn): void {
    if (delta.seq <= this.#seq) return;
    this.#held.set(delta.seq, delta);
    this.#release();
    if (this.#held.size === 0) return;
    this.#lanes.pause();
    this.#timer ??= setTimeout(() => void this.#fetch(), PATIENCE).unref();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  #release(): void {
    for (let next = this.#next(); next; next = this.#next()) {
      this.#held.delete(next.seq);
      this.#seq = next.seq;
      if ('prepared' in next) this.#lanes.changeShift(next.seq);
      else this.#lanes.apply(next);
    }
    if (this.#held.size > 0 || this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#lanes.resume();
  }

  #next(): CommitDelta | PreparedTurn | undefined {
    return this.#held.get(this.#seq + 1);
  }

  async #fetch(): Promise<void> {
    try {
      for await (const delta of this.#source.deltasAfter(this.#seq)) {
        if (this.#closed) return;
        if (delta.seq > this.#seq && !this.#held.has(delta.seq)) this.#held.set(delta.seq, delta);
      }
      this.#release();
    } catch (error) {
      this.#log(`Commits could not be read again for the quad index: ${String(error)}`);
    }
    if (this.#held.size > 0 && !this.#closed)
      this.#timer = setTimeout(() => void this.#fetch(), PATIENCE).unref();
  }
}
