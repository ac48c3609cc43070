import { Parser } from 'n3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { quadKey } from '../../core/rdf/canonical-literal.ts';
import { applyDelta } from '../../core/rdf/delta.ts';
import {
  graphName,
  namedNode,
  plainTerm,
  quad,
  stringLiteral,
  type NamedNode,
  type Quad,
  type Subject,
} from '../../core/rdf/terms.ts';
import type { CommitDelta, DatasetChunk, Journal } from '../../server/store/journal.ts';
import { fact, graphOf, logged, manualPage, number, pageSave, request } from './journal-fixture.ts';

const LOG = 'http://example.org/log';
const CONFLICT = { name: 'WikiError', kind: 'conflict', id: 'changed-meanwhile' };

/** Where an adapter under test keeps its data: `open` may be called again on the same place. */
export interface JournalPlace {
  open(): Promise<Journal>;
  dispose(): Promise<void>;
}

/** What every journal promises; run on each adapter with an empty place a test. */
export function journalContract(makePlace: () => Promise<JournalPlace>): void {
  async function place(): Promise<JournalPlace> {
    const made = await makePlace();
    onTestFinished(() => made.dispose());
    return made;
  }
  const open = async (): Promise<Journal> => (await place()).open();

  describe('commits', () => {
    it('are numbered from 1 without gaps, across a conflict and a restart', async () => {
      const where = await place();
      const journal = await where.open();
      expect(await journal.head()).toBe(0);
      expect((await journal.commit(request([logged(LOG, [number(LOG, '1')])]))).seq).toBe(1);
      await expect(
        journal.commit(request([{ ...logged(LOG, []), expectedSeq: 9 }])),
      ).rejects.toMatchObject(CONFLICT);
      expect((await journal.commit(request([]))).seq).toBe(2);
      await journal.close();
      const again = await where.open();
      expect(await again.head()).toBe(2);
      expect((await again.commit(request([]))).seq).toBe(3);
    });

    it('that arrive together are acknowledged in the order of their numbers', async () => {
      const journal = await open();
      const seen: number[] = [];
      await Promise.all(
        Array.from({ length: 200 }, async (_, index) => {
          const { seq } = await journal.commit(request([logged(LOG, [number(LOG, `${index}`)])]));
          seen.push(seq);
        }),
      );
      expect(seen).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
      expect((await journal.graph(LOG))?.quads).toHaveLength(200);
    });

    it('in conflict fail alone among those that arrive with them', async () => {
      const journal = await open();
      const save = (author: string): Promise<unknown> =>
        journal.commit(request([pageSave('tas', 0, [], manualPage('tas', 8))], { author }));
      const results = await Promise.allSettled([
        save('ana'),
        save('luc'),
        journal.commit(request([logged(LOG, [number(LOG, '1')])])),
      ]);
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(await journal.page('tas')).toMatchObject({ revision: 1, author: 'ana' });
      expect(await journal.head()).toBe(2);
    });

    it('in conflict change nothing in any of their graphs', async () => {
      const journal = await open();
      await journal.commit(request([pageSave('tas', 0, [], manualPage('tas', 8))]));
      const before = await everything(journal);
      await expect(
        journal.commit(
          request([
            logged(LOG, [number(LOG, '1')]),
            pageSave('neuf', 0, [], manualPage('neuf', 4)),
            pageSave('tas', 0, [], manualPage('tas', 4)),
          ]),
        ),
      ).rejects.toMatchObject(CONFLICT);
      expect(await everything(journal)).toEqual(before);
      expect(await journal.page('neuf')).toBeUndefined();
      expect(await journal.head()).toBe(1);
    });
  });

  describe('graphs', () => {
    it('come back with every term and every spelling as last written', async () => {
      const journal = await open();
      const quads = awkwardQuads(LOG);
      await journal.commit(request([logged(LOG, quads)]));
      expect(await journal.graph(LOG)).toMatchObject({ kind: 'reference', seq: 1 });
      expectSameSpelling((await journal.graph(LOG))!.quads, quads);
      expect(await journal.graph('http://example.org/other')).toBeUndefined();
    });

    it('lose a quad whatever the spelling it is removed in, and take a new spelling', async () => {
      const journal = await open();
      await journal.commit(
        request([
          logged(
            LOG,
            ['007', '8', '9'].map((n) => number(LOG, n)),
          ),
        ]),
      );
      await journal.commit(
        request([logged(LOG, [number(LOG, '+8')], [number(LOG, '7'), number(LOG, '08')])]),
      );
      const { quads } = (await journal.graph(LOG))!;
      expect(quads.map(({ object }) => object.value).sort()).toEqual(['+8', '9']);
    });

    it('hold each quad once, and tell how many they hold', async () => {
      const journal = await open();
      await journal.commit(request([logged(LOG, [number(LOG, '1'), number(LOG, '01')])]));
      await journal.commit(request([logged(LOG, [number(LOG, '1'), number(LOG, '2')])]));
      expect((await journal.graph(LOG))?.quads).toHaveLength(2);
      expect(await journal.graphs()).toEqual([{ graph: LOG, kind: 'reference', seq: 2, size: 2 }]);
    });

    it('take a whole new state as it is', async () => {
      const journal = await open();
      await journal.commit(request([logged(LOG, [number(LOG, '1'), number(LOG, '2')])]));
      await journal.commit(
        request([{ ...logged(LOG, [], [number(LOG, '2')]), state: [number(LOG, '+1')] }]),
      );
      expectSameSpelling((await journal.graph(LOG))!.quads, [number(LOG, '+1')]);
    });

    it('refuse a change made from another state', async () => {
      const journal = await open();
      const change = logged(LOG, [number(LOG, '1')]);
      await journal.commit(request([{ ...change, expectedSeq: 0 }]));
      await journal.commit(request([]));
      const stale = journal.commit(request([{ ...change, expectedSeq: 0 }]));
      await expect(stale).rejects.toMatchObject(CONFLICT);
      await expect(journal.commit(request([{ ...change, expectedSeq: 1 }]))).resolves.toMatchObject(
        { seq: 3 },
      );
    });

    it('keep their content through hundreds of changes', async () => {
      const journal = await open();
      let model: Quad[] = [];
      for (let round = 0; round < 120; round += 1) {
        const added = manualPage('log', 12, round % 7).map((q) => ({
          ...q,
          graph: namedNode(LOG),
        }));
        const removed = model.filter((_, index) => (index + round) % 3 === 0);
        await journal.commit(request([logged(LOG, added, removed)]));
        model = applyDelta(model, { added, removed });
      }
      expectSameSpelling((await journal.graph(LOG))!.quads, model);
      expect(await journal.graphs()).toMatchObject([{ size: model.length }]);
    });

    it('may be the unnamed one', async () => {
      const journal = await open();
      const statement = quad(
        namedNode('http://e.org/s'),
        namedNode('http://e.org/p'),
        stringLiteral('é'),
      );
      await journal.commit(
        request([{ graph: '', kind: 'unnamed', added: [statement], removed: [] }]),
      );
      expect((await journal.graph(''))?.quads).toEqual([statement]);
    });
  });

  describe('pages', () => {
    it('keep every revision with its content and its source, verbatim', async () => {
      const journal = await open();
      const first = manualPage('tas', 8);
      const text = '# \u00e9\u{1F33F}\r\n<a> <b> "007"^^<int> .\t\u0000\n';
      await journal.commit(
        request([pageSave('tas', 0, [], first, { source: { mediaType: 'text/turtle', text } })]),
      );
      const second = [...first.slice(2), number(graphOf('tas'), '0012')];
      await journal.commit(
        request([pageSave('tas', 1, first, second)], {
          author: 'luc',
          time: '2026-02-03T00:00:00.000Z',
          comment: 'Retirer deux étapes',
        }),
      );
      const one = (await journal.revision('tas', 1))!;
      expect(one.source).toEqual({ mediaType: 'text/turtle', text });
      expectSameSpelling(one.quads, first);
      const two = (await journal.revision('tas', 2))!;
      expect(two).not.toHaveProperty('source');
      expectSameSpelling(two.quads, second);
      expect(two).toMatchObject({ author: 'luc', added: 1, removed: 2, seq: 2, deleted: false });
      expect(await journal.revision('tas', 3)).toBeUndefined();
      expect(await journal.page('tas')).toEqual({
        slug: 'tas',
        revision: 2,
        seq: 2,
        author: 'luc',
        time: '2026-02-03T00:00:00.000Z',
        comment: 'Retirer deux étapes',
        licence: 'http://example.org/licence',
        added: 1,
        removed: 2,
        deleted: false,
        authors: ['ana', 'luc'],
        created: '2026-01-02T03:04:05.000Z',
      });
    });

    it('give the content of a revision also when only the delta was told', async () => {
      const journal = await open();
      const first = manualPage('tas', 8);
      await journal.commit(request([pageSave('tas', 0, [], first)]));
      const { state: _, ...delta } = pageSave('tas', 1, first, first.slice(1));
      await journal.commit(request([delta]));
      expectSameSpelling((await journal.revision('tas', 2))!.quads, first.slice(1));
      expectSameSpelling((await journal.graph(graphOf('tas')))!.quads, first.slice(1));
    });

    it('refuse a revision made from another one, a page made twice, a page never made', async () => {
      const journal = await open();
      const quads = manualPage('tas', 4);
      await journal.commit(request([pageSave('tas', 0, [], quads)]));
      for (const expected of [0, 2]) {
        await expect(
          journal.commit(request([pageSave('tas', expected, [], quads)])),
        ).rejects.toMatchObject(CONFLICT);
      }
      await expect(journal.commit(request([pageSave('rien', 1, [], quads)]))).rejects.toMatchObject(
        CONFLICT,
      );
    });

    it('can be taken away and brought back, with all their history', async () => {
      const journal = await open();
      const quads = manualPage('tas', 4);
      await journal.commit(request([pageSave('tas', 0, [], quads)]));
      await journal.commit(request([pageSave('tas', 1, quads, [], { deleted: true })]));
      expect(await journal.page('tas')).toMatchObject({ revision: 2, deleted: true });
      expect((await journal.graph(graphOf('tas')))?.quads).toEqual([]);
      expect(await journal.revision('tas', 2)).toMatchObject({ deleted: true, quads: [] });
      await journal.commit(request([pageSave('tas', 2, [], quads)]));
      expect(await journal.page('tas')).toMatchObject({ revision: 3, deleted: false });
      const history = await journal.history('tas');
      expect(history.map(({ revision, deleted }) => [revision, deleted])).toEqual([
        [3, false],
        [2, true],
        [1, false],
      ]);
    });

    it('list their history, and that of all pages, newest first and in pieces', async () => {
      const journal = await open();
      for (let revision = 0; revision < 5; revision += 1) {
        await journal.commit(
          request(
            ['b', 'a'].map((slug) =>
              pageSave(slug, revision, manualPage(slug, revision), manualPage(slug, revision + 1)),
            ),
          ),
        );
      }
      const numbers = (infos: readonly { revision: number }[]): number[] =>
        infos.map(({ revision }) => revision);
      expect(numbers(await journal.history('a'))).toEqual([5, 4, 3, 2, 1]);
      expect(numbers(await journal.history('a', { before: 4, limit: 2 }))).toEqual([3, 2]);
      expect(await journal.history('none')).toEqual([]);
      expect((await journal.recent(3)).map(({ slug, seq }) => [slug, seq])).toEqual([
        ['a', 5],
        ['b', 5],
        ['a', 4],
      ]);
      expect((await journal.pages()).map(({ slug }) => slug)).toEqual(['a', 'b']);
    });

    it('get their new numbers in the receipt', async () => {
      const journal = await open();
      await journal.commit(request([pageSave('a', 0, [], manualPage('a', 1))]));
      const receipt = await journal.commit(
        request([
          pageSave('a', 1, manualPage('a', 1), manualPage('a', 2)),
          pageSave('b', 0, [], manualPage('b', 1)),
          logged(LOG, [number(LOG, '1')]),
        ]),
      );
      expect(receipt).toEqual({ seq: 2, revisions: { a: 2, b: 1 } });
    });
  });

  describe('replay and deltas', () => {
    it('show one state, whatever is committed while they are read', async () => {
      const journal = await open();
      for (let index = 0; index < 40; index += 1) {
        await journal.commit(request([pageSave(`p${index}`, 0, [], manualPage(`p${index}`, 40))]));
      }
      await journal.commit(request([logged(LOG, [number(LOG, '1'), number(LOG, '2')])]));
      const before = await everything(journal);
      const { seq, chunks } = await journal.replay();
      const found: Quad[] = [];
      let extra = 0;
      for await (const chunk of chunks) {
        found.push(...quadsOfChunk(chunk));
        if (extra < 20) {
          const slug = `p${39 - extra}`;
          await journal.commit(
            request([
              pageSave(slug, 1, manualPage(slug, 40), manualPage(slug, 8)),
              logged(LOG, [number(LOG, `${extra + 3}`)], [number(LOG, `${extra + 1}`)]),
            ]),
          );
          extra += 1;
        }
      }
      expect(seq).toBe(41);
      expect(found.map(quadKey).sort()).toEqual(before);
    });

    it('can be left half-way, and read several at a time', async () => {
      const journal = await open();
      for (const slug of ['a', 'b', 'c']) {
        await journal.commit(request([pageSave(slug, 0, [], manualPage(slug, 4))]));
      }
      const [left, whole] = await Promise.all([journal.replay(), journal.replay()]);
      for await (const chunk of left.chunks) {
        expect(chunk.nquads).not.toBe('');
        break;
      }
      const quads: Quad[] = [];
      for await (const chunk of whole.chunks) quads.push(...quadsOfChunk(chunk));
      expect(quads).toHaveLength(12);
    });

    it('bring a replayed state to the newest one, without gaps', async () => {
      const journal = await open();
      await journal.commit(request([pageSave('a', 0, [], manualPage('a', 9))]));
      const { seq, chunks } = await journal.replay();
      let state: Quad[] = [];
      for await (const chunk of chunks) state.push(...quadsOfChunk(chunk));
      const unnamed = number('', '5');
      await journal.commit(
        request([pageSave('a', 1, manualPage('a', 9), manualPage('a', 5, 'autre'))]),
      );
      await journal.commit(request([]));
      await journal.commit(
        request([
          logged(LOG, awkwardQuads(LOG)),
          logged('', [{ ...unnamed, graph: { termType: 'DefaultGraph', value: '' } }]),
        ]),
      );
      await journal.commit(request([logged(LOG, [], awkwardQuads(LOG).slice(3))]));
      const deltas: CommitDelta[] = [];
      for await (const delta of journal.deltasAfter(seq)) deltas.push(delta);
      expect(deltas.map((delta) => delta.seq)).toEqual([2, 3, 4, 5]);
      for (const { changes } of deltas)
        for (const delta of changes) state = applyDelta(state, delta);
      expect(state.map(quadKey).sort()).toEqual(await everything(journal));
    });

    it('say when there is nothing after', async () => {
      const journal = await open();
      await journal.commit(request([]));
      for await (const delta of journal.deltasAfter(1)) expect.unreachable(String(delta.seq));
      const { seq, chunks } = await journal.replay();
      expect(seq).toBe(1);
      for await (const chunk of chunks) expect.unreachable(chunk.graph);
    });
  });

  describe('accounts', () => {
    const ana = { name: 'ana', role: 'admin', created: '2026-01-01', passwordHash: 'x' } as const;
    const session = { account: 'ana', created: '2026-01-01', expires: '2026-02-01' };

    it('are kept with their verifier, which the list leaves out', async () => {
      const where = await place();
      const journal = await where.open();
      await journal.putAccount(ana);
      await journal.putAccount({ ...ana, name: 'luc', role: 'reader' });
      await journal.close();
      const again = await where.open();
      expect(await again.account('ana')).toEqual(ana);
      expect(await again.account('eve')).toBeUndefined();
      expect(await again.accounts()).toEqual([
        { name: 'ana', role: 'admin', created: '2026-01-01' },
        { name: 'luc', role: 'reader', created: '2026-01-01' },
      ]);
    });

    it('lose their sessions, and no one else’s, when the password changes', async () => {
      const journal = await open();
      await journal.putAccount(ana);
      await journal.putAccount({ ...ana, name: 'luc' });
      await journal.addSession('h1', session);
      await journal.addSession('h2', { ...session, account: 'luc' });
      await journal.putAccount({ ...ana, role: 'steward' });
      expect(await journal.session('h1')).toEqual(session);
      await journal.putAccount({ ...ana, passwordHash: 'y' });
      expect(await journal.session('h1')).toBeUndefined();
      expect(await journal.session('h2')).toMatchObject({ account: 'luc' });
    });

    it('have sessions that end and tokens that stay', async () => {
      const journal = await open();
      await journal.addSession('h1', session);
      await journal.endSession('h1');
      await journal.endSession('never');
      expect(await journal.session('h1')).toBeUndefined();
      const token = { account: 'ana', scope: 'update', created: '2026-01-01' } as const;
      await journal.addToken('t1', token);
      expect(await journal.token('t1')).toEqual(token);
      expect(await journal.token('t2')).toBeUndefined();
    });

    it('and settings are replaced by the last one written', async () => {
      const journal = await open();
      expect(await journal.setting('baseIri')).toBeUndefined();
      await journal.setSetting('baseIri', 'http://a/');
      await journal.setSetting('baseIri', 'http://b/');
      expect(await journal.setting('baseIri')).toBe('http://b/');
    });
  });

  it('finds nothing wrong with what it wrote', async () => {
    const journal = await open();
    await journal.commit(request([pageSave('a', 0, [], manualPage('a', 9))]));
    await journal.commit(request([logged(LOG, awkwardQuads(LOG))]));
    expect(await journal.verify()).toEqual([]);
  });

  it('answers calls after its end with a clear refusal', async () => {
    const journal = await open();
    await journal.close();
    await expect(journal.head()).rejects.toMatchObject({ kind: 'unavailable' });
    await expect(journal.commit(request([]))).rejects.toMatchObject({ kind: 'unavailable' });
  });
}

