import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, type Answer } from '../support/http-client.ts';
import { firstColumn, expectProblem, SparqlClient } from '../support/sparql-client.ts';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';

const UPDATE = 'application/sparql-update';
const EX = 'http://ex.example/';
const DEADLINE = 2;

const NUMBERS = Array.from({ length: 30 }, (_, i) => i).join(' ');
/** What never ends, or takes all memory, as the pattern of a query or an update that binds ?o. */
const ENDLESS: readonly (readonly [string, string])[] = [
  [
    'a cross product',
    `${Array.from({ length: 8 }, (_, i) => `VALUES ?v${i} { ${NUMBERS} }`).join(' ')}
     BIND(?v0 + ?v1 + ?v2 + ?v3 + ?v4 + ?v5 + ?v6 + ?v7 AS ?o) FILTER(?o < 0)`,
  ],
  [
    'a cross product of the store',
    `${Array.from({ length: 8 }, (_, i) => `?s${i} ?p${i} ?o${i} .`).join(' ')} BIND(CONCAT(${Array.from({ length: 8 }, (_, i) => `STR(?o${i})`).join(', ')}) AS ?o) FILTER(?o = "none")`,
  ],
  [
    'paths over circles',
    `${Array.from({ length: 6 }, (_, i) => `?a${i} (<${EX}next>|^<${EX}next>)* ?b${i} .`).join(' ')} BIND(CONCAT(${Array.from({ length: 6 }, (_, i) => `STR(?a${i}), STR(?b${i})`).join(', ')}) AS ?o) FILTER(?o = "none")`,
  ],
  [
    'texts that double',
    `BIND("0123456789abcdef" AS ?t0) ${Array.from({ length: 40 }, (_, i) => `BIND(CONCAT(?t${i}, ?t${i}) AS ?t${i + 1})`).join(' ')} BIND(STRLEN(?t40) AS ?o)`,
  ],
];

let wiki: WikiServer;
let root: string;
const sparql = new SparqlClient(() => wiki.origin);
beforeAll(async () => {
  wiki = await startWiki({
    SEED: 'none',
    QUERY_TIMEOUT_MS: String(DEADLINE * 1000),
    CLIENT_QUERY_SECONDS: '2',
  });
  root = await wiki.token('root', 'admin', 'update');
  const circle = Array.from(
    { length: 300 },
    (_, i) => `<${EX}n${i}> <${EX}next> <${EX}n${(i * 7 + 1) % 300}>, <${EX}n${(i + 1) % 300}> .`,
  );
  const text = `INSERT DATA { GRAPH <${EX}circle> { ${circle.join(' ')} } <${EX}kept> <${EX}p> "kept" }`;
  const { status } = await sparql.post(text, UPDATE, { token: root });
  if (status !== 204) throw new Error(`The start failed: ${status}`);
});
afterAll(() => wiki.close());

/** Runs it, and meanwhile has somebody else read a page and ask, who must not wait for it. */
async function besideOthers(work: () => Promise<Answer>): Promise<Answer> {
  const hostile = work();
  await pause(100);
  const page = await ask(wiki.origin, '/en/', { headers: { Accept: 'text/html' } });
  const look = await sparql.get(`SELECT ?o WHERE { <${EX}kept> <${EX}p> ?o }`);
  expect({ page: page.status, look: firstColumn(look) }).toEqual({ page: 200, look: ['kept'] });
  return hostile;
}

async function expectServing(): Promise<void> {
  const look = await sparql.get(`SELECT ?o WHERE { <${EX}kept> <${EX}p> ?o }`, { token: root });
  expect(firstColumn(look)).toEqual(['kept']);
  expect(wiki.output()).not.toMatch(/Unhandled|FATAL/);
}

describe.each(ENDLESS)('%s', (_name, pattern) => {
  test('in a query ends at the deadline, and others are served', async () => {
    const pid = wiki.pid;
    const start = performance.now();
    const answer = await besideOthers(() =>
      sparql.get(`SELECT ?o WHERE { ${pattern} }`, { token: root }),
    );
    expectProblem(answer, 503, String(answer.json()['id']));
    expect(answer.json()['id']).toMatch(/^query-(?:timeout|memory|too-large|crashed)/);
    expect(answer.headers['retry-after']).toMatch(/^\d+$/);
    expect(performance.now() - start).toBeLessThan(DEADLINE * 1000 + 15_000);
    await expectServing();
    expect(wiki.pid).toBe(pid);
  });

  test('in an update ends at the deadline, changes nothing, and others are served', async () => {
    const text = `INSERT DATA { GRAPH <${EX}half> { <urn:a> <urn:b> 1 } } ;
      INSERT { GRAPH <${EX}half> { <urn:a> <urn:b> ?o } } WHERE { ${pattern} }`;
    const answer = await besideOthers(() => sparql.post(text, UPDATE, { token: root }));
    expectProblem(answer, 503, String(answer.json()['id']));
    expect(answer.headers['retry-after']).toMatch(/^\d+$/);
    await expectServing();
    const half = await sparql.get(`SELECT ?o WHERE { GRAPH <${EX}half> { ?s ?p ?o } }`, {
      token: root,
    });
    expect(firstColumn(half)).toEqual([]);
    const graph = await ask(wiki.origin, `/graphs?graph=${encodeURIComponent(`${EX}half`)}`);
    expect(graph.status).toBe(404);
    // The lane is free for the next one.
    const next = `DELETE { <urn:none> <urn:none> ?o } WHERE { <urn:none> <urn:none> ?o }`;
    expect((await sparql.post(next, UPDATE, { token: root })).status).toBe(204);
  });
});

