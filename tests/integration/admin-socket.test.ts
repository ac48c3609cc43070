import { createHash, randomBytes } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WikiError } from '../../core/errors.ts';
import { callAdminSocket as call } from '../../server/admin-socket/call.ts';
import type { AdminHandler, AdminRequest, AdminWork } from '../../server/admin-socket/protocol.ts';
import { serveAdminSocket } from '../../server/admin-socket/serve.ts';
import { testWork } from '../support/admin-work.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'infrawiki-test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const REQUEST: AdminRequest = { command: 'user list', lang: 'fr', input: { text: 'é\n\u2028x' } };

const callAdminSocket = (dataDir: string, request: AdminRequest, work: AdminWork = testWork()) =>
  call(dataDir, request, work);

const echo: AdminHandler = async (request) => ({
  exitCode: 0,
  stdout: JSON.stringify(request),
  stderr: '',
});

test('a command and its answer cross the socket whole', async () => {
  const socket = await serveAdminSocket(folder, echo);
  const result = await callAdminSocket(folder, REQUEST);
  expect(JSON.parse(result?.stdout ?? '')).toEqual(REQUEST);
  await socket.close();
});

test('large input crosses, many at once', async () => {
  const socket = await serveAdminSocket(folder, async ({ input }) => ({
    exitCode: 0,
    stdout: String((input as string).length),
    stderr: '',
  }));
  const sizes = [1, 70_000, 5_000_000];
  const answers = await Promise.all(
    sizes.map((size) => callAdminSocket(folder, { ...REQUEST, input: 'é'.repeat(size) })),
  );
  expect(answers.map((answer) => Number(answer?.stdout))).toEqual(sizes);
  await socket.close();
});

test('only the owner may open the socket, and closing removes it', async () => {
  const socket = await serveAdminSocket(folder, echo);
  const file = path.join(folder, 'admin.sock');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  await socket.close();
  await expect(stat(file)).rejects.toThrow(/ENOENT/);
});

test('without a server there is no answer, also where a dead one left its socket', async () => {
  expect(await callAdminSocket(folder, REQUEST)).toBeUndefined();
  await writeFile(path.join(folder, 'admin.sock'), '');
  expect(await callAdminSocket(folder, REQUEST)).toBeUndefined();
  const socket = await serveAdminSocket(folder, echo);
  expect((await callAdminSocket(folder, REQUEST))?.exitCode).toBe(0);
  await socket.close();
});

test('a data folder with a long path has its socket elsewhere, as private', async () => {
  const deep = path.join(folder, 'é'.repeat(60), 'x'.repeat(60));
  await mkdir(deep, { recursive: true });
  const socket = await serveAdminSocket(deep, echo);
  const elsewhere = await readFile(path.join(deep, 'admin.sock.path'), 'utf8');
  expect((await stat(elsewhere)).mode & 0o777).toBe(0o600);
  expect((await stat(path.dirname(elsewhere))).mode & 0o777).toBe(0o700);
  expect((await callAdminSocket(deep, REQUEST))?.exitCode).toBe(0);
  await socket.close();
  await expect(stat(path.dirname(elsewhere))).rejects.toThrow(/ENOENT/);
  expect(await callAdminSocket(deep, REQUEST)).toBeUndefined();
});

test('a server that goes away before it answers is told apart from one that is not there', async () => {
  const socket = await serveAdminSocket(folder, async () => {
    throw new Error('defect');
  });
  await expect(callAdminSocket(folder, REQUEST)).rejects.toMatchObject({
    kind: 'unavailable',
    id: 'admin-connection-lost',
  });
  await socket.close();
});

test('nonsense on the socket harms nothing', async () => {
  const socket = await serveAdminSocket(folder, echo);
  const stray = connect(path.join(folder, 'admin.sock'));
  stray.write('not json\n');
  await new Promise((resolve) => stray.once('close', resolve).resume());
  expect((await callAdminSocket(folder, REQUEST))?.exitCode).toBe(0);
  await socket.close();
});

test('closing waits for the command that runs and not for a silent client', async () => {
  const gate = new EventEmitter();
  const begun = once(gate, 'begun');
  const released = once(gate, 'release');
  const socket = await serveAdminSocket(folder, async () => {
    gate.emit('begun');
    await released;
    return { exitCode: 0, stdout: 'done', stderr: '' };
  });
  const silent = connect(path.join(folder, 'admin.sock'));
  silent.on('error', () => undefined);
  await new Promise<void>((resolve) => silent.once('connect', () => resolve()));
  const answer = callAdminSocket(folder, REQUEST);
  await begun;
  const closed = socket.close();
  gate.emit('release');
  expect((await answer)?.stdout).toBe('done');
  await closed;
  silent.destroy();
});

