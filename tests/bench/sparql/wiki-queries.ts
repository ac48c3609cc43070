import { prefixDeclarations, type Prefix } from '../../../core/vocabulary.ts';
import type { Census } from '../generate/census.ts';
import type { Random } from '../generate/random.ts';

/** A kind of query people and tools ask a wiki; every call makes another one of the kind. */
export interface WikiQuery {
  readonly name: string;
  /** Touches so little of the dataset that what surrounds the engine can be seen. */
  readonly light: boolean;
  readonly form: 'SELECT' | 'CONSTRUCT';
  /** True where it names GRAPH, and so sees named graphs instead of the default graph. */
  readonly named: boolean;
  text(random: Random, wiki: Census): string;
}

/** The queries by which the engines were compared when ours was chosen, in the same order. */
export const WIKI_QUERIES: readonly WikiQuery[] = [
  light('point look-up', ['rdfs'], (random, wiki) => {
    return `SELECT ?label { ${thing(random, wiki, 'procedure')} rdfs:label ?label }`;
  }),
  light('steps with language fallback', ['im', 'rdfs'], (random, wiki) => {
    const procedure = thing(random, wiki, 'procedure');
    return `SELECT ?step ?order ?label {
  ${procedure} im:hasMember ?step .
  ?step a im:Step ; im:order ?order .
  OPTIONAL { ?step rdfs:label ?es FILTER(LANG(?es) = "es") }
  OPTIONAL { ?step rdfs:label ?fr FILTER(LANG(?fr) = "fr") }
  BIND(COALESCE(?es, ?fr) AS ?label)
} ORDER BY ?order`;
  }),
  light('path hasMember*', ['im'], (random, wiki) => {
    return `SELECT ?part { ${thing(random, wiki, 'procedure')} im:hasMember* ?part }`;
  }),
  heavy('path broader* with a count', ['skos', 'dcterms'], (random, wiki) => {
    // The first four levels of the tree, below which are tens to hundreds of concepts.
    const top = `<${wiki.base}id/gen-concept-${random.between(1, 20)}>`;
    return `SELECT (COUNT(DISTINCT ?page) AS ?n) {
  ?concept skos:broader* ${top} . ?page dcterms:subject ?concept
  FILTER(?page != ${thing(random, wiki, 'procedure')})
}`;
  }),
  heavy('group and count all steps', ['im'], (random) => {
    return `SELECT ?order (COUNT(?step) AS ?n) { ?step a im:Step ; im:order ?order }
GROUP BY ?order HAVING(COUNT(?step) > ${random.between(1, 500)})`;
  }),
  heavy('CONTAINS and LANGMATCHES', ['im', 'rdfs'], (random, wiki) => {
    const found = `no ${random.between(1, wiki.procedure)}`;
    return `SELECT ?procedure ?label {
  ?procedure a im:Procedure ; rdfs:label ?label
  FILTER(LANGMATCHES(LANG(?label), "fr") && CONTAINS(LCASE(STR(?label)), "${found}"))
}`;
  }),
  heavy('date range', ['im', 'prov', 'xsd'], (random) => {
    const from = new Date(Date.UTC(2015, 0, 1) + random.between(0, 3600) * 86_400_000);
    const to = new Date(from.getTime() + 20 * 86_400_000);
    return `SELECT ?run ?at {
  ?run a im:Execution ; prov:startedAtTime ?at
  FILTER(?at >= "${from.toISOString()}"^^xsd:dateTime && ?at < "${to.toISOString()}"^^xsd:dateTime)
}`;
  }),
  heavy('list with order, limit and offset', ['im', 'rdfs'], (random, wiki) => {
    return `SELECT ?procedure ?name {
  ?procedure a im:Procedure ; rdfs:label ?label FILTER(LANG(?label) = "en")
  BIND(STR(?label) AS ?name)
} ORDER BY ?name LIMIT 20 OFFSET ${random.between(0, Math.floor(wiki.procedure / 2))}`;
  }),
  heavy('NOT EXISTS', ['im', 'pko'], (random, wiki) => {
    return `SELECT ?procedure {
  ?procedure a im:Procedure ; im:performedBy ?role
  FILTER NOT EXISTS { ?run pko:hasExecutedProcedure ?procedure }
  FILTER(?role != ${thing(random, wiki, 'role')})
} ORDER BY ?procedure LIMIT 200`;
  }),
  {
    ...heavy('construct a manual', ['im', 'dcterms'], (random, wiki) => {
      // Older concepts have ten to twenty procedures, newer ones a few.
      const subject = `<${wiki.base}id/gen-concept-${random.between(1, 60)}>`;
      return `CONSTRUCT { ?procedure ?p ?o . ?step ?q ?r } WHERE {
  { ?procedure dcterms:subject ${subject} ; ?p ?o }
  UNION { ?procedure dcterms:subject ${subject} ; im:hasMember ?step . ?step ?q ?r }
}`;
    }),
    form: 'CONSTRUCT',
  },
  light('facets', ['im', 'schema'], (random, wiki) => {
    // Older resources are the ones in use.
    return `SELECT ?unit (COUNT(?use) AS ?n) {
  ?use im:ofResource <${wiki.base}id/gen-resource-${random.between(0, wiki.resource >> 2)}> ; im:quantity ?quantity .
  ?quantity schema:unitCode ?unit
} GROUP BY ?unit`;
  }),
  {
    ...light('GRAPH ?g join', ['im'], (random, wiki) => {
      const procedure = thing(random, wiki, 'procedure');
      return `SELECT ?g ?step ?resource {
  GRAPH ?g { ${procedure} im:hasMember ?step . ?step im:uses ?use . ?use im:ofResource ?resource }
}`;
    }),
    named: true,
  },
  {
    ...heavy('count per graph', [], (random) => {
      return `SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }
GROUP BY ?g HAVING(COUNT(*) > ${random.between(140, 500)})`;
    }),
    named: true,
  },
];

type Body = WikiQuery['text'];

function light(name: string, prefixes: readonly Prefix[], text: Body): WikiQuery {
  return { ...heavy(name, prefixes, text), light: true };
}

function heavy(name: string, prefixes: readonly Prefix[], text: Body): WikiQuery {
  const head = prefixes.length === 0 ? '' : `${prefixDeclarations(prefixes)}\n`;
  const whole: Body = (random, wiki) => head + text(random, wiki);
  return { name, light: false, form: 'SELECT', named: false, text: whole };
}

function thing(random: Random, wiki: Census, kind: 'procedure' | 'role'): string {
  return `<${wiki.base}id/gen-${kind}-${random.between(0, wiki[kind] - 1)}>`;
}
