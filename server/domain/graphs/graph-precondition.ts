import { WikiError } from '../../../core/errors.ts';
import type { GraphInfo } from '../../store/journal.ts';
import type { Precondition } from '../pages/index.ts';

/**
 * Holds a write against the graph's last commit, where the client said which state it saw.
 * @throws WikiError `stale`: `graph-changed` (seq), `graph-absent` or `graph-exists`
 */
export function demandGraphPrecondition(
  precondition: Precondition,
  live: Pick<GraphInfo, 'seq'> | undefined,
): void {
  if (precondition === undefined) return;
  if (precondition === 'absent') {
    if (live) throw new WikiError('stale', 'graph-exists');
    return;
  }
  if (!live) throw new WikiError('stale', 'graph-absent');
  if (precondition !== 'any' && !precondition.includes(live.seq)) {
    throw new WikiError('stale', 'graph-changed', { seq: live.seq });
  }
}
