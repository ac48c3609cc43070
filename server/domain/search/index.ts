export { documentsOfPage, type ContextLabels } from './documents-of-page.ts';
export {
  searchJson,
  searchPages,
  type Facet,
  type SearchAnswer,
  type SearchRequest,
  type SearchResult,
} from './search-pages.ts';
