import { WikiError } from '../../../core/errors.ts';
import { quadKey } from '../../../core/rdf/canonical-literal.ts';
import { applyDelta } from '../../../core/rdf/delta.ts';
import { graphName, type Quad } from '../../../core/rdf/terms.ts';
import type { Services } from '../services.ts';
import { commitGraph, type GraphWrite, type SavedGraph } from './commit-graph.ts';

/** An RDF body; several when a form sent several files. */
export interface GraphBody {
  readonly mediaType: string;
  readonly text: string;
}

/** PUT: replaces the content. A body without statements empties the graph. */
export async function putGraph(
  services: Services,
  write: GraphWrite,
  bodies: readonly GraphBody[],
): Promise<SavedGraph> {
  const reading = startReading(services, write.iri, bodies);
  return commitGraph(services, write, async (before) =>
    distinct(await services.rdf.labelBlankNodes(await reading, before)),
  );
}

/** POST: adds to the content. A blank node that is described as one of the graph’s is that one, as on pages. */
export async function mergeIntoGraph(
  services: Services,
  write: GraphWrite,
  bodies: readonly GraphBody[],
): Promise<SavedGraph> {
  const reading = startReading(services, write.iri, bodies);
  return commitGraph(services, write, async (before) => {
    const added = await services.rdf.labelBlankNodes(await reading, before);
    return applyDelta(before, { added, removed: [] });
  });
}

/** PATCH: applies a SPARQL Update to the graph alone, as its default graph. */
export async function patchReferenceGraph(
  services: Services,
  write: GraphWrite,
  update: string,
): Promise<SavedGraph> {
  const { iri } = write;
  return commitGraph(services, write, async (before, isLive) => {
    demandLive(iri, isLive);
    const baseIri = baseOf(services, iri);
    const delta = await services.rdf.patch({ quads: before, update, baseIri });
    return applyDelta(before, {
      added: intoGraph(services, iri, delta.added),
      removed: intoGraph(services, iri, delta.removed),
    });
  });
}

/** DELETE: takes every statement away; history and description stay, so that it can be undone. */
export async function deleteGraph(services: Services, write: GraphWrite): Promise<SavedGraph> {
  return commitGraph(services, write, async (_before, isLive) => {
    demandLive(write.iri, isLive);
    return [];
  });
}

/**
 * Makes the content as it was right after commit `seq` the present one; 0 = before there was any.
 * @throws WikiError not-found `graph-commit-unknown` (graph, seq)
 */
export async function restoreGraph(
  services: Services,
  write: GraphWrite,
  seq: number,
): Promise<SavedGraph> {
  const { journal } = services;
  const commits = await journal.graphHistory(write.iri, { before: seq + 1, limit: 1 });
  if (commits[0]?.seq !== seq) {
    throw new WikiError('not-found', 'graph-commit-unknown', { graph: write.iri, seq });
  }
  return commitGraph(services, write, async (before) => {
    const change = await journal.graphChange(write.iri, seq);
    return applyDelta(before, { added: change?.removed ?? [], removed: change?.added ?? [] });
  });
}

function demandLive(iri: string, isLive: boolean): void {
  if (!isLive && iri !== '') throw new WikiError('not-found', 'graph-unknown', { graph: iri });
}

/** Relative IRIs resolve on the graph’s own IRI; those of the unnamed graph on its address. */
function baseOf({ iris }: Pick<Services, 'iris'>, iri: string): string {
  return iri === '' ? `${iris.base}graphs?default` : iri;
}

/** Parses in a thread of its own while the graph is fetched; a fault is met where it is awaited. */
function startReading(
  services: Services,
  iri: string,
  bodies: readonly GraphBody[],
): Promise<Quad[]> {
  const baseIri = baseOf(services, iri);
  const reading = Promise.all(
    bodies.map(({ text, mediaType }) => services.rdf.read({ text, mediaType, baseIri })),
  ).then((documents) =>
    documents.flatMap((quads, index) =>
      intoGraph(services, iri, apart(quads, documents.length > 1 ? `d${index + 1}-` : '')),
    ),
  );
  reading.catch(() => undefined);
  return reading;
}

/** Blank nodes of one document are none of another’s, whatever they are called. */
function apart(quads: readonly Quad[], prefix: string): readonly Quad[] {
  if (prefix === '') return quads;
  const own = <T extends Quad['subject'] | Quad['object']>(term: T): T =>
    term.termType === 'BlankNode' ? { ...term, value: prefix + term.value } : term;
  return quads.map((quad) => ({
    ...quad,
    subject: own(quad.subject),
    object: own(quad.object),
  }));
}

/** A document may name this graph or none; anything else would be written where nobody asked. */
function intoGraph(services: Services, iri: string, quads: readonly Quad[]): Quad[] {
  const graph = graphName(iri);
  return quads.map((statement) => {
    const named = statement.graph.value;
    if (named !== '' && named !== iri) {
      const page = baseOf(services, iri);
      throw new WikiError('unprocessable', 'foreign-graph', { graph: named, page });
    }
    return { ...statement, graph };
  });
}

function distinct(quads: readonly Quad[]): Quad[] {
  return [...new Map(quads.map((statement) => [quadKey(statement), statement])).values()];
}
