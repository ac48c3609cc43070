import type { CommitDelta } from '../journal.ts';
import { fillReplicas, type ReplicaSource } from './fill-replicas.ts';
import type { Job, LaneName } from './job.ts';
import { packDelta } from './pack-delta.ts';
import type { ReplicaSettings } from './replica-messages.ts';
import { Replica } from './replica.ts';

/** A place in a lane, held by one replica after another. */
export interface Station {
  readonly lane: LaneName;
  replica: Replica;
  /** A fresh replica, filled or being filled, to take over from a worn one between two queries. */
  relief: Replica | undefined;
  job: Job | undefined;
}

export interface CrewOptions {
  readonly source: ReplicaSource;
  readonly settings: ReplicaSettings;
  /** Replicas a lane. */
  readonly size: Readonly<Record<LaneName, number>>;
  readonly log: (line: string) => void;
}

const FIRST_RETRY = 100;
const LONGEST_RETRY = 10_000;

/** Keeps every station manned: replaces replicas that are lost, stopped or worn out, by replay. */
export class ReplicaCrew {
  readonly stations: readonly Station[];
  /** Called when a station may have become free for a query. */
  onIdle: () => void = () => undefined;
  readonly #options: CrewOptions;
  /** Replicas that are given every commit and no query. */
  readonly #auditors = new Set<Replica>();
  #closed = false;

  constructor(options: CrewOptions) {
    this.#options = options;
    const lanes: LaneName[] = [
      ...Array<LaneName>(options.size.light).fill('light'),
      ...Array<LaneName>(options.size.heavy).fill('heavy'),
    ];
    this.stations = lanes.map((lane) => ({
      lane,
      replica: this.#recruit(),
      relief: undefined,
      job: undefined,
    }));
  }

  /** Resolves, when every station serves, to the last commit they hold. */
  async start(): Promise<number> {
    const replicas = this.stations.map((station) => station.replica);
    await fillReplicas(this.#options.source, replicas);
    return Math.min(...replicas.map((replica) => replica.seq));
  }

  /** Posts a commit to every replica, those being filled included, in order. */
  apply(delta: CommitDelta): void {
    const packed = packDelta(delta);
    for (const { replica, relief } of this.stations) {
      replica.apply(packed);
      relief?.apply(packed);
    }
    for (const auditor of this.#auditors) auditor.apply(packed);
  }

  /** A replica filled anew from the journal, to compare the others with; it must be dismissed. */
  async recruitAuditor(): Promise<Replica> {
    const { settings, log, source } = this.#options;
    const auditor = new Replica(settings, () => this.#auditors.delete(auditor), log);
    this.#auditors.add(auditor);
    try {
      await fillReplicas(source, [auditor]);
      return auditor;
    } catch (error) {
      await this.dismiss(auditor);
      throw error;
    }
  }

  async dismiss(auditor: Replica): Promise<void> {
    this.#auditors.delete(auditor);
    await auditor.discard('dismissed');
  }

  serves(lane: LaneName): boolean {
    return this.stations.some((station) => station.lane === lane && station.replica.serving);
  }

  /** Stops a station's replica and sets up another. */
  replace(station: Station, reason: string): void {
    void station.replica.discard(reason);
    if (this.#closed) return;
    if (station.relief) this.#exchange(station, station.relief);
    else void this.#fill(station, (station.replica = this.#recruit()));
  }

  /** To be told when a query has ended: the moment to exchange a worn replica. */
  settled(station: Station): void {
    if (station.relief?.serving) this.#exchange(station, station.relief);
    else if (station.replica.worn && !this.stations.some(({ relief }) => relief))
      void this.#fill(station, (station.relief = this.#recruit()));
  }

  async close(): Promise<void> {
    this.#closed = true;
    const replicas = this.stations.flatMap(({ replica, relief }) => [replica, relief ?? []].flat());
    replicas.push(...this.#auditors);
    await Promise.all(replicas.map((replica) => replica.discard('closed')));
  }

  #recruit(): Replica {
    const { settings, log } = this.#options;
    return new Replica(settings, (replica, reason) => this.#lost(replica, reason), log);
  }

  #lost(replica: Replica, reason: string): void {
    this.#options.log(`A replica of the quad index was lost: ${reason}`);
    const station = this.stations.find((candidate) => candidate.replica === replica);
    if (station) this.replace(station, reason);
    for (const worn of this.stations) if (worn.relief === replica) worn.relief = undefined;
  }

  #exchange(station: Station, relief: Replica): void {
    void station.replica.discard('replaced');
    station.replica = relief;
    station.relief = undefined;
    this.onIdle();
  }

  /** Fills a station's new replica or relief; a replica's filling is tried again while it fails. */
  async #fill(station: Station, replica: Replica, wait = FIRST_RETRY): Promise<void> {
    try {
      await fillReplicas(this.#options.source, [replica]);
      if (station.relief === replica && !station.job) this.#exchange(station, replica);
      else this.onIdle();
    } catch (error) {
      if (this.#closed) return;
      this.#options.log(`A replica of the quad index could not be filled: ${String(error)}`);
      void replica.discard();
      if (station.relief === replica) station.relief = undefined;
      if (station.replica === replica) this.#retry(station, wait);
    }
  }

  #retry(station: Station, wait: number): void {
    setTimeout(() => {
      if (this.#closed) return;
      station.replica = this.#recruit();
      void this.#fill(station, station.replica, Math.min(wait * 2, LONGEST_RETRY));
    }, wait).unref();
  }
}
