import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { WikiError } from '../../../core/errors.ts';
import type { TextAnswer, TextDocument, TextIndex, TextQuery, TextUpdate } from '../text-index.ts';
import { workerUrl } from '../worker-url.ts';
import type { AnswerMessage, TextRequest } from './protocol.ts';

/** Documents handed to the thread at a time during a rebuild. */
const BATCH = 200;

/**
 * Opens `text.sqlite` in a folder, in a thread of its own. The file may be deleted at any time
 * while closed; one that is damaged or of another version is begun anew, with `seq()` 0.
 * Searches and writes that fail throw a WikiError of kind `unavailable` (`text-index-failed`) or
 * `storage-full` (`disk-full`).
 */
export async function openSqliteTextIndex({ folder }: { folder: string }): Promise<TextIndex> {
  const index = new SqliteTextIndex(path.join(folder, 'text.sqlite'));
  await index.seq();
  return index;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

class SqliteTextIndex implements TextIndex {
  readonly #file: string;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #lastId = 0;
  #closed = false;
  /** No other write may fall into the middle of a rebuild. */
  #rebuilding: Promise<unknown> | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  async seq(): Promise<number> {
    return (await this.#ask({ name: 'seq' })) as number;
  }

  async put(slug: string, documents: readonly TextDocument[], seq: number): Promise<void> {
    // Posted at once where it can be: the thread answers in order, and a later search finds it.
    while (this.#rebuilding) await this.#rebuilding;
    await this.#ask({ name: 'put', slug, documents, seq });
  }

  async startUpdate(): Promise<TextUpdate> {
    while (this.#rebuilding) await this.#rebuilding;
    let over = (): void => undefined;
    this.#rebuilding = new Promise<void>((resolve) => {
      over = () => {
        this.#rebuilding = undefined;
        resolve();
      };
    });
    const ending = (request: TextRequest) =>
      this.#ask(request)
        .then(() => undefined)
        .finally(over);
    await this.#ask({ name: 'beginUpdate' }).catch((error: unknown) => {
      over();
      throw error;
    });
    return {
      put: async (pages) => void (await this.#ask({ name: 'replace', pages }, [pages.buffer])),
      finish: (seq) => ending({ name: 'endUpdate', seq }),
      cancel: () => ending({ name: 'cancel' }),
    };
  }

  async rebuild(
    documents: AsyncIterable<TextDocument> | Iterable<TextDocument>,
    seq: number,
  ): Promise<void> {
    while (this.#rebuilding) await this.#rebuilding;
    const rebuilt = this.#rebuild(documents, seq);
    this.#rebuilding = rebuilt.catch(() => undefined);
    try {
      await rebuilt;
    } finally {
      this.#rebuilding = undefined;
    }
  }

  async search(query: TextQuery): Promise<TextAnswer> {
    return (await this.#ask({ name: 'search', query })) as TextAnswer;
  }

  async slugs(): Promise<readonly string[]> {
    return (await this.#ask({ name: 'slugs' })) as string[];
  }

  async documents(slug: string): Promise<readonly TextDocument[]> {
    return (await this.#ask({ name: 'documents', slug })) as TextDocument[];
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    await this.#rebuilding;
    if (this.#worker) await this.#ask({ name: 'close' });
    this.#closed = true;
    await this.#worker?.terminate();
  }

  async #rebuild(
    documents: AsyncIterable<TextDocument> | Iterable<TextDocument>,
    seq: number,
  ): Promise<void> {
    await this.#ask({ name: 'beginRebuild' });
    try {
      for await (const batch of batches(documents)) {
        await this.#ask({ name: 'add', documents: batch });
      }
      await this.#ask({ name: 'endRebuild', seq });
    } catch (error) {
      await this.#ask({ name: 'cancel' });
      throw error;
    }
  }

  #ask(request: TextRequest, handedOver: readonly ArrayBuffer[] = []): Promise<unknown> {
    if (this.#closed) return Promise.reject(new WikiError('unavailable', 'text-index-failed'));
    this.#worker ??= this.#start();
    const worker = this.#worker;
    const id = (this.#lastId += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ id, request }, [...handedOver]);
    });
  }

  /** A thread that dies fails what it was asked; the next request starts another. */
  #start(): Worker {
    const url = workerUrl(import.meta.url, 'text-index-worker');
    const worker = new Worker(url, { workerData: { file: this.#file } });
    let cause: unknown;
    worker.on('message', (answer: AnswerMessage) => this.#settle(answer));
    worker.on('error', (error) => (cause = error));
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = undefined;
      const failure = new WikiError('unavailable', 'text-index-failed', {}, cause);
      for (const waiting of this.#waiting.values()) waiting.reject(failure);
      this.#waiting.clear();
    });
    return worker;
  }

  #settle(answer: AnswerMessage): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('value' in answer) waiting?.resolve(answer.value);
    else {
      const full = answer.error.code === 'SQLITE_FULL';
      const cause = new Error(`${answer.error.code} ${answer.error.message}`);
      waiting?.reject(
        full
          ? new WikiError('storage-full', 'disk-full', {}, cause)
          : new WikiError('unavailable', 'text-index-failed', {}, cause),
      );
    }
  }
}

async function* batches(
  documents: AsyncIterable<TextDocument> | Iterable<TextDocument>,
): AsyncGenerator<TextDocument[]> {
  let batch: TextDocument[] = [];
  for await (const document of documents) {
    batch.push(document);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
