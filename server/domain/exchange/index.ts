export {
  BadLines,
  importFiles,
  type FileLine,
  type ImportReport,
  type ImportRequest,
  type ImportWork,
} from './import-files.ts';
export type { PageCredits } from './export-credits.ts';
export type { ExportSelection } from './export-selection.ts';
export { exportSite, type ExportReport, type ExportRequest } from './export-site.ts';
