import type { Request } from 'express';
import { WikiError } from '../../core/errors.ts';
import type { HttpContext } from './context.ts';
import { clientOf } from './pace.ts';
import { SlidingWindow, UNLIMITED } from './rate-limit.ts';
import { actorOf } from './session.ts';

const MINUTE = 60_000;
/** Failed queries and updates a client may send per minute. */
const ERROR_LIMIT = 30;
/** Refusals that say something of the server and not of what was sent. */
const NOT_THEIRS = new Set(['too-many-requests', 'unavailable', 'storage-full', 'not-implemented']);

type Window = Pick<SlidingWindow, 'waitFor' | 'add'>;

/** When each query of a client that is under way was sent (`performance.now()`). */
type UnderWay = Set<{ readonly since: number }>;

/**
 * Query time and failures per client and minute: the account where one is known, else the address.
 * Time counts while it passes, from the moment a query is sent until the engine is done with it,
 * whether the client waits for the answer or not. Admins are exempt.
 */
export class QueryBudget {
  readonly #milliseconds: Window;
  readonly #errors: Window;
  readonly #isLimited: boolean;
  readonly #underWay = new Map<string, UnderWay>();

  constructor({ limits, clock }: Pick<HttpContext, 'limits' | 'clock'>) {
    const now = (): number => clock().getTime();
    const window = (limit: number): Window =>
      limits.rateLimits && limit > 0
        ? new SlidingWindow({ limit, windowMs: MINUTE, now })
        : UNLIMITED;
    this.#isLimited = limits.rateLimits;
    this.#milliseconds = window(limits.clientQuerySeconds * 1000);
    this.#errors = window(ERROR_LIMIT);
  }

  /**
   * Runs a query or an update on the client's account.
   * @param work is given what to ask once more when its turn comes after a wait
   * @throws WikiError too-many-requests `query-budget-spent` (retryAfter)
   */
  async spend<T>(req: Request, work: (admit: () => void) => Promise<T>): Promise<T> {
    const actor = actorOf(req);
    const isFree = actor.kind === 'account' && actor.role === 'admin';
    if (isFree || !this.#isLimited) return work(() => undefined);
    const client = clientOf(req);
    this.#demand(client);
    const mine = { since: performance.now() };
    const underWay = this.#underWay.get(client) ?? new Set();
    this.#underWay.set(client, underWay.add(mine));
    try {
      return await work(() => this.#demand(client, mine));
    } catch (error) {
      if (isTheirs(error)) this.#errors.add(client, 1);
      throw error;
    } finally {
      this.#milliseconds.add(client, performance.now() - mine.since);
      underWay.delete(mine);
      if (underWay.size === 0) this.#underWay.delete(client);
    }
  }

  /** @param but what has waited is not refused for having waited */
  #demand(client: string, but?: { readonly since: number }): void {
    const now = performance.now();
    let passing = 0;
    for (const one of this.#underWay.get(client) ?? []) if (one !== but) passing += now - one.since;
    const retryAfter = this.#milliseconds.waitFor(client, passing) || this.#errors.waitFor(client);
    if (retryAfter > 0) {
      throw new WikiError('too-many-requests', 'query-budget-spent', { retryAfter });
    }
  }
}

/** A client that leaves has made no mistake; the time counts all the same. */
function isTheirs(error: unknown): boolean {
  if (!(error instanceof WikiError)) return false;
  return error.id === 'query-crashed' || !NOT_THEIRS.has(error.kind);
}
