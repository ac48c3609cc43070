export { documentsOfPage } from './documents-of-page.ts';
export { OTHER_NAMES, SUMMARIES, TITLES } from './naming-predicates.ts';
export { searchJson, searchPages } from './search-pages.ts';
