import { WikiError } from '../../../core/errors.ts';
import type { Job, LaneName } from './job.ts';
import { LaneQueue } from './lane-queue.ts';

export interface QueueLimits {
  /** Most queries waiting in a lane. */
  readonly all: number;
  /** Most of one client. */
  readonly client: number;
}

/** Seconds after which whoever was turned away may find room. */
const RETRY_AFTER = 2;

/** The queries that wait, per lane. */
export class LaneQueues {
  readonly #queues: Record<LaneName, LaneQueue> = {
    light: new LaneQueue(),
    heavy: new LaneQueue(),
  };
  readonly #limits: QueueLimits;

  constructor(limits: QueueLimits) {
    this.#limits = limits;
  }

  waiting(lane: LaneName): number {
    return this.#queues[lane].length;
  }

  /** True when a query of another client waits in the job's lane. */
  waitsBeside(job: Job): boolean {
    return this.#queues[job.lane].waitsBeside(job.request.client);
  }

  /**
   * Where a lane is full, the newcomer takes the place of the last query of whoever has more waiting
   * than the newcomer will have; that one is rejected.
   * @throws WikiError too-many-requests `queue-full`, `client-queue-full` (waiting, retryAfter)
   */
  add(job: Job): void {
    const queue = this.#queues[job.lane];
    const { all, client } = this.#limits;
    const own = queue.waitingOf(job.request.client);
    if (job.request.client !== undefined && own >= client) throw full('client-queue-full', client);
    if (queue.length >= all) {
      const displaced = queue.lastOfGreediest(own + 2);
      if (!displaced) throw full('queue-full', all);
      queue.remove(displaced);
      displaced.reject(full('queue-full', all));
    }
    queue.add(job);
  }

  /** Puts a query that had begun before all others of its client. */
  addFirst(job: Job): void {
    this.#queues[job.lane].addFirst(job);
  }

  /**
   * The next query for an idle replica. A heavy one helps out with light queries when it has nothing
   * else to do, and takes them first while no light replica serves: they hold it only for moments.
   */
  next(lane: LaneName, lightServed: boolean): Job | undefined {
    const { light, heavy } = this.#queues;
    if (lane === 'light') return light.next();
    return lightServed ? (heavy.next() ?? light.next()) : (light.next() ?? heavy.next());
  }

  /** False when it no longer waits. */
  remove(job: Job): boolean {
    return this.#queues[job.lane].remove(job);
  }

  /** Empties both lanes. */
  drain(): Job[] {
    return [...this.#queues.light.drain(), ...this.#queues.heavy.drain()];
  }
}

function full(id: string, waiting: number): WikiError {
  return new WikiError('too-many-requests', id, { waiting, retryAfter: RETRY_AFTER });
}
