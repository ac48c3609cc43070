import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, type Answer } from '../support/http-client.ts';
import { expectProblem, SparqlClient } from '../support/sparql-client.ts';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';

/** Seconds of query time a client has in a minute, and of one query. */
const BUDGET = 5;
const DEADLINE = 2;

let wiki: WikiServer;
const tokens = new Map<string, string>();
const sparql = new SparqlClient(() => wiki.origin);
beforeAll(async () => {
  wiki = await startWiki({
    SEED: 'none',
    QUERY_TIMEOUT_MS: String(DEADLINE * 1000),
    CLIENT_QUERY_SECONDS: String(BUDGET),
  });
  for (const name of ['ana', 'bob', 'eve', 'lea', 'max', 'kim', 'zoe'])
    tokens.set(name, await wiki.token(name, 'steward', 'update'));
  tokens.set('root', await wiki.token('root', 'admin', 'update'));
}, 180_000);
afterAll(() => wiki.close());

/** Each client is an account of its own; the address counts for none of them. */
const as = (name: string): { token: string } => ({ token: tokens.get(name) ?? '' });

/** A query that does not end, of a shape that depends on `n`. */
function endless(n = 0): string {
  const values = Array.from({ length: 30 }, (_, i) => i).join(' ');
  const cross = Array.from({ length: 8 }, (_, i) => `VALUES ?v${i}_${n} { ${values} }`).join(' ');
  return `SELECT (COUNT(*) AS ?n${n}) WHERE { ${cross} }`;
}

/** A query whose shape is unknown and that is done at once. */
function quick(n: number): string {
  return `SELECT (COUNT(*) AS ?n${n}) WHERE { ?s a ?c${n} FILTER(?c${n} = <urn:none>) }`;
}

/** Sends a query and goes away after some milliseconds. */
async function leave(query: string, name: string, milliseconds: number): Promise<void> {
  const headers = { Authorization: `Bearer ${as(name).token}` };
  const path = `/sparql?query=${encodeURIComponent(query)}`;
  const outgoing = request(`${wiki.origin}${path}`, { headers });
  outgoing.on('error', () => undefined);
  outgoing.end();
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  outgoing.destroy();
}

function expectSpent(answer: Answer): void {
  expectProblem(answer, 429, 'query-budget-spent');
  const wait = Number(answer.headers['retry-after']);
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
}

describe('a burst of endless queries', () => {
  test('costs its sender refusals, and keeps neither pages nor other clients’ queries', async () => {
    const view = (): Promise<Answer> =>
      ask(wiki.origin, '/en/', { headers: { Accept: 'text/html' } });
    await view();
    const burst = Array.from({ length: 30 }, (_, n) => sparql.get(endless(n), as('ana')));
    await new Promise((resolve) => setTimeout(resolve, 200));
    const start = performance.now();
    const other = sparql.get(quick(1), as('bob'));
    const views: number[] = [];
    for (let i = 0; i < 5; i += 1) {
      const before = performance.now();
      expect((await view()).status).toBe(200);
      views.push(performance.now() - before);
    }
    expect(views.toSorted((a, b) => a - b)[2]).toBeLessThan(1000);
    // One query of the burst may run before it, not thirty.
    const answered = await other;
    expect({ status: answered.status, text: answered.text }).toMatchObject({ status: 200 });
    expect(performance.now() - start).toBeLessThan((DEADLINE + 3) * 1000);
    const ends = await Promise.all(burst);
    const statuses = ends.map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([429, 503]));
    for (const { headers } of ends) expect(headers['retry-after']).toMatch(/^\d+$/);
    const ids = new Set(ends.map((end) => end.json()['id']));
    expect(ids).toContain('client-queue-full');
    expect((await sparql.get('ASK {}', as('bob'))).status).toBe(200);
    expect((await sparql.get('ASK {}')).status).toBe(200);
  });

  test('after the first gives way to others within a second or so', async () => {
    expectProblem(await sparql.get(endless(1), as('max')), 503, 'query-timeout');
    while ((await ask(wiki.origin, '/readyz')).status !== 200)
      await new Promise((resolve) => setTimeout(resolve, 20));
    const second = sparql.get(endless(2), as('max'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    const other = await sparql.get(quick(2), as('bob'));
    expect({ status: other.status, text: other.text }).toMatchObject({ status: 200 });
    expectProblem(await second, 503, 'query-yielded');
  });
});

describe('query time', () => {
  test('that was cancelled counts too', async () => {
    await Promise.all(Array.from({ length: 10 }, (_, n) => leave(endless(n), 'eve', 1000)));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expectSpent(await sparql.get('ASK {}', as('eve')));
    expect((await sparql.get('ASK {}', as('bob'))).status).toBe(200);
  });

  test('of admins is not counted, but has its deadline', async () => {
    for (let n = 0; n < 4; n += 1)
      expectProblem(await sparql.get(endless(), as('root')), 503, 'query-timeout');
    expect((await sparql.get('ASK {}', as('root'))).status).toBe(200);
  });
});

describe('thirty failures a minute', () => {
  const times = async (count: number, send: () => Promise<Answer>): Promise<number[]> => {
    const statuses: number[] = [];
    for (let i = 0; i < count; i += 1) statuses.push((await send()).status);
    return statuses;
  };

  test('of queries end in 429', async () => {
    expect(await times(30, () => sparql.get('ASK {', as('lea')))).toEqual(Array(30).fill(400));
    expectSpent(await sparql.get('ASK {}', as('lea')));
    expectSpent(await sparql.post('CLEAR ALL', 'application/sparql-update', as('lea')));
    expect((await sparql.get('ASK {}', as('bob'))).status).toBe(200);
  });

  test('of updates do as well', async () => {
    const update = (): Promise<Answer> =>
      sparql.post('CLEAR XYZ', 'application/sparql-update', as('kim'));
    expect(await times(30, update)).toEqual(Array(30).fill(400));
    expectSpent(await update());
  });

  test('sent all at once do as well', async () => {
    for (let burst = 0; burst < 2; burst += 1)
      await Promise.all(Array.from({ length: 20 }, () => sparql.get('ASK {', as('zoe'))));
    expectSpent(await sparql.get('ASK {}', as('zoe')));
  });
});
