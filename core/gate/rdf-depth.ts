import { WikiError } from '../errors.ts';
import { positionAt } from './position.ts';

/** Brackets, objects or elements that may be open at once in an RDF document. */
export const MAX_RDF_DEPTH = 200;

/** @throws WikiError `rdf-too-deep` when `depth` is past the limit */
export function checkDepth(depth: number, text: string, at: number): void {
  if (depth <= MAX_RDF_DEPTH) return;
  throw new WikiError('bad-request', 'rdf-too-deep', {
    limit: MAX_RDF_DEPTH,
    ...positionAt(text, at),
  });
}
