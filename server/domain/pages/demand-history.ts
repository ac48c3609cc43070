import { WikiError } from '../../../core/errors.ts';
import { SLUG_PATTERN } from '../../../core/iris.ts';
import type { RevisionInfo } from '../../store/journal.ts';
import type { Services } from '../services.ts';

/** The revisions of a page, newest first, of deleted pages too. Throws `page-unknown`. */
export async function demandHistory(
  { journal }: Pick<Services, 'journal'>,
  slug: string,
): Promise<readonly RevisionInfo[]> {
  const revisions = SLUG_PATTERN.test(slug) ? await journal.history(slug) : [];
  if (revisions.length === 0) throw new WikiError('not-found', 'page-unknown', { slug });
  return revisions;
}
