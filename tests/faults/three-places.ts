import { expect, onTestFinished } from 'vitest';
import { ask } from '../support/http-client.ts';
import { firstColumn, SparqlClient } from '../support/sparql-client.ts';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';

const EX = 'http://ex.example/';
const VALUE = /> "([^"]*)" \.$/gm;

/** A wiki with a statement in each of a page, a graph and the unnamed graph. */
export class ThreePlaces {
  readonly wiki: WikiServer;
  readonly sparql: SparqlClient;
  readonly #token: string;

  constructor(wiki: WikiServer, token: string) {
    this.wiki = wiki;
    this.sparql = new SparqlClient(() => wiki.origin);
    this.#token = token;
  }

  everywhere(value: string): string {
    return `<${this.wiki.origin}/id/garden> <${EX}p> ${value} . <${EX}free> <${EX}p> ${value} .
      GRAPH <${EX}ref> { <${EX}s> <${EX}p> ${value} }`;
  }

  /** The id of the failure; the empty string for none. */
  async update(text: string): Promise<string> {
    const how = { token: this.#token };
    const answer = await this.sparql.post(text, 'application/sparql-update', how);
    return answer.status === 204 ? '' : `${answer.status} ${String(answer.json()['id'])}`;
  }

  /** A sequence whose second operation reads what the first wrote, in the index that is held for it. */
  sequence(value: string): string {
    return `INSERT DATA { GRAPH <${EX}new> { <${EX}big> <${EX}p> ${value} } } ;
      DELETE { ${this.everywhere('?old')} } INSERT { ${this.everywhere('?new')} }
      WHERE { GRAPH <${EX}ref> { ?s <${EX}p> ?old } GRAPH <${EX}new> { ?n <${EX}p> ?new } }`;
  }

  /** What the index says, and what the journal says. */
  async values(): Promise<{ index: string[]; journal: string[] }> {
    const select = `SELECT ?o WHERE { ?s <${EX}p> ?o }`;
    const index = firstColumn(await this.sparql.get(select));
    const journal: string[] = [];
    const named = [`${this.wiki.origin}/wiki/garden`, `${EX}ref`, `${EX}new`];
    const paths = named.map((graph) => `/graphs?graph=${encodeURIComponent(graph)}`);
    for (const path of [...paths, '/graphs?default']) {
      const headers = { Accept: 'application/n-triples' };
      const { status, text } = await ask(this.wiki.origin, path, { headers });
      if (status !== 200 && status !== 404) throw new Error(`${path}: ${status} ${text}`);
      if (status === 200) journal.push(...[...text.matchAll(VALUE)].map(([, v = '']) => v));
    }
    return { index: index.sort(), journal: journal.sort() };
  }
}

/** A wiki for one test, with "before" in each place. */
export async function openPlaces(env: NodeJS.ProcessEnv = {}): Promise<ThreePlaces> {
  const wiki = await startWiki({ SEED: 'none', RATE_LIMITS: 'off', ...env });
  onTestFinished(() => wiki.close());
  const places = new ThreePlaces(wiki, await wiki.token('sam', 'steward', 'update'));
  expect(await places.update(`INSERT DATA { ${places.everywhere('"before"')} }`)).toBe('');
  return places;
}

/** The index and the journal both say these values, one a place, and nothing else. */
export async function expectValues(places: ThreePlaces, values: readonly string[]): Promise<void> {
  const sorted = values.toSorted();
  expect(await places.values()).toEqual({ index: sorted, journal: sorted });
}

export async function expectServing({ wiki }: ThreePlaces): Promise<void> {
  for (const path of ['/healthz', '/readyz', '/wiki/garden?format=ttl'])
    expect([path, (await ask(wiki.origin, path)).status]).toEqual([path, 200]);
}

export async function expectVerified({ wiki }: ThreePlaces): Promise<void> {
  const { code, stdout } = await wiki.admin(['verify']);
  expect({ code, stdout }).toMatchObject({ code: 0 });
}
