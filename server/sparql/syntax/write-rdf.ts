import { NS } from '../../../core/vocabulary.ts';
import type { Quad } from '../../../core/rdf/terms.ts';
import { packQuads } from './packed-quads.ts';
import { demandRdf } from './read-rdf.ts';
import { inSyntaxThread } from './syntax-pool.ts';

export interface WriteRequest {
  readonly quads: readonly Quad[];
  readonly mediaType: string;
  /** The graph's IRI: what it is about comes first, then its parts. No relative IRI is written. */
  readonly baseIri: string;
  /** Prefixes to use where they serve; those of core/vocabulary.ts unless said otherwise. */
  readonly prefixes?: Readonly<Record<string, string>>;
  readonly deadlineMs?: number;
}

/**
 * The quads as a document, the same text for the same quads whatever their order. A syntax
 * without named graphs gets the triples of all graphs. Reading it back gives the same terms,
 * lexical forms included. Throws a WikiError of kind `not-acceptable` (`rdfxml-predicate`,
 * `rdfxml-character`) where RDF/XML has no way to say it.
 */
export function writeRdf(request: WriteRequest): Promise<string> {
  const { quads, baseIri, prefixes = NS } = request;
  const mediaType = demandRdf(request.mediaType);
  return inSyntaxThread(
    'write',
    { quads: packQuads(quads), mediaType, baseIri, prefixes },
    request.deadlineMs,
  );
}
