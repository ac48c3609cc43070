import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startCanary, type Canary } from '../support/canary-server.ts';
import { ask, type Answer } from '../support/http-client.ts';
import { JSON_TYPE, startOtherEndpoint, type OtherEndpoint } from '../support/other-endpoint.ts';
import { expectProblem, firstColumn, SparqlClient } from '../support/sparql-client.ts';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';

const EX = 'http://ex.example/';
const TIMEOUT_MS = 1500;
const UPDATE = 'application/sparql-update';

let canary: Canary;
let other: OtherEndpoint;
/** Nobody listens there. */
let gone: string;
let far: WikiServer;
let wiki: WikiServer;
let token: string;
const sparql = new SparqlClient(() => wiki.origin);

beforeAll(async () => {
  [canary, other] = await Promise.all([startCanary(), startOtherEndpoint()]);
  const ended = await startOtherEndpoint();
  gone = ended.iri;
  await ended.close();
  far = await startWiki({ SEED: 'starter' });
  wiki = await startWiki({
    SEED: 'none',
    SERVICE_ALLOW: `${other.iri}, ${far.origin}/sparql,${gone}`,
    SERVICE_TIMEOUT_MS: String(TIMEOUT_MS),
    RATE_LIMITS: 'off',
  });
  token = await wiki.token('sam', 'steward', 'update');
  const data = `INSERT DATA { GRAPH <${EX}g> {
    <${EX}a> <${EX}height> 3 . <${EX}b> <${EX}height> 5 . <${EX}c> <${EX}height> 8 } }`;
  await sparql.post(data, UPDATE, { token });
});
afterAll(async () => {
  await Promise.all([wiki.close(), far.close(), canary.close(), other.close()]);
});
beforeEach(() => other.rows(['s', 'name'], NAMES));

const uri = (value: string): object => ({ type: 'uri', value });
const NAMES = [
  { s: uri(`${EX}a`), name: { type: 'literal', value: 'un\n"a"', 'xml:lang': 'fr' } },
  { s: uri(`${EX}b`), name: { type: 'literal', value: 'deux' } },
  { s: uri(`${EX}z`), name: { type: 'literal', value: 'nulle part' } },
];
const called = (where: string): string => `SERVICE <${where}> { ?s <${EX}name> ?name }`;
const query = (service: string): string =>
  `SELECT ?s ?h ?name { ?s <${EX}height> ?h . ${service} } ORDER BY ?s`;
const silently = (text: string): string => text.replace('SERVICE', 'SERVICE SILENT');
interface Json {
  head: { vars: string[] };
  results: { bindings: Record<string, { value: string }>[] };
}
const rowsOf = (answer: Answer): string[][] => {
  expect({ status: answer.status, text: answer.text.slice(0, 300) }).toMatchObject({ status: 200 });
  const { head, results } = answer.json<Json>();
  return results.bindings.map((row) => head.vars.map((name) => row[name]?.value ?? '–'));
};
const JOINED = [
  [`${EX}a`, '3', 'un\n"a"'],
  [`${EX}b`, '5', 'deux'],
];
const ALONE = [
  [`${EX}a`, '3', '–'],
  [`${EX}b`, '5', '–'],
  [`${EX}c`, '8', '–'],
];

