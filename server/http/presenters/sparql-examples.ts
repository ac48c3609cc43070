import { workbenchHref } from '../../../core/sparql-results/addresses.ts';
import type { Locale } from '../../../core/messages.ts';
import type { ExampleView } from '../../../core/views/sparql.ts';
import { prefixDeclarations, type Prefix } from '../../../core/vocabulary.ts';

/** A query to begin with, in words `sparql-example-{name}`. */
interface Example {
  readonly name: string;
  readonly prefixes: readonly Prefix[];
  /** The query below its prefixes; `LANG` stands for the reader’s language. */
  readonly body: string;
  /** False where the IRIs themselves are of interest. */
  readonly names?: false;
}

const EXAMPLES: readonly Example[] = [
  {
    name: 'procedures',
    prefixes: ['im', 'rdfs'],
    body: `SELECT ?procedure ?chantier WHERE {
  ?procedure a im:Procedure ; im:domain ?chantier ; rdfs:label ?title .
  FILTER(LANG(?title) = "LANG")
}
ORDER BY ?chantier ?title`,
  },
  {
    name: 'steps',
    prefixes: ['im', 'rdfs'],
    body: `SELECT ?order ?step ?role WHERE {
  </id/pc-hotcompost> im:hasMember+ ?step .
  ?step a im:Step ; im:order ?order .
  OPTIONAL { ?step im:performedBy ?role }
  OPTIONAL { ?group im:hasMember ?step ; im:order ?place }
}
ORDER BY COALESCE(?place, ?order) ?order`,
  },
  {
    name: 'dangers',
    prefixes: ['im', 'rdfs'],
    body: `SELECT ?page ?warning WHERE {
  GRAPH ?page { ?note im:safetyLevel im:Danger ; rdfs:label ?warning }
  FILTER(LANG(?warning) = "LANG")
}
ORDER BY ?page`,
  },
  {
    name: 'tools',
    prefixes: ['im'],
    body: `SELECT ?tool (COUNT(DISTINCT ?page) AS ?procedures) WHERE {
  ?tool a im:Tool .
  GRAPH ?page { ?use im:ofResource ?tool }
}
GROUP BY ?tool
HAVING (COUNT(DISTINCT ?page) > 1)
ORDER BY DESC(?procedures) ?tool`,
  },
  {
    name: 'roles',
    prefixes: ['im'],
    body: `SELECT ?role (COUNT(DISTINCT ?step) AS ?steps) WHERE {
  ?step a im:Step ; im:performedBy ?role .
}
GROUP BY ?role
ORDER BY DESC(?steps) ?role`,
  },
  {
    name: 'limits',
    prefixes: ['im', 'rdfs', 'schema'],
    body: `SELECT ?step ?quantity ?value ?min ?max ?unit WHERE {
  ?step a im:Step ; im:parameter ?limit .
  ?limit rdfs:label ?quantity .
  OPTIONAL { ?limit schema:value ?value }
  OPTIONAL { ?limit schema:minValue ?min }
  OPTIONAL { ?limit schema:maxValue ?max }
  OPTIONAL { ?limit schema:unitCode ?unit }
  FILTER(LANG(?quantity) = "LANG")
}
ORDER BY ?step ?quantity`,
  },
  {
    name: 'calls',
    prefixes: ['im'],
    body: `SELECT ?page ?step ?called WHERE {
  GRAPH ?page { ?step im:callsProcedure ?called }
}
ORDER BY ?page ?step`,
  },
  {
    name: 'targets',
    prefixes: ['im', 'schema'],
    body: `SELECT ?indicator ?comparator ?value ?min ?max ?unit WHERE {
  ?indicator a im:Indicator ; im:comparator ?comparator ; im:target ?target .
  OPTIONAL { ?target schema:value ?value }
  OPTIONAL { ?target schema:minValue ?min }
  OPTIONAL { ?target schema:maxValue ?max }
  OPTIONAL { ?target schema:unitCode ?unit }
}
ORDER BY ?indicator`,
  },
  {
    name: 'sources',
    prefixes: ['dcterms'],
    body: `SELECT ?source (COUNT(DISTINCT ?page) AS ?pages) WHERE {
  GRAPH ?page { ?thing dcterms:source ?source }
}
GROUP BY ?source
ORDER BY DESC(?pages) ?source
LIMIT 20`,
  },
  {
    name: 'tunes',
    prefixes: ['imd'],
    body: `SELECT ?tune ?key ?tuning ?player WHERE {
  ?tune a imd:Tune ; imd:key ?key .
  OPTIONAL { ?tune imd:tuning ?tuning }
  OPTIONAL { ?tune imd:playedBy ?player }
}
ORDER BY ?tune ?player`,
  },
  {
    name: 'changes',
    prefixes: ['dcterms', 'foaf'],
    body: `SELECT ?thing ?time WHERE {
  GRAPH </graph/catalogue> { ?page foaf:primaryTopic ?thing ; dcterms:modified ?time }
}
ORDER BY DESC(?time) ?thing
LIMIT 20`,
  },
  {
    name: 'graph',
    prefixes: ['im', 'rdfs'],
    names: false,
    body: `CONSTRUCT { ?step rdfs:label ?name ; im:order ?order }
WHERE {
  </id/pc-hotcompost> im:hasMember+ ?step .
  ?step rdfs:label ?name ; im:order ?order .
  FILTER(LANG(?name) = "LANG")
}`,
  },
  {
    name: 'ask',
    prefixes: ['im'],
    names: false,
    body: `ASK { ?copy im:adaptationOf ?model . ?model a im:Model }`,
  },
];

/** The examples with their queries in the reader’s language; the words of each stand above it. */
export function exampleQueries(locale: Locale): ExampleView[] {
  const { lang, t } = locale;
  return EXAMPLES.map(({ name, prefixes, body, names }) => {
    const label = t(`sparql-example-${name}`);
    const text = body.replaceAll('"LANG"', `"${lang}"`);
    const query = `# ${label}\n${prefixDeclarations(prefixes)}\n\n${text}`;
    return { label, query, href: workbenchHref(lang, query, names !== false) };
  });
}
