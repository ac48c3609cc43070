import type { Locale } from '../../core/messages.ts';
import type { BackupReport } from './admin-services.ts';

/** What a journal holds, in words, and the digest by which two of them are compared. */
export function snapshotLines(report: BackupReport, { t }: Locale): string[] {
  const { pages, revisions, accounts, seq, chain, bytes } = report;
  return [
    t('admin-snapshot-holds', { pages, revisions, accounts }),
    t('admin-snapshot-size', { size: Math.round(bytes / 10_000) / 100 }),
    t('admin-snapshot-chain', { seq, chain }),
  ];
}
