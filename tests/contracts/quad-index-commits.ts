import { expect, it } from 'vitest';
import { quadKey } from '../../core/rdf/canonical-literal.ts';
import { blankNode, namedNode, quad, typedLiteral, type Quad } from '../../core/rdf/terms.ts';
import {
  EX,
  dataset,
  manyStatements,
  statement,
  text,
  type OpenIndex,
} from './quad-index-fixture.ts';

const JSON_ONLY = ['application/sparql-results+json'] as const;
const LANES = ['light', 'heavy'] as const;
const COUNT = 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }';

/** Commits: seen at once, by every lane, in order. */
export function commitPromises(open: OpenIndex): void {
  it('holds what the journal held when it was opened', async () => {
    const { index, journal } = await dataset(open, manyStatements(500));
    expect(index.seq).toBe(await journal.head());
    expect(index.ready()).toBe(true);
    for (const lane of LANES)
      expect(await index.select(COUNT, { lane })).toEqual([{ n: typedLiteral('500', 'integer') }]);
  });

  it('sees a commit in every query that begins after it, also under load', async () => {
    const { index, save } = await dataset(open, manyStatements(2000));
    const busy = new AbortController();
    const load = Promise.all(
      Array.from({ length: 4 }, async () => {
        while (!busy.signal.aborted) await index.select(COUNT, { lane: 'heavy' });
      }),
    );
    for (let n = 1; n <= 25; n += 1) {
      await save(
        [statement('new', 'number', text(`${n}`))],
        n > 1 ? [statement('new', 'number', text(`${n - 1}`))] : [],
      );
      const found = await Promise.all(
        LANES.map((lane) => index.select(`SELECT ?o { <${EX}new> ?p ?o }`, { lane })),
      );
      expect(found).toEqual([[{ o: text(`${n}`) }], [{ o: text(`${n}`) }]]);
    }
    busy.abort();
    await load;
  });

  it('keeps commits in sequence when they are handed over out of it', async () => {
    const { index, record } = await dataset(open);
    const first = await record([statement('a', 'p', text('old'))]);
    const second = await record(
      [statement('a', 'p', text('new'))],
      [statement('a', 'p', text('old'))],
    );
    second();
    const asked = index.select('SELECT ?o { ?s ?p ?o }');
    first();
    expect(await asked).toEqual([{ o: text('new') }]);
    expect(index.seq).toBe(2);
  });

  it('fetches a commit that nobody handed over', async () => {
    const { index, record } = await dataset(open);
    await record([statement('a', 'p', text('forgotten'))]);
    (await record([statement('b', 'p', text('told'))]))();
    expect(await index.select('SELECT ?o { ?s ?p ?o } ORDER BY ?s')).toEqual([
      { o: text('forgotten') },
      { o: text('told') },
    ]);
  });

  it('forgets what is removed and takes it back when it is added again', async () => {
    const one = statement('a', 'p', text('x'));
    const { index, save } = await dataset(open, [one]);
    const count = async (): Promise<number> => (await index.select('SELECT * { ?s ?p ?o }')).length;
    await save([], [one]);
    expect(await count()).toBe(0);
    await save([one]);
    expect(await count()).toBe(1);
    await save([one], [one]);
    expect(await count()).toBe(1);
  });

  it('keeps the labels of blank nodes, the same in every replica', async () => {
    const about = (label: string, value: string): Quad =>
      quad(blankNode(label), namedNode(`${EX}p`), text(value), namedNode(`${EX}g1`));
    const { index, save } = await dataset(open, [
      about('before', 'from the replay'),
      statement('a', 'p', text('"_:')),
    ]);
    await save([about('after', 'from a commit')]);
    for (const lane of LANES) {
      const rows = await index.select('SELECT ?s { ?s ?p ?o FILTER(ISBLANK(?s)) } ORDER BY ?o', {
        lane,
      });
      expect(rows).toEqual([{ s: blankNode('after') }, { s: blankNode('before') }]);
    }
    await save([], [about('before', 'from the replay'), about('after', 'from a commit')]);
    for (const lane of LANES)
      expect(await index.select('SELECT * { ?s ?p ?o }', { lane })).toHaveLength(1);
  });

  it('takes two literals for one exactly when their keys are the same', async () => {
    const forms = [
      ['1', 'integer'],
      ['01', 'integer'],
      ['+1', 'integer'],
      ['1', 'int'],
      ['1.0', 'decimal'],
      ['1.00', 'decimal'],
      ['1', 'double'],
      ['1.0E0', 'double'],
      ['1', 'string'],
      ['true', 'boolean'],
      ['1', 'boolean'],
      ['one', 'integer'],
      ['2026-01-02T03:04:05Z', 'dateTime'],
      ['2026-01-02T03:04:05.000Z', 'dateTime'],
      ['2026-01-02T04:04:05+01:00', 'dateTime'],
      ['P1Y', 'duration'],
      ['P12M', 'duration'],
      ['123456789012345678901234', 'integer'],
    ] as const;
    const quads = forms.map(([value, type]) => statement('a', 'p', typedLiteral(value, type)));
    const { index, save } = await dataset(open, quads);
    const keys = new Set(quads.map(quadKey));
    expect(await index.select('SELECT * { ?s ?p ?o }')).toHaveLength(keys.size);
    await save([], [statement('a', 'p', typedLiteral('001', 'integer'))]);
    expect(await index.select('SELECT * { ?s ?p ?o }')).toHaveLength(keys.size - 1);
  });

  it('holds odd statements of the wild without stumbling', async () => {
    const odd = statement('a', 'p', namedNode('http://[not an address'));
    const { index, save } = await dataset(open, [statement('a', 'q', text('plain'))]);
    await save([odd, statement('a', 'r', text('beside it'))]);
    expect(await index.select(`SELECT ?o { ?s <${EX}r> ?o }`)).toEqual([{ o: text('beside it') }]);
    await save([], [odd]);
    const answer = await index.query(`SELECT ?o { ?s <${EX}q> ?o }`, JSON_ONLY);
    expect(answer.count).toBe(1);
  });

  it('refuses queries after its end', async () => {
    const { index } = await dataset(open);
    await index.close();
    await expect(index.select('SELECT * {}', { deadlineMs: 60_000 })).rejects.toMatchObject({
      kind: 'unavailable',
    });
    expect(index.ready()).toBe(false);
  });
}
