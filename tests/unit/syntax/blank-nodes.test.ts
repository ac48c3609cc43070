import { afterAll, expect, test } from 'vitest';
import { blankNode, namedNode, quad, type Quad } from '../../../core/rdf/terms.ts';
import { diffQuads } from '../../../core/rdf/delta.ts';
import {
  canonicalHash,
  closeSyntaxThreads,
  labelBlankNodes,
  readRdf,
} from '../../../server/sparql/syntax/index.ts';

afterAll(closeSyntaxThreads);

const read = (text: string): Promise<Quad[]> =>
  readRdf({ text, mediaType: 'text/turtle', baseIri: 'http://localhost:3000/wiki/x' });

const LISTS = '<x> <p> ( "a" "b" "c" ) . <y> <p> ( "a" "b" "d" ) . <z> <q> [ <r> 1 ], [ <r> 2 ] .';

test('the hash sees through labels and order, and through nothing else', async () => {
  const hash = await canonicalHash(await read('_:a <p> _:b . _:b <p> "x" .'));
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(await canonicalHash(await read('_:q <p> "x" . _:r <p> _:q .'))).toBe(hash);
  expect(await canonicalHash(await read('_:q <p> "y" . _:r <p> _:q .'))).not.toBe(hash);
});

test('a graph made of look-alikes is refused, not endless', async () => {
  const edges: Quad[] = [];
  for (let a = 0; a < 12; a += 1) {
    for (let b = 0; b < 12; b += 1) {
      if (a !== b) edges.push(quad(blankNode(`n${a}`), namedNode('http://p/'), blankNode(`n${b}`)));
    }
  }
  const start = performance.now();
  await expect(canonicalHash(edges)).rejects.toMatchObject({ id: 'blank-node-maze' });
  expect(performance.now() - start).toBeLessThan(15_000);
});

test('the same document again keeps every label, whatever the parser calls its nodes', async () => {
  const first = await labelBlankNodes(await read(LISTS), [], 'first');
  const second = await labelBlankNodes(await read(LISTS), first, 'second');
  expect(diffQuads(first, second)).toEqual({ added: [], removed: [] });
});

test('a change to one node leaves the labels of the others', async () => {
  const first = await labelBlankNodes(await read(LISTS), [], 'first');
  const second = await labelBlankNodes(await read(LISTS.replace('2', '3')), first, 'second');
  const { added, removed } = diffQuads(first, second);
  expect([added.length, removed.length]).toEqual([2, 2]);
});

test('labels stay apart: within a graph, from graph to graph, and from those of before', async () => {
  const labels = (quads: readonly Quad[]): Set<string> =>
    new Set(
      quads
        .flatMap(({ subject, object }) => [subject, object])
        .filter((t) => t.termType === 'BlankNode')
        .map((t) => t.value),
    );
  const quads = await read(LISTS);
  const one = labels(await labelBlankNodes(quads, [], 'one'));
  const two = labels(await labelBlankNodes(quads, [], 'two'));
  expect(one.size).toBe(labels(quads).size);
  expect([...one].some((label) => two.has(label))).toBe(false);
  const previous = await labelBlankNodes(await read('[] <p> 1 .'), [], 'one');
  const next = labels(await labelBlankNodes(await read('[] <p> 2 .'), previous, 'one'));
  expect([...next].some((label) => labels(previous).has(label))).toBe(false);
  for (const label of one) expect(label).toMatch(/^[A-Za-z][\w-]*$/);
});
