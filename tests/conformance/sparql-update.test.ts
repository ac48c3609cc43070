import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import * as oxigraph from 'oxigraph';
import { afterAll, beforeAll, describe } from 'vitest';
import {
  DEFAULT_GRAPH,
  namedNode,
  quad,
  quadToNQuads,
  type Quad,
  type Subject,
} from '../../core/rdf/terms.ts';
import { readRows } from '../../server/store/embedded/read-results.ts';
import { plainQuad } from '../support/starter-dataset.ts';
import { canonicalQuads } from './canonical-rdf.ts';
import { DEFAULT, graphsIn, withDefaultGraphNamed } from './default-graph-named.ts';
import { runSuite } from './known-failures.ts';
import { ServedWiki } from './served-wiki.ts';
import { readUpdateTests, type DatasetFiles, type UpdateTest } from './update-manifest.ts';
import { hasSuite, readManifest } from './w3c-manifest.ts';

const FOLDERS =
  'add basic-update clear copy delete delete-data delete-insert delete-where drop move update-silent'.split(
    ' ',
  );
const JSON_RESULTS = 'application/sparql-results+json';

describe.skipIf(!hasSuite('sparql11'))('SPARQL 1.1 Update', () => {
  let wiki: ServedWiki;
  beforeAll(async () => {
    wiki = await ServedWiki.start();
  });
  afterAll(() => wiki.close());

  runSuite('SPARQL 1.1 update evaluation', FOLDERS.flatMap(readUpdateTests), async (one) => {
    const text = readFileSync(one.request, 'utf8');
    const base = pathToFileURL(one.request).href;
    const named = namedGraphs(one, graphsIn(text, base));
    await clear([DEFAULT, ...named]);
    for (const [iri, quads] of contentOf(one.before)) await wiki.put(iri, asTurtle(quads));
    const answer = await wiki.update(withDefaultGraphNamed(text, base, named));
    assert.ok(answer.status < 300, `${answer.status} ${answer.text.slice(0, 500)}`);
    const expected = await canonicalQuads([...contentOf(one.after).values()].flat());
    assert.equal(await held([DEFAULT, ...named]), expected);
    assert.equal((await wiki.ask('/graphs?default', TURTLE)).text.trim(), '', 'the unnamed graph');
  });

  runSuite(
    'SPARQL 1.1 update syntax',
    ['syntax-update-1', 'syntax-update-2'].flatMap((folder) => readManifest(`sparql11/${folder}`)),
    async (one) => {
      const answer = await wiki.update(readFileSync(one.input, 'utf8'));
      const refusal = answer.status === 400 ? answer.json<{ type: string }>().type : '';
      const isSyntax = /syntax/.test(refusal);
      if (one.type.startsWith('Negative')) assert.ok(isSyntax, `${answer.status} ${answer.text}`);
      else assert.ok(!isSyntax && answer.status !== 500, `${answer.status} ${answer.text}`);
    },
  );

  async function clear(graphs: readonly string[]): Promise<void> {
    for (const graph of graphs)
      await wiki.ask(`/graphs?graph=${encodeURIComponent(graph)}`, { method: 'DELETE' });
  }

  /** What the graphs hold, in canonical form. */
  async function held(graphs: readonly string[]): Promise<string> {
    const values = graphs.map((graph) => `<${graph}>`).join(' ');
    const query = `SELECT * { VALUES ?g { ${values} } GRAPH ?g { ?s ?p ?o } }`;
    const { text } = await wiki.query(query, JSON_RESULTS);
    const quads = readRows(text).map(({ g, s, p, o }) => {
      assert.ok(g && s && o && p?.termType === 'NamedNode');
      return quad(s as Subject, p, o, namedNode(g.value));
    });
    return canonicalQuads(quads);
  }
});

const TURTLE = { headers: { Accept: 'text/turtle' } };

/** The quads of a dataset, its default graph by the name that stands for it. */
function contentOf(dataset: DatasetFiles): Map<string, Quad[]> {
  const content = new Map<string, Quad[]>();
  const files = [...dataset.default.map((file) => ({ iri: DEFAULT, file })), ...dataset.named];
  for (const { iri, file } of files)
    content.set(iri, [...(content.get(iri) ?? []), ...readFile(file, iri)]);
  return content;
}

function readFile(file: string, graph: string): Quad[] {
  const base_iri = pathToFileURL(file).href;
  return oxigraph
    .parse(readFileSync(file, 'utf8'), { format: 'text/turtle', base_iri, lenient: true })
    .map(plainQuad)
    .map((one) => ({ ...one, graph: namedNode(graph) }));
}

function asTurtle(quads: readonly Quad[]): string {
  return quads.map((one) => quadToNQuads({ ...one, graph: DEFAULT_GRAPH })).join('\n');
}

function namedGraphs({ before, after }: UpdateTest, mentioned: readonly string[]): string[] {
  const named = [...before.named, ...after.named].map(({ iri }) => iri);
  return [...new Set([...named, ...mentioned])];
}
