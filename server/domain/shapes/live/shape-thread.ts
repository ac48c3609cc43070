import { Worker } from 'node:worker_threads';
import { WikiError } from '../../../../core/errors.ts';
import type { Quad } from '../../../../core/rdf/terms.ts';
import { workerUrl } from '../../../store/worker-url.ts';
import type { CoreCheck } from '../shape-set.ts';
import type { CheckAnswer, CheckMessage } from './shape-worker.ts';

/** Checks that may wait; past it the caller is told to come back. */
const LONGEST_QUEUE = 50;
/** Milliseconds one check may take; a procedure of 500 steps takes half a second. */
const DEADLINE_MS = 10_000;
/** More statements than this are not checked while somebody writes. */
const MOST_QUADS = 50_000;

interface Job {
  readonly message: CheckMessage;
  resolve(check: CoreCheck): void;
  reject(error: unknown): void;
}

/**
 * Checks pages against the core constraints in a thread of its own, one after the other, so that
 * nobody waits for the checks of others. The thread starts with the first check, and again after
 * one that took too long; it never keeps the process alive.
 */
export class ShapeThread {
  readonly #read: () => Promise<readonly Quad[]>;
  readonly #queue: Job[] = [];
  #worker: Worker | undefined;
  #job: Job | undefined;
  #timer: NodeJS.Timeout | undefined;
  #starting = false;

  /** @param read gives every ontology with the shapes */
  constructor(read: () => Promise<readonly Quad[]>) {
    this.#read = read;
  }

  /**
   * @param context the classes of the things the page links to
   * @throws WikiError `check-busy` (unavailable), `check-timeout` (timeout), `check-too-large` (too-large)
   */
  check(page: readonly Quad[], context: readonly Quad[]): Promise<CoreCheck> {
    if (page.length + context.length > MOST_QUADS) {
      const args = { count: page.length + context.length, limit: MOST_QUADS };
      return Promise.reject(new WikiError('too-large', 'check-too-large', args));
    }
    if (this.#queue.length >= LONGEST_QUEUE) {
      return Promise.reject(new WikiError('unavailable', 'check-busy'));
    }
    return new Promise((resolve, reject) => {
      this.#queue.push({ message: { page, context }, resolve, reject });
      void this.#work();
    });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  async #work(): Promise<void> {
    if (this.#job || this.#starting || this.#queue.length === 0) return;
    const worker = this.#worker ?? (await this.#start());
    const job = worker && this.#queue.shift();
    if (!worker || !job) return;
    this.#job = job;
    worker.ref();
    const seconds = DEADLINE_MS / 1000;
    const tooLong = new WikiError('timeout', 'check-timeout', { seconds });
    this.#timer = setTimeout(() => this.#stop(worker, tooLong), DEADLINE_MS);
    worker.postMessage(job.message);
  }

  async #start(): Promise<Worker | undefined> {
    this.#starting = true;
    try {
      const ontologies = await this.#read();
      const worker = new Worker(workerUrl(import.meta.url, 'shape-worker'), {
        workerData: { ontologies },
        // The engine makes much that is soon gone: a large nursery halves what collecting it costs.
        resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 96 },
      });
      worker.unref();
      worker.on('message', (answer: CheckAnswer) => this.#finish(worker, answer));
      worker.on('error', (error) => this.#stop(worker, error));
      worker.on('exit', () => this.#stop(worker, new WikiError('unavailable', 'check-busy')));
      this.#worker = worker;
      return worker;
    } catch (error) {
      for (const job of this.#queue.splice(0)) job.reject(error);
      return undefined;
    } finally {
      this.#starting = false;
    }
  }

  #finish(worker: Worker, answer: CheckAnswer): void {
    const job = this.#release();
    worker.unref();
    if ('check' in answer) job?.resolve(answer.check);
    else job?.reject(new Error(answer.crash));
    void this.#work();
  }

  #stop(worker: Worker, reason: unknown): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    void worker.terminate();
    this.#release()?.reject(reason);
    void this.#work();
  }

  #release(): Job | undefined {
    const job = this.#job;
    clearTimeout(this.#timer);
    this.#job = undefined;
    return job;
  }
}
