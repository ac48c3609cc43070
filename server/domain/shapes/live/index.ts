/** Checks while somebody writes: a page that need not be saved, in a thread of its own. */
export { checkQuads, completenessOf, type LocalFinding, type PageCheck } from './check-quads.ts';
export { checkForm, pageBeingWritten, type PageBeingWritten } from './check-form.ts';
export { ShapeThread } from './shape-thread.ts';
