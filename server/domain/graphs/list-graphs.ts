import type { GraphCommit, GraphInfo } from '../../store/journal.ts';
import type { Services } from '../services.ts';
import { readDescriptions, type GraphDescription } from './description.ts';

/** A graph that is no page, as the list of graphs tells it. */
export interface ListedGraph extends GraphInfo {
  readonly description: GraphDescription;
  /** The commit that last changed it. */
  readonly last?: GraphCommit;
}

export interface GraphList {
  /** Imported or written by stewards, by name; those that were taken away are left out. */
  readonly references: readonly ListedGraph[];
  readonly unnamed: ListedGraph;
  /** The catalogue, the vocabularies and whatever else the wiki makes itself, the derived graphs apart. */
  readonly own: readonly GraphInfo[];
  /** The graphs of all pages together, with the facts typed in their prose. */
  readonly pages: { readonly graphs: number; readonly statements: number };
}

const NO_COMMIT = 0;

/** Every graph there is: one by one, those of pages as a sum. */
export async function listGraphs(services: Services): Promise<GraphList> {
  const { journal } = services;
  const [graphs, descriptions] = await Promise.all([journal.graphs(), readDescriptions(services)]);
  const live = graphs.filter(({ size }) => size > 0);
  const listed = (info: GraphInfo): Promise<ListedGraph> =>
    withLast(services, info, descriptions.get(info.graph) ?? { titles: [] });
  const unnamed = graphs.find(({ kind }) => kind === 'unnamed');
  const ofPages = live.filter(({ kind }) => kind === 'page' || kind === 'derived');
  return {
    references: await Promise.all(live.filter(({ kind }) => kind === 'reference').map(listed)),
    unnamed: await listed(unnamed ?? { graph: '', kind: 'unnamed', seq: NO_COMMIT, size: 0 }),
    own: live.filter(({ kind }) => kind === 'catalogue' || kind === 'ontology'),
    pages: {
      graphs: ofPages.filter(({ kind }) => kind === 'page').length,
      statements: ofPages.reduce((sum, { size }) => sum + size, 0),
    },
  };
}

/** One graph as the list tells it; undefined when it was never written. */
export async function findGraph(services: Services, iri: string): Promise<ListedGraph | undefined> {
  const info = await services.journal.graphInfo(iri);
  if (!info && iri !== '') return undefined;
  const described = iri === '' ? undefined : (await readDescriptions(services, iri)).get(iri);
  return withLast(
    services,
    info ?? { graph: '', kind: 'unnamed', seq: NO_COMMIT, size: 0 },
    described ?? { titles: [] },
  );
}

async function withLast(
  { journal }: Services,
  info: GraphInfo,
  description: GraphDescription,
): Promise<ListedGraph> {
  const [last] = await journal.graphHistory(info.graph, { limit: 1 });
  return { ...info, description, ...(last ? { last } : {}) };
}
