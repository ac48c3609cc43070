import type { Request, RequestHandler, Response } from 'express';
import { WikiError } from '../../core/errors.ts';
import { demand, mayUpdate } from '../domain/permissions/index.ts';
import { BODY_LIMIT, demandMediaType } from './body.ts';
import { readBytes } from './read-bytes.ts';
import { actorOf } from './session.ts';

const FORM = 'application/x-www-form-urlencoded';
const QUERY = 'application/sparql-query';
const UPDATE = 'application/sparql-update';
/** Bytes of a query with its parameters, at most: the gate takes 200,000 characters. */
const QUERY_BODY_LIMIT = 2 * 2 ** 20;

/**
 * Reads the body of a POST. Who may not update is told so before the body of an update is read; a form
 * does not say what it holds, so theirs may be no longer than a query.
 * @throws WikiError `media-type-unknown` (415), `body-too-large` (413), those of `demandUpdate`
 */
export const readSparqlBody: RequestHandler = async (req, res, next) => {
  const mediaType = demandMediaType(req, [FORM, QUERY, UPDATE]);
  if (mediaType === UPDATE) demandUpdate(req, res);
  const actor = actorOf(req);
  const isLong = mediaType !== QUERY && actor.kind === 'account' && mayUpdate(actor);
  req.body = await readBytes(req, isLong ? BODY_LIMIT : QUERY_BODY_LIMIT);
  next();
};

/** Lets who may update through; others get 401 or 403, and what they lack in `WWW-Authenticate` (RFC 6750, 3). */
export function demandUpdate(req: Request, res: Response): void {
  try {
    demand(mayUpdate, actorOf(req));
  } catch (error) {
    const narrow = error instanceof WikiError && error.kind === 'forbidden';
    const lack = narrow ? ', error="insufficient_scope", scope="update"' : '';
    res.set('WWW-Authenticate', `Bearer realm="Infrawiki"${lack}`);
    throw error;
  }
}
