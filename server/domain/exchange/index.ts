export {
  importReferenceGraph,
  type ImportFile,
  type ImportReport,
} from './import-reference-graph.ts';
