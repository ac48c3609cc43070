import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { WikiError } from '../../core/errors.ts';
import type { Locale } from '../../core/messages.ts';
import type { AdminWork } from '../admin-socket/protocol.ts';
import type { OfferedFile } from './command.ts';
import { OutputFile } from './output-file.ts';
import { ProgressLine } from './progress-line.ts';
import type { CommandTerminal } from './run-admin.ts';
import { UsageError } from './usage-error.ts';

/** Bytes of a file read and sent at once. */
const PIECE_BYTES = 1024 * 1024;

/** The terminal of this process. */
export function processTerminal(locale: Locale): CommandTerminal {
  const progress = new ProgressLine(process.stderr, locale);
  const stopped = new AbortController();
  const offered = new Set<string>();
  let output: OutputFile | undefined;
  const interrupt = (): void => {
    if (stopped.signal.aborted) {
      output?.abandon();
      process.exit(130);
    }
    stopped.abort(new WikiError('unavailable', 'admin-cancelled'));
  };
  const listen = (): void => {
    process.off('SIGINT', interrupt).on('SIGINT', interrupt);
  };
  const work: AdminWork = {
    signal: stopped.signal,
    progress: (now) => progress.show(now),
    async write(chunk) {
      stopped.signal.throwIfAborted();
      await (output ? output.write(chunk) : writeOut(chunk));
    },
    async *read(name) {
      if (!offered.has(name)) throw unreadable(name, { code: 'EACCES' });
      yield* pieces(name, stopped.signal);
    },
  };
  return {
    readPassword: () => (process.stdin.isTTY ? typedPassword(locale) : pipedPassword()),
    readFile: readTextFile,
    async offerFile(name) {
      const file = await look(name);
      offered.add(name);
      return file;
    },
    async sendOutputTo(file) {
      // From here on something would be left behind.
      listen();
      output = await OutputFile.create(file);
    },
    startWork() {
      listen();
      // A reader who leaves early is met where the output is written.
      process.stdout.on('error', () => undefined);
      return work;
    },
    async end(done) {
      progress.end();
      try {
        await output?.end(done);
      } finally {
        // Not before: a file that is put on the disk at this moment would be left behind.
        process.off('SIGINT', interrupt);
      }
    },
  };
}

/** The first line of stdin, its end left out. */
async function pipedPassword(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) chunks.push(chunk);
  const [line = ''] = Buffer.concat(chunks).toString('utf8').split('\n', 1);
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

/** Asked twice, since nothing shows on the screen. */
async function typedPassword(locale: Locale): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const keys = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  const ask = async (message: string): Promise<string> => {
    process.stderr.write(locale.t(message));
    const typed = await keys.question('');
    process.stderr.write('\n');
    return typed;
  };
  keys.on('SIGINT', () => process.exit(130));
  try {
    const password = await ask('admin-password');
    if (password !== (await ask('admin-password-again'))) throw new UsageError('password-differs');
    return password;
  } finally {
    keys.close();
  }
}

async function readTextFile(file: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw unreadable(file, error);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new WikiError('bad-request', 'admin-file-not-utf8', { file });
  }
}

/** Makes sure a file can be read, and says how large it is. */
async function look(name: string): Promise<OfferedFile> {
  if (name === '-') return { name };
  try {
    const file = await open(name);
    try {
      const found = await file.stat();
      if (found.isDirectory()) throw Object.assign(new Error(name), { code: 'EISDIR' });
      return found.isFile() ? { name, size: found.size } : { name };
    } finally {
      await file.close();
    }
  } catch (error) {
    throw unreadable(name, error);
  }
}

async function* pieces(name: string, signal: AbortSignal): AsyncGenerator<Buffer> {
  const stream =
    name === '-' ? process.stdin : createReadStream(name, { highWaterMark: PIECE_BYTES });
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      signal.throwIfAborted();
      yield piece;
    }
  } catch (error) {
    throw error instanceof WikiError ? error : unreadable(name, error);
  }
}

function unreadable(file: string, error: unknown): WikiError {
  const { code = '' } = error as { code?: string };
  return new WikiError('not-found', 'admin-file-unreadable', { file, code }, error);
}

/** To the standard output, at the pace of whoever reads it. */
function writeOut(chunk: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(chunk, (error) => {
      if (!error) resolve();
      else reject(new WikiError('unavailable', 'admin-output-closed', {}, error));
    });
  });
}
