import { WikiError } from '../../../core/errors.ts';
import type { Iris } from '../../../core/iris.ts';
import type { GraphKind } from '../../store/journal.ts';

/** Names under the installation's own address that the wiki itself gives. */
const OWN = ['wiki/', 'graph/', 'ns', 'shapes', 'id/', 'user/'];

/**
 * Refuses a graph that is not free for reference data: pages and their facts, the catalogue, the
 * vocabularies, the unnamed graph. Throws a WikiError `graph-iri` for what is no absolute IRI, and
 * one of kind `forbidden` (`graph-reserved`) for the others.
 * @param kind what the journal holds under that name, if anything
 */
export function demandReferenceGraph(iris: Iris, graph: string, kind?: GraphKind): void {
  if (!/^[a-z][a-z0-9+.-]*:[^\s<>"{}|^`\\]+$/i.test(graph)) {
    throw new WikiError('bad-request', 'graph-iri', { graph });
  }
  if (isOwnGraph(iris, graph) || (kind !== undefined && kind !== 'reference')) {
    throw new WikiError('forbidden', 'graph-reserved', { graph });
  }
}

/** True for a name that the wiki gives itself, that of a page included. */
export function isOwnGraph(iris: Iris, graph: string): boolean {
  return OWN.some((path) => graph.startsWith(iris.base + path));
}
