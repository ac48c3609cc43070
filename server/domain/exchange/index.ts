export {
  importReferenceGraph,
  type ImportFile,
  type ImportReport,
} from './import-reference-graph.ts';
export type { PageCredits } from './export-credits.ts';
export type { ExportSelection } from './export-selection.ts';
export { exportSite, type ExportReport, type ExportRequest } from './export-site.ts';
