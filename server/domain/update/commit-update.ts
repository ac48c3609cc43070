import { applyDelta } from '../../../core/rdf/delta.ts';
import type { Committer, GraphChange } from '../../store/journal.ts';
import { commitPages, type PageEdit } from '../pages/commit-pages.ts';
import type { Services } from '../services.ts';
import { commitLarge } from './commit-large.ts';
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

/** Quads from which on the indexes take in a commit before it is made, as they do an import. */
const LARGE = 20_000;

/**
 * Makes one commit of everything that has changed. A page without statements is a deleted page, here as
 * by every other door.
 */
export async function commitUpdate(
  services: Omit<Services, 'journal'> & { readonly journal: Committer },
  state: WorkingState,
  facts: UpdateFacts,
): Promise<UpdateOutcome> {
  const changed = [...state.drafts].filter(({ changes }) => changes > 0);
  if (changed.length === 0) return { revisions: {}, added: 0, removed: 0 };
  const counts = { added: sum(changed.map(added)), removed: sum(changed.map(removed)) };
  const request = {
    ...facts,
    edits: changed.flatMap(pageEdit),
    others: changed.flatMap(otherChange),
  };
  const { seq, revisions } = isLarge(state)
    ? await commitLarge(services, { ...request, wholes: changed.filter(({ whole }) => whole) })
    : await commitPages(services, request);
  return { seq, revisions, ...counts };
}

/** True when committing takes long enough that the index should not be held meanwhile. */
export function isLarge(state: WorkingState): boolean {
  const drafts = [...state.drafts];
  return drafts.some(({ whole }) => whole) || sum(drafts.map(({ changes }) => changes)) > LARGE;
}

/** What was taken out of a graph after it was poured into never was in it. */
function added({ delta, whole }: GraphDraft): number {
  if (!whole) return delta.added.length;
  return delta.added.length + whole.pouredCount - delta.removed.length;
}

function removed({ base, delta, whole }: GraphDraft): number {
  if (!whole) return delta.removed.length;
  return whole.cleared ? base.size : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function pageEdit({ base, delta }: GraphDraft): PageEdit[] {
  if (base.target.kind !== 'page') return [];
  const quads = applyDelta(base.quads ?? [], delta);
  const { slug } = base.target;
  return [{ slug, previous: base.page, quads, ...(quads.length === 0 && { deleted: true }) }];
}

function otherChange({ base, delta, whole }: GraphDraft): GraphChange[] {
  const { kind, iri } = base.target;
  if (whole || (kind !== 'reference' && kind !== 'unnamed')) return [];
  return [{ graph: iri, kind, ...delta, expectedSeq: base.seq }];
}
