import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Iris } from '../../core/iris.ts';
import { namedNode, quad, stringLiteral } from '../../core/rdf/terms.ts';
import { PPL } from '../../core/vocabulary.ts';
import { importFiles, type ImportReport } from '../../server/domain/exchange/index.ts';
import { canonicalHash, closeSyntaxThreads } from '../../server/sparql/syntax/index.ts';
import { openEmbeddedIndex } from '../../server/store/embedded/index.ts';
import type { Journal } from '../../server/store/journal.ts';
import type { QuadIndex } from '../../server/store/quad-index.ts';
import { openSqliteJournal } from '../../server/store/sqlite-journal/index.ts';
import { openSqliteTextIndex } from '../../server/store/sqlite-text-index/index.ts';
import type { TextIndex } from '../../server/store/text-index.ts';
import { sharedFolder } from '../support/shared-data.ts';

const iris = new Iris('http://localhost:3000/');
const GRAPH = 'http://example.org/reference';
const { path: REAL, present: hasReal } = sharedFolder('real');
/** Bytes at a time: statements and characters are cut anywhere. */
const PIECE = 997;

interface Source {
  readonly name: string;
  readonly text: string;
}

let folder: string;
let journal: Journal;
let quadIndex: QuadIndex;
let textIndex: TextIndex;
beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'import-'));
  journal = await openSqliteJournal({ folder });
  textIndex = await openSqliteTextIndex({ folder });
  const settings = { baseIri: iris.base, deadlineMs: 5000, folder };
  quadIndex = await openEmbeddedIndex({ source: journal, ...settings });
});
afterEach(async () => {
  await quadIndex.close();
  await textIndex.close();
  await journal.close();
  rmSync(folder, { recursive: true, force: true });
});
afterAll(closeSyntaxThreads);

async function importInto(graph: string, files: readonly Source[]): Promise<ImportReport> {
  const services = {
    journal,
    quadIndex,
    textIndex,
    iris,
    clock: () => new Date('2026-01-02T03:04:05Z'),
    log: (line: string) => expect.fail(line),
    spoolFolder: folder,
  };
  const reports: ImportReport[] = [];
  await importFiles(
    services,
    { graph, files },
    {
      signal: new AbortController().signal,
      progress: () => undefined,
      read: (name) => piecesOf(files.find((file) => file.name === name)?.text ?? ''),
      done: (report) => reports.push(report),
    },
  );
  expect(reports).toHaveLength(1);
  return reports[0]!;
}

async function* piecesOf(text: string): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += PIECE)
    yield Buffer.from(bytes.subarray(at, at + PIECE));
}

async function held(graph: string): Promise<number> {
  const rows = await quadIndex.select(`SELECT * { GRAPH <${graph}> { ?s ?p ?o } }`);
  return rows.length;
}

const turtle = (text: string): Source => ({ name: 'a.ttl', text });

test('replaces the graph as one commit, hands it to the index, and does nothing twice', async () => {
  const first = await importInto(GRAPH, [turtle('<a> <b> 1, 2 . [] <b> ( 1 2 ) .')]);
  expect(first).toMatchObject({ total: 7, added: 7, removed: 0, seq: 1 });
  expect(await held(GRAPH)).toBe(7);
  const again = await importInto(GRAPH, [turtle('<a> <b> 2, 01 . _:x <b> ( 1 2 ) .')]);
  expect(again).toMatchObject({ total: 7, added: 0, removed: 0 });
  expect(again.seq).toBeUndefined();
  const changed = await importInto(GRAPH, [turtle('<a> <b> 1 .')]);
  expect(changed).toMatchObject({ total: 1, added: 0, removed: 6, seq: 2 });
  expect(await held(GRAPH)).toBe(1);
  const state = await journal.graph(GRAPH);
  expect(state).toMatchObject({ kind: 'reference', seq: 2 });
  expect(state?.quads.map((q) => q.subject.value)).toEqual(['http://example.org/a']);
});

test('reads several files as one, their blank nodes apart, named graphs under their own names', async () => {
  const files = [
    turtle('_:x <p> "one" .'),
    { name: 'b.trig', text: '_:x <p> "two" . <http://example.org/other> { <a> <b> <c> }' },
  ];
  expect(await importInto(GRAPH, files)).toMatchObject({ total: 3, seq: 1 });
  const subjects = (await journal.graph(GRAPH))?.quads.map((q) => q.subject.value);
  expect(new Set(subjects).size).toBe(2);
  expect((await journal.graph('http://example.org/other'))?.quads).toHaveLength(1);
});

