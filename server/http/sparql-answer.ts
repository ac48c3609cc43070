import { createHash, randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import { gateSparql } from '../sparql/gate.ts';
import type { QueryAnswer, ResultFormat } from '../store/quad-index.ts';
import type { HttpContext } from './context.ts';
import { clientOf } from './pace.ts';
import type { QueryBudget } from './query-budget.ts';
import { knowsTag, notModified, sendText } from './send.ts';
import type { QueryRequest } from './sparql-request.ts';

/** Rows or triples past which an answer is refused rather than cut. */
export const RESULT_LIMIT = 100_000;

/** Commits are numbered anew when a backup is restored: a tag is good for one process alone. */
const process = randomBytes(6).toString('base64url');

/**
 * Answers a query in the best format the client takes. What a commit's number, the query, its dataset
 * and the formats wanted determine has a weak tag, and whoever knows it is told so without running it.
 */
export async function answerQuery(
  context: HttpContext,
  budget: QueryBudget,
  req: Request,
  res: Response,
  { request, formats }: { request: QueryRequest; formats: readonly ResultFormat[] },
): Promise<void> {
  const etag = tagOf(context, req, request, formats);
  if (etag !== undefined && knowsTag(req, etag)) {
    res.set('Cache-Control', 'public, no-cache');
    notModified(req, res, etag);
    return;
  }
  const { body, format } = await runQuery(context, budget, req, res, { request, formats });
  res.set('Cache-Control', etag === undefined ? 'no-store' : 'public, no-cache');
  const type = `${format}; charset=utf-8`;
  await sendText(req, res, { body, type, ...(etag === undefined ? {} : { etag }) });
}

/** Puts a query to the index on the client's budget; stops it when the client leaves. */
export function runQuery(
  context: HttpContext,
  budget: QueryBudget,
  req: Request,
  res: Response,
  { request, formats }: { request: QueryRequest; formats: readonly ResultFormat[] },
): Promise<QueryAnswer> {
  const left = new AbortController();
  res.once('close', () => {
    if (!res.writableFinished) left.abort();
  });
  const { query, ...dataset } = request;
  return budget.spend(req, (begin) =>
    context.quadIndex.query(query, formats, {
      ...dataset,
      deadlineMs: context.limits.queryTimeoutMs,
      maxResults: RESULT_LIMIT,
      signal: left.signal,
      client: clientOf(req),
      begin,
    }),
  );
}

/**
 * The tag of the answer, before there is one; undefined where the same query may be answered otherwise
 * at the same commit. The commit may be followed by another before the query runs: the tag of the
 * older one is then known to be out of date when it comes back.
 */
function tagOf(
  { quadIndex }: HttpContext,
  req: Request,
  request: QueryRequest,
  formats: readonly ResultFormat[],
): string | undefined {
  if (req.method !== 'GET' && req.method !== 'HEAD') return undefined;
  if (gateSparql(request.query).varies) return undefined;
  const { query, defaultGraphs = [], namedGraphs = [] } = request;
  const what = JSON.stringify([process, query, defaultGraphs, namedGraphs, formats]);
  const hash = createHash('sha256').update(what).digest('base64url').slice(0, 22);
  return `W/"c${quadIndex.seq}-${hash}"`;
}
