import { existsSync, readFileSync } from 'node:fs';
import { open, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Quad } from '../../core/rdf/terms.ts';
import { openEmbeddedIndex } from '../../server/store/embedded/index.ts';
import { HEAD_BYTES, readHead, type ImageHead } from '../../server/store/embedded/image-head.ts';
import type { Journal } from '../../server/store/journal.ts';
import type { QuadIndex } from '../../server/store/quad-index.ts';
import { openSqliteJournal } from '../../server/store/sqlite-journal/index.ts';
import { logged, request } from '../contracts/journal-fixture.ts';
import { textChange, textOf } from '../contracts/large-commit.ts';
import { statement, text } from '../contracts/quad-index-fixture.ts';

const GRAPH = 'http://example.org/large';
const { changes: _, ...FACTS } = request([]);

let folder: string;
let journal: Journal;
/** How often the whole journal was read to fill replicas. */
let replays = 0;
let log: string[] = [];
const image = (): string => path.join(folder, 'quad-index.image');

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'image-'));
  journal = await openSqliteJournal({ folder });
  log = [];
  const index = await openIndex();
  await takeLarge(index, many(1, 3000));
  await vi.waitUntil(() => existsSync(image()), { timeout: 10_000 });
  await index.close();
  replays = 0;
});
afterEach(async () => {
  await journal.close();
  await rm(folder, { recursive: true, force: true });
});

function many(from: number, count: number): Quad[] {
  return Array.from({ length: count }, (_unused, n) =>
    statement(`s${from + n}`, `p${n % 7}`, text(`valeur « ${from + n} »`), 'large'),
  );
}

async function openIndex(source: Journal = journal, memoryMiB = 512): Promise<QuadIndex> {
  const counted = {
    head: () => source.head(),
    replay: () => {
      replays += 1;
      return source.replay();
    },
    deltasAfter: (seq: number) => source.deltasAfter(seq),
    changesAfter: (seq: number) => source.changesAfter(seq),
    chainAt: (seq: number) => source.chainAt(seq),
  };
  const settings = { baseIri: 'http://localhost/', deadlineMs: 5000, folder, memoryMiB };
  return openEmbeddedIndex({ source: counted, ...settings, log: (line) => log.push(line) });
}

async function takeLarge(index: QuadIndex, added: readonly Quad[]): Promise<void> {
  const prepared = await index.prepare();
  await prepared.add({ removed: new Uint8Array(), added: textOf(added) });
  await prepared.ready();
  const commit = journal.startLargeCommit();
  await commit.add([textChange(GRAPH, added)]);
  prepared.take((await commit.commit(FACTS)).seq);
}

/** Opens an index on the folder and demands that both lanes answer what the journal holds. */
async function expectRight(source: Journal = journal): Promise<void> {
  const index = await openIndex(source);
  onTestFinished(() => index.close());
  const { chunks } = await source.replay();
  const expected = new Set<string>();
  for await (const { nquads } of chunks)
    for (const line of nquads.split('\n')) if (line !== '') expected.add(line.split(' ')[0] ?? '');
  for (const lane of ['light', 'heavy'] as const) {
    const rows = await index.select('SELECT DISTINCT ?s { ?s ?p ?o }', { lane });
    expect(new Set(rows.map(({ s }) => `<${s?.value}>`))).toEqual(expected);
    const one = await index.select('SELECT ?o { <http://example.org/s17> ?p ?o }', { lane });
    expect(one).toEqual([{ o: text('valeur « 17 »') }]);
  }
}

/** Changes the head of the image and signs it anew, as damage cannot. */
async function forgeHead(change: Partial<ImageHead>): Promise<void> {
  const head = { ...(await readHead(image())), ...change };
  const body = JSON.stringify(head);
  const digest = createHash('sha256').update(body).digest('hex');
  const [format = ''] = (await readFile(image())).subarray(0, HEAD_BYTES).toString().split('\n');
  const handle = await open(image(), 'r+');
  await handle.write(
    Buffer.alloc(HEAD_BYTES, `${format}\n${digest}\n${body}\n`.padEnd(HEAD_BYTES)),
    0,
  );
  await handle.close();
}

async function flipBit(at: number): Promise<void> {
  const handle = await open(image(), 'r+');
  const byte = Buffer.alloc(1);
  await handle.read(byte, 0, 1, at);
  byte.writeUInt8(byte.readUInt8(0) ^ 1);
  await handle.write(byte, 0, 1, at);
  await handle.close();
}

test('a start takes the image and reads no journal', async () => {
  await expectRight();
  expect([replays, log]).toEqual([0, []]);
});

test('commits made since the image are caught up with, deletions too', async () => {
  const added = [statement('later', 'p', text('plus tard'), 'large')];
  await journal.commit(request([logged(GRAPH, added, many(5, 1))]));
  await journal.commit(request([logged(GRAPH, many(5, 1), added)]));
  await journal.commit(request([logged(GRAPH, [], many(9, 1))]));
  await expectRight();
  expect([replays, log]).toEqual([0, []]);
});

