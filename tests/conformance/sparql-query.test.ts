import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as oxigraph from 'oxigraph';
import { afterAll, beforeAll, describe } from 'vitest';
import { quadToNQuads, type Quad } from '../../core/rdf/terms.ts';
import { plainQuad } from '../support/starter-dataset.ts';
import type { Answer } from '../support/http-client.ts';
import { DEFAULT } from './default-graph-named.ts';
import { runSuite } from './known-failures.ts';
import {
  readJsonResults,
  readTable,
  readTurtleResults,
  readXmlResults,
  sameResults,
} from './result-sets.ts';
import { ServedWiki } from './served-wiki.ts';
import { hasSuite, readManifest, type W3cTest } from './w3c-manifest.ts';

const FOLDERS =
  'aggregates bind bindings cast construct csv-tsv-res exists functions grouping json-res negation project-expression property-path service subquery syntax-fed syntax-query'.split(
    ' ',
  );
const JSON_RESULTS = 'application/sparql-results+json';
const XML_RESULTS = 'application/sparql-results+xml';
const TRIPLES = 'application/n-triples';

describe.skipIf(!hasSuite('sparql11'))('SPARQL 1.1 queries', () => {
  let wiki: ServedWiki;
  beforeAll(async () => {
    wiki = await ServedWiki.start();
  });
  afterAll(() => wiki.close());

  const all = testsIn(FOLDERS);
  const isSyntax = ({ type }: W3cTest): boolean => /SyntaxTest/.test(type);
  const isFormat = ({ id }: W3cTest): boolean => /^(?:csv-tsv|json)-res/.test(id);
  const evaluated = all.filter((one) => !isSyntax(one));
  runSuite(
    'SPARQL 1.1 query evaluation',
    evaluated.filter((one) => !isFormat(one)),
    evaluate,
  );
  runSuite('SPARQL 1.1 result formats', evaluated.filter(isFormat), evaluate);
  runSuite('SPARQL 1.1 query syntax', all.filter(isSyntax), async (one) => {
    const answer = await wiki.query(readFileSync(one.input, 'utf8'), '*/*');
    const type = answer.status === 400 ? answer.json<{ type: string }>().type : '';
    if (one.type.startsWith('Negative'))
      return assert.ok(type.endsWith('query-syntax'), said(answer));
    // A query may be well formed and still name a function that nobody knows.
    const accepted = answer.status === 200 || type.endsWith('query-failed');
    assert.ok(accepted, said(answer));
  });

  async function evaluate(one: W3cTest): Promise<void> {
    const query = readFileSync(one.input, 'utf8');
    const dataset = await hold(one, query);
    // The files stand side by side; relative IRIs are about them.
    const based = `BASE <${pathToFileURL(one.input).href}>\n${query}`;
    const expected = one.result ?? '';
    const graph = /\b(CONSTRUCT|DESCRIBE)\b/i.test(query) ? TRIPLES : JSON_RESULTS;
    const format = RESULT_FORMATS[path.extname(expected)] ?? graph;
    const answer = await wiki.query(based, format, dataset);
    assert.equal(answer.status, 200, said(answer));
    assert.equal(answer.headers['content-type']?.split(';')[0], format);
    compare(answer.text, format, expected);
  }

  /** Puts the data of one test into graphs of their own; returns the dataset its query is put to. */
  async function hold(one: W3cTest, query: string): Promise<(readonly [string, string])[]> {
    // A query that names its dataset means the files beside it.
    const own = [...query.matchAll(/FROM\s+(?:NAMED\s+)?<([^>]+)>/gi)].map(([, name = '']) =>
      path.join(path.dirname(one.input), name),
    );
    for (const file of [...one.graphs, ...own]) await wiki.put(iriOf(file), asTurtle([file]));
    if (own.length > 0) return [];
    await wiki.put(DEFAULT, asTurtle(one.data));
    return [
      ['default-graph-uri', DEFAULT],
      ...one.graphs.map((file) => ['named-graph-uri', iriOf(file)] as const),
    ];
  }
});

const RESULT_FORMATS: Readonly<Record<string, string>> = {
  '.srx': XML_RESULTS,
  '.srj': JSON_RESULTS,
  '.csv': 'text/csv',
  '.tsv': 'text/tab-separated-values',
};

function testsIn(folders: readonly string[]): readonly W3cTest[] {
  return folders.flatMap((folder) => readManifest(`sparql11/${folder}`));
}

function said({ status, text }: Answer): string {
  return `${status} ${text.slice(0, 500)}`;
}

function compare(body: string, format: string, expectedFile: string): void {
  const expected = readFileSync(expectedFile, 'utf8');
  switch (format) {
    case XML_RESULTS:
      return same(readXmlResults(body), readXmlResults(expected), sameResults);
    case JSON_RESULTS:
      return same(
        readJsonResults(body),
        expectedFile.endsWith('.ttl')
          ? readTurtleResults(expected, iriOf(expectedFile))
          : readJsonResults(expected),
        sameResults,
      );
    case 'text/csv':
      return assert.deepEqual(readTable(body, ','), readTable(expected, ','));
    case 'text/tab-separated-values':
      return assert.deepEqual(readTable(body, '\t'), readTable(expected, '\t'));
    default: {
      const triples = oxigraph.parse(body, { format }).map(plainQuad);
      same(rowsOf(triples), rowsOf(readFile(expectedFile)), sameResults);
    }
  }
}

function rowsOf(
  quads: readonly Quad[],
): { s: Quad['subject']; p: Quad['predicate']; o: Quad['object'] }[] {
  return quads.map(({ subject, predicate, object }) => ({ s: subject, p: predicate, o: object }));
}

function same<T>(actual: T, expected: T, equal: (a: T, b: T) => boolean): void {
  // The plain comparison only shows the difference when there is one.
  if (!equal(actual, expected)) assert.deepEqual(actual, expected);
}

function readFile(file: string): Quad[] {
  const format = file.endsWith('.rdf') ? 'application/rdf+xml' : 'text/turtle';
  return oxigraph
    .parse(readFileSync(file, 'utf8'), { format, base_iri: iriOf(file), lenient: true })
    .map(plainQuad);
}

/** Files as one document, in which relative IRIs have been resolved against each. */
function asTurtle(files: readonly string[]): string {
  return files.flatMap(readFile).map(quadToNQuads).join('\n');
}

function iriOf(file: string): string {
  return pathToFileURL(file).href;
}
