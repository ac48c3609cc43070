/** Pages: read, saved, merged, patched, deleted, restored; each write is one commit. */
export { createPageInPlace } from './create-page-in-place.ts';
export { demandHistory } from './demand-history.ts';
export { fillTextIndex } from './fill-text-index.ts';
export { demandPage } from './load-page.ts';
export type { PageData } from './page-data.ts';
export { parseIfMatch, type Precondition } from './precondition.ts';
export { bareData, pageData, readPage, readRevision } from './read-page.ts';
export {
  deletePage,
  mergeIntoPage,
  patchPage,
  putPage,
  restoreRevision,
  type PageWrite,
  type SavedPage,
} from './save-page.ts';
export { seedPages } from './seed-pages.ts';
export { similarTitles } from './similar-titles.ts';