/** Terms that a writer or a reader of lines may trip over. */
function awkwardQuads(graph: string): Quad[] {
  const texts = [
    '',
    '"',
    '\\',
    '\\"',
    'a" . <x> "b\\\\',
    'line\nline\r\n\ttab\b\f\u0000\u001f\u007f',
    '\u2028\u2029\u0085\ufeff',
    'e\u0301 \u{1F33F} \u202f» "@fr',
    '"^^<http://www.w3.org/2001/XMLSchema#integer> .',
    '\\u0041 \\n',
  ];
  return [
    ...texts.map((text) => fact(graph, 'text', stringLiteral(text))),
    ...['007', '1.50', 'abc', '٣'].map((text) => number(graph, text)),
    ...manualPage('awkward', 12).map((q) => ({ ...q, graph: namedNode(graph) })),
    fact(graph, 'odd', namedNode('http://example.org/a b>"\\\n\u00e9')),
    fact(graph, 'typed', {
      ...stringLiteral('5 "m"'),
      datatype: namedNode('http://example.org/length'),
    }),
  ];
}

/** A chunk as an independent parser of N-Quads reads it. */
function quadsOfChunk({ graph, nquads }: DatasetChunk): Quad[] {
  const parser = new Parser({ format: 'application/n-quads', blankNodePrefix: '' });
  const quads = parser
    .parse(nquads)
    .map((found) =>
      quad(
        plainTerm(found.subject) as Subject,
        plainTerm(found.predicate) as NamedNode,
        plainTerm(found.object),
        graphName(found.graph.value),
      ),
    );
  for (const { graph: named } of quads) expect(named.value).toBe(graph);
  return quads;
}

/** The keys of the whole dataset, graph by graph, sorted. */
async function everything(journal: Journal): Promise<string[]> {
  const quads: Quad[] = [];
  for (const { graph, size } of await journal.graphs()) {
    const state = await journal.graph(graph);
    expect(state?.quads).toHaveLength(size);
    quads.push(...state!.quads);
  }
  return quads.map(quadKey).sort();
}

function expectSameSpelling(actual: readonly Quad[], expected: readonly Quad[]): void {
  const spelled = (quads: readonly Quad[]): string[] => quads.map((q) => JSON.stringify(q)).sort();
  expect(spelled(actual)).toEqual(spelled(expected));
}
