import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../support/http-client.ts';
import { JSON_RESULTS, expectProblem, SparqlClient } from '../support/sparql-client.ts';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';

const NAMES = 'SELECT ?o WHERE { ?s <https://schema.org/name> ?o } ORDER BY ?o';

let wiki: WikiServer;
let token: string;
const sparql = new SparqlClient(() => wiki.origin);
beforeAll(async () => {
  wiki = await startWiki({ SEED: 'none', RATE_LIMITS: 'off' });
  token = await wiki.token('max', 'steward', 'update');
  await insert('"un"@fr');
});
afterAll(() => wiki.close());

async function insert(name: string): Promise<void> {
  const update = `INSERT DATA { GRAPH <urn:g> { <urn:s> <https://schema.org/name> ${name} } }`;
  const done = await sparql.post(update, 'application/sparql-update', { token });
  if (done.status !== 204) throw new Error(done.text);
}

function knowing(etag: string | undefined): Record<string, string> {
  return { 'If-None-Match': etag ?? '' };
}

describe('the tag of an answer', () => {
  test('spares whoever knows it the answer, until something was saved', async () => {
    const first = await sparql.get(NAMES);
    const { etag, vary } = first.headers;
    expect(etag).toMatch(/^W\/"c\d+-[\w-]{22}"$/);
    expect(first.headers['cache-control']).toBe('public, no-cache');
    expect(vary).toMatch(/\bAccept\b/);
    expect(vary).toMatch(/\bAccept-Encoding\b/);
    const again = await sparql.get(NAMES, { headers: knowing(etag) });
    expect(again).toMatchObject({ status: 304, text: '' });
    expect(again.headers.etag).toBe(etag);
    expect(again.headers['cache-control']).toBe('public, no-cache');
    expect(again.headers['access-control-allow-origin']).toBe('*');
    const strong = await sparql.get(NAMES, { headers: knowing(`"x", ${etag?.slice(2)}`) });
    expect(strong.status).toBe(304);
    const head = await sparql.get(NAMES, { headers: knowing(etag), method: 'HEAD' });
    expect(head.status).toBe(304);
    await insert('"deux"@fr');
    const fresh = await sparql.get(NAMES, { headers: knowing(etag) });
    expect(fresh.status).toBe(200);
    expect(fresh.headers.etag).not.toBe(etag);
    expect(fresh.text).toContain('deux');
  });

  test('is that of one query, dataset and format', async () => {
    const asked = [
      sparql.get(NAMES),
      sparql.get(`${NAMES} `),
      sparql.get(NAMES, { accept: 'text/csv' }),
      sparql.get(NAMES, { address: [['format', 'xml']] }),
      sparql.get(NAMES, { address: [['default-graph-uri', 'urn:g']] }),
      sparql.get(NAMES, { address: [['named-graph-uri', 'urn:g']] }),
      sparql.get(NAMES, {
        address: [
          ['default-graph-uri', 'urn:g'],
          ['default-graph-uri', 'urn:h'],
        ],
      }),
    ];
    const tags = (await Promise.all(asked)).map(({ headers }) => headers.etag);
    expect(new Set(tags).size).toBe(asked.length);
    expect(tags).not.toContain(undefined);
  });

  test('is given before the query runs, to who would have to wait for it', async () => {
    const values = Array.from({ length: 22 }, (_, i) => i).join(' ');
    const cross = Array.from({ length: 4 }, (_, i) => `VALUES ?v${i} { ${values} }`).join(' ');
    const slow = `SELECT (COUNT(*) AS ?n) WHERE { ${cross} }`;
    const first = await sparql.get(slow);
    expect(first.status).toBe(200);
    const start = performance.now();
    const again = await Promise.all(
      Array.from({ length: 20 }, () => sparql.get(slow, { headers: knowing(first.headers.etag) })),
    );
    expect(again.map(({ status }) => status)).toEqual(Array(20).fill(304));
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test.each(['NOW()', 'RAND()', 'UUID()', 'STRUUID()', 'BNODE()', 'now ( )'])(
    'is not given where %s may answer otherwise the next time',
    async (call) => {
      const answer = await sparql.get(`SELECT (${call} AS ?x) {}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.etag).toBeUndefined();
      expect(answer.headers['cache-control']).toBe('no-store');
      const again = await sparql.get(`SELECT (${call} AS ?x) {}`, { headers: knowing('"x"') });
      expect(again.status).toBe(200);
    },
  );

  test('is not given to failures, nor for answers by POST', async () => {
    expectProblem(await sparql.get('ASK {', { headers: knowing('"x"') }), 400, 'query-syntax');
    const posted = await sparql.post(NAMES, 'application/sparql-query', { headers: knowing('*') });
    expect(posted.status).toBe(200);
    expect(posted.headers.etag).toBeUndefined();
    expect(posted.headers['cache-control']).toBe('no-store');
  });
});

describe('compressed', () => {
  const MANY =
    'SELECT ?v0 ?v1 ("é𝄞 assez long pour que cela pèse" AS ?t) WHERE { VALUES ?v0 { @ } VALUES ?v1 { @ } } ORDER BY ?v0 ?v1'.replaceAll(
      '@',
      Array.from({ length: 200 }, (_, i) => i).join(' '),
    );
  const plain = async (query: string): Promise<string> => {
    const answer = await sparql.post(query, 'application/sparql-query', { accept: 'text/csv' });
    expect(answer.status).toBe(200);
    return answer.text;
  };

  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('by %s it is the same, short or long', async (coding, unpack) => {
    for (const query of [MANY, `${MANY} LIMIT 100`]) {
      const { headers, bytes } = await raw(query, { 'Accept-Encoding': coding });
      expect(headers['content-encoding']).toBe(coding);
      const expected = await plain(query);
      expect(bytes.length).toBeLessThan(Buffer.byteLength(expected) / 4);
      expect(unpack(bytes).toString('utf8')).toBe(expected);
    }
    expect((await plain(MANY)).length).toBeGreaterThan(2 ** 20);
  });

  test('only as far as the client takes it', async () => {
    const refused = await raw(MANY, { 'Accept-Encoding': 'br;q=0, gzip;q=0' });
    expect(refused.headers['content-encoding']).toBeUndefined();
    const preferred = await raw(`${MANY} LIMIT 100`, { 'Accept-Encoding': 'br;q=0.1, gzip' });
    expect(preferred.headers['content-encoding']).toBe('gzip');
    const short = await raw(NAMES, { 'Accept-Encoding': 'br' });
    expect(short.headers['content-encoding']).toBeUndefined();
    const tags = await Promise.all(
      ['br', 'gzip', 'identity'].map((coding) =>
        sparql.get(NAMES, { headers: { 'Accept-Encoding': coding } }),
      ),
    );
    expect(new Set(tags.map(({ headers }) => headers.etag)).size).toBe(1);
  });

  test('a long answer is announced without being sent', async () => {
    const answer = await ask(wiki.origin, '/sparql', {
      method: 'HEAD',
      headers: { Accept: JSON_RESULTS },
    });
    expect(answer.status).toBe(400);
    const head = await sparql.get(MANY, { method: 'HEAD', accept: 'text/csv' });
    expect(head).toMatchObject({ status: 200, text: '' });
  });
});

/** The bytes of a posted query's answer as they came. */
function raw(
  query: string,
  headers: Record<string, string>,
): Promise<{ headers: Record<string, unknown>; bytes: Buffer }> {
  const sent = { 'Content-Type': 'application/sparql-query', Accept: 'text/csv', ...headers };
  return new Promise((resolve, reject) => {
    const outgoing = request(`${wiki.origin}/sparql`, { method: 'POST', headers: sent });
    outgoing.on('response', (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('end', () => resolve({ headers: res.headers, bytes: Buffer.concat(chunks) }));
      res.on('error', reject);
    });
    outgoing.on('error', reject);
    outgoing.end(query);
  });
}
