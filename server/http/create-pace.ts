import type { Request } from 'express';
import type { HttpContext } from './context.ts';
import { paceDemand } from './pace.ts';

/** Pages that one account may make in a minute while it writes another. */
const PAGES_A_MINUTE = 30;

const demands = new WeakMap<HttpContext, (req: Request) => void>();

/**
 * Counts a page made in place, by script or by the plain form alike.
 * Throws `too-often` (retryAfter).
 */
export function demandPaceOfPages(context: HttpContext, req: Request): void {
  const demand =
    demands.get(context) ?? paceDemand(context, { limit: PAGES_A_MINUTE, id: 'too-often' });
  demands.set(context, demand);
  demand(req);
}
