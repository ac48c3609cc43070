import { quadToNQuads, type Quad } from '../../../core/rdf/terms.ts';
import type { CommitDelta } from '../journal.ts';

/** A commit as replicas take it fastest: packed once, posted to each. */
export interface PackedDelta {
  readonly seq: number;
  readonly removed: readonly Quad[];
  /** What is added, as N-Quads, less the statements with blank nodes: those would be relabelled. */
  readonly added: string;
  readonly addedWithBlanks: readonly Quad[];
  /** How many quads are added, in both ways. */
  readonly grown: number;
}

export function packDelta(delta: CommitDelta): PackedDelta {
  const added = delta.changes.flatMap((change) => change.added);
  const plain = added.filter((statement) => !hasBlank(statement));
  return {
    seq: delta.seq,
    removed: delta.changes.flatMap((change) => change.removed),
    added: plain.map((statement) => `${quadToNQuads(statement)}\n`).join(''),
    addedWithBlanks: added.filter(hasBlank),
    grown: added.length,
  };
}

function hasBlank({ subject, object }: Quad): boolean {
  return subject.termType === 'BlankNode' || object.termType === 'BlankNode';
}
