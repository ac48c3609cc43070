import { stringLiteral, termToNTriples, type Quad, type Term } from '../../../core/rdf/terms.ts';

/**
 * An update that removes one statement without naming its terms, for those with an IRI or language tag
 * that the engine's strict parsers refuse. It scans the graph, and does not find blank nodes, which such
 * statements do not have in the store.
 */
export function deletionByText({ subject, predicate, object, graph }: Quad): string {
  const tests = [isTerm('?s', subject), isTerm('?p', predicate), isTerm('?o', object)];
  if (graph.termType === 'DefaultGraph')
    return `DELETE { ?s ?p ?o } WHERE { ?s ?p ?o FILTER(${tests.join(' && ')}) }`;
  tests.push(isTerm('?g', graph));
  return `DELETE { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } FILTER(${tests.join(' && ')}) }`;
}

/** Asks for one statement in the same way. */
export function presenceByText({ subject, predicate, object, graph }: Quad): string {
  const tests = [isTerm('?s', subject), isTerm('?p', predicate), isTerm('?o', object)];
  if (graph.termType === 'DefaultGraph') return `ASK { ?s ?p ?o FILTER(${tests.join(' && ')}) }`;
  tests.push(isTerm('?g', graph));
  return `ASK { GRAPH ?g { ?s ?p ?o } FILTER(${tests.join(' && ')}) }`;
}

function isTerm(variable: string, term: Term): string {
  const text = `STR(${variable}) = ${quoted(term.value)}`;
  if (term.termType !== 'Literal') return `ISIRI(${variable}) && ${text}`;
  if (term.language !== '') return `${text} && LCASE(LANG(${variable})) = ${quoted(term.language)}`;
  return `ISLITERAL(${variable}) && ${text} && STR(DATATYPE(${variable})) = ${quoted(term.datatype.value)}`;
}

function quoted(text: string): string {
  return termToNTriples(stringLiteral(text));
}
