import type * as oxigraph from 'oxigraph';

const ROUNDS = 8;

/** One query of each kind the pages and the workbench ask, cheap whatever the store holds. */
const QUERIES = [
  'SELECT ?p ?o { ?s ?p ?o } LIMIT 20',
  'SELECT ?s ?l { { SELECT ?s { ?s a ?t } LIMIT 20 } ?s <http://www.w3.org/2000/01/rdf-schema#label> ?l FILTER(LANG(?l) = "fr") OPTIONAL { ?s a ?u } }',
  'SELECT DISTINCT ?g { { SELECT ?g { GRAPH ?g { ?s a ?t } } LIMIT 20 } } ORDER BY ?g',
  'SELECT ?s (COUNT(*) AS ?n) { { SELECT ?s { ?s a ?t } LIMIT 20 } ?s ?p ?o } GROUP BY ?s',
  'SELECT ?x { { SELECT ?s { ?s a ?t } LIMIT 2 } ?s <http://www.w3.org/2004/02/skos/core#broader>* ?x }',
  'ASK { ?s ?p ?o FILTER NOT EXISTS { ?o ?q ?s } }',
];
const GRAPH_QUERY = 'CONSTRUCT { ?s ?p ?o } { ?s ?p ?o } LIMIT 20';

/** Runs each kind of query a few times, so that the first reader does not wait for the compiler. */
export function warmUp(store: oxigraph.Store, baseIri: string): void {
  for (let round = 0; round < ROUNDS; round += 1) {
    const options = { base_iri: baseIri, use_default_graph_as_union: true };
    for (const query of QUERIES)
      store.query(query, { ...options, results_format: 'application/sparql-results+json' });
    store.query(GRAPH_QUERY, { ...options, results_format: 'application/n-triples' });
  }
}
