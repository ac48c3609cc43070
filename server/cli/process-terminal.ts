import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { WikiError } from '../../core/errors.ts';
import type { Locale } from '../../core/messages.ts';
import type { Terminal } from './command.ts';
import { UsageError } from './usage-error.ts';

/** The terminal of this process. */
export function processTerminal(locale: Locale): Terminal {
  return {
    readPassword: () => (process.stdin.isTTY ? typedPassword(locale) : pipedPassword()),
    readFile: readTextFile,
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
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new WikiError('not-found', 'admin-file-unreadable', { file, code }, error);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new WikiError('bad-request', 'admin-file-not-utf8', { file });
  }
}
