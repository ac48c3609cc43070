import { Worker } from 'node:worker_threads';
import type { Progress, Watched } from '../../../core/progress.ts';
import { workerUrl } from '../worker-url.ts';
import type { LongTask, LongTaskName } from './long-tasks.ts';
import { revivedError, type PlainError } from './storage-errors.ts';

/** From the thread of a long job: how far it is, then its result or failure. */
export type LongReport =
  { readonly progress: Progress } | { readonly value: unknown } | { readonly error: PlainError };

/**
 * Does a long piece of work on a journal's file in a thread of its own, so that pages are read and
 * saved meanwhile. Aborting ends the thread, wherever it is: whatever it writes must be a draft that
 * the caller takes away.
 */
export async function runLongJob<Name extends LongTaskName>(
  name: Name,
  input: LongTask[Name]['in'],
  { signal, progress }: Watched,
): Promise<LongTask[Name]['out']> {
  signal.throwIfAborted();
  const worker = new Worker(workerUrl(import.meta.url, 'long-job-worker'), {
    workerData: { name, input },
    execArgv: [],
  });
  let stop = (): void => undefined;
  try {
    return await new Promise((resolve, reject) => {
      stop = () => reject(signal.reason as Error);
      signal.addEventListener('abort', stop);
      worker.on('message', (report: LongReport) => {
        if ('progress' in report) progress(report.progress);
        else if ('error' in report) reject(revivedError(report.error));
        else resolve(report.value as LongTask[Name]['out']);
      });
      worker.on('error', reject);
      worker.on('exit', (code) => reject(new Error(`The thread of ${name} ended with ${code}`)));
    });
  } finally {
    signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
