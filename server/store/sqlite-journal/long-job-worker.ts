import { parentPort, workerData } from 'node:worker_threads';
import type { Progress } from '../../../core/progress.ts';
import { census } from './census.ts';
import { copyAndCheck } from './copy-journal.ts';
import type { LongReport } from './long-job.ts';
import type { LongTask, LongTaskName } from './long-tasks.ts';
import { prepareCopy } from './prepare-copy.ts';
import { plainError, storageError } from './storage-errors.ts';
import { verifyJournal } from './verify-journal.ts';

interface Job<Name extends LongTaskName = LongTaskName> {
  readonly name: Name;
  readonly input: LongTask[Name]['in'];
}

const report = (message: LongReport): void => parentPort?.postMessage(message);
const progress = (now: Progress): void => report({ progress: now });

async function run({ name, input }: Job): Promise<unknown> {
  const { folder = '', file = '' } = input as { folder?: string; file?: string };
  switch (name) {
    case 'verify':
      return verifyJournal(folder, progress);
    case 'backup':
      return copyAndCheck(folder, file, progress);
    case 'prepare':
      return prepareCopy(file, progress);
    case 'census':
      return census(folder, progress);
  }
}

const job = workerData as Job;
run(job).then(
  (value) => report({ value }),
  (error: unknown) => {
    const { folder = '' } = job.input as { folder?: string };
    report({ error: plainError(storageError(error, folder)) });
  },
);
