import { WikiError } from '../../../core/errors.ts';
import type { SeenDraft } from '../../store/journal.ts';
import type { Services } from '../services.ts';

/**
 * Forgets a draft of this account: because its author says so, or because it was saved. `seen` guards
 * what another tab kept meanwhile.
 * @throws WikiError not-found `draft-unknown`; conflict `draft-changed` (time), `draft-gone`
 */
export async function discardDraft(
  { journal }: Pick<Services, 'journal'>,
  account: string,
  key: string,
  seen: SeenDraft = 'any',
): Promise<void> {
  if (!(await journal.dropDraft(account, key, seen))) {
    throw new WikiError('not-found', 'draft-unknown');
  }
}
