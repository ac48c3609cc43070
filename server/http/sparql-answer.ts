import { createHash, randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import { gateSparql } from '../sparql/gate.ts';
import { joinServices } from '../sparql/service/index.ts';
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
 * What other endpoints had a part in has none.
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

/**
 * Puts a query to the index on the client's budget, after what other endpoints may be asked first; stops
 * it when the client leaves.
 */
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
  return budget.spend(req, async (begin) => {
    const joined = await joinedText(context, query, left.signal, begin);
    return context.quadIndex.query(joined ?? query, formats, {
      ...dataset,
      deadlineMs: context.limits.queryTimeoutMs,
      maxResults: RESULT_LIMIT,
      signal: left.signal,
      client: clientOf(req),
      begin,
      carriesData: joined !== undefined,
    });
  });
}

/** Undefined when the query asks for no other endpoint, or when there is none that may be asked. */
async function joinedText(
  { remote, iris }: HttpContext,
  text: string,
  signal: AbortSignal,
  begin: () => void,
): Promise<string | undefined> {
  if (remote.size === 0) return undefined;
  const facts = gateSparql(text);
  if (facts.services.length === 0) return undefined;
  begin();
  return joinServices(remote, { text, facts, baseIri: iris.base, signal });
}

/**
 * The tag of the answer, before there is one; undefined where the same query may be answered otherwise
 * at the same commit. The commit may be followed by another before the query runs: the tag of the
 * older one is then known to be out of date when it comes back.
 */
function tagOf(
  { quadIndex, remote }: HttpContext,
  req: Request,
  request: QueryRequest,
  formats: readonly ResultFormat[],
): string | undefined {
  if (req.method !== 'GET' && req.method !== 'HEAD') return undefined;
  const { varies, services } = gateSparql(request.query);
  if (varies || (remote.size > 0 && services.length > 0)) return undefined;
  const { query, defaultGraphs = [], namedGraphs = [] } = request;
  const what = JSON.stringify([process, query, defaultGraphs, namedGraphs, formats]);
  const hash = createHash('sha256').update(what).digest('base64url').slice(0, 22);
  return `W/"c${quadIndex.seq}-${hash}"`;
}