test.each([
  'http://localhost:3000/wiki/compost',
  'http://localhost:3000/wiki/compost/derived',
  'http://localhost:3000/graph/catalogue',
  'http://localhost:3000/ns',
  'http://localhost:3000/ns/domain',
  'http://localhost:3000/id/compost',
  'https://w3id.org/kept-as-ontology',
])('refuses the reserved graph %s, also from within a file', async (graph) => {
  if (graph.startsWith('https:')) await commitOntology(graph);
  const before = await journal.head();
  const refused = { kind: 'forbidden', id: 'graph-reserved', args: { graph } };
  await expect(importInto(graph, [turtle('<a> <b> <c> .')])).rejects.toMatchObject(refused);
  const within = { name: 'x.trig', text: `<a> <b> <c> . <${graph}> { <a> <b> <c> }` };
  await expect(importInto(GRAPH, [within])).rejects.toMatchObject(refused);
  expect(await journal.head()).toBe(before);
});

async function commitOntology(graph: string): Promise<void> {
  const added = [quad(namedNode('x:a'), namedNode('x:b'), stringLiteral('c'), namedNode(graph))];
  await journal.commit({
    author: 'Infrawiki',
    time: '2026-01-01T00:00:00.000Z',
    comment: '',
    licence: PPL,
    changes: [{ graph, kind: 'ontology', added, removed: [] }],
  });
}

test('a wrong file among good ones imports nothing and is named', async () => {
  const files = [turtle('<a> <b> <c> .'), { name: 'wrong.nt', text: '<a:a> <a:b> <a:c> .\noops' }];
  await expect(importInto(GRAPH, files)).rejects.toMatchObject({
    id: 'import-bad-lines',
    args: { file: 'wrong.nt', count: 1 },
    lines: [{ file: 'wrong.nt', line: 2 }],
  });
  const unknown = importInto(GRAPH, [{ name: 'data.csv', text: 'a,b' }]);
  await expect(unknown).rejects.toMatchObject({ id: 'file-syntax-unknown' });
  await expect(importInto('not an IRI', [turtle('')])).rejects.toMatchObject({ id: 'graph-iri' });
  expect(await journal.head()).toBe(0);
});

describe.skipIf(!hasReal)('data made by others (SHARED_DIR)', () => {
  const file = (name: string): Source => ({
    name,
    text: readFileSync(path.join(REAL, name), 'utf8'),
  });

  test('PKO in four syntaxes', async () => {
    const hashes = new Set<string>();
    for (const ending of ['ttl', 'rdf', 'jsonld', 'nt']) {
      const graph = `${GRAPH}/${ending}`;
      const { total } = await importInto(graph, [file(`pko/pko.${ending}`)]);
      expect(total).toBe(ending === 'nt' ? 1042 : 1029);
      const quads = (await journal.graph(graph))?.quads ?? [];
      hashes.add(await canonicalHash(quads.map((q) => ({ ...q, graph: namedNode(GRAPH) }))));
    }
    expect(hashes.size).toBe(2);
  });

  test('35,351 statements about tunes in less than 10 seconds', async () => {
    const start = performance.now();
    const { total } = await importInto(GRAPH, [file('polifonia/tunes-cre-entities.ttl')]);
    expect(total).toBe(35_351);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test('a vocabulary with a full stop for a semicolon: the line is named, nothing comes in', async () => {
    await expect(importInto(GRAPH, [file('doremus/mop-iaml.ttl')])).rejects.toMatchObject({
      id: 'rdf-syntax-file',
      args: { line: 2064, file: 'doremus/mop-iaml.ttl', syntax: 'Turtle' },
    });
    expect([await journal.head(), await journal.graph(GRAPH)]).toEqual([0, undefined]);
  });

  test('RDF/XML under the ending .skos', async () => {
    const names = readdirSync(path.join(REAL, 'essglobal')).filter((n) => n.endsWith('.skos'));
    let total = 0;
    for (const name of names) {
      total += (await importInto(`${GRAPH}/${name}`, [file(`essglobal/${name}`)])).total;
    }
    expect([names.length, total]).toEqual([8, 1862]);
  });

  test('an export of Semantic MediaWiki', async () => {
    const report = await importInto(GRAPH, [file('smw/openresearch-EKAW2016.rdf')]);
    expect(report.total).toBe(87);
  });
});
