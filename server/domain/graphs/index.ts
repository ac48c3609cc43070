/** Graphs that are no pages: written, described, listed, taken back; each write is one commit. */
export { describeGraph, type GraphWrite, type SavedGraph } from './commit-graph.ts';
export { authorRecord, type AuthorRecord } from './author-pages.ts';
export { countDataset, type DatasetCounts } from './count-dataset.ts';
export type { DescriptionChange } from './description.ts';
export { graphTarget, type GraphTarget } from './graph-target.ts';
export { findGraph, listGraphs, type GraphList, type ListedGraph } from './list-graphs.ts';
export {
  deleteGraph,
  mergeIntoGraph,
  patchReferenceGraph,
  putGraph,
  restoreGraph,
} from './write-graph.ts';
export { writeOutGraph } from './write-out.ts';
