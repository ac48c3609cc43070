import type { Quad } from '../../../core/rdf/terms.ts';
import { packQuads, unpackQuads } from './packed-quads.ts';
import { inSyntaxThread } from './syntax-pool.ts';

export interface PatchRequest {
  /** The graph to change. */
  readonly quads: readonly Quad[];
  /** SPARQL Update whose default graph is that graph. Must have passed the gate. */
  readonly update: string;
  readonly baseIri: string;
}

/** What an update does to one graph taken alone (../patch/evaluate-patch.ts), worked out off the main thread. */
export async function patchGraph({
  quads,
  ...request
}: PatchRequest): Promise<{ added: Quad[]; removed: Quad[] }> {
  const effect = await inSyntaxThread('patch', { ...request, quads: packQuads(quads) });
  return { added: unpackQuads(effect.added), removed: unpackQuads(effect.removed) };
}
