import '../../../store/steady-wasm.ts';
import { Worker } from 'node:worker_threads';
import { WikiError } from '../../../../core/errors.ts';
import { workerUrl } from '../../../store/worker-url.ts';
import type { AnswerMessage, ImportCallName, ImportCalls, ImportSettings } from './protocol.ts';

/** Most memory the RDF engine may take for reading; it holds no more than a piece of the file. */
const ENGINE_BYTES = 1024 * 1_048_576;
/** Most memory for comparing, in MiB: at least this, and so much more for every MiB of the files. */
const LEAST_HEAP_MIB = 256;
const HEAP_PER_MIB = 5;
const LARGEST_HEAP_MIB = 8192;

interface Waiting {
  resolve(value: never): void;
  reject(error: unknown): void;
}

/** The thread of one import, seen from the main thread. Calls are worked through in order. */
export class ImportThread {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  #ended: unknown;

  /** @param bytes of the files, uncompressed, about; the thread is kept from hoarding what it dropped */
  constructor(settings: Omit<ImportSettings, 'memoryBytes'>, bytes: number) {
    const heap = LEAST_HEAP_MIB + (HEAP_PER_MIB * bytes) / 1_048_576;
    this.#worker = new Worker(workerUrl(import.meta.url, 'import-worker'), {
      workerData: { ...settings, memoryBytes: ENGINE_BYTES },
      resourceLimits: { maxOldGenerationSizeMb: Math.min(LARGEST_HEAP_MIB, Math.ceil(heap)) },
      name: 'import',
    });
    this.#worker.on('message', (answer: AnswerMessage) => this.#settle(answer));
    this.#worker.on('error', (error) => this.#end(error));
    this.#worker.on('exit', () => this.#end(undefined));
  }

  /** Rejects with the WikiError that the work met. Bytes are handed over: the caller has them no more. */
  call<Name extends ImportCallName>(
    name: Name,
    input: ImportCalls[Name]['in'],
  ): Promise<ImportCalls[Name]['out']> {
    return new Promise((resolve, reject) => {
      if (this.#ended !== undefined) return reject(this.#ended);
      this.#waiting.push({ resolve, reject });
      const whole = input instanceof Uint8Array && input.byteLength === input.buffer.byteLength;
      const handedOver = whole ? [input.buffer as ArrayBuffer] : [];
      this.#worker.postMessage({ name, input }, handedOver);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #settle(answer: AnswerMessage): void {
    const waiting = this.#waiting.shift();
    if ('value' in answer) waiting?.resolve(answer.value as never);
    else if ('failure' in answer) {
      const { kind, id, args } = answer.failure;
      waiting?.reject(new WikiError(kind, id, args));
    } else waiting?.reject(new Error(answer.crash));
  }

  #end(error: unknown): void {
    const outOfMemory = (error as { code?: string } | undefined)?.code;
    this.#ended ??=
      outOfMemory === 'ERR_WORKER_OUT_OF_MEMORY'
        ? new WikiError('too-large', 'rdf-memory', {}, error)
        : (error ?? new WikiError('unavailable', 'rdf-thread-lost'));
    for (const waiting of this.#waiting.splice(0)) waiting.reject(this.#ended);
  }
}
