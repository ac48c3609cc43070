import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../support/http-client.ts';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';

let wiki: WikiServer;
beforeAll(async () => {
  wiki = await startWiki();
});
afterAll(() => wiki.close());

test.each([
  ['/fr/', 'text/html'],
  ['/fr/about', 'text/html'],
  ['/fr/take-part', 'text/html'],
  ['/fr/wiki/pc-hotcompost', 'text/html'],
  ['/wiki/pc-hotcompost', 'text/turtle'],
  ['/wiki/pc-hotcompost/timemap', '*/*'],
  ['/id/pc-hotcompost', 'text/turtle'],
  ['/ns', 'text/turtle'],
])('no cache hands out %s (%s) without asking', async (path, accept) => {
  const { status, headers } = await ask(wiki.origin, path, { headers: { Accept: accept } });
  expect(status).toBeLessThan(400);
  expect(headers['cache-control']).toBe('private, no-cache');
});

test('pages that name the reader are kept apart by reader', async () => {
  for (const page of ['about', 'take-part']) {
    const { headers } = await ask(wiki.origin, `/fr/${page}`);
    expect(headers.vary).toMatch(/\bCookie\b/);
  }
});
