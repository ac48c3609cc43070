import { WikiError } from '../../../core/errors.ts';
import type { Replica } from './replica.ts';
import type { ReplicaAnswer } from './replica-messages.ts';

export type LaneName = 'light' | 'heavy';

export interface JobRequest {
  /** What is done with the replica it gets, which is its own until this has settled. */
  work(replica: Replica): Promise<ReplicaAnswer>;
  readonly lane: LaneName;
  /** Normalised text under which the cost is remembered; empty for none. */
  readonly shape: string;
  /** True when the caller vouches for the lane, false when it was guessed from the shape. */
  readonly vouched: boolean;
  readonly deadlineMs: number;
  readonly signal?: AbortSignal;
  /** Whose query it is; undefined for the wiki's own. */
  readonly client?: string;
  /** Called when it begins; throws when it may not after all. */
  readonly begin?: () => void;
}

/** One query, or the holding of a replica, on its way: waiting, running, or settled. */
export class Job {
  readonly request: JobRequest;
  lane: LaneName;
  readonly answer: Promise<ReplicaAnswer>;
  /** True once the caller has left. */
  abandoned = false;
  /** `performance.now()` when it last began to run. */
  startedAt = 0;
  #resolve!: (answer: ReplicaAnswer) => void;
  #reject!: (error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(request: JobRequest) {
    this.request = request;
    this.lane = request.lane;
    this.answer = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  /** Calls `expired` when the deadline, so many times, has passed from now; only the last call counts. */
  expireWith(expired: () => void, times = 1): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(expired, times * this.request.deadlineMs);
  }

  resolve(answer: ReplicaAnswer): void {
    clearTimeout(this.#timer);
    this.#resolve(answer);
  }

  reject(error: unknown): void {
    clearTimeout(this.#timer);
    this.#reject(error);
  }

  /** @param seconds of the deadline, for the reader */
  timeout(): WikiError {
    return new WikiError('timeout', 'query-timeout', { seconds: this.request.deadlineMs / 1000 });
  }
}
