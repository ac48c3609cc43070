import { Worker } from 'node:worker_threads';
import { WikiError } from '../../../core/errors.ts';
import { workerUrl } from '../worker-url.ts';
import type { PackedDelta } from './pack-delta.ts';
import type {
  ReplicaAnswer,
  ReplicaOrder,
  ReplicaQuery,
  ReplicaReport,
  ReplicaSettings,
  Slice,
  SliceDigest,
  SliceSize,
} from './replica-messages.ts';

export type LostReplica = (replica: Replica, reason: string) => void;

interface Waiting {
  resolve(report: ReplicaReport): void;
  reject(error: Error): void;
}

/** Rotation pays only past this many dead quads, however small the store is. */
const FEWEST_DEAD = 20_000;
const DEAD_PER_LIVE = 5;

/**
 * One copy of the dataset in a worker thread, seen from the main thread. While it is being filled,
 * new commits wait; once `goLive` was called they are posted as they come.
 */
export class Replica {
  /** The last commit it has been given. */
  seq = 0;
  /** True from the end of its warm-up until it is discarded. */
  serving = false;
  gone = false;
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  readonly #backlog: PackedDelta[] = [];
  readonly #lost: LostReplica;
  #live = false;
  #size = 0;
  #dead = 0;

  /**
   * @param lost called when it stops by itself while it serves; before that its filling rejects
   */
  constructor(settings: ReplicaSettings, lost: LostReplica, log: (line: string) => void) {
    this.#lost = lost;
    this.#worker = new Worker(workerUrl(import.meta.url, 'replica-worker'), {
      workerData: settings,
      name: 'quad-index',
    });
    this.#worker.on('message', (report: ReplicaReport) => {
      if (report.is === 'broken') this.#fail(report.reason);
      else if (report.is === 'skipped') log(`The quad index cannot hold: ${report.statement}`);
      else this.#waiting.shift()?.resolve(report);
    });
    this.#worker.on('error', (error) => this.#fail(String(error)));
    this.#worker.on('exit', (code) => this.#fail(`The thread ended with code ${code}`));
  }

  /** Adds a chunk of the dataset; resolves when the replica has taken it in. */
  async load(nquads: string): Promise<void> {
    await this.#order({ do: 'load', nquads });
  }

  /** Gives it a commit; one it has already is ignored. */
  apply(delta: PackedDelta): void {
    if (!this.#live) this.#backlog.push(delta);
    else this.#post(delta);
  }

  /** Catches up with what was committed since `deltas` began, then takes commits as they come. */
  async goLive(deltas: AsyncIterable<PackedDelta>): Promise<void> {
    for await (const delta of deltas) this.#post(delta);
    for (const delta of this.#backlog.splice(0)) this.#post(delta);
    this.#live = true;
    const report = await this.#order({ do: 'warm' });
    if (report.is === 'warm') this.#size = report.size;
    this.serving = true;
  }

  /** Rejects with the query's own fault, or with `query-crashed` when it took the replica down. */
  async ask(query: ReplicaQuery): Promise<ReplicaAnswer> {
    const report = await this.#order({ do: 'ask', query }).catch((error: unknown) => {
      throw new WikiError('unavailable', 'query-crashed', {}, error);
    });
    if (report.is === 'answer') return report.answer;
    if (report.is !== 'refused') throw new Error(`Unexpected report ${report.is}`);
    throw new WikiError(report.refusal.kind, report.refusal.id, report.refusal.args);
  }

  /** The graphs it holds, a large one in parts. */
  async list(): Promise<readonly SliceSize[]> {
    const report = await this.#order({ do: 'list' });
    if (report.is !== 'listed') throw new Error(`Unexpected report ${report.is}`);
    return report.sizes;
  }

  /** Digests of what it holds once all commits it was given are in. */
  async digest(slices: readonly Slice[]): Promise<readonly SliceDigest[]> {
    const report = await this.#order({ do: 'digest', slices });
    if (report.is !== 'digests') throw new Error(`Unexpected report ${report.is}`);
    return report.digests;
  }

  /** Quads it holds, about. */
  get size(): number {
    return this.#size;
  }

  /** True when old versions of quads slow it down enough to start afresh. */
  get worn(): boolean {
    return this.#dead > FEWEST_DEAD && this.#dead > DEAD_PER_LIVE * this.#size;
  }

  /** Stops it; what was asked of it rejects. */
  async discard(reason = 'discarded'): Promise<void> {
    this.gone = true;
    this.serving = false;
    const error = new Error(`The replica was lost: ${reason}`);
    for (const waiting of this.#waiting.splice(0)) waiting.reject(error);
    await this.#worker.terminate();
  }

  #post(delta: PackedDelta): void {
    if (delta.seq <= this.seq) return;
    this.seq = delta.seq;
    this.#size += delta.grown - delta.removed.length;
    this.#dead += delta.removed.length;
    if (!this.gone) this.#send({ do: 'apply', delta });
  }

  #order(order: ReplicaOrder): Promise<ReplicaReport> {
    if (this.gone) return Promise.reject(new Error('The replica is gone'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#send(order);
    });
  }

  #send(order: ReplicaOrder): void {
    this.#worker.postMessage(order);
  }

  #fail(reason: string): void {
    if (this.gone) return;
    const served = this.serving;
    void this.discard(reason);
    if (served) this.#lost(this, reason);
  }
}
