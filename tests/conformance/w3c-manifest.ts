import { sharedFolder } from '../support/shared-data.ts';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as oxigraph from 'oxigraph';

/** One entry of a W3C test manifest. Files are paths on disk. */
export interface W3cTest {
  /** Folder and name, for example `aggregates/agg01`. */
  readonly id: string;
  /** Local name of its class, for example `QueryEvaluationTest`. */
  readonly type: string;
  /** The query, or the document of a syntax test. */
  readonly input: string;
  readonly data: readonly string[];
  readonly graphs: readonly string[];
  readonly result?: string;
  /** On which the relative IRIs of the document resolve. */
  readonly baseIri: string;
}

/** Third-party test data lies outside the project; without it these suites are skipped. */
const { path: SHARED } = sharedFolder('w3c');

/** True when the suite is there to be run. */
export function hasSuite(suite: string): boolean {
  return existsSync(path.join(SHARED, suite));
}

/** The path of a file of the suites; undefined where it is absent. */
export function w3cFile(name: string): string | undefined {
  const file = path.join(SHARED, name);
  return existsSync(file) ? file : undefined;
}

const ENTRIES = `
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX mf: <http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#>
PREFIX qt: <http://www.w3.org/2001/sw/DataAccess/tests/test-query#>
SELECT ?test ?type ?input ?result (GROUP_CONCAT(DISTINCT STR(?d); SEPARATOR=" ") AS ?data)
       (GROUP_CONCAT(DISTINCT STR(?g); SEPARATOR=" ") AS ?graphs) (SAMPLE(?assumed) AS ?base) {
  ?manifest mf:entries/rdf:rest*/rdf:first ?test .
  ?test a ?type ; mf:action ?action .
  OPTIONAL { ?action qt:query ?query }
  OPTIONAL { ?action qt:data ?d }
  OPTIONAL { ?action qt:graphData ?g }
  OPTIONAL { ?test mf:result ?result }
  OPTIONAL { ?manifest mf:assumedTestBase ?assumed }
  BIND(COALESCE(?query, ?action) AS ?input)
} GROUP BY ?test ?type ?input ?result ORDER BY ?test`;

/** The tests of one folder of a suite, for example `sparql11/aggregates`; none where it is absent. */
export function readManifest(folder: string): W3cTest[] {
  const file = path.join(SHARED, folder, 'manifest.ttl');
  if (!existsSync(file)) return [];
  const base = pathToFileURL(file).href;
  const store = new oxigraph.Store();
  store.load(readFileSync(file, 'utf8'), { format: 'text/turtle', base_iri: base });
  const rows = store.query(ENTRIES) as Map<string, oxigraph.Term>[];
  return rows.map((row) => {
    const text = (name: string): string => row.get(name)?.value ?? '';
    const files = (name: string): string[] =>
      text(name)
        .split(' ')
        .filter((iri) => iri !== '')
        .map((iri) => fileURLToPath(iri));
    const input = fileURLToPath(text('input'));
    return {
      id: `${path.basename(folder)}/${text('test').replace(/^.*#/, '')}`,
      type: text('type').replace(/^.*#/, ''),
      input,
      data: files('data'),
      graphs: files('graphs'),
      ...(text('result') !== '' && { result: fileURLToPath(text('result')) }),
      baseIri: text('base')
        ? text('base') + path.relative(path.dirname(file), input)
        : pathToFileURL(input).href,
    };
  });
}
