import type { ResultFormat } from '../store/quad-index.ts';

export interface OfferedFormat {
  readonly mediaType: ResultFormat;
  /** The short name of `?format=`. */
  readonly name: string;
  /** Others; one name may stand for a format of rows and one of graphs. */
  readonly otherNames: readonly string[];
  /** Other media types by which clients ask for it. */
  readonly aliases: readonly string[];
}

/** The formats of query answers; the preferred ones first. */
export const RESULT_FORMATS: readonly OfferedFormat[] = [
  {
    mediaType: 'application/sparql-results+json',
    name: 'json',
    otherNames: ['srj'],
    aliases: ['application/json'],
  },
  {
    mediaType: 'application/sparql-results+xml',
    name: 'xml',
    otherNames: ['srx'],
    aliases: ['application/xml', 'text/xml'],
  },
  { mediaType: 'text/csv', name: 'csv', otherNames: [], aliases: [] },
  { mediaType: 'text/tab-separated-values', name: 'tsv', otherNames: [], aliases: [] },
  {
    mediaType: 'text/turtle',
    name: 'ttl',
    otherNames: ['turtle'],
    aliases: ['application/turtle', 'application/x-turtle', 'text/n3'],
  },
  {
    mediaType: 'application/n-triples',
    name: 'nt',
    otherNames: ['ntriples'],
    aliases: ['text/plain'],
  },
  { mediaType: 'application/n-quads', name: 'nq', otherNames: ['nquads'], aliases: [] },
  { mediaType: 'application/trig', name: 'trig', otherNames: [], aliases: [] },
  {
    mediaType: 'application/ld+json',
    name: 'jsonld',
    otherNames: ['json'],
    aliases: ['application/json'],
  },
  {
    mediaType: 'application/rdf+xml',
    name: 'rdf',
    otherNames: ['rdfxml', 'xml'],
    aliases: ['application/xml', 'text/xml'],
  },
];
