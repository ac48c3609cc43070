import type { Quad as ParsedQuad, Term as ParsedTerm } from 'oxigraph';
import { WikiError } from '../../../../core/errors.ts';
import {
  blankNode,
  DEFAULT_GRAPH,
  langLiteral,
  namedNode,
  typedLiteral,
  type GraphName,
  type Quad,
  type Subject,
  type Term,
} from '../../../../core/rdf/terms.ts';

/** The engine’s statement as plain data. Throws a WikiError `rdf-1-2` for what RDF 1.1 does not have. */
export function plainQuad({ subject, predicate, object, graph }: ParsedQuad): Quad {
  return {
    subject: plainTerm(subject) as Subject,
    predicate: namedNode(predicate.value),
    object: plainTerm(object),
    graph: graphOf(graph),
  };
}

function plainTerm(term: ParsedTerm): Term {
  switch (term.termType) {
    case 'NamedNode':
      return namedNode(term.value);
    case 'BlankNode':
      return blankNode(term.value);
    case 'Literal':
      if (term.direction !== '') throw new WikiError('bad-request', 'rdf-1-2');
      return term.language === ''
        ? typedLiteral(term.value, term.datatype.value)
        : langLiteral(term.value, term.language);
    default:
      throw new WikiError('bad-request', 'rdf-1-2');
  }
}

function graphOf(graph: ParsedTerm): GraphName {
  if (graph.termType === 'DefaultGraph') return DEFAULT_GRAPH;
  if (graph.termType !== 'NamedNode') throw new WikiError('bad-request', 'blank-graph');
  return namedNode(graph.value);
}
