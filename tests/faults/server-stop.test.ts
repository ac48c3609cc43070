import { spawnSync } from 'node:child_process';
import { statfsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ask, type Answer } from '../support/http-client.ts';
import { COMMENT, expectKept, merge, openWiki } from './server-saves.ts';

/** Each starts a server or two, which takes long on a busy machine. */
const SLOW = { timeout: 120_000 };

describe('SIGTERM', SLOW, () => {
  test('lets saves under way finish, takes no new ones, and ends with 0 within ten seconds', async () => {
    const { wiki, token } = await openWiki();
    const agent = new Agent({ keepAlive: true, maxSockets: 4 });
    onTestFinished(() => agent.destroy());
    const acknowledged: string[] = [];
    const save = (word: string): Promise<void> =>
      new Promise((resolve) => {
        const outgoing = request(`${wiki.origin}/wiki/busy`, {
          method: 'POST',
          agent,
          headers: { 'Content-Type': 'text/turtle', Authorization: `Bearer ${token}` },
        });
        outgoing.on('response', (res) => {
          res.resume().on('end', () => {
            if ((res.statusCode ?? 500) < 300) acknowledged.push(word);
            resolve();
          });
        });
        outgoing.on('error', () => setTimeout(resolve, 20));
        outgoing.end(`</id/busy> <${COMMENT}> "${word}"@en .`);
      });
    const stopped = new AbortController();
    const writer = async (name: string): Promise<void> => {
      for (let i = 0; !stopped.signal.aborted; i += 1) await save(`w${name}${i}`);
    };
    const writers = ['a', 'b', 'c', 'd'].map(writer);
    await expect.poll(() => acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(8);
    const start = performance.now();
    const code = await wiki.stop('SIGTERM');
    const took = performance.now() - start;
    stopped.abort();
    await Promise.all(writers);
    expect(code).toBe(0);
    expect(took).toBeLessThan(10_000);
    expect(wiki.output()).not.toMatch(/^\s+at /m);
    await wiki.restart();
    await expectKept(wiki, 'busy', acknowledged);
  });

  test('does not wait for idle or dawdling clients', async () => {
    const { wiki } = await openWiki();
    const agent = new Agent({ keepAlive: true });
    onTestFinished(() => agent.destroy());
    await new Promise((resolve, reject) => {
      request(`${wiki.origin}/healthz`, { agent }, (res) => res.resume().on('end', resolve))
        .on('error', reject)
        .end();
    });
    const slow = request(`${wiki.origin}/sparql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/sparql-query', 'Content-Length': '100' },
    });
    slow.on('error', () => undefined);
    slow.write('ASK');
    await new Promise((resolve) => setTimeout(resolve, 200));
    const start = performance.now();
    expect(await wiki.stop('SIGTERM')).toBe(0);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

test(
  'a full disk: saves answer 507, reading goes on, and room is enough to go on',
  SLOW,
  async (context) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'infrawiki-disk-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const mount = ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', folder];
    context.skip(spawnSync('mount', mount).status !== 0, 'mounting takes the rights of root');
    onTestFinished(() => {
      spawnSync('umount', ['-l', folder]);
    });
    const { wiki, token } = await openWiki({ DATA_DIR: folder });
    expect((await merge(wiki, token, 'disk', 'wfirst')).status).toBe(201);
    const { bavail, bsize } = statfsSync(folder);
    const ballast = path.join(folder, 'ballast');
    await writeFile(ballast, Buffer.alloc(Math.max(0, bavail * bsize - 256 * 1024)));
    const acknowledged = ['wfirst'];
    /** Saves until one is refused; a refused one may leave room for some that are smaller. */
    const fill = async (name: string): Promise<Answer> => {
      for (let i = 0; i < 400; i += 1) {
        const word = `w${name}${i}`;
        const noise = Array.from({ length: 4000 }, () => Math.random().toString(36).slice(2)).join(
          '',
        );
        const answer = await ask(wiki.origin, '/wiki/disk', {
          method: 'POST',
          token,
          headers: { 'Content-Type': 'text/turtle' },
          body: `</id/disk> <${COMMENT}> "${word}"@en . <> <urn:noise> "${noise}" .`,
        });
        if (answer.status >= 300) return answer;
        acknowledged.push(word);
      }
      throw new Error('The disk never filled up');
    };
    const full = await fill('fill');
    expect({ status: full.status, text: full.text }).toMatchObject({ status: 507 });
    expect(full.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(full.json()).toMatchObject({ id: 'disk-full', status: 507 });
    expect(full.text).not.toContain(folder);
    for (const route of [
      '/en/wiki/disk',
      '/en/',
      '/wiki/disk',
      '/search?q=wfirst',
      '/sparql?query=ASK%7B%7D',
      '/readyz',
    ]) {
      expect({ route, status: (await ask(wiki.origin, route)).status }).toEqual({
        route,
        status: 200,
      });
    }
    expect((await fill('more')).status).toBe(507);
    await rm(ballast);
    const recovered = async (): Promise<number> =>
      (await merge(wiki, token, 'disk', 'wafter')).status;
    await expect.poll(recovered, { timeout: 20_000 }).toBe(204);
    await expectKept(wiki, 'disk', [...acknowledged, 'wafter']);
    await wiki.stop('SIGKILL');
    await wiki.restart();
    await expectKept(wiki, 'disk', [...acknowledged, 'wafter']);
  },
);
