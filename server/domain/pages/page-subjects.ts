import { WikiError } from '../../../core/errors.ts';
import type { Iris } from '../../../core/iris.ts';
import { graphName, type Quad } from '../../../core/rdf/terms.ts';

/**
 * Puts the statements of a body into the graph of a page. A page may speak of its own thing, of
 * its parts and of things that are not local; a subject under another local name has its home on
 * another page, and is refused by name (each fact has one home).
 */
export function intoPageGraph(iris: Iris, slug: string, quads: readonly Quad[]): Quad[] {
  const page = iris.page(slug);
  const graph = graphName(page);
  return quads.map((statement) => {
    const named = statement.graph.value;
    if (named !== '' && named !== page) {
      throw new WikiError('unprocessable', 'foreign-graph', { graph: named, page });
    }
    demandOwnSubject(iris, slug, statement);
    return { ...statement, graph };
  });
}

/** Throws the WikiError unprocessable `foreign-subject` (subject, page) for a fact of another page. */
export function demandOwnSubject(
  iris: Iris,
  slug: string,
  { subject }: Pick<Quad, 'subject'>,
): void {
  if (subject.termType !== 'NamedNode' || !iris.isLocal(subject.value)) return;
  const page = iris.page(slug);
  const isPage = subject.value === page || subject.value.startsWith(`${page}#`);
  if (isPage || iris.slugOfThing(subject.value) === slug) return;
  throw new WikiError('unprocessable', 'foreign-subject', { subject: subject.value, page });
}
