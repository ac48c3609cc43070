import { Router, type Request, type Response } from 'express';
import { WikiError } from '../../../core/errors.ts';
import type { RdfSyntax } from '../../../core/rdf/syntaxes.ts';
import { PPL } from '../../../core/vocabulary.ts';
import { demandPage } from '../../domain/pages/index.ts';
import type { Revision } from '../../store/journal.ts';
import { readBody } from '../body.ts';
import type { HttpContext } from '../context.ts';
import { askedRevision, mementoHeaders, timeMapLink } from '../memento.ts';
import { languageOf } from '../language.ts';
import { onlyMethods } from '../only-methods.ts';
import { sendRevision, UPDATE_TYPE, writePage } from '../page-graph.ts';
import { pageWriteOf } from '../page-write.ts';
import { wantedSyntax } from '../wanted-syntax.ts';

type PageRequest = Request<{ slug: string }>;

/** `/wiki/{slug}`: the page as RDF, read and written; HTML readers go on to their language. */
export function pageDataRoutes(context: HttpContext, html: PageHtml): Router {
  const router = Router();
  router
    .route('/wiki/:slug')
    .all((_req, res, next) => {
      res.vary('Accept').vary('Accept-Language').vary('Accept-Encoding').vary('Cookie');
      res.set('Accept-Patch', UPDATE_TYPE);
      next();
    })
    .get((req, res) => read(context, html, req, res))
    .put(authorise, readBody, (req: PageRequest, res) => write(context, req, res))
    .post(authorise, readBody, (req: PageRequest, res) => write(context, req, res))
    .patch(authorise, readBody, (req: PageRequest, res) => write(context, req, res))
    .delete(authorise, (req: PageRequest, res) => write(context, req, res))
    .all(onlyMethods('GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'DELETE'));
  return router;
}

/** How `/wiki/{slug}` answers a browser: made by the page routes. */
export type PageHtml = (req: PageRequest, res: Response) => Promise<void>;

/** Refuses a stranger before the body is read. */
function authorise(req: PageRequest, _res: Response, next: () => void): void {
  pageWriteOf(req, req.params.slug);
  next();
}

function write(context: HttpContext, req: PageRequest, res: Response): Promise<void> {
  return writePage(context, req, res, req.params.slug);
}

async function read(
  context: HttpContext,
  html: PageHtml,
  req: PageRequest,
  res: Response,
): Promise<void> {
  const syntax = wantedSyntax(req);
  if (!syntax) {
    res.set('Content-Location', localPath(req));
    await html(req, res);
    return;
  }
  const revision = await wantedRevision(context, req, res);
  res.set('Content-Location', dataPath(req, syntax));
  res.append('Link', `<${PPL}>; rel="license"`);
  if (askedRevision(req) === undefined) res.append('Link', timeMapLink(req.params.slug));
  await sendRevision(context, req, res, revision, syntax);
}

async function wantedRevision(
  context: HttpContext,
  req: PageRequest,
  res: Response,
): Promise<Revision> {
  const { slug } = req.params;
  const asked = askedRevision(req);
  const number = asked ?? (await demandPage(context, slug)).info.revision;
  const revision = await context.journal.revision(slug, number);
  if (!revision || revision.deleted) {
    throw new WikiError('not-found', 'revision-unknown', { slug, revision: number });
  }
  if (asked !== undefined) mementoHeaders(res, slug, revision);
  return revision;
}

function localPath(req: PageRequest): string {
  const revision = askedRevision(req);
  const query = revision === undefined ? '' : `?revision=${revision}`;
  return `/${languageOf(req)}/wiki/${req.params.slug}${query}`;
}

function dataPath(req: PageRequest, syntax: RdfSyntax): string {
  const revision = askedRevision(req);
  const query = revision === undefined ? '' : `revision=${revision}&`;
  return `/wiki/${req.params.slug}?${query}format=${syntax.extension}`;
}
