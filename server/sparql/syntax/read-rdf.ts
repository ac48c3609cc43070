import { WikiError } from '../../../core/errors.ts';
import { RDF_SYNTAXES, syntaxOfMediaType } from '../../../core/rdf/syntaxes.ts';
import { DEFAULT_GRAPH, type GraphName, type Quad } from '../../../core/rdf/terms.ts';
import { unpackQuads } from './packed-quads.ts';
import { inSyntaxThread } from './syntax-pool.ts';

export interface ReadRequest {
  readonly text: string;
  /** Media type of one of the six syntaxes; parameters are ignored. */
  readonly mediaType: string;
  /** What relative IRIs resolve on: an absolute IRI. */
  readonly baseIri: string;
  /** Where statements outside any named graph go; the unnamed graph unless said otherwise. */
  readonly graph?: GraphName;
  readonly deadlineMs?: number;
}

/**
 * Reads an RDF document off the main thread. Lexical forms are kept, language tags lower-cased,
 * blank nodes named as in the document or at random; nothing is fetched from anywhere.
 *
 * Throws a WikiError of kind `bad-request`: `rdf-syntax` (line, column, detail, syntax),
 * `remote-context` (iri), `rdf-1-2`, `blank-graph`, and those of core/gate/rdf-gate.ts; of kind
 * `unsupported-media-type`, `timeout` (`rdf-timeout`) or `unavailable` (`rdf-busy`).
 */
export async function readRdf(request: ReadRequest): Promise<Quad[]> {
  const { text, baseIri, graph = DEFAULT_GRAPH } = request;
  const mediaType = demandRdf(request.mediaType);
  return unpackQuads(
    await inSyntaxThread('read', { text, mediaType, baseIri }, request.deadlineMs),
    graph,
  );
}

/** The media type without parameters and aliases; throws a WikiError when it is not RDF. */
export function demandRdf(given: string): (typeof RDF_SYNTAXES)[number]['mediaType'] {
  const syntax = syntaxOfMediaType(given);
  if (syntax) return syntax.mediaType;
  const accepted = RDF_SYNTAXES.map(({ mediaType }) => mediaType).join(', ');
  throw new WikiError('unsupported-media-type', 'media-type-unknown', { given, accepted });
}
