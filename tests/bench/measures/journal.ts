import type { Figure } from '../figure.ts';
import { journalRate } from '../journal-rate.ts';

const PAGES = 1000;

/** The journal alone, without HTTP and without an index. */
export async function journal(): Promise<readonly Figure[]> {
  const rate = await journalRate(PAGES);
  return [
    { measure: 'journal: save of 70 triples, p95', value: rate.saveP95, unit: 'ms' },
    {
      measure: 'journal: saves that arrive together',
      value: rate.savesTogether,
      unit: 'per second',
    },
    {
      measure: 'journal: replay',
      value: (rate.triples / rate.replayMs) * 1000,
      unit: 'per second',
    },
    { measure: 'journal: opening 1,000 pages, checks included', value: rate.openMs, unit: 'ms' },
    { measure: 'journal: file of 1,000 pages', value: rate.fileMB, unit: 'MB' },
  ];
}
