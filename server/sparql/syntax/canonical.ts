import { createHash, randomUUID } from 'node:crypto';
import { blankNode, type Quad } from '../../../core/rdf/terms.ts';
import { packQuads } from './packed-quads.ts';
import { inSyntaxThread } from './syntax-pool.ts';

/**
 * SHA-256 (hex) of the RDFC-1.0 canonical form: equal exactly for datasets that differ in blank
 * node labels and order at most. Throws a WikiError `blank-node-maze` on a poison graph.
 */
export function canonicalHash(quads: readonly Quad[]): Promise<string> {
  return inSyntaxThread('hash', { quads: packQuads(quads) });
}

/**
 * Gives every blank node the label it keeps from now on: the one that the same node has in
 * `previous`, else a fresh one. Labels are fit for every syntax.
 * @param scope names the occasion (a graph and its revision, say); the same scope gives the same
 *   fresh labels. Two graphs must never share one. Without it labels are fresh at random.
 */
export async function labelBlankNodes(
  quads: readonly Quad[],
  previous: readonly Quad[],
  scope: string = randomUUID(),
): Promise<Quad[]> {
  if (!quads.some(hasBlankNode)) return [...quads];
  const prefix = `b${createHash('sha256').update(scope).digest('hex').slice(0, 12)}-`;
  const labels = await inSyntaxThread('label', {
    quads: packQuads(quads.filter(hasBlankNode)),
    previous: packQuads(previous.filter(hasBlankNode)),
    prefix,
  });
  const renamed = <T extends Quad['subject'] | Quad['object']>(term: T): T | Quad['subject'] =>
    term.termType === 'BlankNode' ? blankNode(labels.get(term.value) ?? term.value) : term;
  return quads.map((statement) =>
    hasBlankNode(statement)
      ? { ...statement, subject: renamed(statement.subject), object: renamed(statement.object) }
      : statement,
  );
}

function hasBlankNode({ subject, object }: Quad): boolean {
  return subject.termType === 'BlankNode' || object.termType === 'BlankNode';
}
