/** Graphs that are no pages: written, described, listed, taken back; each write is one commit. */
export type { GraphWrite, SavedGraph } from './commit-graph.ts';
export { authorRecord, type AuthorRecord } from './author-pages.ts';
export { countDataset, type DatasetCounts, type Partition } from './count-dataset.ts';
export type { DescriptionChange, GraphDescription } from './description.ts';
export { graphTarget, type GraphTarget } from './graph-target.ts';
export { findGraph, listGraphs, type GraphList, type ListedGraph } from './list-graphs.ts';
export {
  deleteGraph,
  describeGraph,
  mergeIntoGraph,
  patchReferenceGraph,
  putGraph,
  restoreGraph,
  type GraphBody,
} from './write-graph.ts';
export { writeOutGraph, type GraphDocument } from './write-out.ts';
