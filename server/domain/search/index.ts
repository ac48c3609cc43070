export { documentsOfPage } from './documents-of-page.ts';
export { searchJson, searchPages } from './search-pages.ts';
