import * as oxigraph from 'oxigraph';
import type { Quad } from '../../../core/rdf/terms.ts';
import { plainQuad } from '../../support/starter-dataset.ts';

/** The statements of a Turtle text, read in this thread. */
export function parseTurtle(text: string, baseIri: string): Quad[] {
  return oxigraph.parse(text, { format: 'text/turtle', base_iri: baseIri }).map(plainQuad);
}
