import { Router, type Request, type Response } from 'express';
import { WikiError } from '../../../core/errors.ts';
import { RDF_SYNTAXES, syntaxOfMediaType } from '../../../core/rdf/syntaxes.ts';
import { demand, mayUpdate } from '../../domain/permissions/index.ts';
import { RESULT_FORMATS } from '../../sparql/result-formats.ts';
import type { QueryAnswer, QueryDataset, ResultFormat } from '../../store/quad-index.ts';
import { bodyForm, bodyText, demandMediaType, readBody } from '../body.ts';
import type { HttpContext } from '../context.ts';
import { fieldsOf } from '../fields.ts';
import { demandLanguage, localeOf } from '../language.ts';
import { onlyMethods } from '../only-methods.ts';
import { serviceDescription } from '../presenters/service-description.ts';
import { presentSparql } from '../presenters/sparql.ts';
import { setFailure } from '../problem.ts';
import type { QueryBudget } from '../query-budget.ts';
import { renderSparql } from '../render.ts';
import { sendHtml, sendText } from '../send.ts';
import { actorOf } from '../session.ts';
import { shellOf } from '../shell-of.ts';

const FORM = 'application/x-www-form-urlencoded';
const QUERY = 'application/sparql-query';
const UPDATE = 'application/sparql-update';
/** Rows or triples past which an answer is refused rather than cut. */
const RESULT_LIMIT = 100_000;

/** What the SPARQL 1.1 Protocol calls a query operation (2.1). */
interface QueryRequest extends QueryDataset {
  readonly query: string;
}

/** `/sparql`: queries by GET and both POST forms; for people a page with a form and the answer. */
export function sparqlRoutes(context: HttpContext, budget: QueryBudget): Router {
  const router = Router();
  router.param('lang', demandLanguage);
  router.get('/:lang/sparql', (req, res) => page(context, budget, req, res));
  router
    .route('/sparql')
    .all((_req, res, next) => {
      res.vary('Accept').vary('Accept-Encoding');
      next();
    })
    .get(async (req, res) => {
      const parameters = queryParameters(req);
      if (parameters.has('update')) {
        res.set('Allow', 'POST, OPTIONS');
        throw new WikiError('method-not-allowed', 'update-by-get');
      }
      if (prefersPage(req, parameters)) {
        await page(context, budget, req, res);
        return;
      }
      if (!parameters.has('query') && (await describeService(context, req, res))) return;
      await answer(context, budget, req, res, queryOf(parameters));
    })
    .post(readBody, async (req, res) => {
      await answer(context, budget, req, res, postedQuery(req));
    })
    .all(onlyMethods('GET', 'HEAD', 'POST'));
  return router;
}

/** A browser, which takes HTML by name and asks for no other format. */
function prefersPage(req: Request, parameters: URLSearchParams): boolean {
  if (parameters.has('format')) return false;
  const best = req.accepts([...RESULT_FORMATS.map(({ mediaType }) => mediaType), 'text/html']);
  return best === 'text/html';
}

async function page(
  context: HttpContext,
  budget: QueryBudget,
  req: Request,
  res: Response,
): Promise<void> {
  const locale = localeOf(context, req);
  const [query = '', ...more] = queryParameters(req).getAll('query');
  if (more.length > 0) throw new WikiError('bad-request', 'query-twice');
  const request = query.trim() === '' ? { query } : { query, ...(await tryQuery()) };
  const shell = await shellOf(context, req, { title: locale.t('sparql-title') });
  res.set('Cache-Control', 'no-store');
  const view = presentSparql(request, context.iris, locale);
  await sendHtml(req, res, renderSparql(shell, view, locale));

  async function tryQuery(): Promise<{ answer: QueryAnswer } | { error: WikiError }> {
    try {
      const answer = await run(context, budget, req, res, { query }, [
        'application/sparql-results+json',
        'text/turtle',
      ]);
      return { answer };
    } catch (error) {
      if (!(error instanceof WikiError)) throw error;
      setFailure(res, error);
      return { error };
    }
  }
}

