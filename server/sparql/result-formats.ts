import type { ResultFormat } from '../store/quad-index.ts';

/** The formats of query answers with the short names of `?format=`; the preferred ones first. */
export const RESULT_FORMATS: readonly {
  readonly name: string;
  readonly mediaType: ResultFormat;
}[] = [
  { name: 'json', mediaType: 'application/sparql-results+json' },
  { name: 'xml', mediaType: 'application/sparql-results+xml' },
  { name: 'csv', mediaType: 'text/csv' },
  { name: 'tsv', mediaType: 'text/tab-separated-values' },
  { name: 'ttl', mediaType: 'text/turtle' },
  { name: 'nt', mediaType: 'application/n-triples' },
  { name: 'nq', mediaType: 'application/n-quads' },
  { name: 'trig', mediaType: 'application/trig' },
  { name: 'jsonld', mediaType: 'application/ld+json' },
  { name: 'rdf', mediaType: 'application/rdf+xml' },
];
