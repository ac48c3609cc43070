import type { Iris } from '../../../core/iris.ts';
import type { Subject } from '../../../core/rdf/terms.ts';

/**
 * Where a fact is at home when nobody says: on the page about its subject (`/id/{slug}` and the parts
 * of it), else in the unnamed graph, whose name is the empty string.
 */
export function homeGraph(iris: Iris, subject: Subject): string {
  const slug = subject.termType === 'NamedNode' ? iris.slugOfThing(subject.value) : undefined;
  return slug === undefined ? '' : iris.page(slug);
}
