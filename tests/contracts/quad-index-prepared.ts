import { expect, it } from 'vitest';
import { blankNode, typedLiteral, type Quad, type Term } from '../../core/rdf/terms.ts';
import { textChange, textOf } from './large-commit.ts';
import { request } from './journal-fixture.ts';
import {
  dataset,
  manyStatements,
  statement,
  text,
  type Dataset,
  type OpenIndex,
} from './quad-index-fixture.ts';

const LANES = ['light', 'heavy'] as const;
const COUNT = 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }';
const { changes: _, ...FACTS } = request([]);

/** Large commits, taken in before they are made. */
export function preparedPromises(open: OpenIndex): void {
  it('shows nothing of a commit before it is taken, then all of it, in every lane', async () => {
    const made = await dataset(open, manyStatements(100));
    const { index } = made;
    const added = [
      ...Array.from({ length: 2000 }, (_unused, n) => large(n)),
      statement('blank', 'p', blankNode('kept'), 'large'),
    ];
    const removed = manyStatements(1);
    const prepared = await index.prepare();
    await prepared.add({ removed: textOf(removed), added: new Uint8Array() });
    await prepared.add({ removed: new Uint8Array(), added: textOf(added.slice(0, 1500)) });
    await prepared.add({ removed: new Uint8Array(), added: textOf(added.slice(1500)) });
    await prepared.ready();
    expect(await counts(made)).toEqual([100, 100]);
    const before = index.seq;
    prepared.take(await commitLarge(made, added, removed));
    expect(index.seq).toBe(before + 1);
    expect(await counts(made)).toEqual([2100, 2100]);
    const label: Term = blankNode('kept');
    const graph = await index.construct('CONSTRUCT { ?s ?p ?o } { ?s ?p ?o FILTER(isBlank(?o)) }');
    expect(graph.map(({ object }) => object)).toEqual([label]);
  });

  it('keeps what was committed while it prepared, in every lane', async () => {
    const made = await dataset(open, manyStatements(10));
    const prepared = await made.index.prepare();
    await made.save([statement('one', 'p', text('1'))]);
    const added = [large(1)];
    await prepared.add({ removed: new Uint8Array(), added: textOf(added) });
    await made.save([statement('two', 'p', text('2'))], [statement('one', 'p', text('1'))]);
    await prepared.ready();
    await made.save([statement('three', 'p', text('3'))]);
    prepared.take(await commitLarge(made, added));
    await made.save([statement('four', 'p', text('4'))]);
    expect(await counts(made)).toEqual([14, 14]);
    const gone = await made.index.select(`SELECT * { <http://example.org/one> ?p ?o }`);
    expect(gone).toEqual([]);
  });

  it('is as before when a commit is abandoned, and takes in the next', async () => {
    const made = await dataset(open, manyStatements(10));
    const first = await made.index.prepare();
    await first.add({ removed: new Uint8Array(), added: textOf([large(1)]) });
    const second = made.index.prepare();
    await first.abandon();
    expect(await counts(made)).toEqual([10, 10]);
    const prepared = await second;
    await prepared.add({ removed: new Uint8Array(), added: textOf([large(2)]) });
    await prepared.ready();
    prepared.take(await commitLarge(made, [large(2)]));
    expect(await counts(made)).toEqual([11, 11]);
    expect(made.index.ready()).toBe(true);
  });

  it('answers queries that run while it changes over', async () => {
    const made = await dataset(open, manyStatements(3000));
    const prepared = await made.index.prepare();
    await prepared.add({ removed: new Uint8Array(), added: textOf([large(1)]) });
    await prepared.ready();
    const running = LANES.map((lane) => made.index.select(COUNT, { lane }));
    prepared.take(await commitLarge(made, [large(1)]));
    for (const rows of await Promise.all(running)) expect([3000, 3001]).toContain(numberIn(rows));
    expect(await counts(made)).toEqual([3001, 3001]);
  });
}

function large(n: number): Quad {
  return statement(`large${n}`, 'p', text(`value ${n}`), 'large');
}

async function commitLarge(
  { journal }: Dataset,
  added: readonly Quad[],
  removed: readonly Quad[] = [],
): Promise<number> {
  const commit = journal.startLargeCommit();
  const graph = 'http://example.org/large';
  await commit.add([textChange(graph, added), textChange('http://example.org/g0', [], removed)]);
  return (await commit.commit(FACTS)).seq;
}

async function counts({ index }: Dataset): Promise<number[]> {
  const rows = await Promise.all(LANES.map((lane) => index.select(COUNT, { lane })));
  return rows.map(numberIn);
}

function numberIn(rows: readonly Readonly<Record<string, Term>>[]): number {
  const found = rows[0]?.['n'] ?? typedLiteral('-1', 'integer');
  return Number(found.value);
}
