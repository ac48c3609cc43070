import type { Request, RequestHandler } from 'express';
import { WikiError } from '../../core/errors.ts';
import { clientAddress } from './client-address.ts';
import type { HttpContext } from './context.ts';
import { SlidingWindow, UNLIMITED } from './rate-limit.ts';
import { actorOf } from './session.ts';

/** How often one client may do something. */
export interface Pace {
  /** Requests in a minute. */
  readonly limit: number;
  /** Id of the WikiError `too-many-requests` (retryAfter) past it. */
  readonly id: string;
}

/** Whom a limit counts: the account where one is known, else the address. */
export function clientOf(req: Request): string {
  const actor = actorOf(req);
  return actor.kind === 'account' ? `@${actor.name}` : clientAddress(req);
}

/** Refuses a client that comes too often, before its body is read. */
export function paceOf(context: Pick<HttpContext, 'limits' | 'clock'>, pace: Pace): RequestHandler {
  const demandPace = paceDemand(context, pace);
  return (req, _res, next) => {
    demandPace(req);
    next();
  };
}

/** The same for what is counted later in a request, or at several doors. Each call counts once. */
export function paceDemand(
  { limits, clock }: Pick<HttpContext, 'limits' | 'clock'>,
  { limit, id }: Pace,
): (req: Request) => void {
  const now = (): number => clock().getTime();
  const window = limits.rateLimits
    ? new SlidingWindow({ limit, windowMs: 60_000, now })
    : UNLIMITED;
  return (req) => {
    const retryAfter = window.take(clientOf(req));
    if (retryAfter > 0) throw new WikiError('too-many-requests', id, { retryAfter });
  };
}
