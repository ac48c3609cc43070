import type { HttpContext } from './context.ts';
import type { RequestHandler } from 'express';
import { paceOf } from './pace.ts';
import { WorkBudget } from './work-budget.ts';

/** Checks one client may ask for in a minute: more than one a second, for somebody who types fast. */
const CHECKS_A_MINUTE = 120;
/** Milliseconds of checks in a minute: all share one thread, which nobody shall have for long. */
const CHECK_MILLISECONDS = 20_000;

const paces = new WeakMap<HttpContext, RequestHandler>();

/**
 * Bounds how often a client has what it writes checked, as a form and as Turtle together.
 * Throws `check-too-often` (retryAfter).
 */
export function paceOfChecks(context: HttpContext): RequestHandler {
  const pace =
    paces.get(context) ?? paceOf(context, { limit: CHECKS_A_MINUTE, id: 'check-too-often' });
  paces.set(context, pace);
  return pace;
}

const budgets = new WeakMap<HttpContext, WorkBudget>();

/** What checks may take: one of a client is worked on while one more waits. */
export function checkBudget(context: HttpContext): WorkBudget {
  const known = budgets.get(context);
  if (known) return known;
  const options = { milliseconds: CHECK_MILLISECONDS, atOnce: 2, id: 'check-too-often' };
  const budget = new WorkBudget(context, options);
  budgets.set(context, budget);
  return budget;
}
