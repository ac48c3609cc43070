import type { Iris } from '../../../core/iris.ts';
import { RDF_SYNTAXES } from '../../../core/rdf/syntaxes.ts';
import {
  namedNode,
  stringLiteral,
  typedLiteral,
  type Quad,
  type Term,
} from '../../../core/rdf/terms.ts';
import { dcterms, NS, PPL, rdfs, schema } from '../../../core/vocabulary.ts';
import type { DatasetCounts, ListedGraph } from '../../domain/graphs/index.ts';
import { DCAT, Describing, FORMATS, integer, VOID } from './describing.ts';
import { EXAMPLE_QUERIES } from './example-queries.ts';
import { limitTerms, voidIri, type ServiceFacts } from './service-description.ts';

const SH = NS.sh;
const FOAF = NS.foaf;

export interface DatasetFacts extends Omit<ServiceFacts, 'federates'> {
  /** Absent when the data set is too large to be counted in time. */
  readonly counts?: DatasetCounts;
  /** When the last commit was made; UTC, ISO 8601. */
  readonly modified?: string;
  /** Where a graph can be read. */
  readonly addressOf: (graph: string) => string;
}

/**
 * The data set in the words of VoID and DCAT, with its example questions as SHACL executables. What
 * is said of a reference graph is said of its own IRI.
 */
export function describeDataset(facts: DatasetFacts): Quad[] {
  const { iris, locales, graphs, counts, modified } = facts;
  const about = new Describing(locales);
  const named = (name: string): string => voidIri(iris, name);
  const endpoint = `${iris.base}sparql`;
  const changed: Record<string, Term> =
    modified === undefined ? {} : { [dcterms('modified')]: typedLiteral(modified, 'dateTime') };
  about.say(namedNode(voidIri(iris)), [`${VOID}DatasetDescription`], {
    [dcterms('title')]: about.words('graphs-void-title'),
    [`${FOAF}primaryTopic`]: named('dataset'),
  });
  about.say(namedNode(named('dataset')), [`${VOID}Dataset`, `${DCAT}Dataset`], {
    [dcterms('title')]: about.words('shell-site-name'),
    [dcterms('description')]: [
      ...about.words('graphs-void-description'),
      ...about.words('graphs-double-count'),
    ],
    [dcterms('license')]: PPL,
    [dcterms('language')]: [...locales].map(({ lang }) => stringLiteral(lang)),
    ...changed,
    [`${FOAF}homepage`]: iris.base,
    [`${VOID}sparqlEndpoint`]: endpoint,
    [`${VOID}uriSpace`]: stringLiteral(iris.base),
    [`${VOID}vocabulary`]: Object.values(NS),
    [`${VOID}feature`]: RDF_SYNTAXES.map(({ name }) => FORMATS + name.replace('/', '_')),
    [`${VOID}exampleResource`]: `${iris.base}id/pc-hotcompost`,
    [`${VOID}triples`]: integer(statementsIn(facts)),
    [`${VOID}documents`]: integer(graphs.pages.graphs),
    ...(counts ? countValues(about, counts) : {}),
    [`${VOID}subset`]: [
      named('pages'),
      ...graphs.own.map(({ graph }) => graph),
      ...graphs.references.map(({ graph }) => graph),
      ...(graphs.unnamed.size > 0 ? [named('unnamed')] : []),
    ],
    [`${SH}prefixes`]: named('prefixes'),
    [`${DCAT}distribution`]: named('endpoint'),
  });
  about.say(namedNode(named('endpoint')), [`${DCAT}Distribution`], {
    [`${DCAT}accessURL`]: endpoint,
    [`${DCAT}accessService`]: endpoint,
    [dcterms('license')]: PPL,
  });
  about.say(namedNode(endpoint), [`${DCAT}DataService`], {
    [`${DCAT}endpointURL`]: endpoint,
    [`${DCAT}endpointDescription`]: endpoint,
    [`${DCAT}servesDataset`]: named('dataset'),
    [dcterms('title')]: about.words('sparql-title'),
    [schema('additionalProperty')]: limitTerms(about, facts.limits),
  });
  subsets(about, facts);
  prefixes(about, iris);
  examples(about, iris);
  return about.quads;
}

