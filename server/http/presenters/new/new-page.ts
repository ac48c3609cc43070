import type { FormProblem } from '../../../../core/views/account.ts';
import type { NewPageBasics, NewPageView, PageOffer } from '../../../../core/views/new-page.ts';
import { LONGEST_NOTES } from '../../../domain/pages/new-page/index.ts';
import { KIND_GROUPS, type FirstWords } from './beginning.ts';

/** The first form, as it was sent so far. */
export interface NewPageRequest {
  readonly first: FirstWords;
  readonly basics: NewPageBasics;
  readonly notes: string;
  readonly find: string;
  readonly found?: readonly PageOffer[];
  readonly similar?: readonly PageOffer[];
  readonly problem?: FormProblem & { readonly at: 'title' | 'notes' | 'find' };
}

/** The form that begins a page. Pure. */
export function presentNewPage({ first, basics, ...sent }: NewPageRequest): NewPageView {
  return {
    ...basics,
    ...sent,
    kind: first.kind,
    kinds: KIND_GROUPS,
    longestNotes: LONGEST_NOTES,
  };
}
