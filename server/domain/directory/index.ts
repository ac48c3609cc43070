/** What there is to read: the lists that the site’s own pages are made of. */
export { labelsOf } from './labels-of.ts';
export { accentOf, listChantiers, type ChantierEntry } from './list-chantiers.ts';
export { listIndicators, type IndicatorEntry } from './list-indicators.ts';
export { listInfrastructures } from './list-infrastructures.ts';
export { listModels, type ModelEntry } from './list-models.ts';
export {
  foremostProcedures,
  listProcedures,
  listProceduresOf,
  type ProcedureEntry,
} from './list-procedures.ts';
export { listScheduled } from './list-scheduled.ts';
export { listUnwritten } from './list-unwritten.ts';
export { recentChanges } from './recent-changes.ts';
