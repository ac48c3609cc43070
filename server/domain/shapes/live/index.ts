/** Checks while somebody writes: a page that need not be saved, in a thread of its own. */
export { checkQuads, completenessOf, type CheckServices } from './check-quads.ts';
export { ShapeThread } from './shape-thread.ts';
