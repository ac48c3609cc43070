import { expect, it } from 'vitest';
import {
  sharedDataset,
  manyStatements,
  statement,
  text,
  type Dataset,
  type OpenIndex,
} from './quad-index-fixture.ts';

const JSON_ONLY = ['application/sparql-results+json'] as const;
const CROSS =
  'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STRLEN(?c) + STRLEN(?f) > STRLEN(?i)) }';
const doubling = (times: number): string => {
  const binds = Array.from(
    { length: times },
    (_, i) => `BIND(CONCAT(?x${i}, ?x${i}) AS ?x${i + 1})`,
  );
  return `SELECT (STRLEN(?x${times}) AS ?n) { BIND("aaaaaaaaaa" AS ?x0) ${binds.join(' ')} }`;
};
const many = (count: number, piece: string): string => piece.repeat(count);

/** Deadlines, cancelled queries and attacks: what they cost, and whom. */
export function hostilePromises(open: OpenIndex): void {
  const shared = sharedDataset(open, manyStatements(3000));

  const ready = async ({ index }: Dataset): Promise<void> => {
    const end = Date.now() + 10_000;
    while (!index.ready()) {
      if (Date.now() > end) throw new Error('The index did not recover');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };

  it.each([
    ['groups', `SELECT * ${many(1000, '{')}${many(1000, '}')}`, 'query-too-deep'],
    ['OPTIONALs', `SELECT * { ${many(1000, 'OPTIONAL {}')} }`, 'query-too-complex'],
    ['UNIONs', `SELECT * { {} ${many(3000, 'UNION {?s ?p ?o}')} }`, 'query-too-complex'],
    ['additions', `SELECT * { BIND(1${many(3000, '+1')} AS ?x) }`, 'query-too-complex'],
    ['a long path', `SELECT * { ?s <a:b>${many(1000, '/<a:b>')} ?o }`, 'query-too-complex'],
    ['parentheses', `SELECT * { BIND(${many(100_000, '(')} }`, 'query-too-deep'],
    ['a novel', `SELECT * { ?s ?p "${many(300_000, 'x')}" }`, 'query-too-long'],
  ])('refuses to parse %s', async (_, query, id) => {
    const { index } = shared();
    await expect(index.query(query, JSON_ONLY)).rejects.toMatchObject({ kind: 'bad-request', id });
    expect(index.ready()).toBe(true);
  });

  it('survives what just passes the gate', async () => {
    const made = shared();
    const limits = [
      `SELECT * ${many(64, '{')}?s ?p ?o${many(64, '}')}`,
      `SELECT * { BIND(${many(62, 'STR(')}1${many(62, ')')} AS ?x) }`,
      `SELECT * { ?s ?p ?o ${many(298, 'OPTIONAL { ?s <a:b> ?x }')} }`,
      `SELECT * { { ?s ?p ?o } ${many(299, 'UNION { ?s <a:b> ?x }')} }`,
      `SELECT * { BIND(1${many(498, '+1')} AS ?x) }`,
      `SELECT * { ?s ?p ?o FILTER(${many(490, '!')}true) }`,
      `SELECT * { ?s ?p ?o FILTER(?s IN (1${many(1999, ',2')})) }`,
      `SELECT * { ?s ?p ?o ${many(299, 'FILTER EXISTS { ?s ?p ?o } ')} }`,
      `CONSTRUCT { ${many(1999, '?s ?p ?o . ')} } WHERE { ?s ?p ?o }`,
    ];
    for (const query of limits) {
      const failure = await made.index
        .query(query, [...JSON_ONLY, 'text/turtle'], { deadlineMs: 20_000 })
        .then(
          () => undefined,
          (error: { id: string }) => error.id,
        );
      expect([undefined, 'query-too-complex'], `${query.slice(0, 60)}…`).toContain(failure);
    }
    expect(made.index.ready()).toBe(true);
  });

  it.each([
    ['a cross product', CROSS],
    ['doubling texts', doubling(40)],
    [
      'paths around in circles',
      'SELECT (COUNT(*) AS ?n) { ?a (!<a:b>|^!<a:b>)* ?b . ?c (!<a:c>|^!<a:c>)* ?d . ?e (!<a:d>|^!<a:d>)* ?f }',
    ],
  ])('stops %s at its deadline and serves the others meanwhile', async (_, query) => {
    const made = shared();
    const started = performance.now();
    const hostile = made.index.query(query, JSON_ONLY, { deadlineMs: 1000 }).then(
      () => 'answered',
      (error: { id: string }) => error.id,
    );
    let served = 0;
    let slowest = 0;
    const stopped = hostile.finally(() => (served = -served));
    while (served >= 0 && !Object.is(served, -0)) {
      const start = performance.now();
      await made.index.select('SELECT * { <http://example.org/s1> ?p ?o }');
      slowest = Math.max(slowest, performance.now() - start);
      if (served >= 0 && !Object.is(served, -0)) served += 1;
    }
    expect(['query-timeout', 'query-crashed']).toContain(await stopped);
    expect(performance.now() - started).toBeLessThan(4000);
    expect(-served).toBeGreaterThan(20);
    expect(slowest).toBeLessThan(500);
    await ready(made);
    const after = await made.index.query('SELECT * { ?s ?p ?o } LIMIT 3000', JSON_ONLY);
    expect(after.count).toBe(3000);
  });

  it('hands out no answer of few rows and endless texts', async () => {
    const { index } = shared();
    const binds = Array.from(
      { length: 18 },
      (_, i) => `BIND(CONCAT(?x${i}, ?x${i}) AS ?x${i + 1})`,
    );
    const query = `SELECT ?x18 { { SELECT ?s { ?s ?p ?o } LIMIT 70 } BIND("aaaaaaaa" AS ?x0) ${binds.join(' ')} }`;
    await expect(
      index.query(query, JSON_ONLY, { maxResults: 100, deadlineMs: 30_000 }),
    ).rejects.toMatchObject({ kind: 'result-too-large', id: 'result-too-long' });
  });

  it('answers a regular expression made to be slow', async () => {
    const { index } = shared();
    const query = `SELECT (REGEX("${many(40, 'a')}!", "(a+)+$") AS ?x) {}`;
    expect((await index.query(query, JSON_ONLY)).count).toBe(1);
  });

  it('moves a query that only looked cheap out of the way of the cheap ones', async () => {
    const made = shared();
    const shaped = (graph: string): string =>
      `SELECT (COUNT(*) AS ?n) { GRAPH <http://example.org/${graph}> { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } FILTER(STRLEN(?c) < STRLEN(?f)) }`;
    for (let i = 0; i < 5; i += 1) await made.index.query(shaped('none'), JSON_ONLY);
    const dear = made.index
      .query(shaped('g1'), JSON_ONLY, { deadlineMs: 1500 })
      .catch((error: { id: string }) => error.id);
    const start = performance.now();
    const light = 'SELECT * { <http://example.org/s1> ?p ?o }';
    const answers = await Promise.all(Array.from({ length: 10 }, () => made.index.select(light)));
    expect(answers.flat()).toHaveLength(10);
    expect(performance.now() - start).toBeLessThan(1400);
    expect(await dear).toBe('query-timeout');
    await ready(made);
  });

  it('catches up, in a replaced replica, with commits made during its replay', async () => {
    const made = shared();
    const { index } = made;
    await expect(
      index.query(CROSS, JSON_ONLY, { deadlineMs: 200, lane: 'heavy' }),
    ).rejects.toMatchObject({ kind: 'timeout' });
    let n = 0;
    while (!index.ready()) {
      n += 1;
      await made.save([statement('during', 'p', text(`${n}`))]);
    }
    expect(n).toBeGreaterThan(0);
    for (const lane of ['light', 'heavy'] as const)
      expect(
        await index.select('SELECT ?o { <http://example.org/during> ?p ?o }', { lane }),
      ).toHaveLength(n);
  });

  it('turns away what does not fit in the queue, and what waits too long', async () => {
    const made = shared();
    const failure = (promise: Promise<unknown>): Promise<string> =>
      promise.then(
        () => 'answered',
        (error: { id: string }) => error.id,
      );
    const first = failure(made.index.query(CROSS, JSON_ONLY, { deadlineMs: 1500, lane: 'heavy' }));
    const waiting = failure(made.index.query(CROSS, JSON_ONLY, { deadlineMs: 200, lane: 'heavy' }));
    const crowd = Array.from({ length: 2000 }, () =>
      failure(made.index.query(CROSS, JSON_ONLY, { deadlineMs: 300, lane: 'heavy' })),
    );
    expect(await waiting).toBe('query-waited');
    expect((await Promise.all(crowd)).filter((id) => id === 'queue-full').length).toBeGreaterThan(
      500,
    );
    expect(await first).toBe('query-timeout');
    await ready(made);
  });

  it('forgets a query whose caller has left', async () => {
    const made = shared();
    const { index } = made;
    const left = new AbortController();
    const running = index.query(CROSS, JSON_ONLY, {
      signal: left.signal,
      lane: 'heavy',
      deadlineMs: 20_000,
    });
    const queued = index.query(CROSS, JSON_ONLY, {
      signal: left.signal,
      lane: 'heavy',
      deadlineMs: 20_000,
    });
    const late = index.query('SELECT * { ?s ?p ?o } LIMIT 1', JSON_ONLY, { lane: 'heavy' });
    const start = performance.now();
    setTimeout(() => left.abort(), 300);
    await expect(queued).rejects.toThrow(/abort/i);
    await expect(running).rejects.toThrow(/abort/i);
    expect((await late).count).toBe(1);
    expect(performance.now() - start).toBeLessThan(4000);
    await expect(index.select('ASK {}', { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
    await ready(made);
  });
}
