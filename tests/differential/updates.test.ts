import fc from 'fast-check';
import * as oxigraph from 'oxigraph';
import { afterAll, beforeAll, describe, inject, test } from 'vitest';
import { quadToNQuads, type Quad } from '../../core/rdf/terms.ts';
import type { Row } from '../../server/store/quad-index.ts';
import { readJsonResults, sameResults } from '../conformance/result-sets.ts';
import { ask, type Answer } from '../support/http-client.ts';
import { plainQuad } from '../support/starter-dataset.ts';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';
import { dataset, GRAPHS, HOME } from './random-dataset.ts';
import { update } from './random-update.ts';

const { runs, seed } = inject('differential');
const NAMES = [HOME, ...GRAPHS].map(({ value }) => value);

/** Paths that may have no length: the engine finds none from a term that is not in the data; we mend that. */
const ENGINE_IS_WRONG = />[*?]/;

/** Our updates are worked out before they are made; the engine's own are made at once. */
describe(`random updates, ${runs} runs, seed ${seed}`, () => {
  let wiki: WikiServer;
  let token: string;
  beforeAll(async () => {
    wiki = await startWiki({ SEED: 'none', RATE_LIMITS: 'off' });
    token = await wiki.token('ana', 'admin', 'update');
  });
  afterAll(() => wiki.close());

  const send = (type: string, body: string, accept = '*/*'): Promise<Answer> =>
    ask(wiki.origin, '/sparql', {
      method: 'POST',
      token,
      headers: { 'Content-Type': `application/sparql-${type}`, Accept: accept },
      body,
    });

  /** Makes the three graphs hold this and nothing else. */
  async function hold(quads: readonly Quad[]): Promise<void> {
    const drops = NAMES.map((name) => `DROP SILENT GRAPH <${name}> ;`).join('\n');
    const { status, text } = await send('update', `${drops} INSERT DATA { ${grouped(quads)} }`);
    if (status !== 204) throw new Error(`Could not begin: ${status} ${text}`);
  }

  async function held(): Promise<readonly Row[]> {
    const named = NAMES.map((name) => `FROM NAMED <${name}>`).join(' ');
    const answer = await send(
      'query',
      `SELECT * ${named} { GRAPH ?g { ?s ?p ?o } }`,
      'application/sparql-results+json',
    );
    return readJsonResults(answer.text) as readonly Row[];
  }

  test('do what the engine does when it is asked itself', { timeout: 3_600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(dataset, update, async (quads, text) => {
        fc.pre(!ENGINE_IS_WRONG.test(text));
        await hold(quads);
        const { status, text: said } = await send('update', text);
        const theirs = afterEngine(quads, text);
        if (status !== 204 || theirs === undefined) {
          if (status < 400 || theirs) throw new Error(`${text}\n--- ours: ${status} ${said}`);
          return;
        }
        const ours = await held();
        if (!sameResults(ours, theirs)) {
          const lines = (rows: readonly Row[]): string =>
            rows.map((row) => JSON.stringify(row)).join('\n');
          throw new Error(`${text}\n--- ours\n${lines(ours)}\n--- theirs\n${lines(theirs)}`);
        }
      }),
      { numRuns: runs, seed },
    );
  });
});

function grouped(quads: readonly Quad[]): string {
  return quads
    .map(
      (one) =>
        `GRAPH <${one.graph.value}> { ${quadToNQuads({ ...one, graph: { termType: 'DefaultGraph', value: '' } })} }`,
    )
    .join('\n');
}

/** Undefined when the engine refuses the update. */
function afterEngine(quads: readonly Quad[], text: string): readonly Row[] | undefined {
  const store = new oxigraph.Store();
  store.load(quads.map((one) => `${quadToNQuads(one)}\n`).join(''), {
    format: 'application/n-quads',
  });
  try {
    store.update(text);
  } catch {
    return undefined;
  }
  return store.match().map((found) => {
    const { subject, predicate, object, graph } = plainQuad(found);
    return { s: subject, p: predicate, o: object, g: graph } as Row;
  });
}
