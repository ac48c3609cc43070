import type { Progress } from '../../core/progress.ts';
import type { AdminWork } from '../../server/admin-socket/protocol.ts';

/** A terminal that notes what a command does with it, and offers these files. */
export function testWork(files: Readonly<Record<string, Buffer>> = {}): AdminWork & {
  readonly written: () => string;
  readonly reports: readonly Progress[];
  /** As Ctrl-C does. */
  stop(reason: Error): void;
} {
  const stopped = new AbortController();
  const written: Buffer[] = [];
  const reports: Progress[] = [];
  return {
    signal: stopped.signal,
    progress: (report) => reports.push(report),
    write: async (chunk) => void written.push(Buffer.from(chunk)),
    async *read(file) {
      const bytes = files[file];
      if (!bytes) throw new Error(`${file} was not offered`);
      for (let at = 0; at < bytes.length; at += 100_000) yield bytes.subarray(at, at + 100_000);
    },
    written: () => Buffer.concat(written).toString('utf8'),
    reports,
    stop: (reason) => stopped.abort(reason),
  };
}
