import { withServer } from '../bench-server.ts';
import { atOnce } from '../clients.ts';
import type { Figure } from '../figure.ts';
import { call } from '../http-client.ts';
import { startPlainServer } from '../plain-server.ts';
import { p50, p95 } from '../samples.ts';
import { starterPaths } from '../starter-pages.ts';

const CLIENTS = 8;
const ROUNDS = 25;

const SEARCHES = [
  'compost chaud',
  'hot compost',
  'violon',
  'archet',
  'hand hygiene',
  'lavage des mains',
  'film',
  'consent',
  'semence',
  'rain gar',
  'triage',
  'code bleu',
].flatMap((q) => ['fr', 'en'].map((lang) => `/search?q=${encodeURIComponent(q)}&lang=${lang}`));

/** Full-text search for eight clients, and queries for what one thing is called. */
export function lookUps(): Promise<readonly Figure[]> {
  return withServer({}, async (server) => {
    const pages = await starterPaths(server.origin);
    const queries = pages.map((page) => sparqlPath(server.origin, page.split('/').at(-1) ?? ''));
    const search = await compare(server.origin, Array(ROUNDS).fill(SEARCHES).flat() as string[], {
      clients: CLIENTS,
      accept: 'application/json',
    });
    const point = await compare(server.origin, [...queries, ...queries], {
      clients: 1,
      accept: 'application/sparql-results+json',
    });
    const measured = (measure: string, of: (times: number[]) => number, { wiki, bare }: Compared) =>
      ({ measure, value: of(wiki), unit: 'ms', baseline: of(bare) }) satisfies Figure;
    return [
      measured('search, 8 clients, p95', p95, search),
      measured('SPARQL look-up of one thing, p50', p50, point),
      measured('SPARQL look-up of one thing, p95', p95, point),
    ];
  });
}

function sparqlPath(origin: string, slug: string): string {
  const query = `SELECT ?label { <${origin}/id/${slug}> <http://www.w3.org/2000/01/rdf-schema#label> ?label }`;
  return `/sparql?query=${encodeURIComponent(query)}`;
}

interface Compared {
  readonly wiki: number[];
  readonly bare: number[];
}

/** The wiki's answers, and the same bytes from a server that only sends them. */
async function compare(
  origin: string,
  paths: readonly string[],
  { clients, accept }: { clients: number; accept: string },
): Promise<Compared> {
  const headers = { Accept: accept };
  const bodies: Record<string, string> = {};
  for (const path of new Set(paths)) {
    bodies[path] = (await call(`${origin}${path}`, { headers })).body.toString('base64');
  }
  const wiki = await atOnce(clients, paths, (path) => call(`${origin}${path}`, { headers }));
  const plain = await startPlainServer(bodies);
  try {
    const bare = await atOnce(clients, paths, (path) => call(`${plain.origin}${path}`));
    return { wiki, bare };
  } finally {
    plain.stop();
  }
}
