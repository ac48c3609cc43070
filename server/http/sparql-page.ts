import type { Request, Response } from 'express';
import { WikiError } from '../../core/errors.ts';
import type { QueryAnswer } from '../store/quad-index.ts';
import type { HttpContext } from './context.ts';
import { localeOf } from './language.ts';
import { presentSparql } from './presenters/sparql.ts';
import { setFailure } from './problem.ts';
import type { QueryBudget } from './query-budget.ts';
import { renderSparql } from './render.ts';
import { sendHtml } from './send.ts';
import { shellOf } from './shell-of.ts';
import { runQuery } from './sparql-answer.ts';
import { queryOf } from './sparql-request.ts';

/** The page for people: a form, and the answer or the fault of the query among the parameters. */
export async function sparqlPage(
  context: HttpContext,
  budget: QueryBudget,
  req: Request,
  res: Response,
  parameters: URLSearchParams,
): Promise<void> {
  const locale = localeOf(context, req);
  const [query = '', ...more] = parameters.getAll('query');
  if (more.length > 0) throw new WikiError('bad-request', 'query-twice');
  const request = query.trim() === '' ? { query } : { query, ...(await tryQuery()) };
  const shell = await shellOf(context, req, { title: locale.t('sparql-title') });
  res.set('Cache-Control', 'no-store');
  const view = presentSparql(request, context.iris, locale);
  await sendHtml(req, res, renderSparql(shell, view, locale));

  async function tryQuery(): Promise<{ answer: QueryAnswer } | { error: WikiError }> {
    try {
      const answer = await runQuery(context, budget, req, res, {
        request: queryOf(parameters),
        formats: ['application/sparql-results+json', 'text/turtle'],
      });
      return { answer };
    } catch (error) {
      if (!(error instanceof WikiError)) throw error;
      setFailure(res, error);
      return { error };
    }
  }
}
