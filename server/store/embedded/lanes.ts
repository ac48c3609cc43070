import { WikiError } from '../../../core/errors.ts';
import type { CommitDelta } from '../journal.ts';
import { Job, type JobRequest } from './job.ts';
import { LaneQueues, type QueueLimits } from './lane-queues.ts';
import { Offenders } from './offenders.ts';
import type { QueryCosts } from './query-costs.ts';
import type { ReplicaAnswer } from './replica-messages.ts';
import type { ReplicaCrew, Station } from './replica-crew.ts';

/** Milliseconds a guessed-light query may keep others waiting before it is moved to the heavy lane. */
const LEASH = 500;
/** Milliseconds an abandoned query may keep others waiting: most end by then, and a replica is dear. */
const GRACE = 200;
/**
 * Deadlines a query waits for its turn: whoever comes while another's runs into its own is served when
 * the replica has been replaced.
 */
const PATIENCE = 2;
/** Milliseconds a query that is known to end at its deadline may keep another client waiting. */
const SUFFERANCE = 1000;

export interface LanesOptions {
  readonly crew: ReplicaCrew;
  readonly costs: QueryCosts;
  readonly queueLimits: QueueLimits;
}

/**
 * Gives queries to replicas: one query a replica at a time, each under its deadline. The engine cannot
 * be interrupted, so a query that must end takes its replica with it.
 */
export class Lanes {
  readonly #crew: ReplicaCrew;
  readonly #costs: QueryCosts;
  readonly #queues: LaneQueues;
  readonly #offenders = new Offenders();
  #paused = false;
  #closed = false;

  constructor({ crew, costs, queueLimits }: LanesOptions) {
    this.#crew = crew;
    this.#costs = costs;
    this.#queues = new LaneQueues(queueLimits);
    crew.onIdle = () => this.#pump();
  }

  submit(request: JobRequest): Promise<ReplicaAnswer> {
    const job = new Job(request);
    const { signal } = request;
    if (signal?.aborted) return Promise.reject(signal.reason);
    if (this.#closed) return Promise.reject(closing());
    try {
      this.#queues.add(job);
    } catch (error) {
      return Promise.reject(error);
    }
    const leave = (): void => this.#leave(job);
    signal?.addEventListener('abort', leave, { once: true });
    job.expireWith(() => this.#waitedTooLong(job), PATIENCE);
    this.#pump();
    return job.answer.finally(() => signal?.removeEventListener('abort', leave));
  }

  apply(delta: CommitDelta): void {
    this.#crew.apply(delta);
  }

  /** Replicas prepared beforehand take over, with commit `seq`. */
  changeShift(seq: number): void {
    this.#crew.changeShift(seq);
  }

  /** Lets no further query begin until `resume`. */
  pause(): void {
    this.#paused = true;
  }

  resume(): void {
    this.#paused = false;
    this.#pump();
  }

  /** Rejects every query and stops the replicas. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const job of this.#queues.drain()) job.reject(closing());
    for (const station of this.#crew.stations) station.job?.reject(closing());
    await this.#crew.close();
  }

  #pump(): void {
    if (this.#paused || this.#closed) return;
    for (const station of this.#crew.stations) {
      if (station.job || !station.replica.serving) continue;
      const job = this.#nextFor(station);
      if (job) this.#run(station, job);
    }
    for (const station of this.#crew.stations)
      if (station.job && this.#queues.waiting(station.lane) > 0)
        this.#makeRoom(station, station.job);
  }

  #nextFor(station: Station): Job | undefined {
    for (;;) {
      const job = this.#queues.next(station.lane, this.#crew.serves('light'));
      try {
        job?.request.begin?.();
        return job;
      } catch (error) {
        job?.reject(error);
      }
    }
  }

  #run(station: Station, job: Job): void {
    station.job = job;
    job.startedAt = performance.now();
    job.expireWith(() => this.#expire(station, job));
    if (station.lane === 'light' && !job.request.vouched) this.#pumpAfter(LEASH);
    if (this.#isHopeless(job)) this.#pumpAfter(SUFFERANCE);
    void this.#ask(station, job);
  }

  async #ask(station: Station, job: Job): Promise<void> {
    const { shape, deadlineMs } = job.request;
    try {
      const answer = await job.request.work(station.replica);
      this.#costs.note(shape, answer.took);
      this.#finish(station, job, () => job.resolve(answer));
    } catch (error) {
      const crashed = error instanceof WikiError && error.id === 'query-crashed';
      if (crashed) this.#costs.note(shape, deadlineMs);
      this.#finish(station, job, () => job.reject(error));
    }
  }

  #finish(station: Station, job: Job, settle: () => void): void {
    // Expired or moved meanwhile: the station is another's by now.
    if (station.job !== job) return;
    station.job = undefined;
    settle();
    this.#crew.settled(station);
    this.#pump();
  }

  #expire(station: Station, job: Job): void {
    this.#costs.note(job.request.shape, job.request.deadlineMs);
    this.#offenders.note(job.request.client);
    job.reject(job.timeout());
    this.#free(station, 'deadline');
  }

  #free(station: Station, reason: string): void {
    station.job = undefined;
    this.#crew.replace(station, reason);
    this.#pump();
  }

  #waitedTooLong(job: Job): void {
    if (this.#queues.remove(job)) job.reject(new WikiError('unavailable', 'query-waited'));
  }

  #leave(job: Job): void {
    const queued = this.#queues.remove(job);
    job.abandoned = !queued;
    if (job.abandoned) this.#pumpAfter(GRACE);
    // A running query keeps its station, and its deadline, until it ends or another needs the place.
    else job.reject(job.request.signal?.reason);
  }

  /** Ends a query that has lost its claim to the replica others wait for. */
  #makeRoom(station: Station, job: Job): void {
    const ran = performance.now() - job.startedAt;
    if (job.abandoned && ran >= GRACE) {
      job.reject(job.request.signal?.reason);
      this.#free(station, 'abandoned');
    } else if (ran >= SUFFERANCE && this.#isHopeless(job) && this.#queues.waitsBeside(job)) {
      this.#offenders.note(job.request.client);
      job.reject(new WikiError('timeout', 'query-yielded', { seconds: Math.round(ran / 1000) }));
      this.#free(station, 'others waited');
    } else if (station.lane === 'light' && !job.request.vouched && ran >= LEASH) {
      this.#costs.note(job.request.shape, ran);
      job.lane = 'heavy';
      this.#queues.addFirst(job);
      job.expireWith(() => this.#waitedTooLong(job), PATIENCE);
      this.#free(station, 'moved to the heavy lane');
    }
  }

  /** Its kind, or another query of its client, ran into the deadline before. */
  #isHopeless({ request: { shape, client, deadlineMs } }: Job): boolean {
    return this.#costs.of(shape) >= deadlineMs || this.#offenders.has(client);
  }

  #pumpAfter(milliseconds: number): void {
    setTimeout(() => this.#pump(), milliseconds + 1).unref();
  }
}

function closing(): WikiError {
  return new WikiError('unavailable', 'index-closing');
}
