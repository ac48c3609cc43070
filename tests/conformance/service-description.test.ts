import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as oxigraph from 'oxigraph';
import { afterAll, beforeAll, describe } from 'vitest';
import { runSuite } from './known-failures.ts';
import { ServedWiki } from './served-wiki.ts';
import { hasSuite, w3cFile } from './w3c-manifest.ts';

const SD = 'http://www.w3.org/ns/sparql-service-description#';
const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const SYNTAXES = ['text/turtle', 'application/rdf+xml', 'application/ld+json'];

/** What each property of the vocabulary is about, and what it leads to, by class (SPARQL 1.1 Service Description, 3). */
const SCHEMA: Readonly<Record<string, readonly [from: string, to?: string]>> = {
  endpoint: ['Service'],
  feature: ['Service', 'Feature'],
  defaultEntailmentRegime: ['Service'],
  extensionFunction: ['Service', 'Function'],
  extensionAggregate: ['Service', 'Aggregate'],
  languageExtension: ['Service', 'Feature'],
  supportedLanguage: ['Service', 'Language'],
  propertyFeature: ['Service', 'Feature'],
  inputFormat: ['Service'],
  resultFormat: ['Service'],
  defaultDataset: ['Service', 'Dataset'],
  availableGraphs: ['Service', 'GraphCollection'],
  defaultGraph: ['Dataset', 'Graph'],
  namedGraph: ['GraphCollection', 'NamedGraph'],
  name: ['NamedGraph'],
  graph: ['NamedGraph', 'Graph'],
};
/** The individuals of the vocabulary, by class. */
const INDIVIDUALS: Readonly<Record<string, readonly string[]>> = {
  Feature: [
    'DereferencesURIs',
    'UnionDefaultGraph',
    'RequiresDataset',
    'EmptyGraphs',
    'BasicFederatedQuery',
  ],
  Language: ['SPARQL10Query', 'SPARQL11Query', 'SPARQL11Update'],
};
const SUBCLASSES: Readonly<Record<string, string>> = {
  Dataset: 'GraphCollection',
  Graph: 'GraphCollection',
};

describe.skipIf(!hasSuite('sparql11'))('SPARQL 1.1 service description', () => {
  let wiki: ServedWiki;
  beforeAll(async () => {
    wiki = await ServedWiki.start();
  });
  afterAll(() => wiki.close());

  const checks: Readonly<Record<string, () => Promise<void>>> = {
    'returns-rdf': async () => {
      for (const syntax of SYNTAXES) assert.ok((await description(syntax)).size > 0, syntax);
    },
    'has-endpoint-triple': async () => {
      for (const syntax of SYNTAXES) {
        const asked = `ASK { ?service <${SD}endpoint> <${wiki.origin}/sparql> }`;
        assert.equal((await description(syntax)).query(asked), true, syntax);
      }
    },
    'conforms-to-schema': async () => conforms(await description('text/turtle')),
  };
  runSuite(
    'Service description',
    testsOf('sparql11/service-description/manifest.ttl'),
    ({ name }) => {
      const check = checks[name];
      if (!check) throw new Error(`No rule for ${name}`);
      return check();
    },
  );

  async function description(syntax: string): Promise<oxigraph.Store> {
    const answer = await wiki.ask('/sparql', { headers: { Accept: syntax } });
    assert.equal(answer.status, 200);
    assert.equal(answer.headers['content-type']?.split(';')[0], syntax);
    const store = new oxigraph.Store();
    store.load(answer.text, { format: syntax, base_iri: `${wiki.origin}/sparql` });
    return store;
  }
});

/** Each property of the vocabulary stands between things that are what its domain and range say. */
function conforms(store: oxigraph.Store): void {
  const isOne = (term: oxigraph.Term, name: string): boolean =>
    (INDIVIDUALS[name] ?? []).some((one) => term.value === SD + one) ||
    [name, ...Object.keys(SUBCLASSES).filter((one) => SUBCLASSES[one] === name)].some((one) =>
      store.has(
        oxigraph.quad(
          term as oxigraph.NamedNode,
          oxigraph.namedNode(RDF_TYPE),
          oxigraph.namedNode(SD + one),
        ),
      ),
    );
  for (const { subject, predicate, object } of store.match(null, null, null)) {
    if (!predicate.value.startsWith(SD)) continue;
    const name = predicate.value.slice(SD.length);
    const [from, to] = SCHEMA[name] ?? [undefined];
    assert.ok(from, `sd:${name} is no property of the vocabulary`);
    assert.ok(isOne(subject, from), `${subject.value} is no sd:${from}, and has sd:${name}`);
    assert.ok(object.termType !== 'Literal', `sd:${name} leads to a literal`);
    if (to) assert.ok(isOne(object, to), `${object.value} is no sd:${to}, as sd:${name} wants`);
  }
}

function testsOf(manifest: string): readonly { readonly id: string; readonly name: string }[] {
  const file = w3cFile(manifest);
  if (file === undefined) return [];
  const names = readFileSync(file, 'utf8').matchAll(
    /^:([\w-]+)\s+rdf:type\s+mf:ServiceDescriptionTest/gm,
  );
  return [...names].map(([, name = '']) => ({ id: `service-description/${name}`, name }));
}