describe('an endpoint that is listed', () => {
  test('is asked once, by POST for JSON, and its rows are joined', async () => {
    const before = other.calls.length;
    const answer = await sparql.get(query(called(other.iri)));
    expect(rowsOf(answer)).toEqual(JOINED);
    expect(other.calls.slice(before)).toEqual([
      {
        method: 'POST',
        accept: 'application/sparql-results+json',
        query: `SELECT * WHERE { ?s <${EX}name> ?name. }\nLIMIT 10001`,
      },
    ]);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers.etag).toBeUndefined();
  });

  test('is asked again each time, and changes answers although nothing was committed', async () => {
    const text = query(called(other.iri));
    const before = other.calls.length;
    expect(rowsOf(await sparql.get(text))).toHaveLength(2);
    other.rows(['s'], []);
    expect(rowsOf(await sparql.get(text, { headers: { 'If-None-Match': `W/"c1-x"` } }))).toEqual(
      [],
    );
    expect(rowsOf(await sparql.get(query(`OPTIONAL { ${called(other.iri)} }`)))).toEqual(ALONE);
    expect(other.calls).toHaveLength(before + 3);
  });

  test('has a part in every form of query, and in the page for people', async () => {
    const one = called(other.iri);
    const graph = await sparql.get(`CONSTRUCT { ?s <${EX}n> ?name } { ?s ?p 5 . ${one} }`, {
      accept: 'application/n-triples',
    });
    expect(graph.text).toBe(`<${EX}b> <${EX}n> "deux" .\n`);
    const truth = await sparql.form([['query', `ASK { ?s ?p 8 . ${one} }`]]);
    expect(truth.json()).toMatchObject({ boolean: false });
    const count = `SELECT (COUNT(*) AS ?n) { { SELECT * { ?s ?p ?h FILTER EXISTS { ${one} } } } }`;
    expect(firstColumn(await sparql.get(count))).toEqual(['2']);
    const page = await ask(wiki.origin, `/en/sparql?query=${encodeURIComponent(query(one))}`);
    expect(page.text).toContain('deux');
  });

  test('may be another wiki', async () => {
    const text = `PREFIX im: <https://w3id.org/infra-model/core#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      SELECT ?title { VALUES ?lang { "fr" } SERVICE <${far.origin}/sparql> {
        <${far.origin}/id/pc-hotcompost> rdfs:label ?title } FILTER(LANG(?title) = ?lang) }`;
    const here = await ask(
      far.origin,
      `/sparql?query=${encodeURIComponent(`SELECT ?t { <id/pc-hotcompost> <http://www.w3.org/2000/01/rdf-schema#label> ?t FILTER(LANG(?t) = "fr") }`)}`,
    );
    const titles = firstColumn(here);
    expect(titles).toHaveLength(1);
    expect(firstColumn(await sparql.get(text))).toEqual(titles);
  });

  test('may give as many rows as are allowed, and no more', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => ({
      s: uri(`${EX}item/${index}`),
      name: { type: 'literal', value: `${index} `.padEnd(300, 'é') },
    }));
    other.rows(['s', 'name'], rows);
    const count = `SELECT (COUNT(?name) AS ?n) { ${called(other.iri)} }`;
    expect(firstColumn(await sparql.get(count))).toEqual(['10000']);
    other.rows(['s', 'name'], [...rows, ...NAMES.slice(0, 1)]);
    const problem = expectProblem(await sparql.get(count), 502, 'service-failed');
    expect(problem).toMatchObject({ endpoint: other.iri, reason: 'rows', limit: 10_000 });
  });
});

describe('an endpoint that is not listed', () => {
  test('is never called, by whatever its name is, beside one that is', async () => {
    const before = other.calls.length;
    const near = [`${other.origin}/`, `${other.iri}/`, `${other.iri}?x`, `${other.iri}#`];
    const spelled = other.iri.replace('127.0.0.1', 'localhost');
    const { port } = new URL(canary.origin);
    const elsewhere = ['127.0.0.1', 'localhost', '127.1', '2130706433', '[::ffff:7f00:1]'].map(
      (host) => `http://${host}:${port}/sparql`,
    );
    for (const where of [...elsewhere, ...near, spelled, 'urn:x']) {
      expectProblem(await sparql.get(query(called(where))), 403, 'service-refused');
      const beside = query(`${called(other.iri)} ${called(where)}`);
      expectProblem(await sparql.get(beside), 403, 'service-refused');
      expect(rowsOf(await sparql.get(query(silently(called(where)))))).toEqual(ALONE);
    }
    const within = `SERVICE <${other.iri}> { ?s ?p ?o ${silently(called(canary.origin))} }`;
    expectProblem(await sparql.get(query(within)), 403, 'service-refused');
    const variable = query(`VALUES ?e { <${other.iri}> } SERVICE ?e { ?s ?p ?name }`);
    expectProblem(await sparql.get(variable), 403, 'service-refused');
    expect(other.calls).toHaveLength(before);
    expect(canary.connections()).toBe(0);
  });

  test('nor does an update call one that is listed', async () => {
    const before = other.connections();
    const insert = `INSERT { GRAPH <${EX}g> { ?s <urn:n> ?name } } WHERE { ${called(other.iri)} }`;
    expectProblem(await sparql.post(insert, UPDATE, { token }), 403, 'service-refused');
    expect(other.connections()).toBe(before);
  });
});

