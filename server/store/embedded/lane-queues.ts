import { WikiError } from '../../../core/errors.ts';
import type { Job, LaneName } from './job.ts';

/** The queries that wait, per lane, in order. */
export class LaneQueues {
  readonly #queues: Record<LaneName, Job[]> = { light: [], heavy: [] };
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  waiting(lane: LaneName): number {
    return this.#queues[lane].length;
  }

  /** @throws WikiError too-many-requests `queue-full` */
  add(job: Job): void {
    if (this.waiting(job.lane) >= this.#limit)
      throw new WikiError('too-many-requests', 'queue-full', { waiting: this.#limit });
    this.#queues[job.lane].push(job);
  }

  /** Puts a query that had begun before all others. */
  addFirst(job: Job): void {
    this.#queues[job.lane].unshift(job);
  }

  /**
   * The next query for an idle replica. A heavy one helps out with light queries when it has nothing
   * else to do, and alternates while no light replica serves: light queries hold it only for moments.
   */
  next(lane: LaneName, lightServed: boolean): Job | undefined {
    const { light, heavy } = this.#queues;
    if (lane === 'light') return light.shift();
    return lightServed ? (heavy.shift() ?? light.shift()) : (light.shift() ?? heavy.shift());
  }

  /** False when it no longer waits. */
  remove(job: Job): boolean {
    const queue = this.#queues[job.lane];
    const at = queue.indexOf(job);
    if (at !== -1) queue.splice(at, 1);
    return at !== -1;
  }

  /** Empties both lanes. */
  drain(): Job[] {
    return [...this.#queues.light.splice(0), ...this.#queues.heavy.splice(0)];
  }
}
