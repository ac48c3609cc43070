import type { RequestHandler } from 'express';
import { WikiError } from '../../core/errors.ts';
import type { HttpContext } from './context.ts';
import { BODY_LIMIT } from './body.ts';
import { readBytes } from './read-bytes.ts';
import { actorOf } from './session.ts';
import { WorkBudget } from './work-budget.ts';

/** Milliseconds of work with forms a client may cause in a minute; one of 500 steps takes half a second. */
const FORM_MILLISECONDS = 20_000;
/**
 * Bytes of a form that nobody has signed. One of 500 steps in two languages and 100 kB of prose,
 * every text once in its state and once in its field, has about a third of it.
 */
const ANONYMOUS_LIMIT = 2 * 1024 * 1024;

const budgets = new WeakMap<HttpContext, WorkBudget>();

/** One budget for all forms of pages, as each of them can show what the others do. */
export function formBudget(context: HttpContext): WorkBudget {
  const known = budgets.get(context);
  if (known) return known;
  const options = { milliseconds: FORM_MILLISECONDS, atOnce: 4, id: 'form-budget-spent' };
  const budget = new WorkBudget(context, options);
  budgets.set(context, budget);
  return budget;
}

/**
 * Reads the body of a form of a page, which nobody need be signed in to send.
 * Throws `form-body-too-large` (limit, in MB).
 */
export const readFormBody: RequestHandler = async (req, _res, next) => {
  const limit = actorOf(req).kind === 'account' ? BODY_LIMIT : ANONYMOUS_LIMIT;
  try {
    req.body = await readBytes(req, limit);
  } catch (error) {
    if (!(error instanceof WikiError) || error.id !== 'body-too-large') throw error;
    const args = { limit: limit / 1024 / 1024 };
    throw new WikiError('too-large', 'form-body-too-large', args, error);
  }
  next();
};