describe('an endpoint that fails', () => {
  const big = `{"head":{"vars":["s"]},"results":{"bindings":[]},"x":"${'x'.repeat(11 * 2 ** 20)}"}`;
  test.each<[string, Parameters<OtherEndpoint['answer']>[0], object]>([
    [
      'redirects',
      (_req, res) => res.writeHead(307, { Location: `${canary.origin}/sparql` }).end(),
      { reason: 'redirect' },
    ],
    [
      'redirects to another address of its own',
      (_req, res) => res.writeHead(302, { Location: '/elsewhere' }).end(),
      { reason: 'redirect' },
    ],
    ['refuses', (_req, res) => res.writeHead(503).end(), { reason: 'status', limit: 503 }],
    [
      'has nothing to say',
      (_req, res) => res.writeHead(204).end(),
      { reason: 'status', limit: 204 },
    ],
    [
      'answers with a page',
      (_req, res) => res.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>'),
      { reason: 'type' },
    ],
    ['names no type', (_req, res) => res.writeHead(200).end('{}'), { reason: 'type' }],
    [
      'breaks off',
      (_req, res) => {
        res.writeHead(200, JSON_TYPE).write('{"head":');
        setTimeout(() => res.destroy(), 50);
      },
      { reason: 'unreachable' },
    ],
    [
      'answers an ASK',
      (_req, res) => res.writeHead(200, JSON_TYPE).end('{"head":{},"boolean":true}'),
      { reason: 'malformed' },
    ],
    [
      'answers too much',
      (_req, res) => res.writeHead(200, JSON_TYPE).end(big),
      { reason: 'bytes', limit: 10 },
    ],
    [
      'answers too much in little',
      (_req, res) =>
        res.writeHead(200, { ...JSON_TYPE, 'Content-Encoding': 'gzip' }).end(gzipSync(big)),
      { reason: 'bytes', limit: 10 },
    ],
    ['says nothing', () => undefined, { reason: 'timeout', limit: TIMEOUT_MS / 1000 }],
    [
      'never ends',
      (_req, res) => {
        res.writeHead(200, JSON_TYPE);
        const drip = setInterval(() => res.write(' '), 50);
        res.once('close', () => clearInterval(drip));
      },
      { reason: 'timeout', limit: TIMEOUT_MS / 1000 },
    ],
    [
      'names nodes of its own',
      (_req, res) =>
        res
          .writeHead(200, JSON_TYPE)
          .end(
            '{"head":{"vars":["s"]},"results":{"bindings":[{"s":{"type":"bnode","value":"b"}}]}}',
          ),
      { id: 'service-blank-nodes' },
    ],
  ])('because it %s is named, and left out when SILENT', async (_name, answer, expected) => {
    other.answer(answer);
    const before = other.calls.length;
    const start = performance.now();
    const text = query(called(other.iri));
    const problem = expectProblem(
      await sparql.get(text),
      502,
      'id' in expected ? String(expected.id) : 'service-failed',
    );
    expect(problem).toMatchObject({ endpoint: other.iri, ...expected });
    expect(problem['title']).toContain(other.iri);
    expect(rowsOf(await sparql.get(silently(text)))).toEqual(ALONE);
    expect(performance.now() - start).toBeLessThan(2 * TIMEOUT_MS + 2000);
    expect(other.calls).toHaveLength(before + 2);
    expect(canary.connections()).toBe(0);
  });

  test('because nobody is there is named, in French too', async () => {
    const text = query(called(gone));
    const problem = expectProblem(await sparql.get(text), 502, 'service-failed');
    expect(problem).toMatchObject({ endpoint: gone, reason: 'unreachable' });
    const french = await sparql.get(text, { headers: { 'Accept-Language': 'fr' } });
    expect(french.json()['title']).toBe(`L’autre serveur, ${gone}, est injoignable.`);
    expect(rowsOf(await sparql.get(silently(text)))).toEqual(ALONE);
  });
});

test('a client that leaves ends the call', async () => {
  other.answer(() => undefined);
  const [before, left] = [other.calls.length, other.left()];
  const { hostname, port } = new URL(wiki.origin);
  const path = `/sparql?query=${encodeURIComponent(query(called(other.iri)))}`;
  const leaving = request({ hostname, port, path });
  leaving.on('error', () => undefined);
  leaving.end();
  const until = async (done: () => boolean): Promise<number> => {
    const start = performance.now();
    while (!done() && performance.now() - start < TIMEOUT_MS) await pause(10);
    return performance.now() - start;
  };
  await until(() => other.calls.length > before);
  leaving.destroy();
  expect(await until(() => other.left() > left)).toBeLessThan(TIMEOUT_MS / 2);
});

test('the time of a call counts as time of the query', async () => {
  const limited = await startWiki({
    SEED: 'none',
    SERVICE_ALLOW: other.iri,
    SERVICE_TIMEOUT_MS: '1500',
    CLIENT_QUERY_SECONDS: '1',
  });
  const client = new SparqlClient(() => limited.origin);
  other.answer(() => undefined);
  expectProblem(await client.get(query(called(other.iri))), 502, 'service-failed');
  expectProblem(await client.get('ASK {}'), 429, 'query-budget-spent');
  await limited.close();
});

test('the service description tells of federation where there is one', async () => {
  const turtle = { headers: { Accept: 'application/n-triples' } };
  const feature = '<http://www.w3.org/ns/sparql-service-description#BasicFederatedQuery>';
  expect((await ask(wiki.origin, '/sparql', turtle)).text).toContain(feature);
  expect((await ask(far.origin, '/sparql', turtle)).text).not.toContain(feature);
});

test('a list that cannot be used stops the start, and names what is wrong', async () => {
  const word = randomBytes(4).toString('hex');
  for (const wrong of [
    `ftp://${word}/`,
    word,
    `http://me:${word}@ex.example/`,
    `http://${word}/#a`,
  ])
    await expect(startWiki({ SERVICE_ALLOW: `${other.iri},${wrong}` })).rejects.toThrow(
      `SERVICE_ALLOW=${wrong}`,
    );
});
