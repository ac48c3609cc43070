export { canonicalHash, labelBlankNodes } from './canonical.ts';
export { patchGraph, type PatchRequest } from './patch-graph.ts';
export { readRdf, type ReadRequest } from './read-rdf.ts';
export { closeSyntaxThreads } from './syntax-pool.ts';
export { writeRdf, type WriteRequest } from './write-rdf.ts';
