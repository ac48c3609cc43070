import { applyDelta, diffQuads, type QuadDelta } from '../../../../core/rdf/delta.ts';
import type { Quad } from '../../../../core/rdf/terms.ts';
import type { Services } from '../../services.ts';

/** What others changed between two revisions of a page; nothing where either is not known. */
export async function changesSince(
  { journal }: Pick<Services, 'journal'>,
  slug: string,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<QuadDelta> {
  const [before, after] = await Promise.all([
    from === 0 ? undefined : journal.revision(slug, from),
    journal.revision(slug, to),
  ]);
  if (!after || (from !== 0 && !before)) return { added: [], removed: [] };
  return diffQuads(before?.quads ?? [], after.quads);
}

/** A text’s statements with what others changed: theirs come, what they took away goes, mine stay. */
export function withChanges(mine: readonly Quad[], changes: QuadDelta): Quad[] {
  return applyDelta(mine, changes);
}
