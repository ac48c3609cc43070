import { setTimeout as pause } from 'node:timers/promises';
import { importTurtle, syntheticGraph } from '../import-graph.ts';
import { withServer } from '../bench-server.ts';
import { beside } from '../clients.ts';
import type { Figure } from '../figure.ts';
import { call } from '../http-client.ts';
import { startPlainServer } from '../plain-server.ts';
import { p95, percentile } from '../samples.ts';

const SECONDS = 8;
const TRIPLES = 40_000;

/** A cross product that never ends, a sort and a grouping of all there is, and answers of many rows. */
const HEAVY = [
  'SELECT (COUNT(*) AS ?n) { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f }',
  'SELECT * { ?s ?p ?o } ORDER BY STR(?o) LIMIT 8000',
  'SELECT ?p (COUNT(DISTINCT ?o) AS ?n) (MAX(STR(?o)) AS ?m) { ?s ?p ?o } GROUP BY ?p',
  'CONSTRUCT { ?s ?p ?o } { ?s ?p ?o } LIMIT 9000',
];

/** How long a sign of life takes while every lane works on queries that are too much for it. */
export function health(): Promise<readonly Figure[]> {
  return withServer({ QUERY_TIMEOUT_MS: '3000' }, async (server) => {
    await importTurtle(server, syntheticGraph(TRIPLES));
    const plain = await startPlainServer({});
    try {
      const times = await beside(
        HEAVY.length,
        HEAVY,
        (query) => ask(server.origin, query),
        () => alternate([server.origin, plain.origin]),
      );
      const [wiki = [], bare = []] = times;
      return [
        {
          measure: '/healthz during heavy queries, p95',
          value: p95(wiki),
          unit: 'ms',
          target: 20,
          baseline: p95(bare),
        },
        {
          measure: '/healthz during heavy queries, worst',
          value: percentile(wiki, 1),
          unit: 'ms',
          baseline: percentile(bare, 1),
        },
      ];
    } finally {
      plain.stop();
    }
  });
}

/** A query past its deadline is answered with 503 or 504, and that is as it should be. */
async function ask(origin: string, query: string): Promise<void> {
  const url = `${origin}/sparql?query=${encodeURIComponent(query)}`;
  await call(url, { headers: { Accept: '*/*' } }).catch(async (error: unknown) => {
    if (!/: 50[34] /.test(String(error))) throw error;
    await pause(20);
  });
}

/** Asks each server in turn for its sign of life, some fifty times a second. */
async function alternate(origins: readonly string[]): Promise<number[][]> {
  const times = origins.map((): number[] => []);
  const end = performance.now() + SECONDS * 1000;
  while (performance.now() < end) {
    for (const [index, origin] of origins.entries()) {
      times[index]?.push((await call(`${origin}/healthz`)).milliseconds);
      await pause(10);
    }
  }
  return times;
}
