import { WikiError } from '../../../core/errors.ts';
import type { Draft } from '../../store/journal.ts';
import type { Services } from '../services.ts';

/** A draft of this account. Throws not-found `draft-unknown`, also for what another account keeps. */
export async function readDraft(
  { journal }: Pick<Services, 'journal'>,
  account: string,
  key: string,
): Promise<Draft> {
  const draft = await journal.draft(account, key);
  if (!draft) throw new WikiError('not-found', 'draft-unknown');
  return draft;
}
