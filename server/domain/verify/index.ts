/** Everything that is stored, checked; and the indexes compared with the journal they are made from. */
export { verifyWiki, type WikiReport } from './verify-wiki.ts';
