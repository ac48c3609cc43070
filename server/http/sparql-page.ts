import type { Request, Response } from 'express';
import { WikiError } from '../../core/errors.ts';
import { pickText, type LocalText } from '../../core/languages.ts';
import { irisShown, type RawAnswer } from '../../core/sparql-results/answer-view.ts';
import type { JsonResults } from '../../core/sparql-results/json-results.ts';
import { labelsOf } from '../domain/directory/index.ts';
import { listTerms } from '../domain/terms/index.ts';
import type { HttpContext } from './context.ts';
import { localeOf } from './language.ts';
import { presentSparql, type FoundAnswer, type SparqlAsked } from './presenters/sparql.ts';
import { setFailure } from './problem.ts';
import type { QueryBudget } from './query-budget.ts';
import { renderSparql } from './render.ts';
import { sendHtml } from './send.ts';
import { shellOf } from './shell-of.ts';
import { answerQuery, runQuery } from './sparql-answer.ts';
import { acceptableFormats } from './sparql-formats.ts';
import { queryOf } from './sparql-request.ts';

/**
 * The workbench: a form, and beside it the answer or the fault of the query among the parameters.
 * When `format` names one, the answer is sent as a file instead.
 */
export async function sparqlPage(
  context: HttpContext,
  budget: QueryBudget,
  req: Request,
  res: Response,
  parameters: URLSearchParams,
): Promise<void> {
  const [query = '', ...more] = parameters.getAll('query');
  if (more.length > 0) throw new WikiError('bad-request', 'query-twice');
  const names = parameters.get('names') === '1';
  const format = parameters.get('format') ?? '';
  let asked: SparqlAsked = { query: query.trim() === '' ? '' : query, names };
  try {
    if (asked.query !== '' && format !== '') {
      const formats = acceptableFormats(req, parameters);
      res.attachment(`infrawiki.${format.replace(/\W/g, '')}`);
      await answerQuery(context, budget, req, res, { request: queryOf(parameters), formats });
      return;
    }
    if (asked.query !== '') asked = { ...asked, found: await find() };
  } catch (error) {
    if (!(error instanceof WikiError) || res.headersSent) throw error;
    res.removeHeader('Content-Disposition');
    setFailure(res, error);
    asked = { ...asked, error };
  }
  await show(context, req, res, asked);

  async function find(): Promise<FoundAnswer> {
    const start = performance.now();
    const { form, body, count } = await runQuery(context, budget, req, res, {
      request: queryOf(parameters),
      formats: ['application/sparql-results+json', 'text/turtle'],
    });
    const milliseconds = performance.now() - start;
    const isGraph = form === 'CONSTRUCT' || form === 'DESCRIBE';
    const raw: RawAnswer = isGraph
      ? { turtle: body }
      : { results: JSON.parse(body) as JsonResults };
    const page = Number(parameters.get('page'));
    const labels = names ? await namesOf(context, req, raw, page) : new Map<string, LocalText>();
    return { raw, page, count, milliseconds, labels };
  }
}

async function show(
  context: HttpContext,
  req: Request,
  res: Response,
  asked: SparqlAsked,
): Promise<void> {
  const locale = localeOf(context, req);
  const [shell, { hash }] = await Promise.all([
    shellOf(context, req, { title: locale.t('sparql-title'), unlisted: asked.query !== '' }),
    listTerms(context),
  ]);
  res.set('Cache-Control', 'no-store');
  const { iris, limits } = context;
  const place = { iris, terms: `/terms/${hash}.json`, timeoutMs: limits.queryTimeoutMs };
  await sendHtml(req, res, renderSparql(shell, presentSparql(asked, place, locale), locale));
}

/** The best name for the reader of each thing that the page of an answer shows. */
async function namesOf(
  context: HttpContext,
  req: Request,
  raw: RawAnswer,
  page: number,
): Promise<Map<string, LocalText>> {
  if ('turtle' in raw) return new Map();
  const { quadIndex, iris } = context;
  const { lang } = localeOf(context, req);
  const labels = await labelsOf(quadIndex, irisShown(raw.results, page, iris.base));
  return new Map(
    [...labels].flatMap(([iri, literals]): [string, LocalText][] => {
      const name = pickText(literals, lang);
      return name ? [[iri, name]] : [];
    }),
  );
}
