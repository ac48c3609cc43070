import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'vitest';

/**
 * Lets strace stand between a running process and the system until what is handed back is called.
 * Skips the test where there is no strace, or this account may not trace.
 */
export async function attachStrace(
  context: TestContext,
  pid: number,
  options: readonly string[],
): Promise<() => Promise<void>> {
  context.skip(spawnSync('strace', ['-V']).status !== 0, 'strace is not installed');
  const strace = spawn('strace', ['-f', '-p', String(pid), ...options]);
  let said = '';
  const ended = new Promise<void>((resolve) => {
    strace.once('close', () => resolve());
  });
  const attached = new Promise<boolean>((resolve) => {
    strace.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      if (/attached/.test(said)) resolve(true);
    });
    void ended.then(() => resolve(false));
  });
  context.skip(!(await attached), `this account may not trace a process: ${said}`);
  return async () => {
    strace.kill('SIGINT');
    await ended;
  };
}

/** Notes the system calls of a process while `work` goes on, a line each. Skips as `attachStrace`. */
export async function tracedCalls(
  context: TestContext,
  pid: number,
  calls: string,
  work: () => Promise<void>,
): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'infrawiki-trace-'));
  const file = path.join(folder, 'calls');
  try {
    const detach = await attachStrace(context, pid, ['-e', `trace=${calls}`, '-o', file]);
    try {
      await work();
    } finally {
      await detach();
    }
    return (await readFile(file, 'utf8')).trimEnd().split('\n');
  } finally {
    await rm(folder, { recursive: true });
  }
}
