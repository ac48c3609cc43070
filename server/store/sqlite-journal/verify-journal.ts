import type { Database } from 'better-sqlite3';
import type { Watched } from '../../../core/progress.ts';
import { contentFindings, historyFindings, structureFindings } from './integrity.ts';
import { openForReading } from './open-database.ts';

/** Commits between two reports. */
const REPORTED = 100;

/** What is wrong with the journal of a folder, as it is at this moment. */
export function verifyJournal(folder: string, progress: Watched['progress']): string[] {
  const db = openForReading(folder);
  try {
    return findings(db, progress);
  } finally {
    db.close();
  }
}

/** What is wrong with an open journal: its structure, and where that holds, all it stores. */
export function findings(db: Database, progress: Watched['progress']): string[] {
  const structure = structureFindings(db);
  if (structure.length > 0) return structure;
  return db.transaction(() => {
    const total = db.prepare('SELECT count(*) FROM commits').pluck().get() as number;
    progress({ stage: 'check', done: 0, total, unit: 'commits' });
    const seen = (done: number): void => {
      if (done % REPORTED === 0) progress({ stage: 'check', done, total, unit: 'commits' });
    };
    return [...new Set([...contentFindings(db), ...historyFindings(db, seen)])];
  })();
}
