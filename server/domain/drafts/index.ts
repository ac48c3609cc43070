/** Unsaved text kept on the account, for its author alone. */
export { discardDraft } from './discard-draft.ts';
export { isOfNewPage } from './draft-key.ts';
export { LARGEST_DRAFT } from './draft-limits.ts';
export { keepDraft } from './keep-draft.ts';
export { listDrafts, type DraftEntry } from './list-drafts.ts';
export { readDraft } from './read-draft.ts';
