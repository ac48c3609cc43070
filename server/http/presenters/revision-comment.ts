import type { Locale } from '../../../core/messages.ts';
import { SEED_AUTHOR, SEED_COMMENT } from '../../domain/packaged-data/index.ts';
import type { RevisionInfo } from '../../store/journal.ts';

/** What was said of a revision; of the packaged ones, which are signed in two languages, in the reader's. */
export function revisionComment(
  { author, comment }: Pick<RevisionInfo, 'author' | 'comment'>,
  { t }: Locale,
): string {
  return author === SEED_AUTHOR && comment === SEED_COMMENT ? t('history-packaged') : comment;
}
