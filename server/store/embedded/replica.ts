import { Worker } from 'node:worker_threads';
import { WikiError } from '../../../core/errors.ts';
import type { Quad } from '../../../core/rdf/terms.ts';
import type { ChangePart } from '../journal.ts';
import { workerUrl } from '../worker-url.ts';
import { countLines as linesIn } from './count-results.ts';
import type { ImageHead } from './image-head.ts';
import type { ImageFacts } from './memory-image.ts';
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
  /** True while it shows an update what others must not see. */
  held = false;
  /** True once a large commit has passed it by: a replica that was prepared takes its place. */
  passedOver = false;
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

  /** Gives a replica that does not serve yet a piece of a commit. */
  async change({ seq, removed, added }: ChangePart): Promise<void> {
    this.seq = seq;
    const gone = linesIn(removed);
    this.#size += linesIn(added) - gone;
    this.#dead += gone;
    await this.#order({ do: 'change', removed, added });
  }

  /** The same for a commit that is still to be made, in UTF-8. Its size is known once it is warm. */
  async prepare(removed: Uint8Array, added: Uint8Array): Promise<void> {
    for (let at = removed.indexOf(10); at >= 0; at = removed.indexOf(10, at + 1)) this.#dead += 1;
    await this.#order({ do: 'change', removed, added });
  }

  /** Makes a fresh replica what an image holds. Rejects, and is of no use, when it cannot. */
  async takeImage(file: string, head: ImageHead): Promise<void> {
    await this.#order({ do: 'takeImage', file, facts: head });
    this.seq = head.seq;
    this.#size = head.size;
    this.#dead = head.dead;
  }

  /** Writes what it holds, all commits given before included, as an image; see memory-image.ts. */
  async writeImage(file: string): Promise<{ facts: ImageFacts; dead: number }> {
    const dead = this.#dead;
    const report = await this.#order({ do: 'writeImage', file });
    if (report.is === 'image') return { facts: report.facts, dead };
    if (report.is !== 'no-image') throw new Error(`Unexpected report ${report.is}`);
    throw Object.assign(new Error(report.reason), { code: report.code });
  }

  /** Keeps it at the commit it has; those that come wait. */
  hold(): void {
    this.held = true;
    this.#live = false;
  }

  /** Shows a change that is no commit; to be taken back by its reverse before `letGo`. */
  async show(removed: string, added: string): Promise<void> {
    const gone = linesIn(removed);
    this.#size += linesIn(added) - gone;
    this.#dead += gone;
    await this.#order({ do: 'change', removed, added });
  }

  /** Takes the commits that waited. */
  letGo(): void {
    this.held = false;
    this.#takeBacklog();
  }

  /** Of each of these statements, whether it holds it. */
  async holds(quads: readonly Quad[]): Promise<readonly boolean[]> {
    const report = await this.#order({ do: 'holds', quads });
    if (report.is !== 'holds') throw new Error(`Unexpected report ${report.is}`);
    return report.found;
  }

  /** Gives it a commit; one it has already is ignored. */
  apply(delta: PackedDelta): void {
    if (!this.#live) this.#backlog.push(delta);
    else this.#post(delta);
  }

  /** Takes the commits that waited, then those that come, warms up, and serves. */
  async goLive(): Promise<void> {
    this.#takeBacklog();
    await this.warm();
    this.serving = true;
  }

  /** Runs a few queries, so that the first reader does not wait for the compiler. */
  async warm(): Promise<void> {
    const report = await this.#order({ do: 'warm' });
    if (report.is === 'warm') this.#size = report.size;
  }

  /**
   * Serves from this moment, warmed up before: what it was given beforehand was commit `seq`, and the
   * commits that waited are others.
   */
  serveNow(seq: number): void {
    this.#takeBacklog();
    this.seq = Math.max(this.seq, seq);
    this.serving = !this.gone;
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

  #takeBacklog(): void {
    for (const delta of this.#backlog.splice(0)) this.#post(delta);
    this.#live = true;
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