/** Without a query: the service description, to whoever takes RDF. */
async function describeService(
  context: HttpContext,
  req: Request,
  res: Response,
): Promise<boolean> {
  const { rdf, iris, locales } = context;
  const mediaType = req.accepts(RDF_SYNTAXES.map((syntax) => syntax.mediaType));
  const syntax = mediaType ? syntaxOfMediaType(mediaType) : undefined;
  if (!syntax) return false;
  const body = await rdf.write({
    quads: serviceDescription(iris, Object.values(locales)),
    mediaType: syntax.mediaType,
    baseIri: `${iris.base}sparql`,
  });
  res.set('Cache-Control', 'no-cache');
  await sendText(req, res, { body, type: `${syntax.mediaType}; charset=utf-8` });
  return true;
}

function postedQuery(req: Request): QueryRequest {
  const mediaType = demandMediaType(req, [FORM, QUERY, UPDATE]);
  const form = mediaType === FORM ? bodyForm(req) : undefined;
  if (mediaType === UPDATE || form?.has('update')) {
    demand(mayUpdate, actorOf(req));
    throw new WikiError('not-implemented', 'update-not-offered');
  }
  if (form) return queryOf(form);
  const parameters = queryParameters(req);
  if (parameters.has('query')) throw new WikiError('bad-request', 'query-twice');
  parameters.set('query', bodyText(req));
  return queryOf(parameters);
}

/** The query string as sent, repeated names kept. */
function queryParameters(req: Request): URLSearchParams {
  const mark = req.originalUrl.indexOf('?');
  return fieldsOf(mark < 0 ? '' : req.originalUrl.slice(mark + 1));
}

function queryOf(parameters: URLSearchParams): QueryRequest {
  const queries = parameters.getAll('query');
  if (queries.length > 1) throw new WikiError('bad-request', 'query-twice');
  const query = queries[0];
  if (query === undefined || query.trim() === '') {
    throw new WikiError('bad-request', 'query-missing');
  }
  const defaultGraphs = parameters.getAll('default-graph-uri');
  const namedGraphs = parameters.getAll('named-graph-uri');
  if (defaultGraphs.length === 0 && namedGraphs.length === 0) return { query };
  return { query, defaultGraphs, namedGraphs };
}

async function answer(
  context: HttpContext,
  budget: QueryBudget,
  req: Request,
  res: Response,
  request: QueryRequest,
): Promise<void> {
  const result = await run(context, budget, req, res, request, acceptable(req));
  res.set('Cache-Control', 'no-cache');
  await sendText(req, res, { body: result.body, type: contentType(result.format) });
}

/** Puts a query to the index on the client's budget; stops it when the client leaves. */
function run(
  context: HttpContext,
  budget: QueryBudget,
  req: Request,
  res: Response,
  request: QueryRequest,
  accept: readonly ResultFormat[],
): Promise<QueryAnswer> {
  const left = new AbortController();
  res.once('close', () => {
    if (!res.writableFinished) left.abort();
  });
  const { query, ...dataset } = request;
  return budget.spend(req, () =>
    context.quadIndex.query(query, accept, {
      ...dataset,
      deadlineMs: context.limits.queryTimeoutMs,
      maxResults: RESULT_LIMIT,
      signal: left.signal,
    }),
  );
}

/** The formats the client takes, best first; everything when it does not say. */
function acceptable(req: Request): readonly ResultFormat[] {
  const format = req.query['format'];
  if (typeof format === 'string') {
    const named = RESULT_FORMATS.find(
      ({ name, mediaType }) => format === name || format === mediaType,
    );
    if (!named) {
      const accepted = RESULT_FORMATS.map(({ name }) => name).join(', ');
      throw new WikiError('bad-request', 'format-unknown', { format, accepted });
    }
    return [named.mediaType];
  }
  const offered = RESULT_FORMATS.map(({ mediaType }) => mediaType);
  const types = req.accepts();
  const plainJson = types.includes('application/json')
    ? (['application/sparql-results+json'] as const)
    : [];
  const accepted = types.flatMap((type): readonly ResultFormat[] => {
    if (type === '*/*') return offered;
    if (type === 'application/json') return plainJson;
    return offered.filter((candidate) => candidate === type || sameRange(type, candidate));
  });
  return [...new Set(accepted)];
}

function sameRange(range: string, type: string): boolean {
  return range.endsWith('/*') && type.startsWith(range.slice(0, -1));
}

function contentType(format: ResultFormat): string {
  return `${format}; charset=utf-8`;
}
