import type { Iris } from '../../../core/iris.ts';
import type { Locale } from '../../../core/messages.ts';
import { namedNode, stringLiteral, type Quad, type Term } from '../../../core/rdf/terms.ts';
import { dcterms, PPL, rdfs, schema } from '../../../core/vocabulary.ts';
import type { GraphList, ListedGraph } from '../../domain/graphs/index.ts';
import type { GraphInfo } from '../../store/journal.ts';
import { Describing, FORMATS, integer, SD, VOID } from './describing.ts';

const RDF_FORMATS = ['Turtle', 'TriG', 'N-Triples', 'N-Quads', 'JSON-LD', 'RDF_XML'];
const RESULT_FORMATS = [
  'SPARQL_Results_JSON',
  'SPARQL_Results_XML',
  'SPARQL_Results_CSV',
  'SPARQL_Results_TSV',
];

/** What every client has to reckon with. */
export interface ServiceLimits {
  /** Milliseconds a query may run. */
  readonly queryTimeoutMs: number;
  /** Seconds of query time per client and minute; 0 = no limit. */
  readonly clientQuerySeconds: number;
  /** Most rows or triples of an answer. */
  readonly resultLimit: number;
}

export interface ServiceFacts {
  readonly iris: Iris;
  readonly locales: Iterable<Locale>;
  readonly graphs: GraphList;
  readonly limits: ServiceLimits;
  /** True when SERVICE may call some endpoint. */
  readonly federates: boolean;
}

/** Where the description of the data set is, and the names it gives. */
export function voidIri(iris: Iris, name = ''): string {
  return `${iris.base}.well-known/void${name === '' ? '' : `#${name}`}`;
}

/**
 * What the endpoint can do, in the words of SPARQL 1.1 Service Description. There are no functions of
 * our own and no federation, so none is named. Graphs of pages are told together, as a URI space.
 */
export function serviceDescription({
  iris,
  locales,
  graphs,
  limits,
  federates,
}: ServiceFacts): Quad[] {
  const about = new Describing(locales);
  const endpoint = `${iris.base}sparql`;
  const named = [...graphs.own, ...graphs.references].map((graph) => namedGraph(about, graph));
  const pages = about.some([`${VOID}Dataset`], {
    [`${VOID}uriSpace`]: stringLiteral(`${iris.base}wiki/`),
    [`${VOID}documents`]: integer(graphs.pages.graphs),
    [`${VOID}triples`]: integer(graphs.pages.statements),
    [rdfs('comment')]: about.words('graphs-pages-lead'),
  });
  const union = about.some([`${SD}Graph`], {
    [rdfs('comment')]: about.words('sparql-union'),
  });
  const dataset = about.say(
    namedNode(voidIri(iris, 'dataset')),
    [`${SD}Dataset`, `${SD}GraphCollection`, `${VOID}Dataset`],
    {
      [`${SD}defaultGraph`]: union,
      [`${SD}namedGraph`]: named,
      [`${VOID}subset`]: pages,
      [dcterms('license')]: PPL,
    },
  );
  about.say(namedNode(endpoint), [`${SD}Service`], {
    [`${SD}endpoint`]: endpoint,
    [`${SD}supportedLanguage`]: [`${SD}SPARQL11Query`, `${SD}SPARQL11Update`],
    [`${SD}feature`]: [
      `${SD}UnionDefaultGraph`,
      ...(federates ? [`${SD}BasicFederatedQuery`] : []),
    ],
    [`${SD}resultFormat`]: [...RESULT_FORMATS, ...RDF_FORMATS].map((name) => FORMATS + name),
    [`${SD}inputFormat`]: RDF_FORMATS.map((name) => FORMATS + name),
    [`${SD}defaultEntailmentRegime`]: 'http://www.w3.org/ns/entailment/Simple',
    [`${SD}defaultDataset`]: dataset,
    [`${SD}availableGraphs`]: dataset,
    [rdfs('seeAlso')]: voidIri(iris),
    [schema('additionalProperty')]: limitTerms(about, limits),
  });
  return about.quads;
}

function namedGraph(about: Describing, graph: GraphInfo | ListedGraph): Term {
  const titles = 'description' in graph ? graph.description.titles : [];
  return about.some([`${SD}NamedGraph`], {
    [`${SD}name`]: graph.graph,
    [`${SD}graph`]: about.some([`${SD}Graph`], {
      [`${VOID}triples`]: integer(graph.size),
      [dcterms('title')]: titles,
    }),
  });
}

/** The limits of queries as schema:PropertyValue; those that are off are not told. */
export function limitTerms(about: Describing, limits: ServiceLimits): Term[] {
  const values: readonly [string, number, string][] = [
    ['query-deadline', limits.queryTimeoutMs / 1000, 'SEC'],
    ['result-limit', limits.resultLimit, ''],
    ['client-query-seconds', limits.clientQuerySeconds, 'SEC'],
  ];
  return values
    .filter(([, value]) => value > 0)
    .map(([id, value, unit]) =>
      about.some([schema('PropertyValue')], {
        [schema('propertyID')]: stringLiteral(id),
        [schema('name')]: about.words(`graphs-limit-${id}`),
        [schema('value')]: integer(value),
        ...(unit === '' ? {} : { [schema('unitCode')]: stringLiteral(unit) }),
      }),
    );
}
