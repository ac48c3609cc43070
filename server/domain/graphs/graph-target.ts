import type { GraphKind } from '../../store/journal.ts';
import { demandReferenceGraph, isOwnGraph } from '../exchange/reserved-graphs.ts';
import type { Services } from '../services.ts';

/** What a graph name leads to: who may write there, and by which rules, rests on its kind. */
export type GraphTarget =
  | { readonly kind: 'page'; readonly iri: string; readonly slug: string }
  | { readonly kind: 'unnamed'; readonly iri: '' }
  | { readonly kind: 'reference'; readonly iri: string }
  /** Made by the wiki itself: the catalogue, the vocabularies, facts typed in prose. */
  | { readonly kind: 'read-only'; readonly iri: string };

const WRITTEN_BY_PEOPLE: ReadonlySet<GraphKind> = new Set(['page', 'reference', 'unnamed']);

/**
 * @param iri absolute; the empty string for the unnamed graph
 * @throws WikiError bad-request `graph-iri` (graph) for what is no absolute IRI
 */
export async function graphTarget(
  { journal, iris }: Pick<Services, 'journal' | 'iris'>,
  iri: string,
): Promise<GraphTarget> {
  if (iri === '') return { kind: 'unnamed', iri };
  const slug = iris.slugOfPage(iri);
  if (slug !== undefined) return { kind: 'page', iri, slug };
  if (isOwnGraph(iris, iri)) return { kind: 'read-only', iri };
  demandReferenceGraph(iris, iri);
  const known = await journal.graphInfo(iri);
  const isFree = known === undefined || WRITTEN_BY_PEOPLE.has(known.kind);
  return { kind: isFree ? 'reference' : 'read-only', iri };
}
