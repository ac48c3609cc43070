export { holdFolder, keptBaseIri, stageJournal } from './restore-journal.ts';
export { openSqliteJournal } from './sqlite-journal.ts';
