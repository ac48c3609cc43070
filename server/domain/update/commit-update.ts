import { applyDelta } from '../../../core/rdf/delta.ts';
import type { GraphChange } from '../../store/journal.ts';
import { commitPages, type CommittingServices, type PageEdit } from '../pages/commit-pages.ts';
import type { GraphDraft } from './graph-draft.ts';
import type { WorkingState } from './working-state.ts';

/** What an update has changed. */
export interface UpdateOutcome {
  /** The commit; absent when nothing was changed, and no commit made. */
  readonly seq?: number;
  /** The revision that each page of the commit now has, by slug. */
  readonly revisions: Readonly<Record<string, number>>;
  /** Quads, over all graphs but those the wiki makes itself. */
  readonly added: number;
  readonly removed: number;
}

export interface UpdateFacts {
  /** Account name. */
  readonly author: string;
  readonly comment: string;
  /** The commit from whose state all was worked out; absent when only the graphs changed were read. */
  readonly expectedHead?: number;
}

/**
 * Makes one commit of everything that has changed. A page without statements is a deleted page, here as
 * by every other door.
 */
export async function commitUpdate(
  services: CommittingServices,
  state: WorkingState,
  facts: UpdateFacts,
): Promise<UpdateOutcome> {
  const changed = [...state.drafts].filter(({ changes }) => changes > 0);
  const deltas = changed.map(({ delta }) => delta);
  const added = deltas.reduce((sum, delta) => sum + delta.added.length, 0);
  const removed = deltas.reduce((sum, delta) => sum + delta.removed.length, 0);
  if (changed.length === 0) return { revisions: {}, added, removed };
  const { seq, revisions } = await commitPages(services, {
    ...facts,
    edits: changed.flatMap(pageEdit),
    others: changed.flatMap(otherChange),
  });
  return { seq, revisions, added, removed };
}

function pageEdit({ base, delta }: GraphDraft): PageEdit[] {
  if (base.target.kind !== 'page') return [];
  const quads = applyDelta(base.quads ?? [], delta);
  const { slug } = base.target;
  return [{ slug, previous: base.page, quads, ...(quads.length === 0 && { deleted: true }) }];
}

function otherChange({ base, delta }: GraphDraft): GraphChange[] {
  const { kind, iri } = base.target;
  if (kind !== 'reference' && kind !== 'unnamed') return [];
  return [{ graph: iri, kind, ...delta, expectedSeq: base.seq }];
}
