import { createHash } from 'node:crypto';
import { canonize } from 'rdf-canonize';
import { WikiError } from '../../../core/errors.ts';
import type { Quad } from '../../../core/rdf/terms.ts';

/**
 * SHA-256 (hex) of the dataset in RDFC-1.0 canonical form (https://www.w3.org/TR/rdf-canon/).
 * The comparisons of look-alike blank nodes are limited to the square of their number; a graph
 * made to exhaust them throws a WikiError `blank-node-maze`.
 */
export async function canonicalHashOf(quads: readonly Quad[]): Promise<string> {
  try {
    const canonical = await canonize(quads, { algorithm: 'RDFC-1.0', maxWorkFactor: 2 });
    return createHash('sha256').update(canonical).digest('hex');
  } catch (error) {
    if (!String(error).includes('deep iterations')) throw error;
    throw new WikiError('unprocessable', 'blank-node-maze', {}, error);
  }
}
