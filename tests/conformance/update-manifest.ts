import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as oxigraph from 'oxigraph';
import { w3cFile } from './w3c-manifest.ts';

/** What a dataset holds: the files of its default graph and of its named graphs, by IRI. */
export interface DatasetFiles {
  readonly default: readonly string[];
  readonly named: readonly { readonly iri: string; readonly file: string }[];
}

export interface UpdateTest {
  /** Folder and name, for example `delete-insert/dawg-delete-insert-01`. */
  readonly id: string;
  readonly request: string;
  readonly before: DatasetFiles;
  readonly after: DatasetFiles;
}

const FILES = `
PREFIX mf: <http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#>
PREFIX ut: <http://www.w3.org/2009/sparql/tests/test-update#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?test ?request ?when ?file ?name {
  ?test a mf:UpdateEvaluationTest ; mf:action/ut:request ?request .
  OPTIONAL {
    VALUES (?path ?when) { (mf:action "before") (mf:result "after") }
    ?test ?path ?dataset .
    { ?dataset ut:data ?file }
    UNION { ?dataset ut:graphData [ ut:graph ?file ; rdfs:label ?name ] }
  }
} ORDER BY ?test`;

/** The update evaluation tests of a folder, in the order of their names; none where it is absent. */
export function readUpdateTests(folder: string): readonly UpdateTest[] {
  const manifest = w3cFile(`sparql11/${folder}/manifest.ttl`);
  if (manifest === undefined) return [];
  const store = new oxigraph.Store();
  store.load(readFileSync(manifest, 'utf8'), {
    format: 'text/turtle',
    base_iri: pathToFileURL(manifest).href,
  });
  const tests = new Map<string, Map<string, oxigraph.Term>[]>();
  for (const row of store.query(FILES) as Map<string, oxigraph.Term>[]) {
    const id = `${path.basename(folder)}/${row.get('test')?.value.replace(/^.*#/, '') ?? ''}`;
    tests.set(id, [...(tests.get(id) ?? []), row]);
  }
  return [...tests].map(([id, rows]) => ({
    id,
    request: fileURLToPath(rows[0]?.get('request')?.value ?? ''),
    before: datasetOf(rows, 'before'),
    after: datasetOf(rows, 'after'),
  }));
}

function datasetOf(rows: readonly Map<string, oxigraph.Term>[], when: string): DatasetFiles {
  const files = rows
    .filter((row) => row.get('when')?.value === when)
    .map((row) => ({
      file: fileURLToPath(row.get('file')?.value ?? ''),
      iri: row.get('name')?.value,
    }));
  return {
    default: files.flatMap(({ file, iri }) => (iri === undefined ? [file] : [])),
    named: files.flatMap(({ file, iri }) => (iri === undefined ? [] : [{ file, iri }])),
  };
}
