import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { WikiError } from '../../../core/errors.ts';
import type { AuditOptions, IndexAudit } from '../quad-index.ts';
import { readNQuads } from './read-nquads.ts';
import type { ReplicaCrew, Station } from './replica-crew.ts';
import type { Replica } from './replica.ts';
import type { Slice, SliceDigest, SliceSize } from './replica-messages.ts';

/** Statements digested by one order: queries wait for that long, about a tenth of a second. */
const BATCH_STATEMENTS = 10_000;
const BATCH_SLICES = 200;
/** Problems named before the rest is only counted. */
const MOST_PROBLEMS = 100;
const MOST_ATTEMPTS = 5;
const LOOK_MS = 20;
/** Milliseconds until replicas that are not level, or not serving, count as broken. */
const PATIENCE_MS = 60_000;

/** Compares every serving replica with one that is filled anew, see `AuditedIndex.audit`. */
export async function auditReplicas(crew: ReplicaCrew, options: AuditOptions): Promise<IndexAudit> {
  for (let attempt = 1; ; attempt += 1) {
    options.signal.throwIfAborted();
    options.progress({ stage: 'rebuild', done: 0, unit: 'statements' });
    const fresh = await crew.recruitAuditor();
    try {
      return await new Audit(crew, fresh, options).run();
    } catch (error) {
      // A large import takes the fresh replica with it, see `ReplicaCrew.changeShift`.
      if (!fresh.gone || attempt === MOST_ATTEMPTS) throw error;
    } finally {
      await crew.dismiss(fresh);
    }
  }
}

class Audit {
  readonly #crew: ReplicaCrew;
  readonly #fresh: Replica;
  readonly #options: AuditOptions;
  readonly #problems: string[] = [];
  /** By graph, the hashes of its slices. */
  readonly #hashes = new Map<string, string[]>();
  #statements = 0;

  constructor(crew: ReplicaCrew, fresh: Replica, options: AuditOptions) {
    this.#crew = crew;
    this.#fresh = fresh;
    this.#options = options;
  }

  async run(): Promise<IndexAudit> {
    const { seq } = this.#fresh;
    const slices = await this.#allSlices();
    const total = slices.reduce((sum, { count }) => sum + count, 0);
    let done = 0;
    for (const batch of batches(slices)) {
      this.#options.signal.throwIfAborted();
      this.#options.progress({ stage: 'compare', done, total, unit: 'statements' });
      await this.#compare(batch);
      done += batch.reduce((sum, { count }) => sum + count, 0);
    }
    return {
      seq,
      graphs: this.#hashes.size,
      statements: this.#statements,
      hash: datasetHash(this.#hashes),
      problems: this.#problems,
    };
  }

  /** What any replica holds: a graph that should not be there is a difference too. */
  async #allSlices(): Promise<SliceSize[]> {
    const lists = await this.#together((replica) => replica.list());
    const slices = new Map<string, SliceSize>();
    const whole = new Set<string>();
    for (const slice of lists.flatMap(({ found }) => found)) {
      if (slice.predicate === undefined) whole.add(slice.graph);
      slices.set(`${slice.graph} ${slice.predicate ?? ''}`, slice);
    }
    // A graph that is large in one replica and small in another is compared whole.
    return [...slices.values()]
      .filter(({ graph, predicate }) => predicate === undefined || !whole.has(graph))
      .sort((a, b) => compareText(a.graph, b.graph) || compareText(part(a), part(b)));
  }

  async #compare(batch: readonly SliceSize[]): Promise<void> {
    const [anew, ...others] = await this.#together((replica) => replica.digest(batch));
    for (const [at, slice] of batch.entries()) {
      const expected = anew?.found[at];
      if (!expected) continue;
      await this.#note(slice, expected);
      for (const { station, found } of others) {
        const digest = found[at];
        if (digest && digest.hash !== expected.hash) {
          await this.#differs(station, slice, digest, expected);
        }
      }
    }
  }

  async #note(slice: Slice, digest: SliceDigest): Promise<void> {
    if (digest.count === 0) return;
    this.#statements += digest.count;
    const hash = (await this.#canonical(digest)) ?? digest.hash;
    const known = this.#hashes.get(slice.graph) ?? [];
    this.#hashes.set(slice.graph, [...known, hash]);
  }

  async #canonical({ blanks }: SliceDigest): Promise<string | undefined> {
    return blanks === undefined ? undefined : this.#options.canonicalHash([...readNQuads(blanks)]);
  }

  async #differs(
    station: Station | undefined,
    slice: Slice,
    digest: SliceDigest,
    expected: SliceDigest,
  ): Promise<void> {
    const [theirs, ours] = [await this.#canonical(digest), await this.#canonical(expected)];
    const how =
      theirs !== undefined && theirs === ours
        ? 'has other blank node labels than the journal'
        : `differs from the journal: ${digest.count} statements instead of ${expected.count}`;
    const where = slice.graph === '' ? 'the unnamed graph' : `graph <${slice.graph}>`;
    if (this.#problems.length < MOST_PROBLEMS) {
      this.#problems.push(`${where} in the ${station?.lane ?? 'fresh'} replica ${how}`);
    }
  }

  /**
   * Asks every replica at the same moment, once all hold the same commits: each works off its orders
   * in turn, so that they answer for the same state. The fresh one comes first.
   */
  async #together<T>(
    ask: (replica: Replica) => Promise<T>,
  ): Promise<{ station: Station | undefined; found: T }[]> {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
      this.#options.signal.throwIfAborted();
      if (this.#fresh.gone) throw new Error('The fresh replica is gone');
      const serving = this.#crew.stations.filter(({ replica }) => replica.serving);
      const level = serving.every(
        ({ replica }) => replica.seq === this.#fresh.seq && !replica.held,
      );
      if (level && serving.length === this.#crew.stations.length) {
        const answers = [
          { station: undefined, found: ask(this.#fresh) },
          ...serving.map((station) => ({ station, found: ask(station.replica) })),
        ];
        const settled = await Promise.allSettled(answers.map(({ found }) => found));
        if (settled[0]?.status === 'rejected') throw settled[0].reason;
        // One that was replaced meanwhile is asked again, in its new shape.
        if (settled.every(({ status }) => status === 'fulfilled')) {
          return settled.map((answer, at) => ({
            station: answers[at]?.station,
            found: (answer as PromiseFulfilledResult<T>).value,
          }));
        }
      }
      await pause(LOOK_MS);
    }
    throw new WikiError('unavailable', 'index-not-level', { seconds: PATIENCE_MS / 1000 });
  }
}

function* batches(slices: readonly SliceSize[]): Generator<SliceSize[]> {
  let batch: SliceSize[] = [];
  let statements = 0;
  for (const slice of slices) {
    if (batch.length > 0 && statements + slice.count > BATCH_STATEMENTS) {
      yield batch;
      batch = [];
      statements = 0;
    }
    batch.push(slice);
    statements += slice.count;
    if (batch.length < BATCH_SLICES) continue;
    yield batch;
    batch = [];
    statements = 0;
  }
  if (batch.length > 0) yield batch;
}

function datasetHash(hashes: ReadonlyMap<string, readonly string[]>): string {
  const hash = createHash('sha256');
  for (const graph of [...hashes.keys()].sort()) {
    hash.update(`${graph} ${(hashes.get(graph) ?? []).join(' ')}\n`);
  }
  return hash.digest('hex');
}

function part({ predicate }: Slice): string {
  return predicate ?? '';
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
