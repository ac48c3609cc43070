import type { Request, Response } from 'express';
import type { RdfSyntax } from '../../core/rdf/syntaxes.ts';
import { asTriples } from '../../core/rdf/terms.ts';
import { deletePage, mergeIntoPage, patchPage, putPage } from '../domain/pages/index.ts';
import type { Revision } from '../store/journal.ts';
import { gateSparql } from '../sparql/gate.ts';
import { bodyText, demandMediaType, rdfBody } from './body.ts';
import type { HttpContext } from './context.ts';
import { answerSaved, pageWriteOf } from './page-write.ts';
import { notModified, sendText } from './send.ts';

/** The media type of a PATCH. */
export const UPDATE_TYPE = 'application/sparql-update';

/** What PUT, POST, PATCH and DELETE do to the graph of a page, at whichever of its two addresses. */
export async function writePage(
  context: HttpContext,
  req: Request,
  res: Response,
  slug: string,
): Promise<void> {
  const write = pageWriteOf(req, slug);
  const iri = context.iris.page(slug);
  switch (req.method) {
    case 'PUT':
      return answerSaved(res, iri, await putPage(context, write, rdfBody(req)));
    case 'POST':
      return answerSaved(res, iri, await mergeIntoPage(context, write, rdfBody(req)));
    case 'PATCH':
      return answerSaved(res, iri, await patchPage(context, write, updateBody(req)));
    default:
      await deletePage(context, write);
      res.status(204).end();
  }
}

/** The update of a PATCH, through the gate. */
export function updateBody(req: Request): string {
  demandMediaType(req, [UPDATE_TYPE]);
  const update = bodyText(req);
  gateSparql(update);
  return update;
}

/** A revision as RDF: verbatim in the syntax it was written in, where it was. */
export async function sendRevision(
  context: HttpContext,
  req: Request,
  res: Response,
  revision: Revision,
  syntax: RdfSyntax,
): Promise<void> {
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