function statementsIn({ counts, graphs }: DatasetFacts): number {
  if (counts) return counts.statements;
  const listed = [...graphs.own, ...graphs.references, graphs.unnamed];
  return listed.reduce((sum, { size }) => sum + size, graphs.pages.statements);
}

function countValues(
  about: Describing,
  { subjects, objects, classes, properties }: DatasetCounts,
): Record<string, Term | readonly Term[]> {
  return {
    [`${VOID}distinctSubjects`]: integer(subjects),
    [`${VOID}distinctObjects`]: integer(objects),
    [`${VOID}classes`]: integer(classes.length),
    [`${VOID}properties`]: integer(properties.length),
    [`${VOID}classPartition`]: classes.map(({ iri, count }) =>
      about.some([], { [`${VOID}class`]: iri, [`${VOID}entities`]: integer(count) }),
    ),
    [`${VOID}propertyPartition`]: properties.map(({ iri, count }) =>
      about.some([], { [`${VOID}property`]: iri, [`${VOID}triples`]: integer(count) }),
    ),
  };
}

function subsets(about: Describing, { iris, graphs, addressOf }: DatasetFacts): void {
  about.say(namedNode(voidIri(iris, 'pages')), [`${VOID}Dataset`], {
    [dcterms('title')]: about.words('graphs-pages'),
    [`${VOID}uriSpace`]: stringLiteral(`${iris.base}wiki/`),
    [`${VOID}documents`]: integer(graphs.pages.graphs),
    [`${VOID}triples`]: integer(graphs.pages.statements),
    [dcterms('license')]: PPL,
  });
  for (const { graph, size } of graphs.own) {
    about.say(namedNode(graph), [`${VOID}Dataset`], {
      [`${VOID}triples`]: integer(size),
      [`${VOID}dataDump`]: addressOf(graph),
    });
  }
  for (const graph of graphs.references) subset(about, iris, graph.graph, graph, addressOf);
  if (graphs.unnamed.size > 0) {
    subset(about, iris, voidIri(iris, 'unnamed'), graphs.unnamed, addressOf);
  }
}

function subset(
  about: Describing,
  iris: Iris,
  iri: string,
  { graph, size, description, last }: ListedGraph,
  addressOf: (graph: string) => string,
): void {
  const { titles, source, licence } = description;
  const isUnnamed = graph === '';
  about.say(namedNode(iri), [`${VOID}Dataset`, `${DCAT}Dataset`], {
    [dcterms('title')]: isUnnamed ? about.words('graphs-unnamed') : titles,
    [`${VOID}triples`]: integer(size),
    [`${VOID}dataDump`]: addressOf(graph),
    ...(source === undefined ? {} : { [dcterms('source')]: source }),
    ...(licence === undefined ? {} : { [dcterms('license')]: licence }),
    ...(last
      ? {
          [dcterms('modified')]: typedLiteral(last.time, 'dateTime'),
          [dcterms('contributor')]: iris.user(last.author),
        }
      : {}),
  });
}

/** The prefixes that queries on this data use (SHACL, 5.2.1). */
function prefixes(about: Describing, iris: Iris): void {
  about.say(namedNode(voidIri(iris, 'prefixes')), [`${NS.owl}Ontology`], {
    [`${SH}declare`]: Object.entries(NS).map(([prefix, namespace]) =>
      about.some([`${SH}PrefixDeclaration`], {
        [`${SH}prefix`]: stringLiteral(prefix),
        [`${SH}namespace`]: typedLiteral(namespace, 'anyURI'),
      }),
    ),
  });
}

function examples(about: Describing, iris: Iris): void {
  for (const { id, query } of EXAMPLE_QUERIES) {
    about.say(
      namedNode(voidIri(iris, `example-${id}`)),
      [`${SH}SPARQLExecutable`, `${SH}SPARQLSelectExecutable`],
      {
        [rdfs('comment')]: about.words(`graphs-example-${id}`),
        [`${SH}select`]: stringLiteral(query),
        [`${SH}prefixes`]: voidIri(iris, 'prefixes'),
        [schema('target')]: `${iris.base}sparql`,
      },
    );
  }
}
