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
const NOT_THEIRS = new Set([
  'too-many-requests',
  'unavailable',
  'bad-gateway',
  'storage-full',
  'not-implemented',
]);

type Window = Pick<SlidingWindow, 'waitFor' | 'add'>;

/** A query under way; `since` when it began to run (`performance.now()`), unless it waits. */
interface UnderWay {
  since?: number;
}

/**
 * Query time and failures per client and minute: the account where one is known, else the address.
 * Time counts while it passes, from when a query begins to run until the engine is done with it,
 * whether the client stays for the answer or not; waiting for others costs nothing. What is cancelled
 * while it waits beside another of the same client counts as if it had run. Admins are exempt.
 */
export class QueryBudget {
  readonly #milliseconds: Window;
  readonly #errors: Window;
  readonly #isLimited: boolean;
  readonly #underWay = new Map<string, Set<UnderWay>>();

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
   * @param work calls what it is given when it begins to run: time counts from then, unless that
   *   throws because the client's other queries have spent it all meanwhile
   * @throws WikiError too-many-requests `query-budget-spent` (retryAfter)
   */
  async spend<T>(req: Request, work: (begin: () => void) => Promise<T>): Promise<T> {
    const actor = actorOf(req);
    const isFree = actor.kind === 'account' && actor.role === 'admin';
    if (isFree || !this.#isLimited) return work(() => undefined);
    const client = clientOf(req);
    this.#demand(client);
    const mine: UnderWay = {};
    const underWay = this.#underWay.get(client) ?? new Set<UnderWay>();
    const sent = performance.now();
    const isBeside = underWay.size > 0;
    this.#underWay.set(client, underWay.add(mine));
    try {
      return await work(() => {
        this.#demand(client, mine);
        mine.since ??= performance.now();
      });
    } catch (error) {
      if (isTheirs(error)) this.#errors.add(client, 1);
      if (isBeside && !(error instanceof WikiError)) mine.since ??= sent;
      throw error;
    } finally {
      if (mine.since !== undefined) this.#milliseconds.add(client, performance.now() - mine.since);
      underWay.delete(mine);
      if (underWay.size === 0) this.#underWay.delete(client);
    }
  }

  /** @param but what had begun before, and was moved, is not refused for that */
  #demand(client: string, but?: UnderWay): void {
    const now = performance.now();
    let passing = 0;
    for (const one of this.#underWay.get(client) ?? [])
      if (one !== but && one.since !== undefined) passing += now - one.since;
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
