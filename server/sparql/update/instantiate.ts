import {
  blankNode,
  graphName,
  quad,
  type GraphName,
  type Quad,
  type Subject,
  type Term,
} from '../../../core/rdf/terms.ts';
import type { Row } from '../../store/quad-index.ts';
import type { PatternTerm, QuadPattern } from './update-plan.ts';

export interface Instantiation {
  readonly rows: readonly Row[];
  /** Begins the labels of the blank nodes that the template makes, new ones for each solution. */
  readonly labelPrefix: string;
  /** The graph of a quad that names none, by its subject. */
  readonly home: (subject: Subject) => string;
}

/**
 * The quads that a template makes of the solutions (SPARQL 1.1 Update, 3.1.3). A quad with an unbound
 * variable, or with a term where RDF allows none of its kind, is left out.
 */
export function* instantiate(
  template: readonly QuadPattern[],
  { rows, labelPrefix, home }: Instantiation,
): Generator<Quad> {
  for (const [index, row] of rows.entries()) {
    const bound = (term: PatternTerm): Term | undefined => {
      if (term.termType === 'Variable') return row[term.value];
      return term.termType === 'BlankNode'
        ? blankNode(`${labelPrefix}${index}-${term.value}`)
        : term;
    };
    for (const pattern of template) {
      const subject = bound(pattern.subject);
      const predicate = bound(pattern.predicate);
      const object = bound(pattern.object);
      if (!subject || !predicate || !object) continue;
      if (subject.termType === 'Literal' || predicate.termType !== 'NamedNode') continue;
      const graph = graphOf(pattern, row) ?? (pattern.graph ? undefined : graphName(home(subject)));
      if (graph) yield quad(subject, predicate, object, graph);
    }
  }
}

/** The graph that a pattern names; undefined when it names none, or nothing that can be one. */
function graphOf({ graph }: QuadPattern, row: Row): GraphName | undefined {
  const term = graph?.termType === 'Variable' ? row[graph.value] : graph;
  return term?.termType === 'NamedNode' ? term : undefined;
}
