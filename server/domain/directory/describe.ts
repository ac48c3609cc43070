import { GraphView } from '../../../core/rdf/graph-view.ts';
import { prefixDeclarations } from '../../../core/vocabulary.ts';
import type { Asker } from '../../store/quad-index.ts';

const PREFIXES = prefixDeclarations();

/**
 * What is said, with these predicates, of every `?thing` of a pattern. One CONSTRUCT, in all
 * languages at once; the pattern may use every prefix of the vocabulary.
 *
 * A filter and not VALUES on the predicate: the index joins a VALUES block by reading every triple
 * there is, which took twenty times as long on the starter data.
 * @param predicates prefixed names, with white space between
 */
export async function describe(
  asker: Asker,
  pattern: string,
  predicates: string,
): Promise<GraphView> {
  const wanted = predicates.trim().split(/\s+/).join(', ');
  const quads = await asker.construct(
    `${PREFIXES}
CONSTRUCT { ?thing ?p ?o } WHERE { ${pattern} ?thing ?p ?o FILTER(?p IN (${wanted})) }`,
    { lane: 'light' },
  );
  return new GraphView(quads);
}

/** The same for things known by their IRIs. */
export async function describeAll(
  asker: Asker,
  iris: Iterable<string>,
  predicates: string,
): Promise<GraphView> {
  const values = [...new Set(iris)].filter(isPlainIri).map((iri) => `<${iri}>`);
  if (values.length === 0) return new GraphView([]);
  return describe(asker, `VALUES ?thing { ${values.join(' ')} }`, predicates);
}

/** IRIs that may stand between angle brackets as they are (SPARQL 1.1, 19.8, IRIREF). */
export function isPlainIri(iri: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return iri !== '' && !/[\u0000-\u0020<>"{}|^`\\]/.test(iri);
}

/** The distinct subjects of a view that are things of this installation with a page, in a stable order. */
export function subjectsOf(view: GraphView): string[] {
  return [...new Set(view.quads.map(({ subject }) => subject.value))].sort();
}
