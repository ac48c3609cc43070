import type { Request, Response } from 'express';
import { runUpdate, type UpdateOutcome } from '../domain/update/index.ts';
import type { HttpContext } from './context.ts';
import { editComment } from './page-write.ts';
import { actorOf } from './session.ts';

/** An update operation of the SPARQL 1.1 Protocol (2.2), read from its request. */
export interface UpdateBody {
  readonly update: string;
  readonly usingGraphs: readonly string[];
  readonly usingNamedGraphs: readonly string[];
  readonly comment?: string;
}

/**
 * Runs an update and answers: 204, or 200 with what was done for who accepts JSON. `Infrawiki-Commit`
 * names the commit; it is absent when nothing was changed.
 */
export async function answerUpdate(
  context: HttpContext,
  req: Request,
  res: Response,
  { comment, ...request }: UpdateBody,
): Promise<void> {
  const left = new AbortController();
  res.once('close', () => {
    if (!res.writableFinished) left.abort();
  });
  const outcome = await runUpdate(context, {
    ...request,
    actor: actorOf(req),
    comment: editComment(comment),
    deadlineMs: context.limits.queryTimeoutMs,
    signal: left.signal,
  });
  if (outcome.seq !== undefined) res.set('Infrawiki-Commit', String(outcome.seq));
  res.vary('Accept');
  if (wantsJson(req)) res.json(asJson(outcome));
  else res.status(204).end();
}

/** Clients of SPARQL send all sorts of Accept headers: only who names JSON gets a body. */
function wantsJson(req: Request): boolean {
  return req.accepts().includes('application/json');
}

function asJson({ seq, revisions, added, removed }: UpdateOutcome): object {
  return { commit: seq ?? null, revisions, added, removed };
}
