import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { virtuosoIni, type VirtuosoPlace } from './virtuoso-ini.ts';

const run = promisify(execFile);

const SERVER = 'virtuoso-t';
const CLIENT = 'isql-vt';

/** Milliseconds it may take until it listens. */
const STARTING = 60_000;
/** Its only account, on the loopback, gone with the folder. */
const ACCOUNT = ['dba', 'dba'] as const;

/** A Virtuoso of our own. */
export interface Virtuoso {
  /** `http://127.0.0.1:{port}/sparql` */
  readonly endpoint: string;
  /** Ends it and removes its files. */
  stop(): Promise<void>;
}

export const VIRTUOSO_MISSING = 'Virtuoso is not installed (apt install virtuoso-opensource-7)';

export function isVirtuosoInstalled(): boolean {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return [SERVER, CLIENT].every((program) =>
    folders.some((folder) => existsSync(path.join(folder, program))),
  );
}

/**
 * Starts a Virtuoso with nothing but the statements of an N-Quads file: each in its graph, or all in
 * the one that is named.
 */
export async function startVirtuoso(file: string, graph?: string): Promise<Virtuoso> {
  const folder = await mkdtemp(path.join(tmpdir(), 'infrawiki-virtuoso-'));
  const place = { folder, sqlPort: await freePort(), httpPort: await freePort() };
  await writeFile(path.join(folder, 'virtuoso.ini'), virtuosoIni(place));
  const child = spawn(SERVER, ['-f', '-c', 'virtuoso.ini'], { cwd: folder, stdio: 'ignore' });
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await online(child, place);
    await load(place, file, graph);
    return { endpoint: `http://127.0.0.1:${place.httpPort}/sparql`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function online(child: ChildProcess, { folder }: VirtuosoPlace): Promise<void> {
  const end = performance.now() + STARTING;
  const log = (): Promise<string> =>
    readFile(path.join(folder, 'virtuoso.log'), 'utf8').catch(() => '');
  while (!(await log()).includes('Server online')) {
    if (child.exitCode !== null || performance.now() > end)
      throw new Error(`Virtuoso did not start:\n${await log()}`);
    await pause(100);
  }
}

/** By the parser of N-Quads in the server (512), or of N-Triples into one graph. */
async function load(place: VirtuosoPlace, file: string, graph?: string): Promise<void> {
  const copy = path.join(place.folder, 'data.nq');
  const text = await readFile(file, 'utf8');
  await writeFile(copy, graph === undefined ? text : withoutGraphs(text));
  const flags = graph === undefined ? 512 : 0;
  const into = graph ?? 'urn:unnamed';
  // A string session: as a string it might have ten million characters and no more.
  await sql(place, [
    'log_enable(2)',
    `DB.DBA.TTLP_MT(file_to_string_output('${copy}'), '', '${into}', ${flags})`,
    'checkpoint',
  ]);
  await rm(copy);
}

/** A statement that is in two graphs is one in the end. */
function withoutGraphs(nquads: string): string {
  return nquads.replace(/ <[^<>"]*> \.$/gm, ' .');
}

async function sql({ sqlPort }: VirtuosoPlace, commands: readonly string[]): Promise<void> {
  const exec = `exec=${commands.join('; ')};`;
  const { stdout, stderr } = await run(CLIENT, [`127.0.0.1:${sqlPort}`, ...ACCOUNT, exec]);
  const said = stdout + stderr;
  if (/^\*\*\* Error/m.test(said)) throw new Error(`Virtuoso: ${said}`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
