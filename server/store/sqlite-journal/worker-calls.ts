import { Worker } from 'node:worker_threads';
import { WikiError } from '../../../core/errors.ts';
import { workerUrl } from '../worker-url.ts';
import type { WorkerTask } from './journal-worker.ts';
import { revivedError, type PlainError } from './storage-errors.ts';

interface Waiting {
  resolve(value: never): void;
  reject(error: unknown): void;
}
type Answer = { id: number; value?: unknown; error?: PlainError };

/** The number of the answer a worker gives when it is ready, before any call. */
const READY = 0;

/** Calls to one worker of the journal and their answers. */
export class WorkerCalls {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = READY;
  #ended = false;

  private constructor(task: WorkerTask) {
    this.#worker = new Worker(workerUrl(import.meta.url, 'journal-worker'), {
      workerData: task,
      execArgv: [],
    });
    this.#worker.on('message', (answer: Answer) => this.#settle(answer));
    this.#worker.on('error', (error) => this.#end(error));
    this.#worker.on('exit', () => this.#end());
  }

  /** Resolves once the worker serves; rejects with the reason when it cannot. */
  static async start(task: WorkerTask): Promise<WorkerCalls> {
    const calls = new WorkerCalls(task);
    await new Promise((resolve, reject) => calls.#waiting.set(READY, { resolve, reject }));
    return calls;
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** @throws what the worker threw; a WikiError `journal-stopped` once the worker has ended */
  call<T>(name: string, ...args: readonly unknown[]): Promise<T> {
    return this.hand([], name, ...args);
  }

  /** The same, handing over these bytes: the caller has them no more. */
  hand<T>(bytes: readonly ArrayBuffer[], name: string, ...args: readonly unknown[]): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.#ended) return reject(stopped());
      const id = (this.#lastId += 1);
      this.#waiting.set(id, { resolve, reject });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
      this.#worker.postMessage({ id, name, args }, [...bytes]);
    });
  }

  /** Resolves once all calls made before were answered and the worker has let go of its files. */
  async close(): Promise<void> {
    if (this.#ended) return;
    const exited = new Promise((resolve) => this.#worker.once('exit', resolve));
    await this.call('close');
    await exited;
  }

  #settle({ id, value, error }: Answer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(revivedError(error));
    else waiting?.resolve(value as never);
  }

  #end(cause?: unknown): void {
    this.#ended = true;
    for (const waiting of this.#waiting.values()) waiting.reject(stopped(cause));
    this.#waiting.clear();
  }
}

function stopped(cause?: unknown): WikiError {
  return new WikiError('unavailable', 'journal-stopped', {}, cause);
}
