/** The editing form of a page: opened, taken back, saved. */
export { linkedThings, nameThings, offerNames } from './link-names.ts';
export { openForm, type Editing, type PageForm } from './page-form.ts';
export { readForm } from './read-form.ts';
export { readWords } from './read-words.ts';
export { resolveLinks } from './resolve-links.ts';
export { pageVersions, saveForm, type FormOutcome } from './save-form.ts';
