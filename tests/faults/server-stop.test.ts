import { spawnSync } from 'node:child_process';
import { statfsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ask, type Answer } from '../support/http-client.ts';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';

const COMMENT = 'http://www.w3.org/2000/01/rdf-schema#comment';

async function open(env: NodeJS.ProcessEnv = {}): Promise<{ wiki: WikiServer; token: string }> {
  const wiki = await startWiki({ SEED: 'none', RATE_LIMITS: 'off', ...env });
  onTestFinished(() => wiki.close());
  return { wiki, token: await wiki.token('ana', 'contributor', 'write') };
}

function merge({ origin }: WikiServer, token: string, slug: string, word: string): Promise<Answer> {
  return ask(origin, `/wiki/${slug}`, {
    method: 'POST',
    token,
    headers: { 'Content-Type': 'text/turtle' },
    body: `</id/${slug}> <${COMMENT}> "${word}"@en .`,
  });
}

/** Every acknowledged word is in the page, its history, the search and SPARQL; nothing is half there. */
async function expectKept(
  { origin }: WikiServer,
  slug: string,
  words: readonly string[],
): Promise<void> {
  const page = await ask(origin, `/wiki/${slug}`, { headers: { Accept: 'application/n-triples' } });
  const history = await ask(origin, `/wiki/${slug}/history`, {
    headers: { Accept: 'application/json' },
  });
  const query = `SELECT ?o WHERE { GRAPH <${origin}/wiki/${slug}> { ?s <${COMMENT}> ?o } }`;
  const sparql = await ask(origin, `/sparql?query=${encodeURIComponent(query)}`, {
    headers: { Accept: 'text/csv' },
  });
  const inPage = new Set(
    [...page.text.matchAll(/"(w[a-z0-9]+)"@en/g)].map((found) => found[1] ?? ''),
  );
  const inIndex = new Set(sparql.text.trim().split('\r\n').slice(1));
  expect(inIndex).toEqual(inPage);
  expect(words.filter((word) => !inPage.has(word))).toEqual([]);
  const revisions = history.json<{ added: number }[]>();
  expect(revisions).toHaveLength(inPage.size);
  const last = words.at(-1) ?? '';
  const search = await ask(origin, `/search?q=${last}&lang=en`, {
    headers: { Accept: 'application/json' },
  });
  expect({ last, total: search.json()['total'] }).toMatchObject({ last, total: 1 });
}

test(
  'kill -9 under two writers loses no acknowledged save, ten times',
  { timeout: 120_000 },
  async () => {
    const { wiki, token } = await open();
    const kept: Record<string, string[]> = { left: [], right: [] };
    for (let round = 0; round < 10; round += 1) {
      const killed = new AbortController();
      const writer = async (slug: string): Promise<void> => {
        for (let i = 0; !killed.signal.aborted; i += 1) {
          const word = `w${slug[0] ?? ''}${round}x${i}`;
          try {
            const { status } = await merge(wiki, token, slug, word);
            if (status < 300) kept[slug]?.push(word);
          } catch {
            return;
          }
        }
      };
      const writers = [writer('left'), writer('right')];
      await new Promise((resolve) => setTimeout(resolve, 60 + round * 20));
      const lengths = (): number[] => Object.values(kept).map(({ length }) => length);
      const before = lengths();
      const bothSaved = (): boolean => lengths().every((length, i) => length > (before[i] ?? 0));
      await expect.poll(bothSaved, { interval: 1, timeout: 20_000 }).toBe(true);
      // Right behind an acknowledgement.
      await wiki.stop('SIGKILL');
      killed.abort();
      await Promise.all(writers);
      await wiki.restart();
      for (const slug of ['left', 'right']) await expectKept(wiki, slug, kept[slug] ?? []);
    }
    const { code, stdout } = await wiki.admin(['verify']);
    expect({ code, stdout }).toMatchObject({ code: 0 });
  },
);

describe('SIGTERM', () => {
  test('lets saves under way finish, takes no new ones, and ends with 0 within ten seconds', async () => {
    const { wiki, token } = await open();
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
    const { wiki } = await open();
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

test('a full disk: saves answer 507, reading goes on, and room is enough to go on', async (context) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'infrawiki-disk-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const mount = ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', folder];
  context.skip(spawnSync('mount', mount).status !== 0, 'mounting takes the rights of root');
  onTestFinished(() => {
    spawnSync('umount', ['-l', folder]);
  });
  const { wiki, token } = await open({ DATA_DIR: folder });
  expect((await merge(wiki, token, 'disk', 'wfirst')).status).toBe(201);
  const { bavail, bsize } = statfsSync(folder);
  const ballast = path.join(folder, 'ballast');
  await writeFile(ballast, Buffer.alloc(Math.max(0, bavail * bsize - 256 * 1024)));
  const acknowledged = ['wfirst'];
  let full: Answer | undefined;
  for (let i = 0; i < 400 && !full; i += 1) {
    const word = `wfill${i}`;
    const noise = Array.from({ length: 4000 }, () => Math.random().toString(36).slice(2)).join('');
    const answer = await ask(wiki.origin, '/wiki/disk', {
      method: 'POST',
      token,
      headers: { 'Content-Type': 'text/turtle' },
      body: `</id/disk> <${COMMENT}> "${word}"@en . <> <urn:noise> "${noise}" .`,
    });
    if (answer.status < 300) acknowledged.push(word);
    else full = answer;
  }
  expect({ status: full?.status, text: full?.text }).toMatchObject({ status: 507 });
  expect(full?.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(full?.json()).toMatchObject({ id: 'disk-full', status: 507 });
  expect(full?.text).not.toContain(folder);
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
  expect((await merge(wiki, token, 'disk', 'wmore')).status).toBe(507);
  await rm(ballast);
  const recovered = async (): Promise<number> =>
    (await merge(wiki, token, 'disk', 'wafter')).status;
  await expect.poll(recovered, { timeout: 20_000 }).toBe(204);
  await expectKept(wiki, 'disk', [...acknowledged, 'wafter']);
  await wiki.stop('SIGKILL');
  await wiki.restart();
  await expectKept(wiki, 'disk', [...acknowledged, 'wafter']);
});
