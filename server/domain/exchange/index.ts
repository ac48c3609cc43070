export {
  importReferenceGraph,
  type ImportFile,
  type ImportReport,
  type ImportRequest,
} from './import-reference-graph.ts';
