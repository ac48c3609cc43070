import { spawn } from 'node:child_process';

export interface AdminOutcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built admin command as a process of its own, as `npm run admin --` does. */
export function runAdminProcess(
  args: readonly string[],
  options: {
    readonly dataDir: string;
    readonly stdin?: string;
    /** As in LC_ALL; English unless told otherwise. */
    readonly lang?: string;
    readonly env?: Readonly<Record<string, string>>;
  },
): Promise<AdminOutcome> {
  const child = spawn(process.execPath, ['dist/server/cli/admin.js', ...args], {
    env: {
      PATH: process.env['PATH'],
      DATA_DIR: options.dataDir,
      LC_ALL: options.lang ?? 'en_CA.UTF-8',
      ...options.env,
    },
  });
  const output = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      output[stream] += text;
    });
  }
  // A command that wants no input may be gone before it is written.
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.stdin ?? '');
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, ...output }));
  });
}
