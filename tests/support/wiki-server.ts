import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The built server as a process of its own, as `npm start` runs it, on a free port and a new folder. */
export interface WikiServer {
  /** `http://localhost:{port}`, without a slash at the end. */
  readonly origin: string;
  readonly dataDir: string;
  readonly pid: number;
  /** Everything the server said so far. */
  readonly output: () => string;
  /** Runs an admin command beside the server; `input` goes to its standard input. */
  admin(args: readonly string[], input?: string): Promise<CommandResult>;
  /** Creates an account with a token of the highest scope its role may hold, and returns the token. */
  token(name: string, role: string, scope: string): Promise<string>;
  /** Ends the process by a signal and waits for its end. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Starts again on the same folder and port. */
  restart(): Promise<void>;
  /** Stops and removes the folder. */
  close(): Promise<void>;
}

export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export const PASSWORD = 'quinze marmottes en juin';

export async function startWiki(env: NodeJS.ProcessEnv = {}): Promise<WikiServer> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'infrawiki-'));
  const port = await freePort();
  const settings = { ...process.env, PORT: String(port), DATA_DIR: dataDir, ...env };
  let running = await launch(settings);
  const admin = (args: readonly string[], input = ''): Promise<CommandResult> =>
    run('dist/server/cli/admin.js', args, settings, input);
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> => {
    const { child } = running;
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const ended = new Promise<number | null>((resolve) => {
      child.once('exit', (code) => resolve(code));
    });
    child.kill(signal);
    return ended;
  };
  return {
    origin: `http://localhost:${port}`,
    dataDir,
    get pid() {
      return running.child.pid ?? 0;
    },
    output: () => running.output(),
    admin,
    async token(name, role, scope) {
      await admin(['user', 'add', name, '--role', role], `${PASSWORD}\n`);
      const { stdout, stderr } = await admin(['token', 'add', name, '--scope', scope]);
      if (stdout.trim() === '') throw new Error(`No token for ${name}: ${stderr}`);
      return stdout.trim();
    },
    stop,
    async restart() {
      running = await launch(settings);
    },
    async close() {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

interface Running {
  readonly child: ChildProcess;
  readonly output: () => string;
}

function launch(env: NodeJS.ProcessEnv): Promise<Running> {
  const child = spawn(process.execPath, ['dist/server/main.js'], { env });
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      if (/Infrawiki is ready at \S+\n/.test(said)) resolve({ child, output: () => said });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${said}`)));
  });
}

export function run(
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  input = '',
): Promise<CommandResult> {
  const child = spawn(process.execPath, [script, ...args], { env });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
  child.stdin.end(input);
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
