import type { Request, Response } from 'express';
import { RDF_SYNTAXES, syntaxOfMediaType } from '../../core/rdf/syntaxes.ts';
import type { HttpContext } from './context.ts';
import { serviceDescription } from './presenters/service-description.ts';
import { sendText } from './send.ts';

/** Sends the service description to whoever takes RDF; false when nothing was sent. */
export async function describeService(
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
