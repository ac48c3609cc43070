import type { Journal } from '../journal.ts';
import { packDelta, type PackedDelta } from './pack-delta.ts';
import type { Replica } from './replica.ts';

/** What replicas are filled from. */
export type ReplicaSource = Pick<Journal, 'head' | 'replay' | 'deltasAfter'>;

/** Chunks on their way at once, so that a large dataset does not pile up in the message queues. */
const WINDOW = 4;

/**
 * Fills new replicas from one reading of the journal and brings them up to date; they serve when it
 * resolves. Commits made meanwhile are caught up with. Rejects when the journal or a replica fails.
 */
export async function fillReplicas(
  source: ReplicaSource,
  replicas: readonly Replica[],
): Promise<void> {
  const { seq, chunks } = await source.replay();
  const loading: Promise<unknown>[] = [];
  for await (const { nquads } of chunks) {
    const loaded = Promise.all(replicas.map((replica) => replica.load(nquads)));
    // A failure is met when this one is awaited, below; it must not count as unhandled before.
    loaded.catch(() => undefined);
    loading.push(loaded);
    if (loading.length >= WINDOW) await loading.shift();
  }
  await Promise.all(loading);
  for (const replica of replicas) replica.seq = seq;
  await Promise.all(replicas.map((replica) => replica.goLive(packedDeltas(source, seq))));
}

async function* packedDeltas(source: ReplicaSource, seq: number): AsyncGenerator<PackedDelta> {
  for await (const delta of source.deltasAfter(seq)) yield packDelta(delta);
}
