import '../steady-wasm.ts';
import type { AuditedIndex } from '../quad-index.ts';
import { CommitSequence } from './commit-sequence.ts';
import { EmbeddedIndex } from './embedded-index.ts';
import type { ReplicaSource } from './fill-replicas.ts';
import { ImageCache } from './image-cache.ts';
import { Lanes } from './lanes.ts';
import { QueryCosts } from './query-costs.ts';
import { ReplicaCrew } from './replica-crew.ts';

export interface EmbeddedIndexOptions {
  /** Where replicas are filled from, at the start and whenever one is replaced. */
  readonly source: ReplicaSource;
  /** On which relative IRIs in queries resolve. */
  readonly baseIri: string;
  /** Milliseconds a query may run unless it says otherwise. */
  readonly deadlineMs: number;
  /** Replicas of the light lane; default 1. Each holds the whole dataset. */
  readonly replicas?: number;
  /** Replicas of the heavy lane; default 1. */
  readonly heavyReplicas?: number;
  /** Most queries waiting per lane; default 100. */
  readonly queueLimit?: number;
  /** Most of one client waiting per lane; default a quarter of all. */
  readonly clientQueueLimit?: number;
  /** Most memory one replica's engine may take, in MiB; default 2048, 256 to 4096. */
  readonly memoryMiB?: number;
  /** Where an image of the index is kept, to start from; without it every start reads the journal. */
  readonly folder?: string;
  /** Told, in English, what went wrong with a replica; default: standard error. */
  readonly log?: (line: string) => void;
}

/**
 * Opens the quad index kept in this process: Oxigraph replicas in worker threads, filled from the
 * journal. Resolves when every replica serves; rejects when the first filling fails.
 */
export async function openEmbeddedIndex(options: EmbeddedIndexOptions): Promise<AuditedIndex> {
  const { source, baseIri, deadlineMs, log = (line) => console.error(line) } = options;
  const costs = new QueryCosts();
  const images =
    options.folder === undefined ? undefined : new ImageCache(options.folder, source, log);
  await images?.clear();
  const crew = new ReplicaCrew({
    source,
    ...(images && { images }),
    settings: { baseIri, memoryBytes: (options.memoryMiB ?? 2048) * 1_048_576 },
    size: { light: options.replicas ?? 1, heavy: options.heavyReplicas ?? 1 },
    log,
  });
  try {
    const seq = await crew.start();
    const { queueLimit: all = 100 } = options;
    const queueLimits = { all, client: options.clientQueueLimit ?? Math.ceil(all / 4) };
    const lanes = new Lanes({ crew, costs, queueLimits });
    const commits = new CommitSequence(seq, lanes, source, log);
    return new EmbeddedIndex({ lanes, crew, costs, commits, source, images, deadlineMs });
  } catch (error) {
    await crew.close();
    throw error;
  }
}
