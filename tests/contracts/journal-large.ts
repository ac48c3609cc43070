import { expect, it } from 'vitest';
import { namedNode, quad, typedLiteral } from '../../core/rdf/terms.ts';
import type { ChangePart, Journal } from '../../server/store/journal.ts';
import { LOG, type MakePlace } from './journal-checks.ts';
import { fact, graphOf, logged, manualPage, number, pageSave, request } from './journal-fixture.ts';
import { textChange, textOf } from './large-commit.ts';

const { changes: _, ...FACTS } = request([]);

/** Commits of any size, and reading as text. */
export function largePromises(place: MakePlace): void {
  it('makes one commit of what was added part by part, pages and graphs alike', async () => {
    const journal = await (await place()).open();
    await journal.commit(request([pageSave('a', 0, [], manualPage('a', 3))]));
    const page = manualPage('b', 9);
    const commit = journal.startLargeCommit();
    const added = [textOf(page)];
    await commit.add([
      textChange(graphOf('b'), page, [], {
        kind: 'page',
        added,
        state: added,
        page: { slug: 'b', expectedRevision: 0 },
      }),
    ]);
    expect(await journal.head()).toBe(1);
    await commit.add([textChange(LOG, [number(LOG, '1')]), textChange(`${LOG}/2`, [])]);
    const receipt = await commit.commit(FACTS);
    expect(receipt).toEqual({ seq: 2, revisions: { b: 1 } });
    expect(await journal.revision('b', 1)).toMatchObject({ quads: page, added: 9, removed: 0 });
    expect((await journal.graph(graphOf('b')))?.quads).toEqual(page);
    expect((await journal.graph(LOG))?.quads).toEqual([number(LOG, '1')]);
    expect(await journal.verify()).toEqual([]);
  });

  it.each([
    ['that nothing changed since', 2],
    ['that was changed since', 1],
  ])('adds much to a graph %s the comparison, each quad once', async (_name, exactAt) => {
    const journal = await (await place()).open();
    await journal.commit(request([logged(LOG, [number(LOG, '1'), number(LOG, '2')])]));
    await journal.commit(request([logged(LOG, [number(LOG, '3')], [number(LOG, '1')])]));
    const many = ['4', '05', '6', '7'].map((text) => number(LOG, text));
    // What was there all the same, when the graph is another by now.
    if (exactAt === 1) many.push(number(LOG, '3'));
    const commit = journal.startLargeCommit();
    const added = [textOf(many.slice(0, 2)), textOf(many.slice(2))];
    await commit.add([textChange(LOG, many, [], { added, exactAt })]);
    await commit.commit(FACTS);
    const held = async (): Promise<string[]> =>
      ((await journal.graph(LOG))?.quads ?? []).map(({ object }) => object.value).sort();
    expect(await held()).toEqual(['05', '2', '3', '4', '6', '7']);
    expect((await journal.graphs()).map(({ size }) => size)).toEqual([6]);
    await journal.commit(request([logged(LOG, [], [number(LOG, '5')])]));
    expect(await held()).toEqual(['2', '3', '4', '6', '7']);
    expect(await journal.verify()).toEqual([]);
  });

  it('refuses a large commit whose expectations do not hold, and changes nothing', async () => {
    const journal = await (await place()).open();
    await journal.commit(request([logged(LOG, [number(LOG, '1')])]));
    const commit = journal.startLargeCommit();
    const other = `${LOG}/other`;
    await commit.add([textChange(other, [number(other, '1')])]);
    await commit.add([textChange(LOG, [number(LOG, '2')], [], { expectedSeq: 0 })]);
    await expect(commit.commit(FACTS)).rejects.toMatchObject({ id: 'changed-meanwhile' });
    await commit.discard();
    expect(await journal.head()).toBe(1);
    expect(await journal.graph(other)).toBeUndefined();
  });

  it('forgets a large commit that is discarded, and goes on with others meanwhile', async () => {
    const journal = await (await place()).open();
    const commit = journal.startLargeCommit();
    await commit.add([textChange(LOG, [number(LOG, '1')])]);
    await journal.commit(request([logged(`${LOG}/b`, [number(`${LOG}/b`, '1')])]));
    await commit.discard();
    await expect(commit.commit(FACTS)).resolves.toMatchObject({ revisions: {} });
    expect(await journal.graph(LOG)).toBeUndefined();
  });

  it('tells what was changed after a commit, in order, as text', async () => {
    const journal = await (await place()).open();
    await journal.commit(request([logged(LOG, [number(LOG, '1')])]));
    await journal.commit(request([logged(LOG, [number(LOG, '2')], [number(LOG, '1')])]));
    const other = `${LOG}/b`;
    await journal.commit(
      request([logged(LOG, [number(LOG, '3')]), logged(other, [number(other, '4')])]),
    );
    const bytes = (text: string): Buffer => Buffer.from(text);
    const after = await partsAfter(journal, 1);
    expect(after.map(({ seq }) => seq)).toEqual([2, 3]);
    expect(bytes(after[0]?.removed ?? '')).toEqual(bytesOf(number(LOG, '1')));
    expect(bytes(after[0]?.added ?? '')).toEqual(bytesOf(number(LOG, '2')));
    expect(bytes(after[1]?.added ?? '')).toEqual(bytesOf(number(LOG, '3'), number(other, '4')));
    expect(await partsAfter(journal, 3)).toEqual([]);
  });

  it('cuts a commit of many megabytes into pieces and loses none of it', async () => {
    const journal = await (await place()).open();
    const many = Array.from({ length: 60_000 }, (_unused, n) =>
      quad(
        namedNode(`${LOG}#${n}`),
        namedNode('http://example.org/is'),
        typedLiteral('x'.repeat(40) + n, 'string'),
        namedNode(LOG),
      ),
    );
    await journal.commit(request([logged(LOG, many)]));
    const parts = await partsAfter(journal, 0);
    expect(parts.length).toBeGreaterThan(1);
    const lines = parts
      .map(({ added }) => added)
      .join('')
      .split('\n')
      .slice(0, -1);
    expect(new Set(lines).size).toBe(60_000);
    for (const { added } of parts) expect(added.length).toBeLessThan(4 * 1_048_576);
  });

  it('gives graphs and pages that are known, by their names', async () => {
    const journal = await (await place()).open();
    const page = manualPage('a', 2);
    await journal.commit(request([pageSave('a', 0, [], page)]));
    const [text, ...others] = await journal.graphTexts([graphOf('none'), graphOf('a')]);
    expect(others).toEqual([]);
    expect(text).toMatchObject({ graph: graphOf('a'), kind: 'page', seq: 1 });
    expect(Buffer.from(text?.parts.join('') ?? '')).toEqual(bytesOf(...page));
    const infos = await journal.pagesNamed(['none', 'a']);
    expect(infos).toEqual([await journal.page('a')]);
  });

  it('has a digest for every commit that tells histories apart', async () => {
    const [one, two] = [await (await place()).open(), await (await place()).open()];
    for (const journal of [one, two]) await journal.commit(request([logged(LOG, [])]));
    expect(await one.chainAt(1)).toBe(await two.chainAt(1));
    await one.commit(request([logged(LOG, [number(LOG, '1')])]));
    await two.commit(request([logged(LOG, [fact(LOG, 'other', namedNode('a:b'))])]));
    expect(await one.chainAt(2)).not.toBe(await two.chainAt(2));
    expect(await one.chainAt(3)).toBeUndefined();
  });
}

function bytesOf(...quads: Parameters<typeof textOf>[0]): Buffer {
  return Buffer.from(textOf(quads));
}

async function partsAfter(journal: Journal, seq: number): Promise<ChangePart[]> {
  const parts: ChangePart[] = [];
  for await (const part of journal.changesAfter(seq)) parts.push(part);
  return parts;
}
