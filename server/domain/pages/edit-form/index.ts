/** The editing form of a page: opened, taken back, saved. */
export { openForm, reopenForm, type PageForm } from './page-form.ts';
export { pageVersions, saveForm } from './save-form.ts';
