import type { Request } from 'express';
import { WikiError } from '../../core/errors.ts';
import { clientAddress } from './client-address.ts';
import type { HttpContext } from './context.ts';
import { actorOf } from './session.ts';

const MINUTE = 60_000;
/** Failed queries a client may send per minute. */
const ERROR_LIMIT = 30;

interface Spent {
  since: number;
  milliseconds: number;
  errors: number;
}

/**
 * Query time and failures per client and minute: an account where one is known, else the
 * address. Time counts from the moment a query is sent, cancelled or not. Admins are exempt.
 */
export class QueryBudget {
  readonly #limits: HttpContext['limits'];
  readonly #spent = new Map<string, Spent>();

  constructor({ limits }: Pick<HttpContext, 'limits'>) {
    this.#limits = limits;
  }

  /** Runs a query on the client's account; throws `too-many-requests` (`query-budget-spent`). */
  async spend<T>(req: Request, query: () => Promise<T>): Promise<T> {
    const actor = actorOf(req);
    const exempt = actor.kind === 'account' && actor.role === 'admin';
    if (exempt || !this.#limits.rateLimits) return query();
    const spent = this.#of(actor.kind === 'account' ? `@${actor.name}` : clientAddress(req));
    this.#demandRoom(spent);
    const start = performance.now();
    try {
      return await query();
    } catch (error) {
      spent.errors += 1;
      throw error;
    } finally {
      spent.milliseconds += performance.now() - start;
    }
  }

  #of(client: string): Spent {
    const now = Date.now();
    for (const [key, { since }] of this.#spent) {
      if (now - since >= MINUTE) this.#spent.delete(key);
    }
    const known = this.#spent.get(client);
    if (known) return known;
    const fresh = { since: now, milliseconds: 0, errors: 0 };
    this.#spent.set(client, fresh);
    return fresh;
  }

  #demandRoom({ since, milliseconds, errors }: Spent): void {
    const { clientQuerySeconds } = this.#limits;
    const noTime = clientQuerySeconds > 0 && milliseconds >= clientQuerySeconds * 1000;
    if (!noTime && errors < ERROR_LIMIT) return;
    const retryAfter = Math.max(1, Math.ceil((since + MINUTE - Date.now()) / 1000));
    throw new WikiError('too-many-requests', 'query-budget-spent', { retryAfter });
  }
}
