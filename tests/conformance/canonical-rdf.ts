import { canonize } from 'rdf-canonize';
import * as oxigraph from 'oxigraph';
import type { Quad } from '../../core/rdf/terms.ts';
import { plainQuad } from '../support/starter-dataset.ts';

/** The document as canonical N-Quads (RDFC-1.0): equal texts for isomorphic datasets. */
export function canonicalRdf(
  text: string,
  mediaType: string,
  baseIri = 'http://example.org/',
): Promise<string> {
  const format = mediaType.split(';')[0] ?? '';
  return canonicalQuads(
    oxigraph.parse(text, { format, base_iri: baseIri, lenient: true }).map(plainQuad),
  );
}

export function canonicalQuads(quads: readonly Quad[]): Promise<string> {
  return canonize(quads, { algorithm: 'RDFC-1.0' });
}
