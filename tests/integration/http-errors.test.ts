import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, sendRaw, type Answer } from '../support/http-client.ts';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';

let wiki: WikiServer;
let token: string;
beforeAll(async () => {
  // Limits are on here: this suite tries them.
  wiki = await startWiki({ SEED: 'none', CLIENT_QUERY_SECONDS: '1', QUERY_TIMEOUT_MS: '1200' });
  token = await wiki.token('ana', 'contributor', 'write');
  const body = '</id/here> <http://www.w3.org/2000/01/rdf-schema#label> "here"@en .';
  const headers = { 'Content-Type': 'text/turtle' };
  await ask(wiki.origin, '/wiki/here', { method: 'PUT', token, body, headers });
});
afterAll(() => wiki.close());

function get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return ask(wiki.origin, path, { headers });
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
];
function expectSafe(answer: Answer, where: string): void {
  expect({ where, nosniff: answer.headers['x-content-type-options'] }).toEqual({
    where,
    nosniff: 'nosniff',
  });
  const policy = String(answer.headers['content-security-policy']);
  for (const part of POLICY) expect(policy).toContain(part);
  expect(policy).not.toMatch(/unsafe-(?:inline|eval)/);
  expect(answer.headers['x-powered-by']).toBeUndefined();
  expect(answer.text).not.toMatch(/node_modules|\bat [\w.]+ \(|\/dist\/|\/tmp\/|\/server\//);
}

/** Requests that fail, each in its own way. */
type Failure = readonly [
  method: string,
  path: string,
  status: number,
  id: string,
  headers?: Readonly<Record<string, string>>,
  body?: string,
];
const FAILURES: readonly Failure[] = [
  ['GET', '/nowhere', 404, 'path-unknown'],
  ['GET', '/fr/nowhere', 404, 'path-unknown'],
  ['GET', '/assets/nothing-12345678.js', 404, 'path-unknown'],
  ['GET', '/assets/', 404, 'path-unknown'],
  ['GET', '/xx/wiki/here', 404, 'language-unknown'],
  ['GET', '/xx/', 404, 'language-unknown'],
  ['GET', '/de/search', 404, 'language-unknown'],
  ['GET', '/wiki/nothing', 404, 'page-unknown'],
  ['GET', '/fr/wiki/nothing', 404, 'page-unknown'],
  ['GET', '/fr/wiki/nothing/history', 404, 'page-unknown'],
  ['GET', '/fr/wiki/nothing/edit', 404, 'page-unknown'],
  ['GET', '/wiki/here?revision=9', 404, 'revision-unknown'],
  ['GET', '/id/nothing', 404, 'page-unknown'],
  ['GET', '/en/set-up?key=x', 403, 'set-up-closed'],
  ['GET', '/wiki/%E0%A4%A', 400, 'malformed-request'],
  ['GET', '/%', 400, 'malformed-request'],
  ['POST', '/nowhere', 404, 'path-unknown'],
  ['PUT', '/fr/', 404, 'path-unknown'],
  ['PUT', '/wiki/here', 401, 'sign-in-needed', { 'Content-Type': 'text/turtle' }, '<a> <b> <c> .'],
  ['GET', '/wiki/here', 401, 'token-unknown', { Authorization: 'Bearer nonsense' }],
  ['GET', '/sparql?query=x&query=y', 400, 'query-twice'],
  ['GET', '/sparql?update=x', 405, 'update-by-get'],
  [
    'POST',
    '/en/sign-in',
    403,
    'cross-site',
    { 'Content-Type': 'application/x-www-form-urlencoded' },
    'name=a',
  ],
  [
    'POST',
    '/en/sign-in',
    400,
    'charset-unknown',
    {
      'Content-Type': 'application/x-www-form-urlencoded; charset=utf-7',
      'Sec-Fetch-Site': 'same-origin',
    },
    'name=a',
  ],
  [
    'POST',
    '/en/sign-in',
    413,
    'body-too-large',
    { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin' },
    `name=${'a'.repeat(70_000)}`,
  ],
  [
    'POST',
    '/en/sign-in',
    413,
    'body-too-large',
    { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin' },
    'a&'.repeat(5000),
  ],
  [
    'POST',
    '/en/sign-in',
    415,
    'encoding-unknown',
    {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Sec-Fetch-Site': 'same-origin',
      'Content-Encoding': 'zip',
    },
    'name=a',
  ],
];

describe('every failure', () => {
  test.each([...FAILURES])(
    '%s %s is %i %s, for tools and for people, in both languages',
    async (...failure) => {
      const [method, path, status, id, headers = {}, body] = failure as unknown as Failure;
      const fail = (accept: string, language: string): Promise<Answer> =>
        ask(wiki.origin, path, {
          method,
          headers: { ...headers, Accept: accept, 'Accept-Language': language },
          ...(body === undefined ? {} : { body }),
        });
      const texts = new Set<string>();
      for (const language of ['fr-CA, en;q=0.5', 'en']) {
        const tool = await fail('application/json, */*;q=0.1', language);
        expect({ status: tool.status, text: tool.text }).toMatchObject({ status });
        expect(tool.headers['content-type']).toMatch(/^application\/problem\+json/);
        const problem = tool.json();
        expect(problem).toMatchObject({ id, status });
        for (const member of ['type', 'title', 'detail']) {
          expect(problem[member]).toEqual(expect.stringMatching(/\S/));
        }
        texts.add(`${String(problem['title'])}\n${String(problem['detail'])}`);
        expectSafe(tool, path);
        const any = await fail('*/*', language);
        expect(any.headers['content-type']).toMatch(/^application\/problem\+json/);
        const page = await fail('text/html,application/xhtml+xml,*/*;q=0.8', language);
        expect(page.status).toBe(status);
        expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
        expect(page.text).toMatch(/^<!doctype html>\s*<html[^>]* lang="(?:fr|en)"/i);
        expectSafe(page, path);
      }
      const inPath = /^\/(?:fr|en)\//.test(path);
      expect(texts.size).toBe(inPath ? 1 : 2);
    },
  );

  test('by the protocol itself is answered too', async () => {
    const nonsense = await sendRaw(wiki.origin, 'NONSENSE\r\n\r\n');
    expect(nonsense).toMatch(/^HTTP\/1\.1 400 /);
    const long = `GET /${'a'.repeat(40_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`;
    expect(await sendRaw(wiki.origin, long)).toMatch(/^HTTP\/1\.1 4(?:14|31) /);
    const smuggled =
      'POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n';
    expect(await sendRaw(wiki.origin, smuggled)).toMatch(/^HTTP\/1\.1 400 /);
    const nul = 'GET /wiki/here\0 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n';
    expect(await sendRaw(wiki.origin, nul)).toMatch(/^HTTP\/1\.1 40[04] /);
    const absolute =
      'GET http://evil.example/wiki/here HTTP/1.1\r\nHost: evil.example\r\nAccept: text/html\r\nConnection: close\r\n\r\n';
    expect(await sendRaw(wiki.origin, absolute)).not.toMatch(/(?:href|src|action)="[^"]*evil/);
    expect((await get('/healthz')).text).toBe('ok\n');
  });

  test('of languages in Accept-Language leaves French, the first language', async () => {
    for (const language of ['', 'de', '*', 'zz-ZZ;q=x', 'fr;q=0, de', 'x'.repeat(5000)]) {
      const answer = await get('/', { Accept: 'text/html', 'Accept-Language': language });
      expect(answer.status).toBe(200);
      expect(answer.headers['content-language']).toMatch(/^(?:fr|en)$/);
    }
    const french = await get('/', { Accept: 'text/html' });
    expect(french.headers['content-language']).toBe('fr');
  });
});

test('every answer carries the security headers: pages, data, assets, health', async () => {
  const home = await get('/en/', { Accept: 'text/html' });
  const assets = [...home.text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(
    (found) => found[1] ?? '',
  );
  expect(assets.length).toBeGreaterThan(1);
  for (const path of [
    '/',
    '/en/',
    '/en/wiki/here',
    '/wiki/here',
    '/wiki/here?format=ttl',
    '/healthz',
    '/readyz',
    '/sparql',
    '/sparql?query=ASK%7B%7D',
    '/search?q=a',
    '/ns',
    '/shapes',
    '/en/sign-in',
    ...assets,
  ]) {
    const answer = await get(path, { Accept: '*/*' });
    expectSafe({ ...answer, text: path.startsWith('/assets/') ? '' : answer.text }, path);
  }
  const asset = assets.find((name) => name.endsWith('.css')) ?? '';
  const first = await get(asset, { 'Accept-Encoding': 'gzip' });
  expect(first.headers['cache-control']).toMatch(/immutable/);
  const again = await get(asset, {
    'Accept-Encoding': 'gzip',
    'If-None-Match': first.headers.etag ?? '',
  });
  expect(again.status).toBe(304);
  expectSafe(again, asset);
  const preflight = await ask(wiki.origin, '/wiki/here', {
    method: 'OPTIONS',
    headers: { Origin: 'https://a.example', 'Access-Control-Request-Method': 'PUT' },
  });
  expectSafe(preflight, 'preflight');
});

describe('limits per client', () => {
  const hungry = `SELECT (COUNT(*) AS ?n) WHERE { ${Array.from({ length: 8 }, (_, i) => `VALUES ?v${i} { ${'1 '.repeat(30)} }`).join(' ')} }`;
  const query = (text: string, as?: string): Promise<Answer> =>
    ask(wiki.origin, `/sparql?query=${encodeURIComponent(text)}`, {
      headers: { Accept: 'application/sparql-results+json' },
      ...(as === undefined ? {} : { token: as }),
    });

  test('on query time: 429 with Retry-After, for that client alone, admins never', async () => {
    expect((await query(hungry, token)).status).toBe(503);
    const spent = await query('ASK {}', token);
    expect(spent.status).toBe(429);
    expect(spent.json()).toMatchObject({ id: 'query-budget-spent', status: 429 });
    const wait = Number(spent.headers['retry-after']);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    const page = await ask(wiki.origin, '/sparql?query=ASK%7B%7D', {
      token,
      headers: { Accept: 'text/html' },
    });
    expect(page.status).toBe(429);
    expect(page.headers['retry-after']).toMatch(/^\d+$/);
    expect((await query('ASK {}')).status).toBe(200);
    const admin = await wiki.token('root', 'admin', 'update');
    expect((await query(hungry, admin)).status).toBe(503);
    expect((await query('ASK {}', admin)).status).toBe(200);
    // Pages are read on no budget.
    expect((await ask(wiki.origin, '/en/wiki/here', { token })).status).toBe(200);
  });

  test('on query time count what a client that left had begun', async () => {
    const other = await wiki.token('bob', 'contributor', 'write');
    const controller = new AbortController();
    const left = fetch(`${wiki.origin}/sparql?query=${encodeURIComponent(hungry)}`, {
      headers: { Authorization: `Bearer ${other}` },
      signal: controller.signal,
    });
    setTimeout(() => controller.abort(), 1100);
    await expect(left).rejects.toThrow(/abort/);
    await expect.poll(async () => (await query('ASK {}', other)).status).toBe(429);
  });

  test('on failures: the thirty-first in a minute is not looked at', async () => {
    const third = await wiki.token('eve', 'contributor', 'write');
    const seen: number[] = [];
    for (let i = 0; i < 32; i += 1) seen.push((await query('SELECT nonsense', third)).status);
    expect(seen).toEqual([...Array<number>(30).fill(400), 429, 429]);
  });

  test('on guesses at a password', async () => {
    const guess = (): Promise<Answer> =>
      ask(wiki.origin, '/en/sign-in', {
        method: 'POST',
        body: 'name=ana&password=wrong+wrong+wrong',
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          'Sec-Fetch-Site': 'same-origin',
        },
      });
    const seen: number[] = [];
    for (let i = 0; i < 6; i += 1) seen.push((await guess()).status);
    expect(seen).toEqual([401, 401, 401, 401, 401, 429]);
    expect((await guess()).headers['retry-after']).toMatch(/^\d+$/);
  });
});
