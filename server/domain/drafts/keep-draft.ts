import { WikiError } from '../../../core/errors.ts';
import { LONGEST_TITLE } from '../../../core/longest-title.ts';
import type { SeenDraft } from '../../store/journal.ts';
import type { Services } from '../services.ts';
import { isDraftKey } from './draft-key.ts';
import { DRAFT_ROOM, LARGEST_DRAFT } from './draft-limits.ts';

export interface DraftToKeep {
  /** Account name. */
  readonly account: string;
  /** The slug of a page, or `new-{id}` for one that does not exist yet. */
  readonly key: string;
  /** The revision the text was begun from; 0 = the page did not exist. */
  readonly base: number;
  readonly title: string;
  /** JSON text; opaque. */
  readonly content: string;
  /** The draft that was seen last. */
  readonly seen: SeenDraft;
}

/**
 * Keeps unsaved text on the account, durably, in the place of the draft that was seen last; answers
 * when it was kept, which is how it is known from now on.
 * @throws WikiError `bad-slug`, `draft-malformed`, `draft-too-large`; conflict `draft-changed` (time),
 *   `draft-gone`; storage-full `drafts-too-many`, `drafts-too-long`. What was kept before stays.
 */
export async function keepDraft(
  { journal, clock }: Pick<Services, 'journal' | 'clock'>,
  { account, key, base, title, content, seen }: DraftToKeep,
): Promise<{ time: string }> {
  if (!isDraftKey(key)) throw new WikiError('bad-request', 'bad-slug', { slug: key.slice(0, 200) });
  if (!Number.isSafeInteger(base) || base < 0)
    throw new WikiError('bad-request', 'draft-malformed');
  const bytes = Buffer.byteLength(content);
  if (bytes > LARGEST_DRAFT) throw new WikiError('too-large', 'draft-too-large');
  const time = timeAfter(seen, clock());
  await journal.putDraft(
    { account, key, base, title: title.slice(0, LONGEST_TITLE), time, bytes, content },
    seen,
    DRAFT_ROOM,
  );
  return { time };
}

/** Two drafts of one key never have the same time, however quickly they follow each other. */
function timeAfter(seen: SeenDraft, now: Date): string {
  const next = new Date((seen === undefined ? Number.NaN : Date.parse(seen)) + 1);
  return (next > now ? next : now).toISOString();
}
