/** An RDF syntax the wiki reads and writes. */
export interface RdfSyntax {
  readonly mediaType: RdfMediaType;
  /** File ending without the dot. */
  readonly extension: string;
  /** Its usual name, the same in every language. */
  readonly name: string;
  /** False when a document holds one graph only. */
  readonly supportsGraphs: boolean;
}

export type RdfMediaType =
  | 'text/turtle'
  | 'application/trig'
  | 'application/n-triples'
  | 'application/n-quads'
  | 'application/ld+json'
  | 'application/rdf+xml';

/** Every syntax, the preferred one first. */
export const RDF_SYNTAXES: readonly RdfSyntax[] = [
  { mediaType: 'text/turtle', extension: 'ttl', name: 'Turtle', supportsGraphs: false },
  { mediaType: 'application/trig', extension: 'trig', name: 'TriG', supportsGraphs: true },
  { mediaType: 'application/n-triples', extension: 'nt', name: 'N-Triples', supportsGraphs: false },
  { mediaType: 'application/n-quads', extension: 'nq', name: 'N-Quads', supportsGraphs: true },
  { mediaType: 'application/ld+json', extension: 'jsonld', name: 'JSON-LD', supportsGraphs: true },
  { mediaType: 'application/rdf+xml', extension: 'rdf', name: 'RDF/XML', supportsGraphs: false },
];

/** Names that older tools give to the same syntaxes. */
const ALIASES: Readonly<Record<string, RdfMediaType>> = {
  'application/x-turtle': 'text/turtle',
  'application/turtle': 'text/turtle',
  'application/x-trig': 'application/trig',
  'text/x-nquads': 'application/n-quads',
  'text/n-quads': 'application/n-quads',
};

/** File endings met in the wild besides the usual one of each syntax. */
const OTHER_EXTENSIONS: Readonly<Record<string, RdfMediaType>> = {
  owl: 'application/rdf+xml',
  xml: 'application/rdf+xml',
  skos: 'application/rdf+xml',
  json: 'application/ld+json',
};

/** The syntax of a `Content-Type`, its parameters and case ignored; undefined when it is not RDF. */
export function syntaxOfMediaType(contentType: string): RdfSyntax | undefined {
  const essence = (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();
  const mediaType = Object.hasOwn(ALIASES, essence) ? ALIASES[essence] : essence;
  return RDF_SYNTAXES.find((syntax) => syntax.mediaType === mediaType);
}

/** The syntax that a file's name promises; undefined when the ending says nothing. */
export function syntaxOfFile(fileName: string): RdfSyntax | undefined {
  const extension = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
  const usual = RDF_SYNTAXES.find((syntax) => syntax.extension === extension);
  if (usual || !Object.hasOwn(OTHER_EXTENSIONS, extension)) return usual;
  return RDF_SYNTAXES.find((syntax) => syntax.mediaType === OTHER_EXTENSIONS[extension]);
}
