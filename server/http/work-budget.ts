import type { Request, RequestHandler, Response } from 'express';
import { WikiError } from '../../core/errors.ts';
import type { HttpContext } from './context.ts';
import { clientOf } from './pace.ts';
import { SlidingWindow, UNLIMITED } from './rate-limit.ts';
import { actorOf } from './session.ts';

export interface WorkBudgetOptions {
  /** Milliseconds of work a client may cause in a minute. */
  readonly milliseconds: number;
  /** Requests of one client that are worked on at once. */
  readonly atOnce: number;
  /** Id of the WikiError `too-many-requests` (retryAfter) past either. */
  readonly id: string;
}

/**
 * Work per client and minute: the account where one is known, else the address. It counts from when
 * the body is there until the work ends, also for a client that has left. Admins are exempt.
 */
export class WorkBudget {
  readonly #options: WorkBudgetOptions;
  readonly #isLimited: boolean;
  readonly #spent: Pick<SlidingWindow, 'waitFor' | 'add'>;
  readonly #running = new Map<string, number>();

  constructor(
    { limits, clock }: Pick<HttpContext, 'limits' | 'clock'>,
    options: WorkBudgetOptions,
  ) {
    this.#options = options;
    this.#isLimited = limits.rateLimits;
    const now = (): number => clock().getTime();
    this.#spent = limits.rateLimits
      ? new SlidingWindow({ limit: options.milliseconds, windowMs: 60_000, now })
      : UNLIMITED;
  }

  /** Refuses whoever has spent it before the body is read. */
  readonly admit: RequestHandler = (req, _res, next) => {
    if (!this.#isFree(req)) this.#demand(clientOf(req));
    next();
  };

  /** A handler whose work is counted. */
  counted<R extends Request>(
    handler: (req: R, res: Response) => Promise<void>,
  ): (req: R, res: Response) => Promise<void> {
    return (req, res) => this.#spend(req, () => handler(req, res));
  }

  async #spend(req: Request, work: () => Promise<void>): Promise<void> {
    if (this.#isFree(req)) return work();
    const client = clientOf(req);
    // Asked again: many bodies may have been on their way at once.
    this.#demand(client);
    const running = this.#running.get(client) ?? 0;
    this.#running.set(client, running + 1);
    const start = performance.now();
    try {
      await work();
    } finally {
      this.#spent.add(client, performance.now() - start);
      const left = (this.#running.get(client) ?? 1) - 1;
      if (left > 0) this.#running.set(client, left);
      else this.#running.delete(client);
    }
  }

  #demand(client: string): void {
    const { atOnce, id } = this.#options;
    const isBusy = (this.#running.get(client) ?? 0) >= atOnce;
    const retryAfter = this.#spent.waitFor(client) || (isBusy ? 1 : 0);
    if (retryAfter > 0) throw new WikiError('too-many-requests', id, { retryAfter });
  }

  #isFree(req: Request): boolean {
    const actor = actorOf(req);
    return !this.#isLimited || (actor.kind === 'account' && actor.role === 'admin');
  }
}
