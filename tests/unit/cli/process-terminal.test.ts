import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { processTerminal } from '../../../server/cli/process-terminal.ts';
import { readLocales } from '../../../server/locales.ts';
import { packageRoot } from '../../../server/package-root.ts';

async function terminalWithOutput(): Promise<{
  terminal: ReturnType<typeof processTerminal>;
  folder: string;
}> {
  const folder = await mkdtemp(path.join(tmpdir(), 'infrawiki-terminal-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const terminal = processTerminal(readLocales(packageRoot()).fr);
  await terminal.sendOutputTo(path.join(folder, 'all.nq'));
  return { terminal, folder };
}

test('Ctrl-C while the output is put under its name leaves no half of it', async () => {
  const before = process.listenerCount('SIGINT');
  const { terminal, folder } = await terminalWithOutput();
  await terminal.startWork().write('<urn:a> <urn:b> <urn:c> .\n');
  const ending = terminal.end(true);
  // Without a listener the signal would end the process here, and the draft would stay.
  expect(process.listenerCount('SIGINT')).toBe(before + 1);
  process.emit('SIGINT');
  await ending;
  expect(await readdir(folder)).toEqual(['all.nq']);
  expect(await readFile(path.join(folder, 'all.nq'), 'utf8')).toContain('<urn:a>');
  expect(process.listenerCount('SIGINT')).toBe(before);
});

test('a second Ctrl-C ends the process at once, and takes the output along', async () => {
  const { terminal, folder } = await terminalWithOutput();
  const work = terminal.startWork();
  await work.write('<urn:a> ');
  process.emit('SIGINT');
  await expect(work.write('<urn:b>')).rejects.toMatchObject({ id: 'admin-cancelled' });
  const codes: unknown[] = [];
  const exit = vi.spyOn(process, 'exit').mockImplementation(((code: unknown) => {
    codes.push(code);
  }) as never);
  process.emit('SIGINT');
  exit.mockRestore();
  expect(codes).toEqual([130]);
  expect(await readdir(folder)).toEqual([]);
  await terminal.end(false);
});
