import { Router, type Request, type Response } from 'express';
import { WikiError } from '../../../core/errors.ts';
import type { RdfSyntax } from '../../../core/rdf/syntaxes.ts';
import { asTriples } from '../../../core/rdf/terms.ts';
import { PPL } from '../../../core/vocabulary.ts';
import {
  deletePage,
  demandPage,
  mergeIntoPage,
  patchPage,
  putPage,
} from '../../domain/pages/index.ts';
import type { Revision } from '../../store/journal.ts';
import { gateSparql } from '../../sparql/gate.ts';
import { bodyText, demandMediaType, rdfBody, readBody } from '../body.ts';
import type { HttpContext } from '../context.ts';
import { askedRevision, mementoHeaders, timeMapLink } from '../memento.ts';
import { languageOf } from '../language.ts';
import { onlyMethods } from '../only-methods.ts';
import { answerSaved, pageWriteOf } from '../page-write.ts';
import { wantedSyntax } from '../wanted-syntax.ts';
import { notModified, sendText } from '../send.ts';

const UPDATE_TYPE = 'application/sparql-update';

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
    .put(authorise, readBody, async (req: PageRequest, res) => {
      const saved = await putPage(context, pageWriteOf(req), rdfBody(req));
      answerSaved(res, context.iris.page(req.params.slug), saved);
    })
    .post(authorise, readBody, async (req: PageRequest, res) => {
      const saved = await mergeIntoPage(context, pageWriteOf(req), rdfBody(req));
      answerSaved(res, context.iris.page(req.params.slug), saved);
    })
    .patch(authorise, readBody, async (req: PageRequest, res) => {
      demandMediaType(req, [UPDATE_TYPE]);
      const update = bodyText(req);
      gateSparql(update);
      const saved = await patchPage(context, pageWriteOf(req), update);
      answerSaved(res, context.iris.page(req.params.slug), saved);
    })
    .delete(authorise, async (req: PageRequest, res) => {
      await deletePage(context, pageWriteOf(req));
      res.status(204).end();
    })
    .all(onlyMethods('GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'DELETE'));
  return router;
}

/** How `/wiki/{slug}` answers a browser: made by the page routes. */
export type PageHtml = (req: PageRequest, res: Response) => Promise<void>;

/** Refuses a stranger before the body is read. */
function authorise(req: PageRequest, _res: Response, next: () => void): void {
  pageWriteOf(req);
  next();
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
  const etag = `"r${revision.revision}.${syntax.extension}"`;
  if (notModified(req, res, etag)) return;
  const body =
    revision.source?.mediaType === syntax.mediaType
      ? revision.source.text
      : await context.rdf.write({
          // A page is one graph: what leaves is its triples, in the syntaxes of datasets too.
          quads: asTriples(revision.quads),
          mediaType: syntax.mediaType,
          baseIri: context.iris.page(revision.slug),
        });
  await sendText(req, res, { body, type: `${syntax.mediaType}; charset=utf-8`, etag });
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