test('progress and output come before the result, whole and in order', async () => {
  const long = 'é'.repeat(3_000_000);
  const socket = await serveAdminSocket(folder, async (_request, work) => {
    work.progress({ stage: 'import', done: 1, total: 2, unit: 'bytes' });
    await work.write(long);
    await work.write(Buffer.from([10, 123, 10]));
    return { exitCode: 0, stdout: '', stderr: '' };
  });
  const work = testWork();
  expect(await callAdminSocket(folder, REQUEST, work)).toMatchObject({ exitCode: 0 });
  expect(work.written()).toBe(`${long}\n{\n`);
  expect(work.reports).toEqual([{ stage: 'import', done: 1, total: 2, unit: 'bytes' }]);
  await socket.close();
});

test('reports that follow each other faster than the eye are not sent', async () => {
  const socket = await serveAdminSocket(folder, async (_request, work) => {
    for (let done = 0; done < 10_000; done += 1) {
      work.progress({ stage: 'import', done, unit: 'statements' });
    }
    return { exitCode: 0, stdout: '', stderr: '' };
  });
  const work = testWork();
  await callAdminSocket(folder, REQUEST, work);
  expect(work.reports.length).toBeGreaterThan(0);
  expect(work.reports.length).toBeLessThan(50);
  await socket.close();
});

test('files are read where the command was typed, piece by piece, several in turn', async () => {
  const one = randomBytes(3_456_789);
  const socket = await serveAdminSocket(folder, async (_request, work) => {
    const hash = createHash('sha256');
    for await (const piece of work.read('one')) hash.update(piece);
    for await (const piece of work.read('two')) {
      hash.update(piece);
      break;
    }
    const failed = await all(work.read('three')).catch((error: WikiError) => error.id);
    return { exitCode: 0, stdout: `${hash.digest('hex')} ${String(failed)}`, stderr: '' };
  });
  const two = Buffer.from('\n{}');
  const answer = await callAdminSocket(folder, REQUEST, testWork({ one, two }));
  const hash = createHash('sha256').update(one).update(two).digest('hex');
  expect(answer?.stdout).toBe(`${hash} admin-file-unreadable`);
  await socket.close();
});

async function all(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const found: Buffer[] = [];
  for await (const piece of pieces) found.push(piece);
  return Buffer.concat(found);
}

/** A handler that runs until it is told to stop, and says why it was. */
function untilStopped(begun: () => void): AdminHandler {
  return async (_request, { signal }) => {
    begun();
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    return { exitCode: 1, stdout: '', stderr: (signal.reason as WikiError).id };
  };
}

test('a command that is cancelled hears it, and its result still comes', async () => {
  const work = testWork();
  const begun = (): void => work.stop(new WikiError('unavailable', 'admin-cancelled'));
  const socket = await serveAdminSocket(folder, untilStopped(begun));
  expect((await callAdminSocket(folder, REQUEST, work))?.stderr).toBe('admin-cancelled');
  await socket.close();
});

test('a terminal that goes away stops the command', async () => {
  const gate = new EventEmitter();
  const stopped = once(gate, 'stopped');
  const begun = once(gate, 'begun');
  const wait = untilStopped(() => gate.emit('begun'));
  const socket = await serveAdminSocket(folder, async (request, work) => {
    const result = await wait(request, work);
    gate.emit('stopped', result.stderr);
    return result;
  });
  const stray = connect(path.join(folder, 'admin.sock'));
  stray.write(`${JSON.stringify(REQUEST)}\n`);
  await begun;
  stray.destroy();
  expect(await stopped).toEqual(['admin-cancelled']);
  await socket.close();
});

test('closing stops a long command, which answers that the server stops', async () => {
  const gate = new EventEmitter();
  const begun = once(gate, 'begun');
  const socket = await serveAdminSocket(
    folder,
    untilStopped(() => gate.emit('begun')),
  );
  const answer = callAdminSocket(folder, REQUEST);
  await begun;
  await socket.close();
  expect((await answer)?.stderr).toBe('admin-server-stopping');
});

test.skipIf(process.getuid?.() === 0)('a socket of somebody else is named', async () => {
  const socket = await serveAdminSocket(folder, echo);
  await chmod(path.join(folder, 'admin.sock'), 0o000);
  await expect(callAdminSocket(folder, REQUEST)).rejects.toMatchObject({
    kind: 'forbidden',
    id: 'admin-socket-denied',
  });
  await socket.close();
});
