import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, sendRaw, type Answer } from '../support/http-client.ts';
import { expectProblem, firstColumn, SparqlClient } from '../support/sparql-client.ts';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';

const UPDATE = 'application/sparql-update';
const FORM = 'application/x-www-form-urlencoded';
const EX = 'http://ex.example/';
const MEGABYTE = 2 ** 20;

let wiki: WikiServer;
let token: string;
const sparql = new SparqlClient(() => wiki.origin);
beforeAll(async () => {
  wiki = await startWiki({ SEED: 'none', RATE_LIMITS: 'off', QUERY_TIMEOUT_MS: '60000' });
  token = await wiki.token('sam', 'steward', 'update');
  const text = `INSERT DATA { <${wiki.origin}/id/garden> <${EX}p> 1 . <${EX}s> <${EX}p> 1 . GRAPH <${EX}ref> { <${EX}s> <${EX}p> 1 } }`;
  const { status } = await update(text);
  if (status !== 204) throw new Error(`The start failed: ${status}`);
});
afterAll(() => wiki.close());

const update = (text: string): Promise<Answer> => sparql.post(text, UPDATE, { token });
const REF = `/graphs?graph=${encodeURIComponent(`${EX}ref`)}`;
function send(
  method: string,
  path: string,
  type: string,
  body: string | Buffer,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const held = path.startsWith('/wiki/') ? { 'If-Match': '*' } : {};
  const all = { 'Content-Type': type, ...held, ...headers };
  return ask(wiki.origin, path, { method, token, body, headers: all });
}
/** Changes with every commit. */
async function head(): Promise<string | undefined> {
  return (await sparql.get('ASK {}')).headers.etag;
}
async function changesNothing(work: () => Promise<void>): Promise<void> {
  const before = await head();
  expect(before).toMatch(/^W\/"c\d+-/);
  await work();
  expect(await head()).toBe(before);
}

describe('without end', () => {
  const deep = (open: string, inner: string, close: string, n = 100_000): string =>
    open.repeat(n) + inner + close.repeat(n);
  const where = (pattern: string): string => `INSERT { <urn:a> <urn:b> 1 } WHERE { ${pattern} }`;
  const data = (triples: string): string => `INSERT DATA { ${triples} }`;

  test.each([
    ['parentheses', where(`FILTER(${deep('(', '1', ')')})`)],
    ['groups', where(deep('{', '', '}'))],
    ['collections in a pattern', where(`?s ?p ${deep('(', '', ')')}`)],
    ['collections in data', data(`<urn:a> <urn:b> ${deep('(', '', ')')}`)],
    ['blank nodes in data', data(`<urn:a> <urn:b> ${deep('[ <urn:p> ', '1', ' ]', 50_000)}`)],
    ['paths', where(`?s ${deep('(', '<urn:p>', ')*')} ?o`)],
    ['long paths', where(`?s ${Array(100_000).fill('<urn:p>').join('/')} ?o`)],
    ['negations', where(`FILTER(${'!'.repeat(100_000)}true)`)],
    ['sums', where(`BIND(1${'+1'.repeat(100_000)} AS ?x)`)],
    ['optionals', where('OPTIONAL { ?s ?p ?o } '.repeat(10_000))],
    ['quoted triples', data(`${'<<'.repeat(100_000)} <urn:a>`)],
    ['brackets never closed', data('['.repeat(100_000))],
  ])('%s are refused at once in updates and patches', async (_name, text) => {
    await changesNothing(async () => {
      for (const request of [
        (): Promise<Answer> => update(text),
        (): Promise<Answer> => send('PATCH', REF, UPDATE, text),
        (): Promise<Answer> => send('PATCH', '/wiki/garden', UPDATE, text),
      ]) {
        const start = performance.now();
        const [answer, health] = await Promise.all([request(), ask(wiki.origin, '/healthz')]);
        expect({ status: answer.status, id: answer.json()['id'] }).toEqual({
          status: 400,
          id: expect.stringMatching(/^query-(?:too|syntax)/) as string,
        });
        expect(health.status).toBe(200);
        expect(performance.now() - start).toBeLessThan(5000);
      }
    });
  });

  test.each([
    ['Turtle brackets', 'text/turtle', `<> <urn:p> ${'['.repeat(100_000)}`],
    ['collections', 'text/turtle', `<> <urn:p> ${deep('(', '', ')')} .`],
    ['JSON', 'application/ld+json', deep('[', '', ']')],
    ['XML', 'application/rdf+xml', deep('<a>', '', '</a>')],
    ['TriG', 'application/trig', deep('{', '', '}')],
  ])('%s are refused at once by /graphs', async (_name, type, body) => {
    await changesNothing(async () => {
      for (const [method, path] of [
        ['PUT', REF],
        ['POST', '/graphs?default'],
        ['POST', '/graphs'],
      ] as const) {
        const answer = await send(method, path, type, body);
        expect(answer).toMatchObject({ status: 400 });
        expect(answer.json()['id']).toMatch(/^rdf-/);
      }
    });
  });
});

describe('past measure', () => {
  const resident = (): number =>
    Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${wiki.pid}/status`, 'utf8'))?.[1]) / 1024;

  test('bodies are refused by every writing door before they are kept', async () => {
    const plain = Buffer.alloc(200 * MEGABYTE, '#');
    const packed: readonly (readonly [string, Buffer])[] = [
      ['gzip', gzipSync(plain)],
      ['br', brotliCompressSync(plain.subarray(0, 100 * MEGABYTE))],
    ];
    const doors: readonly (readonly [string, string, string])[] = [
      ['POST', '/sparql', UPDATE],
      ['POST', '/sparql', FORM],
      ['PATCH', REF, UPDATE],
      ['PATCH', '/wiki/garden', UPDATE],
      ['PUT', REF, 'text/turtle'],
      ['POST', '/graphs', 'application/n-quads'],
      ['POST', '/graphs?default', 'application/ld+json'],
      ['PUT', '/wiki/garden', 'application/rdf+xml'],
    ];
    const before = resident();
    await changesNothing(async () => {
      for (const [encoding, bomb] of packed) {
        expect(bomb.length).toBeLessThan(MEGABYTE);
        for (const [method, path, type] of doors) {
          const answer = await send(method, path, type, bomb, { 'Content-Encoding': encoding });
          expect([method, path, answer.status]).toEqual([method, path, 413]);
        }
      }
      for (const [method, path, type] of doors) {
        const lines = [
          `${method} ${path} HTTP/1.1`,
          'Host: localhost',
          `Authorization: Bearer ${token}`,
          `Content-Type: ${type}`,
          `Content-Length: ${3000 * MEGABYTE}`,
          'Connection: close',
        ];
        expect(await sendRaw(wiki.origin, `${lines.join('\r\n')}\r\n\r\n`)).toMatch(
          /^HTTP\/1\.1 413 /,
        );
      }
    });
    expect(resident() - before).toBeLessThan(200);
  }, 90_000);

  test('a literal of half a million characters is kept whole, one over the limit of a body refused', async () => {
    const insert = (n: number): string =>
      `INSERT DATA { GRAPH <${EX}huge> { <${EX}s> <${EX}p> "${'a'.repeat(n)}" } }`;
    expect((await update(insert(500_000))).status).toBe(204);
    expectProblem(await update(insert(2_000_000)), 413, 'update-text-too-long');
    const length = `SELECT (STRLEN(?o) AS ?n) WHERE { GRAPH <${EX}huge> { ?s ?p ?o } }`;
    expect(firstColumn(await sparql.get(length))).toEqual(['500000']);
    expectProblem(await update(insert(11_000_000)), 413, 'body-too-large');
    expect(firstColumn(await sparql.get(length))).toEqual(['500000']);
    expect((await update(`DROP GRAPH <${EX}huge>`)).status).toBe(204);
  }, 60_000);

  test('an update that would make too much says so and makes nothing', async () => {
    const values = Array.from({ length: 60 }, (_, i) => i).join(' ');
    const many = Array.from({ length: 3 }, (_, i) => `VALUES ?v${i} { ${values} }`).join(' ');
    await changesNothing(async () => {
      const answer = await update(
        `INSERT { GRAPH <${EX}many> { ?s <urn:p> ?v2 } } WHERE { ${many} BIND(IRI(CONCAT("urn:", STR(?v0), "-", STR(?v1))) AS ?s) }`,
      );
      expect([400, 413, 422, 500]).toContain(answer.status);
      expect(answer.json()['id']).toMatch(/too-large/);
    });
  }, 90_000);
});

describe('names of prototypes', () => {
  const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];

  test('are variables, prefixes and words like any other', async () => {
    for (const name of NAMES) {
      const query = `PREFIX ${name.replaceAll('_', 'x')}: <urn:x:> SELECT (1 AS ?${name}) WHERE { }`;
      for (const accept of ['application/sparql-results+json', 'text/csv', 'text/html']) {
        const answer = await sparql.get(query, { accept });
        expect(answer).toMatchObject({ status: 200 });
        expect(answer.text).toContain(name);
      }
      const { results } = (await sparql.get(query)).json<{ results: { bindings: object[] } }>();
      expect(Object.getOwnPropertyNames(results.bindings[0])).toEqual([name]);
      const insert = `INSERT { GRAPH <urn:${name}> { <urn:${name}> <urn:p> ?${name} } } WHERE { BIND("${name}" AS ?${name}) }`;
      expect((await update(insert)).status).toBe(204);
      const read = await sparql.get(
        `SELECT ?${name} WHERE { GRAPH <urn:${name}> { ?s ?p ?${name} } }`,
      );
      expect(read.text).toContain(`"value":"${name}"`);
      const drop = [
        ['update', `DROP GRAPH <urn:${name}>`],
        ['comment', name],
        [name, name],
      ] as const;
      expect((await sparql.form(drop, { token })).status).toBe(204);
    }
  });

  test('in JSON-LD for a graph change no prototype', async () => {
    const body =
      '{"@context":{"__proto__":"https://schema.org/p","constructor":"https://schema.org/c"},"@id":"urn:a",' +
      '"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},"https://schema.org/name":"kept"}';
    const path = `/graphs?graph=${encodeURIComponent('urn:__proto__')}`;
    const put = await send('POST', path, 'application/ld+json', body);
    expect([201, 204, 400]).toContain(put.status);
    const list = await ask(wiki.origin, '/en/graphs', { headers: { Accept: 'application/json' } });
    expect(list.status).toBe(200);
    expect(list.text).not.toContain('polluted');
    expect((await sparql.get('ASK {}')).status).toBe(200);
  });
});

describe('what people wrote', () => {
  const SCRIPT = '<script>alert(1)</script>';

  test('is never served as HTML by any door of RDF or SPARQL', async () => {
    const path = `/graphs?graph=${encodeURIComponent(`${EX}script`)}`;
    const body = `<urn:a> <urn:p> "${SCRIPT}", <javascript:alert(1)> .`;
    expect((await send('POST', path, 'text/turtle', body)).status).toBe(201);
    const select = 'SELECT ?o WHERE { <urn:a> <urn:p> ?o }';
    const query = `/sparql?query=${encodeURIComponent(select)}`;
    const construct = `/sparql?query=${encodeURIComponent('CONSTRUCT WHERE { <urn:a> ?p ?o }')}`;
    for (const address of [path, query, construct, '/graphs?default', '/.well-known/void']) {
      for (const accept of [
        'text/html',
        'application/xhtml+xml',
        'image/svg+xml',
        'text/xml',
        '*/*',
        'text/plain',
        '',
      ]) {
        const answer = await ask(wiki.origin, address, { headers: { Accept: accept } });
        const { 'content-type': type = '', 'x-content-type-options': sniff } = answer.headers;
        expect([address, accept, sniff]).toEqual([address, accept, 'nosniff']);
        expect([200, 303, 406]).toContain(answer.status);
        const isRead = answer.status === 200;
        expect([address, accept, isRead && !type.endsWith('; charset=utf-8')]).toContain(false);
        expect([type, /html|svg/.test(type) && answer.text.includes(SCRIPT)]).toContain(false);
      }
      const named = await ask(
        wiki.origin,
        `${address}${address.includes('?') ? '&' : '?'}format=html`,
      );
      expect([address, named.status, /html/.test(named.headers['content-type'] ?? '')]).toEqual([
        address,
        400,
        false,
      ]);
    }
  });

  test('that faults repeat is text in them', async () => {
    for (const text of [`SELECT ${SCRIPT}`, `ASK { ?s ?p "${SCRIPT}`, `LOAD <${SCRIPT}>`]) {
      for (const accept of ['text/html', '*/*']) {
        const answer = await sparql.get(text, { accept });
        expect(answer.status).toBe(400);
        expect(answer.headers['x-content-type-options']).toBe('nosniff');
        const isPage = /html/.test(answer.headers['content-type'] ?? '');
        expect([text, isPage && answer.text.includes(SCRIPT)]).toContain(false);
      }
    }
  });
});
