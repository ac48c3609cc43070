import type { Locale } from '../../../core/messages.ts';
import {
  blankNode,
  langLiteral,
  namedNode,
  quad,
  type Quad,
  type Subject,
  type Term,
} from '../../../core/rdf/terms.ts';
import { rdf, rdfs } from '../../../core/vocabulary.ts';
import type { Iris } from '../../../core/iris.ts';

const SD = 'http://www.w3.org/ns/sparql-service-description#';
const FORMATS = 'http://www.w3.org/ns/formats/';
const RESULT_FORMATS = [
  'SPARQL_Results_JSON',
  'SPARQL_Results_XML',
  'SPARQL_Results_CSV',
  'SPARQL_Results_TSV',
  'Turtle',
  'N-Triples',
  'N-Quads',
  'TriG',
  'JSON-LD',
  'RDF_XML',
];

/** What the endpoint can do, in the words of SPARQL 1.1 Service Description. */
export function serviceDescription(iris: Iris, locales: Iterable<Locale>): Quad[] {
  const service = namedNode(`${iris.base}sparql`);
  const dataset = blankNode('dataset');
  const union = blankNode('union');
  const say = (subject: Subject, predicate: string, object: Term): Quad =>
    quad(subject, namedNode(predicate), object);
  const sd = (local: string): Term => namedNode(`${SD}${local}`);
  return [
    say(service, rdf('type'), sd('Service')),
    say(service, `${SD}endpoint`, service),
    say(service, `${SD}supportedLanguage`, sd('SPARQL11Query')),
    say(service, `${SD}feature`, sd('UnionDefaultGraph')),
    ...RESULT_FORMATS.map((name) =>
      say(service, `${SD}resultFormat`, namedNode(`${FORMATS}${name}`)),
    ),
    say(service, `${SD}defaultDataset`, dataset),
    say(dataset, rdf('type'), sd('Dataset')),
    say(dataset, `${SD}defaultGraph`, union),
    say(union, rdf('type'), sd('Graph')),
    ...[...locales].map(({ lang, t }) =>
      say(union, rdfs('comment'), langLiteral(t('sparql-union'), lang)),
    ),
  ];
}
