import type { Request } from 'express';
import { WikiError } from '../../core/errors.ts';
import { clientAddress } from './client-address.ts';
import type { HttpContext } from './context.ts';
import { SlidingWindow, UNLIMITED } from './rate-limit.ts';
import { actorOf } from './session.ts';

const MINUTE = 60_000;
/** Failed queries a client may send per minute. */
const ERROR_LIMIT = 30;

type Window = Pick<SlidingWindow, 'waitFor' | 'add'>;

/**
 * Query time and failures per client and minute: the account where one is known, else the
 * address. Time counts from the moment a query is sent, cancelled or not. Admins are exempt.
 */
export class QueryBudget {
  readonly #milliseconds: Window;
  readonly #errors: Window;

  constructor({ limits, clock }: Pick<HttpContext, 'limits' | 'clock'>) {
    const now = (): number => clock().getTime();
    const window = (limit: number): Window =>
      limits.rateLimits && limit > 0
        ? new SlidingWindow({ limit, windowMs: MINUTE, now })
        : UNLIMITED;
    this.#milliseconds = window(limits.clientQuerySeconds * 1000);
    this.#errors = window(ERROR_LIMIT);
  }

  /** Runs a query on the client's account; throws `too-many-requests` (`query-budget-spent`). */
  async spend<T>(req: Request, query: () => Promise<T>): Promise<T> {
    const actor = actorOf(req);
    if (actor.kind === 'account' && actor.role === 'admin') return query();
    const client = actor.kind === 'account' ? `@${actor.name}` : clientAddress(req);
    const retryAfter = this.#milliseconds.waitFor(client) || this.#errors.waitFor(client);
    if (retryAfter > 0) {
      throw new WikiError('too-many-requests', 'query-budget-spent', { retryAfter });
    }
    const start = performance.now();
    try {
      return await query();
    } catch (error) {
      this.#errors.add(client, 1);
      throw error;
    } finally {
      this.#milliseconds.add(client, performance.now() - start);
    }
  }
}
