import { prefixDeclarations, type Prefix } from '../../../core/vocabulary.ts';

/** A question that the data answers; its words are `graphs-example-{id}` in the catalogues. */
export interface ExampleQuery {
  readonly id: string;
  /** SPARQL with its prefixes; relative names resolve on the address of the wiki. */
  readonly query: string;
}

function example(id: string, prefixes: readonly Prefix[], body: string): ExampleQuery {
  return { id, query: `${prefixDeclarations(prefixes)}\n${body}` };
}

/** Told by the description of the data set, in both languages. */
export const EXAMPLE_QUERIES: readonly ExampleQuery[] = [
  example(
    'procedures',
    ['im', 'rdfs'],
    `SELECT ?chantier ?procedure ?title WHERE {
  ?procedure a im:Procedure ; rdfs:label ?title ; im:domain ?domain .
  ?domain rdfs:label ?chantier .
  FILTER(LANG(?title) = "fr" && LANG(?chantier) = "fr")
}
ORDER BY ?chantier ?title`,
  ),
  example(
    'hazards',
    ['im', 'rdfs'],
    `SELECT ?hazard (COUNT(DISTINCT ?procedure) AS ?procedures) WHERE {
  ?procedure im:hazard/rdfs:label ?hazard .
  FILTER(LANG(?hazard) = "fr")
}
GROUP BY ?hazard ORDER BY DESC(?procedures) ?hazard`,
  ),
  example(
    'needs',
    ['im', 'rdfs'],
    `SELECT DISTINCT ?resource ?procedure WHERE {
  ?procedure a im:Procedure ; im:hasMember+/im:uses/im:ofResource ?thing .
  ?thing rdfs:label ?resource .
  FILTER(LANG(?resource) = "fr")
}
ORDER BY ?resource ?procedure LIMIT 200`,
  ),
  example(
    'adaptations',
    ['im', 'rdfs'],
    `SELECT ?adaptation ?origin ?title WHERE {
  ?adaptation im:adaptationOf ?origin ; rdfs:label ?title .
  FILTER(LANG(?title) = "fr")
}`,
  ),
  example(
    'credits',
    ['foaf', 'dcterms'],
    `SELECT ?page ?title (GROUP_CONCAT(DISTINCT ?name; SEPARATOR=", ") AS ?authors) ?licence WHERE {
  GRAPH <graph/catalogue> {
    ?page foaf:primaryTopic ?thing ; dcterms:title ?title ;
      dcterms:creator/foaf:name ?name ; dcterms:license ?licence .
  }
  FILTER(LANG(?title) = "fr")
}
GROUP BY ?page ?title ?licence ORDER BY ?title LIMIT 200`,
  ),
  example(
    'graphs',
    [],
    `SELECT ?graph (COUNT(*) AS ?triples) WHERE { GRAPH ?graph { ?s ?p ?o } }
GROUP BY ?graph ORDER BY DESC(?triples) LIMIT 20`,
  ),
];
