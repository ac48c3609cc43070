export { listTerms, type TermList } from './list-terms.ts';
