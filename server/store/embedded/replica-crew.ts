import type { CommitDelta } from '../journal.ts';
import { fillFromImage, fillReplicas, type ReplicaSource } from './fill-replicas.ts';
import type { ImageCache } from './image-cache.ts';
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
  /** Images of replicas; without it every replica is filled from the journal. */
  readonly images?: ImageCache;
  readonly settings: ReplicaSettings;
  /** Replicas a lane. */
  readonly size: Readonly<Record<LaneName, number>>;
  readonly log: (line: string) => void;
}

const FIRST_RETRY = 100;
const LONGEST_RETRY = 10_000;
/** Milliseconds until an image that is due is written. */
const IMAGE_DELAY = 2_000;

/** Keeps every station manned: replaces replicas that are lost, stopped or worn out, by replay. */
export class ReplicaCrew {
  readonly stations: readonly Station[];
  /** Called when a station may have become free for a query. */
  onIdle: () => void = () => undefined;
  readonly #options: CrewOptions;
  /** Replicas to take over from all others at once, one a station; they are given every commit. */
  #shift: readonly Replica[] = [];
  /** Replicas that are given every commit and no query. */
  readonly #auditors = new Set<Replica>();
  #renewal: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: CrewOptions) {
    this.#options = options;
    const lanes: LaneName[] = [
      ...Array<LaneName>(options.size.light).fill('light'),
      ...Array<LaneName>(options.size.heavy).fill('heavy'),
    ];
    this.stations = lanes.map((lane) => ({
      lane,
      replica: this.#recruit(lane),
      relief: undefined,
      job: undefined,
    }));
  }

  /** Resolves, when every station serves, to the last commit they hold. */
  async start(): Promise<number> {
    const { source, images } = this.#options;
    if (await fillFromImage(source, images, this.#replicas)) {
      await Promise.all(this.#replicas.map((replica) => replica.goLive()));
    } else {
      // Those that could not take the image are of no use any more.
      if (this.#replicas.some(({ gone }) => gone)) this.#recruitAll();
      await fillReplicas(source, this.#replicas);
    }
    this.#renewImage();
    return Math.min(...this.#replicas.map((replica) => replica.seq));
  }

  /** Posts a commit to every replica, those being filled included, in order. */
  apply(delta: CommitDelta): void {
    const packed = packDelta(delta);
    for (const { replica, relief } of this.stations) {
      replica.apply(packed);
      relief?.apply(packed);
    }
    for (const auditor of this.#auditors) auditor.apply(packed);
    for (const next of this.#shift) next.apply(packed);
    this.#options.images?.note(packed.grown + packed.removed.length);
    this.#renewImage();
  }

  /**
   * Recruits a replica for every station, to be filled beside those that serve; see prepared-commit.ts.
   * One shift at a time: throws when another is being prepared.
   */
  recruitShift(): readonly Replica[] {
    if (this.#shift.length > 0) throw new Error('A shift of replicas is being prepared already');
    this.#shift = this.stations.map(({ lane }) => this.#recruit(lane));
    return this.#shift;
  }

  /** Lets the shift that was recruited go. */
  async dismissShift(): Promise<void> {
    const shift = this.#shift;
    this.#shift = [];
    await Promise.all(shift.map((replica) => replica.discard('dismissed')));
  }

  /** The shift takes over, warmed up and holding commit `seq`: no query begins on another any more. */
  changeShift(seq: number): void {
    const shift = this.#shift;
    this.#shift = [];
    // They are not given this commit: who compares with them recruits another.
    for (const auditor of this.#auditors) void this.dismiss(auditor);
    for (const [index, station] of this.stations.entries()) {
      const next = shift[index];
      if (!next) continue;
      next.serveNow(seq);
      station.replica.passedOver = true;
      void station.relief?.discard('replaced');
      station.relief = next;
      // A query that runs ends on the replica it began on.
      if (!station.job) this.#exchange(station, next);
    }
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
    else void this.#fill(station, (station.replica = this.#recruit(station.lane)));
  }

  /** To be told when a query has ended: the moment to exchange a worn replica. */
  settled(station: Station): void {
    if (station.relief?.serving) this.#exchange(station, station.relief);
    else if (station.replica.worn && !this.stations.some(({ relief }) => relief))
      void this.#fill(station, (station.relief = this.#recruit(station.lane)));
  }

  async close(): Promise<void> {
    this.#closed = true;
    const replicas = this.stations.flatMap(({ replica, relief }) => [replica, relief ?? []].flat());
    replicas.push(...this.#auditors, ...this.#shift);
    clearTimeout(this.#renewal);
    await Promise.all(replicas.map((replica) => replica.discard('closed')));
  }

  get #replicas(): Replica[] {
    return this.stations.map(({ replica }) => replica);
  }

  #recruitAll(): void {
    for (const station of this.stations) {
      void station.replica.discard();
      station.replica = this.#recruit(station.lane);
    }
  }

  /** Writes an image when one is due, from a replica that has nothing else to do. */
  #renewImage(): void {
    const { images } = this.#options;
    const size = this.stations.at(-1)?.replica.size ?? 0;
    if (!images?.isDue(size) || this.#renewal || this.#closed) return;
    this.#renewal = setTimeout(() => {
      void this.#drawImage(images).finally(() => (this.#renewal = undefined));
    }, IMAGE_DELAY).unref();
  }

  async #drawImage(images: ImageCache): Promise<void> {
    const idle = this.stations.findLast(({ job, replica }) => !job && replica.serving);
    if (!idle || this.#closed || this.#shift.length > 0) return;
    try {
      const draft = await images.draft(idle.replica);
      await images.keep(draft, draft.head.seq);
    } catch (error) {
      images.postpone();
      if (!this.#closed)
        this.#options.log(`No image of the quad index could be written: ${String(error)}`);
    }
  }

  #recruit(lane: LaneName): Replica {
    const { log } = this.#options;
    const settings = { ...this.#options.settings, background: lane === 'heavy' };
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
      await this.#fillOne(replica, station.relief === replica);
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

  /** @param worn true when it relieves a worn one: an image would hold what wore that out */
  async #fillOne(replica: Replica, worn: boolean): Promise<void> {
    const { source, images } = this.#options;
    if (worn || !(await images?.current())) return fillReplicas(source, [replica]);
    if (!(await fillFromImage(source, images, [replica])))
      throw new Error('The image of the quad index was no good');
    await replica.goLive();
  }

  #retry(station: Station, wait: number): void {
    setTimeout(() => {
      if (this.#closed) return;
      station.replica = this.#recruit(station.lane);
      void this.#fill(station, station.replica, Math.min(wait * 2, LONGEST_RETRY));
    }, wait).unref();
  }
}
