/** Shapes: what a well-structured page contains, as findings that never refuse a save. */
export type { Finding } from './finding.ts';
export { findPage } from './find-page.ts';
export { readShapeSet } from './read-shape-set.ts';
export { ShapeSet } from './shape-set.ts';
export { findAll, validateAll } from './validate-all.ts';
