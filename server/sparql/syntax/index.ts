export { canonicalHash, labelBlankNodes } from './canonical.ts';
export { patchGraph } from './patch-graph.ts';
export { readRdf } from './read-rdf.ts';
export { closeSyntaxThreads } from './syntax-pool.ts';
export { writeRdf } from './write-rdf.ts';
