import type { Journal } from '../journal.ts';
import type { ImageCache } from './image-cache.ts';
import type { Replica } from './replica.ts';

/** What replicas are filled from. */
export type ReplicaSource = Pick<
  Journal,
  'head' | 'replay' | 'deltasAfter' | 'changesAfter' | 'chainAt'
>;

/** Texts on their way at once, so that a large dataset does not pile up in the message queues. */
const WINDOW = 4;
/** Characters the engine loads at once, about: of single pages it takes twice as long. */
const LOAD_LENGTH = 1024 * 1024;

/**
 * Fills new replicas from one reading of the journal and brings them up to date; they serve when it
 * resolves. Commits made meanwhile are caught up with. Rejects when the journal or a replica fails.
 * @param serve false to leave them filled, not yet serving
 */
export async function fillReplicas(
  source: ReplicaSource,
  replicas: readonly Replica[],
  serve = true,
): Promise<void> {
  const { seq, chunks } = await source.replay();
  await inWindow(joined(chunks), (nquads) =>
    Promise.all(replicas.map((replica) => replica.load(nquads))),
  );
  for (const replica of replicas) replica.seq = seq;
  await catchUp(source, replicas, seq);
  if (serve) await Promise.all(replicas.map((replica) => replica.goLive()));
}

/**
 * Fills new replicas from the image and what was committed since. False when there is none that can be
 * trusted: the replicas are then of no use any more. Rejects when the journal or a replica fails.
 */
export async function fillFromImage(
  source: ReplicaSource,
  images: ImageCache | undefined,
  replicas: readonly Replica[],
): Promise<boolean> {
  const head = await images?.current();
  if (!head || !images || !(await images.load(replicas))) return false;
  await catchUp(source, replicas, head.seq);
  return true;
}

async function catchUp(
  source: ReplicaSource,
  replicas: readonly Replica[],
  seq: number,
): Promise<void> {
  await inWindow(source.changesAfter(seq), (part) =>
    Promise.all(replicas.map((replica) => replica.change(part))),
  );
}

/** Hands items on, a few at once, and rejects with the first failure. */
export async function inWindow<T>(
  items: AsyncIterable<T>,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const working: Promise<unknown>[] = [];
  for await (const item of items) {
    const done = work(item);
    // A failure is met when this one is awaited, below; it must not count as unhandled before.
    done.catch(() => undefined);
    working.push(done);
    if (working.length >= WINDOW) await working.shift();
  }
  await Promise.all(working);
}

/** The texts of small graphs together. */
async function* joined(chunks: AsyncIterable<{ nquads: string }>): AsyncGenerator<string> {
  let text = '';
  for await (const { nquads } of chunks) {
    text += nquads;
    if (text.length < LOAD_LENGTH) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}
