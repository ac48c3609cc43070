import type { Iris } from '../../../core/iris.ts';
import type { Locale } from '../../../core/messages.ts';
import type { ChangeRow } from '../../../core/views/list-rows.ts';
import { recentChanges, type ChantierEntry } from '../../domain/directory/index.ts';
import type { Journal } from '../../store/journal.ts';
import type { Asker } from '../../store/quad-index.ts';
import { titleOf, wikiHref } from './local-words.ts';
import { revisionComment } from './revision-comment.ts';

/** What changed last, in the colours of the chantiers. */
export async function presentChanges(
  services: {
    readonly journal: Pick<Journal, 'recent'>;
    readonly asker: Asker;
    readonly iris: Iris;
    readonly locale: Locale;
  },
  chantiers: readonly ChantierEntry[],
  limit: number,
): Promise<readonly ChangeRow[]> {
  const { locale } = services;
  const changes = await recentChanges(services, limit);
  return changes.map(({ revision, titles, chantier }) => ({
    text: titleOf({ titles, slug: revision.slug }, locale),
    href: wikiHref(revision.slug, locale),
    time: revision.time,
    author: revision.author,
    comment: revisionComment(revision, locale),
    accent: chantiers.find(({ iri }) => iri === chantier)?.accent ?? 'site',
    deleted: revision.deleted,
  }));
}
