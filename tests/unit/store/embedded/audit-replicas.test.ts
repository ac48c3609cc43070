import { createHash } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { UNWATCHED } from '../../../../core/progress.ts';
import {
  namedNode,
  quad,
  quadToNQuads,
  stringLiteral,
  type Quad,
} from '../../../../core/rdf/terms.ts';
import { readNQuads } from '../../../../server/store/embedded/read-nquads.ts';
import { canonicalHash } from '../../../../server/sparql/syntax/index.ts';
import { openEmbeddedIndex } from '../../../../server/store/embedded/index.ts';
import type { AuditedIndex } from '../../../../server/store/quad-index.ts';

const G = 'http://example.org/g';
const PAGE = `_:b1 <http://example.org/p> _:b2 <${G}> .
_:b2 <http://example.org/p> "deux"@fr <${G}> .
`;

/** An index on a journal that may say something else each time it is read. */
async function open(replays: readonly (readonly string[])[]): Promise<AuditedIndex> {
  let times = 0;
  const index = await openEmbeddedIndex({
    source: {
      head: async () => 1,
      async replay() {
        const texts = replays[Math.min(times, replays.length - 1)] ?? [];
        times += 1;
        return { seq: 1, chunks: chunksOf(texts) };
      },
      async *deltasAfter() {},
      async *changesAfter() {},
      chainAt: async () => undefined,
    },
    baseIri: 'http://localhost/',
    deadlineMs: 10_000,
    log: () => undefined,
  });
  onTestFinished(() => index.close());
  return index;
}

async function* chunksOf(texts: readonly string[]) {
  for (const nquads of texts) {
    const [first] = readNQuads(nquads);
    yield { graph: first?.graph.value ?? '', nquads };
  }
}

function lines(graph: string, count: number, predicates = 1): string {
  const quads: Quad[] = Array.from({ length: count }, (_, i) =>
    quad(
      namedNode(`http://example.org/s${i}`),
      namedNode(`http://example.org/p${i % predicates}`),
      stringLiteral(`é ${i}`),
      namedNode(graph),
    ),
  );
  return quads.map((one) => `${quadToNQuads(one)}\n`).join('');
}

const options = { ...UNWATCHED, canonicalHash };

test('an index that holds what the journal says has nothing wrong, and a hash of the data alone', async () => {
  const unnamed = '<http://example.org/a> <http://example.org/b> "c" .\n';
  const one = await (await open([[PAGE, lines(`${G}2`, 30), unnamed]])).audit(options);
  expect(one).toMatchObject({ graphs: 3, statements: 33, problems: [] });
  const relabelled = PAGE.replaceAll('b1', 'x').replaceAll('b2', 'y');
  const same = await (await open([[lines(`${G}2`, 30), unnamed, relabelled]])).audit(options);
  expect(same.hash).toBe(one.hash);
  const other = await (await open([[PAGE, lines(`${G}2`, 31), unnamed]])).audit(options);
  expect(other.hash).not.toBe(one.hash);
});

test('a small graph is told by its RDFC-1.0 hash', async () => {
  const { hash } = await (await open([[PAGE]])).audit(options);
  const quads = [...readNQuads(PAGE.replaceAll(` <${G}>`, ''))];
  const expected = createHash('sha256')
    .update(`${G} ${await canonicalHash(quads)}\n`)
    .digest('hex');
  expect(hash).toBe(expected);
});

test('the hash of a graph without blank nodes is RDFC-1.0 too', async () => {
  const asked: unknown[] = [];
  const spy = async (quads: readonly Quad[]): Promise<string> => {
    asked.push(quads);
    return canonicalHash(quads);
  };
  const plain =
    lines(G, 12) + `<http://example.org/😀> <http://example.org/p> "\uFFFD\\n\\"" <${G}> .\n`;
  const { hash } = await (await open([[plain]])).audit({ ...UNWATCHED, canonicalHash: spy });
  expect(asked).toEqual([]);
  const quads = [...readNQuads(plain.replaceAll(` <${G}>`, ''))];
  expect(hash).toBe(
    createHash('sha256')
      .update(`${G} ${await canonicalHash(quads)}\n`)
      .digest('hex'),
  );
});

test('what is missing, too much, or under other labels is named', async () => {
  const missing = await (await open([[lines(G, 29)], [lines(G, 30)]])).audit(options);
  expect(missing.problems).toEqual([
    `graph <${G}> in the light replica differs from the journal: 29 statements instead of 30`,
    `graph <${G}> in the heavy replica differs from the journal: 29 statements instead of 30`,
  ]);
  const extra = await (
    await open([[lines(G, 3), lines(`${G}2`, 1)], [lines(G, 3)]])
  ).audit(options);
  expect(extra.problems).toHaveLength(2);
  expect(extra.problems[0]).toContain(`<${G}2> in the light replica`);
  const labels = await (await open([[PAGE], [PAGE.replaceAll('b1', 'b9')]])).audit(options);
  expect(labels.problems[0]).toMatch(/has other blank node labels than the journal/);
});

test('a graph larger than is compared at once is compared in parts', async () => {
  const right = [lines(G, 60_000, 7)];
  const good = await (await open([right])).audit(options);
  expect(good).toMatchObject({ graphs: 1, statements: 60_000, problems: [] });
  const wrong = [lines(G, 60_000, 7).replace('"é 59999"', '"e 59999"')];
  const { problems } = await (await open([wrong, right])).audit(options);
  expect(problems).toHaveLength(2);
});

test('stopping it stops it', async () => {
  const stop = new AbortController();
  const index = await open([[lines(G, 10)]]);
  const audit = index.audit({
    signal: stop.signal,
    progress: () => stop.abort(new Error('enough')),
    canonicalHash,
  });
  await expect(audit).rejects.toThrow('enough');
});
