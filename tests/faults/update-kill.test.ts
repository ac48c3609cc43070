import { expect, onTestFinished, test } from 'vitest';
import { ask } from '../support/http-client.ts';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';
import { placesInIndex, placesInJournal, type Numbers } from './update-places.ts';
import { EX, PutWriter, UpdateWriter, type Writer } from './update-writers.ts';

/** Kills; docs/benchmarks.md has the figures of a hundred. */
const ROUNDS = Number(process.env['UPDATE_KILL_ROUNDS'] ?? 4);

test(
  `kill -9 under eight updaters and two other writers loses no commit and halves none, ${ROUNDS} times`,
  { timeout: 60_000 + ROUNDS * 30_000 },
  async () => {
    const wiki = await startWiki({ SEED: 'none', RATE_LIMITS: 'off' });
    onTestFinished(() => wiki.close());
    const token = await wiki.token('ana', 'steward', 'update');
    const { updaters, writers } = writersOf(wiki, token);
    const starts: number[] = [];
    let acknowledged = 0;
    let unheard = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const writer of writers) writer.begin();
      await writeAndKill(wiki, writers, round);
      const before = performance.now();
      await wiki.restart();
      starts.push(performance.now() - before);
      const [journal, index] = await Promise.all([placesInJournal(wiki), placesInIndex(wiki)]);
      expect(index).toEqual(journal);
      for (const writer of writers) {
        unheard += expectWhole(writer, journal);
        acknowledged += writer.acknowledged.length;
      }
    }
    await expectInHistory(wiki, updaters);
    const { code, stdout } = await wiki.admin(['verify']);
    expect({ code, stdout }).toMatchObject({ code: 0 });
    const refused = writers.reduce((sum, writer) => sum + writer.refused.size, 0);
    starts.sort((a, b) => a - b);
    const middle = Math.round(starts[starts.length >> 1] ?? 0);
    const slowest = Math.round(starts.at(-1) ?? 0);
    console.info(
      `${ROUNDS} kills, ${acknowledged} commits acknowledged, none lost; ${unheard} made whose answer was ` +
        `cut off, all whole; ${refused} refused for want of time; starts: ${middle} ms in the middle, ${slowest} ms the slowest`,
    );
  },
);

function writersOf(
  { origin }: WikiServer,
  token: string,
): { updaters: UpdateWriter[]; writers: Writer[] } {
  const updaters = Array.from({ length: 8 }, (_, i) => new UpdateWriter(origin, token, i));
  const store = `${EX}store`;
  const page = { graph: `${origin}/wiki/whole`, subject: `${origin}/id/whole` };
  const others = [
    new PutWriter(token, '/wiki/whole', page),
    new PutWriter(token, `/graphs?graph=${store}`, { graph: store, subject: `${EX}stored` }),
  ];
  return { updaters, writers: [...updaters, ...others] };
}

/** Lets all write until each was heard, and ends the process: right behind an answer, or at any moment. */
async function writeAndKill(
  wiki: WikiServer,
  writers: readonly Writer[],
  round: number,
): Promise<void> {
  let isKilled = false;
  let answered = (): void => undefined;
  const work = Promise.all(
    writers.map(async (writer) => {
      while (await writer.write(wiki)) {
        answered();
        if (isKilled) return;
      }
      if (!isKilled) throw new Error(`${writer.name} was cut off: ${wiki.output()}`);
    }),
  );
  const kill = async (): Promise<void> => {
    const wereHeard = (): boolean => writers.every((writer) => writer.acknowledged.length > 0);
    await expect.poll(wereHeard, { interval: 1, timeout: 30_000 }).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, (round * 37) % 400));
    if (round % 2 === 0) await new Promise<void>((resolve) => (answered = resolve));
    isKilled = true;
    await wiki.stop('SIGKILL');
  };
  await Promise.all([work, kill()]);
}

/**
 * All acknowledged numbers are in all places of a writer, and the same in each. Answers how many are
 * there whose answer never came: at most the one that was under way.
 */
function expectWhole(writer: Writer, places: ReadonlyMap<string, Numbers>): number {
  const [first, ...others] = writer.places.map(({ subject }) => places.get(subject));
  const { log = [], last = [] } = first ?? {};
  for (const other of others)
    expect({ writer: writer.name, ...other }).toMatchObject({ log, last });
  const expected = writer.lastOf(log);
  expect({ writer: writer.name, last }).toMatchObject({
    last: expected === undefined ? [] : [expected],
  });
  const unheard = log.filter((number) => !writer.acknowledged.includes(number));
  const lost = writer.acknowledged.filter((number) => !log.includes(number));
  expect({ writer: writer.name, lost }).toMatchObject({ lost: [] });
  expect([[], [writer.sent]]).toContainEqual(unheard);
  expect({
    writer: writer.name,
    made: unheard.filter((number) => writer.refused.has(number)),
  }).toEqual({
    writer: writer.name,
    made: [],
  });
  return unheard.length;
}

/** Every commit ever acknowledged made the revision that the answer named, and it is still there. */
async function expectInHistory(
  { origin }: WikiServer,
  updaters: readonly UpdateWriter[],
): Promise<void> {
  for (const updater of updaters) {
    const answer = await ask(origin, `/wiki/${updater.slug}/history`, {
      headers: { Accept: 'application/json' },
    });
    const comments = new Map(
      answer
        .json<{ revision: number; comment: string }[]>()
        .map(({ revision, comment }) => [revision, comment]),
    );
    expect(updater.revisions.size).toBeGreaterThanOrEqual(ROUNDS);
    for (const [number, revision] of updater.revisions) {
      expect(comments.get(revision)).toBe(updater.comment(number));
    }
  }
}
