import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as oxigraph from 'oxigraph';
import { afterAll, beforeAll, describe } from 'vitest';
import { WikiError } from '../../core/errors.ts';
import { DEFAULT_GRAPH, namedNode, quadToNQuads, type Quad } from '../../core/rdf/terms.ts';
import { openEmbeddedIndex } from '../../server/store/embedded/index.ts';
import type { CommitDelta } from '../../server/store/journal.ts';
import type {
  QuadIndex,
  QueryAnswer,
  QueryDataset,
  ResultFormat,
} from '../../server/store/quad-index.ts';
import { plainQuad } from '../support/starter-dataset.ts';
import { runSuite } from './known-failures.ts';
import {
  readJsonResults,
  readTable,
  readTurtleResults,
  readXmlResults,
  sameResults,
} from './result-sets.ts';
import { hasSuite, readManifest, type W3cTest } from './w3c-manifest.ts';

const FOLDERS =
  'aggregates bind bindings cast construct csv-tsv-res exists functions grouping json-res negation project-expression property-path service subquery syntax-fed syntax-query'.split(
    ' ',
  );
const JSON_RESULTS = 'application/sparql-results+json';
const ANY: ResultFormat[] = [JSON_RESULTS, 'application/n-triples'];

describe.skipIf(!hasSuite('sparql11'))('SPARQL 1.1 queries', () => {
  const dataset = new ChangingDataset();
  beforeAll(() => dataset.open());
  afterAll(() => dataset.close());

  const tests = FOLDERS.flatMap((folder) => readManifest(`sparql11/${folder}`));
  runSuite('SPARQL 1.1 query', tests, async (one) => {
    switch (one.type) {
      case 'PositiveSyntaxTest11':
        await accepted(dataset.index.query(readFileSync(one.input, 'utf8'), ANY));
        break;
      case 'NegativeSyntaxTest11':
        await assert.rejects(dataset.index.query(readFileSync(one.input, 'utf8'), ANY), {
          kind: 'bad-request',
        });
        break;
      case 'QueryEvaluationTest':
      case 'CSVResultFormatTest':
        await evaluate(dataset, one);
        break;
      default:
        throw new Error(`No rule for tests of type ${one.type}`);
    }
  });
});

/** A query may be well formed and still name a function that nobody knows. */
async function accepted(answer: Promise<QueryAnswer>): Promise<void> {
  await answer.catch((error: unknown) => {
    if (!(error instanceof WikiError) || error.id !== 'query-failed') throw error;
  });
}

async function evaluate(dataset: ChangingDataset, one: W3cTest): Promise<void> {
  const query = readFileSync(one.input, 'utf8');
  const asked = await dataset.hold(one, query);
  // The files stand side by side; relative IRIs are about them.
  const based = `BASE <${pathToFileURL(one.input).href}>\n${query}`;
  const expected = one.result ?? '';
  const turtle = /\b(CONSTRUCT|DESCRIBE)\b/i.test(query) ? 'application/n-triples' : JSON_RESULTS;
  const format = FORMATS[path.extname(expected)] ?? turtle;
  compare(await dataset.index.query(based, [format], asked), expected);
}

const FORMATS: Readonly<Record<string, ResultFormat>> = {
  '.srx': 'application/sparql-results+xml',
  '.srj': JSON_RESULTS,
  '.csv': 'text/csv',
  '.tsv': 'text/tab-separated-values',
};

function compare(answer: QueryAnswer, expectedFile: string): void {
  const expected = readFileSync(expectedFile, 'utf8');
  const { body, format } = answer;
  switch (format) {
    case 'application/sparql-results+xml':
      return same(readXmlResults(body), readXmlResults(expected), sameResults);
    case JSON_RESULTS:
      return same(
        readJsonResults(body),
        expectedFile.endsWith('.ttl')
          ? readTurtleResults(expected, pathToFileURL(expectedFile).href)
          : readJsonResults(expected),
        sameResults,
      );
    case 'text/csv':
      return assert.deepEqual(readTable(body, ','), readTable(expected, ','));
    case 'text/tab-separated-values':
      return assert.deepEqual(readTable(body, '\t'), readTable(expected, '\t'));
    default: {
      const rows = (
        quads: Quad[],
      ): { s: Quad['subject']; p: Quad['predicate']; o: Quad['object'] }[] =>
        quads.map(({ subject, predicate, object }) => ({ s: subject, p: predicate, o: object }));
      const triples = oxigraph.parse(body, { format }).map(plainQuad);
      same(rows(triples), rows(readTurtle(expectedFile)), sameResults);
    }
  }
}

function same<T>(actual: T, expected: T, equal: (a: T, b: T) => boolean): void {
  // The plain comparison only shows the difference when there is one.
  if (!equal(actual, expected)) assert.deepEqual(actual, expected);
}

function readTurtle(file: string): Quad[] {
  const base_iri = pathToFileURL(file).href;
  return oxigraph
    .parse(readFileSync(file, 'utf8'), { format: formatOf(file), base_iri })
    .map(plainQuad);
}

function formatOf(file: string): string {
  return file.endsWith('.rdf') ? 'application/rdf+xml' : 'text/turtle';
}

/** One quad index whose content each test replaces, as a commit. */
class ChangingDataset {
  index!: QuadIndex;
  #held: readonly Quad[] = [];
  #deltas: CommitDelta[] = [];

  async open(): Promise<void> {
    const deltas = this.#deltas;
    this.index = await openEmbeddedIndex({
      source: {
        head: async () => deltas.length,
        replay: async () => ({ seq: 0, chunks: (async function* () {})() }),
        deltasAfter: async function* (seq) {
          yield* deltas.slice(seq);
        },
        changesAfter: async function* (seq) {
          for (const { seq: at, changes } of deltas.slice(seq)) {
            const text = (side: 'added' | 'removed'): string =>
              changes
                .flatMap((change) => change[side].map((one) => `${quadToNQuads(one)}\n`))
                .join('');
            yield { seq: at, removed: text('removed'), added: text('added') };
          }
        },
        chainAt: async () => undefined,
      },
      baseIri: 'http://example.org/',
      deadlineMs: 10_000,
    });
  }

  /** Holds the data of one test and nothing else; returns the dataset its query is put to. */
  async hold(one: W3cTest, query: string): Promise<QueryDataset> {
    const named = (file: string): Quad[] =>
      readTurtle(file).map((quad) => ({ ...quad, graph: namedNode(pathToFileURL(file).href) }));
    // A query that names its dataset means the files beside it.
    const own = [...query.matchAll(/FROM\s+(?:NAMED\s+)?<([^>]+)>/gi)].map(([, name = '']) =>
      path.join(path.dirname(one.input), name),
    );
    const data = one.data.flatMap(readTurtle).map((quad) => ({ ...quad, graph: DEFAULT_GRAPH }));
    this.#replace([...data, ...[...one.graphs, ...own].flatMap(named)]);
    if (own.length > 0) return {};
    return {
      defaultGraphs: [''],
      namedGraphs: one.graphs.map((file) => pathToFileURL(file).href),
    };
  }

  #replace(added: readonly Quad[]): void {
    const changes = [{ graph: '', added, removed: this.#held }];
    const delta = { seq: this.#deltas.length + 1, changes };
    this.#held = added;
    this.#deltas.push(delta);
    this.index.apply(delta);
  }

  async close(): Promise<void> {
    await this.index.close();
  }
}
