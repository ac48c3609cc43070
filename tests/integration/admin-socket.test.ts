import { EventEmitter, once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { callAdminSocket } from '../../server/admin-socket/call.ts';
import type { AdminHandler, AdminRequest } from '../../server/admin-socket/protocol.ts';
import { serveAdminSocket } from '../../server/admin-socket/serve.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'infrawiki-test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const REQUEST: AdminRequest = { command: 'user list', lang: 'fr', input: { text: 'é\n\u2028x' } };

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

test.skipIf(process.getuid?.() === 0)('a socket of somebody else is named', async () => {
  const socket = await serveAdminSocket(folder, echo);
  await chmod(path.join(folder, 'admin.sock'), 0o000);
  await expect(callAdminSocket(folder, REQUEST)).rejects.toMatchObject({
    kind: 'forbidden',
    id: 'admin-socket-denied',
  });
  await socket.close();
});
