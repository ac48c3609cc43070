import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Iris } from '../../core/iris.ts';
import { namedNode, quad, stringLiteral } from '../../core/rdf/terms.ts';
import { PPL } from '../../core/vocabulary.ts';
import {
  importReferenceGraph,
  type ImportFile,
  type ImportReport,
} from '../../server/domain/exchange/index.ts';
import {
  canonicalHash,
  closeSyntaxThreads,
  labelBlankNodes,
  patchGraph,
  readRdf,
  writeRdf,
} from '../../server/sparql/syntax/index.ts';
import type { CommitDelta, Journal } from '../../server/store/journal.ts';
import { openSqliteJournal } from '../../server/store/sqlite-journal/index.ts';
import { sharedFolder } from '../support/shared-data.ts';

const iris = new Iris('http://localhost:3000/');
const GRAPH = 'http://example.org/reference';
const { path: REAL, present: hasReal } = sharedFolder('real');
const rdf = { read: readRdf, write: writeRdf, labelBlankNodes, patch: patchGraph };

let folder: string;
let journal: Journal;
let published: CommitDelta[];
beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'import-'));
  journal = await openSqliteJournal({ folder });
  published = [];
});
afterEach(async () => {
  await journal.close();
  rmSync(folder, { recursive: true, force: true });
});
afterAll(closeSyntaxThreads);

function importInto(graph: string, files: readonly ImportFile[]): Promise<ImportReport> {
  const quadIndex = { apply: (delta: CommitDelta) => void published.push(delta) };
  const clock = (): Date => new Date('2026-01-02T03:04:05Z');
  return importReferenceGraph({ journal, iris, clock, rdf, quadIndex }, { graph, files });
}

const turtle = (text: string): ImportFile => ({ name: 'a.ttl', text });

test('replaces the graph as one commit, hands it to the index, and does nothing twice', async () => {
  const first = await importInto(GRAPH, [turtle('<a> <b> 1, 2 . [] <b> ( 1 2 ) .')]);
  expect(first).toEqual({ total: 7, added: 7, removed: 0, seq: 1 });
  const again = await importInto(GRAPH, [turtle('<a> <b> 2, 01 . _:x <b> ( 1 2 ) .')]);
  expect(again).toEqual({ total: 7, added: 0, removed: 0 });
  const changed = await importInto(GRAPH, [turtle('<a> <b> 1 .')]);
  expect(changed).toEqual({ total: 1, added: 0, removed: 6, seq: 2 });
  expect(published.map(({ seq }) => seq)).toEqual([1, 2]);
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
  expect([await journal.head(), published]).toEqual([before, []]);
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
  const files = [turtle('<a> <b> <c> .'), { name: 'wrong.nt', text: 'oops' }];
  await expect(importInto(GRAPH, files)).rejects.toMatchObject({
    id: 'rdf-syntax-file',
    args: { file: 'wrong.nt', line: 1 },
  });
  const unknown = importInto(GRAPH, [{ name: 'data.csv', text: 'a,b' }]);
  await expect(unknown).rejects.toMatchObject({ id: 'file-syntax-unknown' });
  await expect(importInto('not an IRI', [turtle('')])).rejects.toMatchObject({ id: 'graph-iri' });
  expect(await journal.head()).toBe(0);
});

describe.skipIf(!hasReal)('data made by others (SHARED_DIR)', () => {
  const file = (name: string): ImportFile => ({
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