describe('(a+)+$', () => {
  const subject = `${'a'.repeat(5000)}!`;

  test('in REGEX and REPLACE is answered in time, in queries, updates and patches', async () => {
    const start = performance.now();
    for (const call of [`REGEX(?t, "(a+)+$")`, `REPLACE(?t, "(a|aa)+$", "b")`])
      expect([200, 503]).toContain(
        (
          await sparql.get(`SELECT (${call} AS ?x) WHERE { BIND("${subject}" AS ?t) }`, {
            token: root,
          })
        ).status,
      );
    const insert = `INSERT { GRAPH <${EX}regex> { <urn:a> <urn:b> ?t } } WHERE { BIND("${subject}" AS ?t) FILTER(REGEX(?t, "^(a+)+$")) }`;
    expect([204, 503]).toContain((await sparql.post(insert, UPDATE, { token: root })).status);
    const patched = await ask(wiki.origin, `/graphs?graph=${encodeURIComponent(`${EX}circle`)}`, {
      method: 'PATCH',
      token: root,
      body: `INSERT { <urn:a> <urn:b> ?t } WHERE { BIND("${subject}" AS ?t) FILTER(REGEX(?t, "^(a+)+$")) }`,
      headers: { 'Content-Type': UPDATE },
    });
    expect([200, 204, 503]).toContain(patched.status);
    expect(performance.now() - start).toBeLessThan(4 * (DEADLINE * 1000 + 3000));
    const made = await sparql.get(`SELECT ?s WHERE { ?s <urn:b> ?o }`, { token: root });
    expect(firstColumn(made)).toEqual([]);
    await expectServing();
  });
});

describe('two seconds a minute', () => {
  const [, pattern] = ENDLESS[0] ?? ['', ''];
  const endless = `INSERT { <urn:a> <urn:b> ?o } WHERE { ${pattern} }`;
  const expectSpent = (answer: Answer): void => {
    expectProblem(answer, 429, 'query-budget-spent');
    const wait = Number(answer.headers['retry-after']);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
  };

  test('are spent by updates as by queries, and neither runs afterwards', async () => {
    const token = await wiki.token('eve', 'steward', 'update');
    expectProblem(await sparql.post(endless, UPDATE, { token }), 503, 'query-timeout');
    expectSpent(await sparql.get('ASK {}', { token }));
    expectSpent(await sparql.post('INSERT DATA { <urn:a> <urn:b> 1 }', UPDATE, { token }));
    const form = [['update', 'CLEAR DEFAULT']] as const;
    expectSpent(await sparql.form(form, { token }));
    await expectServing();
  });

  test('are spent by updates that their sender does not wait for', async () => {
    const token = await wiki.token('bob', 'steward', 'update');
    for (let i = 0; i < 3; i += 1) {
      const outgoing = request(`${wiki.origin}/sparql`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': UPDATE },
      });
      outgoing.on('error', () => undefined);
      outgoing.end(endless);
      await pause(900);
      outgoing.destroy();
    }
    await expect
      .poll(async () => (await sparql.get('ASK {}', { token })).status, { timeout: 10_000 })
      .toBe(429);
    await expectServing();
  });

  test('are no hindrance to pages and graphs', async () => {
    const token = await wiki.token('kim', 'steward', 'update');
    expectProblem(await sparql.post(endless, UPDATE, { token }), 503, 'query-timeout');
    const headers = { 'Content-Type': 'text/turtle' };
    const body = '<urn:a> <urn:b> 1 .';
    const path = `/graphs?graph=${encodeURIComponent(`${EX}mine`)}`;
    expect((await ask(wiki.origin, path, { method: 'PUT', token, headers, body })).status).toBe(
      201,
    );
    expect((await ask(wiki.origin, path, { token })).status).toBe(200);
  });
});
