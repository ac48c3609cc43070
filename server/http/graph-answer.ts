import type { Request, Response } from 'express';
import { once } from 'node:events';
import { WikiError } from '../../core/errors.ts';
import type { RdfSyntax } from '../../core/rdf/syntaxes.ts';
import { PPL } from '../../core/vocabulary.ts';
import { writeOutGraph, type GraphTarget, type SavedGraph } from '../domain/graphs/index.ts';
import { demandPage } from '../domain/pages/index.ts';
import type { HttpContext } from './context.ts';
import { sendRevision } from './page-graph.ts';
import { notModified, sendText } from './send.ts';

/** Where a graph can be read: at its own name when that is here, else by `?graph=`. */
export function graphAddress({ iris }: Pick<HttpContext, 'iris'>, iri: string): string {
  if (iri === '') return `${iris.base}graphs?default`;
  const isDirect = iris.slugOfPage(iri) !== undefined || iri.startsWith(`${iris.base}graphs/`);
  return isDirect ? iri : `${iris.base}graphs?graph=${encodeURIComponent(iri)}`;
}

/** Says what was saved: 201 with Location for a new graph, else 204; the tag of the graph’s commit. */
export function answerSavedGraph(
  context: HttpContext,
  res: Response,
  iri: string,
  saved: SavedGraph,
): void {
  if (saved.seq > 0) res.set('ETag', `"c${saved.seq}"`);
  if (saved.created) res.status(201).location(graphAddress(context, iri)).end();
  else res.status(204).end();
}

/** A page’s graph under the name it has in the dataset; one that was deleted is as absent as any (404). */
export async function sendPageGraph(
  context: HttpContext,
  req: Request,
  res: Response,
  { slug, iri }: GraphTarget & { kind: 'page' },
  syntax: RdfSyntax,
): Promise<void> {
  const { info } = await notGone(iri, () => demandPage(context, slug));
  const revision = await context.journal.revision(slug, info.revision);
  if (!revision) throw unknown(iri);
  res.append('Link', `<${PPL}>; rel="license"`);
  res.set('Content-Location', `/wiki/${slug}?format=${syntax.extension}`);
  await sendRevision(context, req, res, revision, syntax);
}

/** A graph that is no page as RDF: whole, or piece by piece when it is large. */
export async function sendGraph(
  context: HttpContext,
  req: Request,
  res: Response,
  iri: string,
  syntax: RdfSyntax,
): Promise<void> {
  const info = await context.journal.graphInfo(iri);
  // The unnamed graph is always there; any other is there as long as it holds something.
  if (iri !== '' && (info === undefined || info.size === 0)) throw unknown(iri);
  const type = `${syntax.mediaType}; charset=utf-8`;
  const tag = (seq: number): string => `"c${seq}.${syntax.extension}"`;
  res.set('Cache-Control', 'no-cache');
  if (notModified(req, res, tag(info?.seq ?? 0))) return;
  if (req.method === 'HEAD') {
    res.set('Content-Type', type).end();
    return;
  }
  const document = await writeOutGraph(context, iri, syntax.mediaType);
  const { seq, body } = document ?? { seq: 0, body: '' };
  if (typeof body === 'string') {
    await sendText(req, res, { body, type, etag: tag(seq) });
    return;
  }
  res.set('ETag', tag(seq)).set('Content-Type', type);
  await stream(context, res, body);
}

/** What fails on the way breaks the connection off, so that no part looks like the whole. */
async function stream(
  { log }: Pick<HttpContext, 'log'>,
  res: Response,
  pieces: AsyncIterable<string>,
): Promise<void> {
  try {
    for await (const piece of pieces) {
      if (res.destroyed) return;
      if (piece === '' || res.write(piece)) continue;
      await Promise.race([once(res, 'drain'), once(res, 'close')]);
    }
    res.end();
  } catch (error) {
    if (!res.headersSent) throw error;
    log(`A graph could not be sent to its end: ${String(error)}`);
    res.destroy();
  }
}

/** Does something with a page; that it was deleted is told as that there is no such graph. */
export async function notGone<T>(iri: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isAbsent =
      error instanceof WikiError && (error.id === 'page-deleted' || error.id === 'page-unknown');
    throw isAbsent ? unknown(iri, error) : error;
  }
}

function unknown(graph: string, cause?: unknown): WikiError {
  return new WikiError('not-found', 'graph-unknown', { graph }, cause);
}
