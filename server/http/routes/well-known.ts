import { Router, type Request, type Response } from 'express';
import { WikiError } from '../../../core/errors.ts';
import { countDataset, listGraphs, type DatasetCounts } from '../../domain/graphs/index.ts';
import type { HttpContext } from '../context.ts';
import { graphAddress } from '../graph-answer.ts';
import { languageOf } from '../language.ts';
import { onlyMethods } from '../only-methods.ts';
import { voidIri } from '../presenters/service-description.ts';
import { describeDataset } from '../presenters/void.ts';
import { notModified, sendText } from '../send.ts';
import { RESULT_LIMIT } from '../sparql-answer.ts';
import { wantedSyntax } from '../wanted-syntax.ts';

/** `/.well-known/void`: the data set described (VoID, 5.2); people are led to the list of graphs. */
export function wellKnownRoutes(context: HttpContext): Router {
  const router = Router();
  router
    .route('/.well-known/void')
    .get((req, res) => describe(context, req, res))
    .all(onlyMethods('GET', 'HEAD'));
  return router;
}

async function describe(context: HttpContext, req: Request, res: Response): Promise<void> {
  res.vary('Accept').vary('Accept-Language').vary('Accept-Encoding');
  const syntax = wantedSyntax(req, 'rdf');
  if (!syntax) {
    res.redirect(303, `/${languageOf(req)}/graphs`);
    return;
  }
  const { journal, rdf, iris } = context;
  const counts = await counted(context);
  const { seq } = context.quadIndex;
  res.set('Cache-Control', 'no-cache');
  // No tag for a description whose counts are older than the rest of it.
  const etag = counts?.seq === seq ? `"c${seq}.${syntax.extension}"` : undefined;
  if (etag && notModified(req, res, etag)) return;
  const [graphs, [newest]] = await Promise.all([listGraphs(context), journal.recent(1)]);
  const times = [...graphs.references, graphs.unnamed].flatMap(({ last }) => last?.time ?? []);
  const modified = [...times, ...(newest ? [newest.time] : [])].sort().at(-1);
  const quads = describeDataset({
    iris,
    locales: Object.values(context.locales),
    graphs,
    limits: { ...context.limits, resultLimit: RESULT_LIMIT },
    addressOf: (graph) => graphAddress(context, graph),
    ...(counts ? { counts } : {}),
    ...(modified === undefined ? {} : { modified }),
  });
  const body = await rdf.write({ quads, mediaType: syntax.mediaType, baseIri: voidIri(iris) });
  const type = `${syntax.mediaType}; charset=utf-8`;
  await sendText(req, res, { body, type, ...(etag ? { etag } : {}) });
}

/** What cannot be counted in time is left out, not made up. */
async function counted(context: HttpContext): Promise<DatasetCounts | undefined> {
  try {
    return await countDataset(context);
  } catch (error) {
    if (error instanceof WikiError && error.kind === 'timeout') return undefined;
    throw error;
  }
}
