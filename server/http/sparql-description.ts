import type { Request, Response } from 'express';
import { RDF_SYNTAXES, syntaxOfMediaType } from '../../core/rdf/syntaxes.ts';
import { listGraphs } from '../domain/graphs/index.ts';
import type { HttpContext } from './context.ts';
import { serviceDescription } from './presenters/service-description.ts';
import { sendText } from './send.ts';
import { RESULT_LIMIT } from './sparql-answer.ts';

/** Sends the service description to whoever takes RDF; false when nothing was sent. */
export async function describeService(
  context: HttpContext,
  req: Request,
  res: Response,
): Promise<boolean> {
  const { rdf, iris, locales, limits, remote } = context;
  const mediaType = req.accepts(RDF_SYNTAXES.map((syntax) => syntax.mediaType));
  const syntax = mediaType ? syntaxOfMediaType(mediaType) : undefined;
  if (!syntax) return false;
  const body = await rdf.write({
    quads: serviceDescription({
      iris,
      locales: Object.values(locales),
      graphs: await listGraphs(context),
      limits: { ...limits, resultLimit: RESULT_LIMIT },
      federates: remote.size > 0,
    }),
    mediaType: syntax.mediaType,
    baseIri: `${iris.base}sparql`,
  });
  res.set('Cache-Control', 'no-cache');
  await sendText(req, res, { body, type: `${syntax.mediaType}; charset=utf-8` });
  return true;
}
