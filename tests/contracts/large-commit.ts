import { quadToNQuads, type Quad } from '../../core/rdf/terms.ts';
import type { GraphKind, TextChange } from '../../server/store/journal.ts';

/** Statements as the journal’s text, in bytes of their own. */
export function textOf(quads: readonly Quad[]): Uint8Array {
  const text = quads.map((one) => `${quadToNQuads(one)}\n`).join('');
  return new Uint8Array(Buffer.from(text));
}

/** A change of one graph for a large commit. */
export function textChange(
  graph: string,
  added: readonly Quad[],
  removed: readonly Quad[] = [],
  more: Partial<TextChange> & { kind?: GraphKind } = {},
): TextChange {
  return {
    graph,
    kind: 'reference',
    added: added.length > 0 ? [textOf(added)] : [],
    removed: removed.length > 0 ? [textOf(removed)] : [],
    addedCount: added.length,
    removedCount: removed.length,
    ...more,
  };
}
