import '../../store/steady-wasm.ts';
import { Worker } from 'node:worker_threads';
import { WikiError } from '../../../core/errors.ts';
import { workerUrl } from '../../store/worker-url.ts';
import type { AnswerMessage, JobMessage, SyntaxJobName, SyntaxJobs } from './protocol.ts';

/** Threads started at most. They start with the first job and never keep the process alive. */
const THREADS = 2;
/** Jobs that may wait for a thread; past it the caller is told to come back. */
const LONGEST_QUEUE = 200;
/** Milliseconds a job may take when its caller says nothing. */
const DEADLINE_MS = 20_000;
/** Most memory the engine of one thread may take; a patch may double its texts at will. */
const ENGINE_BYTES = 1024 * 1_048_576;

interface Job {
  readonly message: JobMessage;
  readonly deadlineMs: number;
  resolve(value: never): void;
  reject(error: unknown): void;
}

interface Thread {
  readonly worker: Worker;
  job: Job | undefined;
  timer: NodeJS.Timeout | undefined;
}

const threads = new Set<Thread>();
const queue: Job[] = [];

/**
 * Does a job in a thread of its own kind, so that no text of a stranger is parsed on the main
 * thread. A job past its deadline costs its thread and throws a WikiError of kind `timeout`.
 */
export function inSyntaxThread<Name extends SyntaxJobName>(
  name: Name,
  input: SyntaxJobs[Name]['in'],
  deadlineMs: number = DEADLINE_MS,
): Promise<SyntaxJobs[Name]['out']> {
  if (queue.length >= LONGEST_QUEUE) {
    return Promise.reject(new WikiError('unavailable', 'rdf-busy'));
  }
  return new Promise((resolve, reject) => {
    queue.push({ message: { name, input } as JobMessage, deadlineMs, resolve, reject });
    work();
  });
}

/** Ends the threads; a later job starts them again. */
export async function closeSyntaxThreads(): Promise<void> {
  await Promise.all([...threads].map(({ worker }) => worker.terminate()));
}

function work(): void {
  while (queue.length > 0) {
    const idle = [...threads].find((thread) => thread.job === undefined);
    const thread = idle ?? (threads.size < THREADS ? startThread() : undefined);
    const job = thread && queue.shift();
    if (!thread || !job) return;
    thread.job = job;
    thread.worker.ref();
    thread.timer = setTimeout(() => stopThread(thread, tookTooLong(job)), job.deadlineMs);
    thread.worker.postMessage(job.message);
  }
}

function tookTooLong({ deadlineMs }: Job): WikiError {
  return new WikiError('timeout', 'rdf-timeout', { seconds: Math.ceil(deadlineMs / 1000) });
}

function startThread(): Thread {
  const worker = new Worker(workerUrl(import.meta.url, 'syntax-worker'), {
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
    workerData: { memoryBytes: ENGINE_BYTES },
  });
  const thread: Thread = { worker, job: undefined, timer: undefined };
  threads.add(thread);
  worker.unref();
  worker.on('message', (answer: AnswerMessage) => finish(thread, answer));
  worker.on('error', (error) => stopThread(thread, asFailure(error)));
  worker.on('exit', () => stopThread(thread, new WikiError('unavailable', 'rdf-thread-lost')));
  return thread;
}

function asFailure(error: unknown): unknown {
  const outOfMemory = (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY';
  return outOfMemory ? new WikiError('too-large', 'rdf-memory', {}, error) : error;
}

function finish(thread: Thread, answer: AnswerMessage): void {
  if ('crash' in answer && answer.fatal) {
    stopThread(thread, new WikiError('bad-request', 'rdf-crash', {}, answer.crash));
    return;
  }
  const job = release(thread);
  thread.worker.unref();
  if ('value' in answer) job?.resolve(answer.value as never);
  else if ('failure' in answer) {
    const { kind, id, args } = answer.failure;
    job?.reject(new WikiError(kind, id, args));
  } else job?.reject(new Error(answer.crash));
  work();
}

function stopThread(thread: Thread, reason: unknown): void {
  if (!threads.delete(thread)) return;
  void thread.worker.terminate();
  release(thread)?.reject(reason);
  work();
}

function release(thread: Thread): Job | undefined {
  const { job } = thread;
  clearTimeout(thread.timer);
  thread.job = undefined;
  return job;
}
