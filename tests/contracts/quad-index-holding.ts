import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { blankNode, langLiteral, typedLiteral } from '../../core/rdf/terms.ts';
import type { HeldIndex } from '../../server/store/quad-index.ts';
import {
  dataset,
  EX,
  manyStatements,
  statement,
  text,
  type Dataset,
  type OpenIndex,
} from './quad-index-fixture.ts';

const LANES = ['light', 'heavy'] as const;
const COUNT = 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }';
const OBJECTS = `SELECT ?o { <${EX}a> <${EX}p> ?o } ORDER BY ?o`;

/** The index held for an update. */
export function holdingPromises(open: OpenIndex): void {
  it('shows changes to who holds it, and to nobody else', async () => {
    const made = await dataset(open, [statement('a', 'p', text('one')), ...manyStatements(20)]);
    const held = await hold(made);
    await held.show({
      removed: [statement('a', 'p', text('one'))],
      added: [statement('a', 'p', text('two')), statement('b', 'p', blankNode('kept'), '')],
    });
    await held.show({
      removed: [statement('a', 'p', text('two'))],
      added: [statement('a', 'p', text('three'), 'g9')],
    });
    expect(await objects(held)).toEqual(['three']);
    expect(await made.index.select(COUNT, { lane: 'light' })).toEqual(number(21));
    held.release();
    expect(await counts(made)).toEqual([21, 21]);
    for (const lane of LANES)
      expect(await made.index.select(OBJECTS, { lane })).toEqual([{ o: text('one') }]);
  });

  it('stays at its commit until it moves on, and loses no commit made meanwhile', async () => {
    const made = await dataset(open, [statement('a', 'p', text('one'))]);
    const held = await hold(made);
    const { seq } = held;
    await held.show({ removed: [], added: [statement('a', 'p', text('shown'))] });
    await made.save([statement('a', 'p', text('saved'))]);
    expect(held.seq).toBe(seq);
    expect(await objects(held)).toEqual(['one', 'shown']);
    await held.refresh();
    expect(held.seq).toBe(seq + 1);
    expect(await objects(held)).toEqual(['one', 'saved']);
    await made.save([statement('a', 'p', text('shown'))]);
    held.release();
    held.release();
    expect(await counts(made)).toEqual([3, 3]);
  });

  it('commits what it showed without holding it twice', async () => {
    const made = await dataset(open, manyStatements(5));
    const held = await hold(made);
    const added = [typed('01'), statement('a', 'p', langLiteral('été', 'fr'))];
    const removed = manyStatements(1);
    await held.show({ removed, added });
    await made.save(added, removed);
    held.release();
    expect(await counts(made)).toEqual([6, 6]);
  });

  it('looks at the graphs it is told to', async () => {
    const made = await dataset(open, [
      statement('a', 'p', text('in 1'), 'g1'),
      statement('a', 'p', text('in 2'), 'g2'),
      statement('a', 'p', text('unnamed'), ''),
    ]);
    const held = await hold(made);
    const seen = async (options: Parameters<HeldIndex['select']>[1]): Promise<string[]> =>
      (await held.select(OBJECTS, options)).map(({ o }) => o?.value ?? '');
    const named = async (options: Parameters<HeldIndex['select']>[1]): Promise<number> =>
      (await held.select('SELECT ?g { GRAPH ?g { ?s ?p ?o } }', options)).length;
    expect(await seen({})).toEqual(['in 1', 'in 2', 'unnamed']);
    expect(await seen({ defaultGraphs: [`${EX}g1`] })).toEqual(['in 1']);
    expect(await seen({ defaultGraphs: [''] })).toEqual(['unnamed']);
    expect(await seen({ defaultGraphs: [], namedGraphs: [] })).toEqual([]);
    expect(await named({})).toBe(2);
    expect(await named({ defaultGraphs: [''] })).toBe(2);
    expect(await named({ defaultGraphs: [], namedGraphs: [`${EX}g2`] })).toBe(1);
    held.release();
  });

  it('tells what is there, by value and label, shown or not', async () => {
    const made = await dataset(open, [typed('7'), statement('b', 'p', blankNode('x'))]);
    const held = await hold(made);
    await held.show({ removed: [], added: [statement('c', 'p', text('new'))] });
    expect(
      await held.holds([
        typed('007'),
        statement('b', 'p', blankNode('x')),
        statement('b', 'p', blankNode('y')),
        statement('c', 'p', text('new')),
        statement('c', 'p', text('new'), 'g2'),
      ]),
    ).toEqual([true, true, false, true, false]);
    held.release();
  });

  it('is held by one at a time, and keeps only heavy queries waiting', async () => {
    const made = await dataset(open, manyStatements(5));
    const first = await hold(made);
    let second: HeldIndex | undefined;
    const waiting = hold(made).then((held) => (second = held));
    const heavy = made.index.select(COUNT, { lane: 'heavy' });
    await made.index.select(COUNT, { lane: 'light' });
    await pause(50);
    expect(second).toBeUndefined();
    first.release();
    (await waiting).release();
    expect(await heavy).toEqual(number(5));
  });

  it('ends at its deadline, with nothing of what it showed left', async () => {
    const made = await dataset(open, manyStatements(1500));
    const held = await made.index.hold({ deadlineMs: 400 });
    await held.show({ removed: manyStatements(3), added: [] });
    const endless = 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }';
    await expect(held.select(endless)).rejects.toMatchObject({ kind: 'timeout' });
    await expect(held.select(COUNT)).rejects.toMatchObject({ kind: 'timeout' });
    held.release();
    expect(await counts(made)).toEqual([1500, 1500]);
  });

  it('refuses more solutions than wanted', async () => {
    const made = await dataset(open, manyStatements(5));
    const held = await hold(made);
    await expect(held.select(COUNT.replace('(COUNT(*) AS ?n)', '*'), { maxResults: 4 }))
      .rejects //
      .toMatchObject({ kind: 'result-too-large' });
    held.release();
  });
}

async function hold({ index }: Dataset): Promise<HeldIndex> {
  const held = await index.hold();
  onTestFinished(() => held.release());
  return held;
}

async function objects(held: HeldIndex): Promise<string[]> {
  return (await held.select(OBJECTS)).map(({ o }) => o?.value ?? '');
}

async function counts({ index }: Dataset): Promise<number[]> {
  const found = await Promise.all(LANES.map((lane) => index.select(COUNT, { lane })));
  return found.map(([row]) => Number(row?.['n']?.value));
}

function number(value: number): object[] {
  return [{ n: typedLiteral(String(value), 'integer') }];
}

function typed(lexical: string): ReturnType<typeof statement> {
  return statement('a', 'p', typedLiteral(lexical, 'integer'));
}
