import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { quad, namedNode, langLiteral } from '../../../core/rdf/terms.ts';
import { Iris } from '../../../core/iris.ts';
import { PPL, rdfs } from '../../../core/vocabulary.ts';
import {
  readPackagedData,
  SEED_AUTHOR,
  SEED_COMMENT,
  seedPlan,
  type PageSeed,
  type SeedPlan,
} from '../../../server/domain/packaged-data/index.ts';
import type { GraphChange, Journal } from '../../../server/store/journal.ts';
import { openSqliteJournal } from '../../../server/store/sqlite-journal/index.ts';
import { TEST_IRIS } from '../../support/starter-dataset.ts';

let folder: string;
let root: string;
let journal: Journal;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'seed-'));
  root = path.join(folder, 'package');
  await cp('ontologies', path.join(root, 'ontologies'), { recursive: true });
  await cp('data/fiddle', path.join(root, 'data/fiddle'), { recursive: true });
  journal = await openSqliteJournal({ folder: path.join(folder, 'var') });
});

afterEach(async () => {
  await journal.close();
  await rm(folder, { recursive: true });
});

const plan = (): Promise<SeedPlan> =>
  seedPlan(journal, readPackagedData(TEST_IRIS, { root, seed: 'starter' }));

async function carryOut({ pages, ontologies, remember }: SeedPlan): Promise<void> {
  await commit(SEED_AUTHOR, [
    ...pages.map((page) => pageChange(page)),
    ...ontologies.map(
      ({ graph, quads }): GraphChange => ({ graph, kind: 'ontology', added: quads, removed: [] }),
    ),
  ]);
  if (remember) await journal.setSetting(remember.key, remember.value);
}

function pageChange({ slug, quads, expectedRevision }: PageSeed, deleted = false): GraphChange {
  const page = { slug, expectedRevision, ...(deleted ? { deleted } : {}) };
  const graph = TEST_IRIS.page(slug);
  return { graph, kind: 'page', added: quads, removed: [], state: quads, page };
}

async function commit(author: string, changes: readonly GraphChange[]): Promise<void> {
  const time = '2026-01-01T00:00:00Z';
  await journal.commit({ author, time, comment: SEED_COMMENT, licence: PPL, changes });
}

async function rewrite(file: string, from: string, to: string): Promise<void> {
  const at = path.join(root, file);
  const text = await readFile(at, 'utf8');
  expect(text).toContain(from);
  await writeFile(at, text.replaceAll(from, to));
}

const slugs = ({ pages }: SeedPlan): string[] => pages.map(({ slug }) => slug);

test('an empty journal is given everything, then nothing', async () => {
  const first = await plan();
  expect(slugs(first)).toContain('fd-care');
  expect(first.pages.every(({ expectedRevision }) => expectedRevision === 0)).toBe(true);
  expect(first.ontologies.length).toBe(6);
  await carryOut(first);
  expect(await plan()).toEqual({ pages: [], ontologies: [], remember: undefined });
});

test('when no file changed, nothing is parsed', async () => {
  await carryOut(await plan());
  const packaged = readPackagedData(TEST_IRIS, { root, seed: 'starter' });
  const start = performance.now();
  await seedPlan(journal, {
    hash: packaged.hash,
    graphs: () => {
      throw new Error('parsed');
    },
  });
  expect(performance.now() - start).toBeLessThan(100);
});

test('a page whose packaged text changed is loaded again, the others are left alone', async () => {
  await carryOut(await plan());
  await rewrite('data/fiddle/fd-care.ttl', 'Détendre l’archet', 'Détendre la mèche');
  const next = await plan();
  expect(next.pages).toMatchObject([{ slug: 'fd-care', expectedRevision: 1 }]);
  expect(next.ontologies).toEqual([]);
});

test('a comment or a new order of lines changes no page', async () => {
  await carryOut(await plan());
  await rewrite('data/fiddle/fd-care.ttl', '# Entretenir', '# Soigner et entretenir');
  const next = await plan();
  expect(next.pages).toEqual([]);
  expect(next.remember).toBeDefined();
});

test('a page that someone edited is never overwritten', async () => {
  await carryOut(await plan());
  const mine = quad(
    namedNode(TEST_IRIS.thing('fd-care')),
    namedNode(rdfs('label')),
    langLiteral('À ma façon', 'fr'),
    namedNode(TEST_IRIS.page('fd-care')),
  );
  await commit('marie', [pageChange({ slug: 'fd-care', quads: [mine], expectedRevision: 1 })]);
  await rewrite('data/fiddle/fd-care.ttl', 'Détendre l’archet', 'Détendre la mèche');
  expect(slugs(await plan())).toEqual([]);
});

test('a page that someone deleted is never revived', async () => {
  await carryOut(await plan());
  await commit('marie', [
    pageChange({ slug: 'fd-care', quads: [], expectedRevision: 1 }, true),
  ]);
  await rewrite('data/fiddle/fd-care.ttl', 'Détendre l’archet', 'Détendre la mèche');
  expect(slugs(await plan())).toEqual([]);
});

test('an ontology that changed is replaced', async () => {
  await carryOut(await plan());
  await rewrite('ontologies/domains/fiddle.ttl', '"air croche"@fr', '"tune croche"@fr');
  const next = await plan();
  expect(next.ontologies.map(({ graph }) => graph)).toEqual(['https://w3id.org/infra-model/domain']);
  expect(slugs(next)).toEqual([]);
});

test('without starter data there are the ontologies alone', async () => {
  const bare = await seedPlan(journal, readPackagedData(TEST_IRIS, { root, seed: 'none' }));
  expect(slugs(bare)).toEqual([]);
  expect(bare.ontologies.length).toBe(6);
});

test('the same files have the same fingerprints at another address', () => {
  const here = readPackagedData(TEST_IRIS, { root, seed: 'starter' });
  const there = readPackagedData(new Iris('https://ailleurs.example/'), { root, seed: 'starter' });
  expect(there.hash).toBe(here.hash);
  expect(there.graphs().pages.get('fd-care')?.hash).toBe(here.graphs().pages.get('fd-care')?.hash);
});

test('quads are in the graph of the page or ontology, blank nodes named after their file', () => {
  const { pages, ontologies } = readPackagedData(TEST_IRIS, { root, seed: 'starter' }).graphs();
  for (const [slug, { quads }] of pages) {
    expect(new Set(quads.map(({ graph }) => graph.value))).toEqual(new Set([TEST_IRIS.page(slug)]));
    expect(quads.some(({ subject }) => subject.termType === 'BlankNode')).toBe(false);
  }
  const labels = [...ontologies.values()].flatMap(({ quads }) =>
    quads.flatMap(({ subject }) => (subject.termType === 'BlankNode' ? [subject.value] : [])),
  );
  expect(labels.length).toBeGreaterThan(0);
  expect(labels.every((label) => /^(shapes|licence)-\d+$/.test(label))).toBe(true);
});

test('a broken file is named, and a subject without a page is refused', async () => {
  await writeFile(path.join(root, 'data/fiddle/broken.ttl'), '<id/x> a .');
  const broken = readPackagedData(TEST_IRIS, { root, seed: 'starter' });
  expect(() => broken.graphs()).toThrow(/fiddle\/broken\.ttl/);
  await writeFile(path.join(root, 'data/fiddle/broken.ttl'), '<elsewhere> <x:y> <x:z> .');
  const homeless = readPackagedData(TEST_IRIS, { root, seed: 'starter' });
  expect(() => homeless.graphs()).toThrow(/belongs to no page/);
});