test('a started index goes on: commits, large ones too, and a new image of them', async () => {
  const index = await openIndex();
  const { seq } = await journal.commit(request([logged(GRAPH, many(4000, 1))]));
  const [added] = [many(4000, 1)];
  index.apply({ seq, changes: [{ graph: GRAPH, added, removed: [] }] });
  await takeLarge(index, many(5000, 2000));
  await expect.poll(async () => (await readHead(image()))?.seq, { timeout: 10_000 }).toBe(3);
  await index.close();
  await expectRight();
  expect([replays, log]).toEqual([0, []]);
});

test('one flipped bit anywhere in the memory, and the journal is read', async () => {
  const { bytes } = (await readHead(image()))!;
  for (const part of [0, 0.5, 0.999]) {
    const good = await readFile(image());
    await flipBit(HEAD_BYTES + Math.floor(bytes * part));
    replays = 0;
    await expectRight();
    expect(replays).toBe(1);
    expect(log.join()).toContain('The image is damaged');
    expect(existsSync(image())).toBe(false);
    await writeFile(image(), good);
  }
});

test('one flipped bit in the head, and the journal is read', async () => {
  for (const at of [3, 40, 200]) {
    const good = await readFile(image());
    await flipBit(at);
    replays = 0;
    await expectRight();
    expect(replays).toBe(1);
    await writeFile(image(), good);
  }
});

test.each<[string, Partial<ImageHead>, RegExp]>([
  ['of another engine', { engine: 'f'.repeat(64) }, /another engine/],
  ['of another history', { chain: 'f'.repeat(64) }, /another history/],
  ['of a commit that is still to come', { seq: 99 }, /another history/],
  ['of an older commit than it says', { seq: 0, chain: '' }, /another history/],
  ['with another place for the store', { store: 8 }, /RuntimeError|does not hold|RangeError/],
  ['of another size in quads', { size: 7 }, /does not hold what it says/],
  ['of no whole pages', { bytes: 100 }, /impossible size/],
  ['of other memory', { memory: 'f'.repeat(64) }, /damaged/],
])('an image %s is thrown away, and the journal is read', async (_name, change, why) => {
  await forgeHead(change);
  await expectRight();
  expect(replays).toBe(1);
  expect(log.join()).toMatch(why);
});

test('an image cut short, or longer than it was, is thrown away', async () => {
  const good = await readFile(image());
  for (const bytes of [
    good.subarray(0, -1),
    Buffer.concat([good, Buffer.from('x')]),
    good.subarray(0, 100),
    Buffer.alloc(0),
  ]) {
    await writeFile(image(), bytes);
    replays = 0;
    await expectRight();
    expect(replays).toBe(1);
  }
});

test('the image of one folder is not taken for that of another', async () => {
  const other = await mkdtemp(path.join(os.tmpdir(), 'image-other-'));
  const elsewhere = await openSqliteJournal({ folder: other });
  onTestFinished(async () => {
    await elsewhere.close();
    await rm(other, { recursive: true });
  });
  await elsewhere.commit(request([logged(GRAPH, many(17, 1))]));
  await expectRight(elsewhere);
  expect(replays).toBe(1);
  expect(log.join()).toContain('another history');
});

test('a journal that is taken back to an older state does not meet the image of a newer one', async () => {
  await journal.close();
  const file = path.join(folder, 'journal.sqlite');
  const older = readFileSync(file);
  journal = await openSqliteJournal({ folder });
  const index = await openIndex();
  await takeLarge(index, many(9000, 500));
  await expect.poll(async () => (await readHead(image()))?.seq, { timeout: 10_000 }).toBe(2);
  await index.close();
  await journal.close();
  await writeFile(file, older);
  for (const suffix of ['-wal', '-shm']) await rm(file + suffix, { force: true });
  journal = await openSqliteJournal({ folder });
  // Another commit takes the number that the image is of.
  await journal.commit(request([logged(GRAPH, many(8000, 3))]));
  replays = 0;
  await expectRight();
  expect(replays).toBe(1);
});

test('an image larger than the memory allowed is not taken', async () => {
  const { bytes } = (await readHead(image()))!;
  await rename(image(), `${image()}-kept`);
  const big = await readFile(`${image()}-kept`);
  // More memory than 256 MiB, which the engine is then refused.
  const grown = Math.ceil((257 * 1_048_576) / 65_536) * 65_536;
  await writeFile(image(), Buffer.concat([big, Buffer.alloc(grown - bytes)]));
  await forgeHead({ bytes: grown });
  const index = await openIndex(journal, 256);
  expect(await index.select('SELECT ?o { <http://example.org/s17> ?p ?o }')).toHaveLength(1);
  await index.close();
  expect(replays).toBe(1);
});

test('drafts that a killed process left behind are taken away', async () => {
  await writeFile(`${image()}.7`, 'half');
  await expectRight();
  expect((await readdir(folder)).filter((name) => name.startsWith('quad-index.'))).toEqual([
    'quad-index.image',
  ]);
});
