import { formatDateTime } from '../../../core/dates.ts';
import type { Locale } from '../../../core/messages.ts';
import type { DraftRow, DraftsView } from '../../../core/views/drafts.ts';
import { isOfNewPage, type DraftEntry } from '../../domain/drafts/index.ts';
import { pageLink } from './local-words.ts';

/** The list of drafts of an account, for its page. */
export function presentDrafts(
  account: string,
  drafts: readonly DraftEntry[],
  locale: Locale,
): DraftsView {
  return { account, drafts: drafts.map((draft) => draftRow(draft, locale)) };
}

/** Where a draft is gone on with: the form of its page, or of a page to be. */
export function draftHref(draft: DraftEntry, lang: string): string {
  return isOfNewPage(draft)
    ? `/${lang}/new?draft=${draft.key}`
    : `/${lang}/wiki/${draft.key}/edit?draft=${draft.key}`;
}

function draftRow(draft: DraftEntry, locale: Locale): DraftRow {
  const { key, title, time, base, page } = draft;
  const link = page && pageLink({ titles: page.titles, slug: key }, locale);
  return {
    key,
    title: title.trim() || (link?.text.text ?? locale.t('drafts-untitled')),
    href: draftHref(draft, locale.lang),
    ...(link && !page?.deleted ? { page: link } : {}),
    time,
    shownTime: formatDateTime(time, locale.lang),
    behind: page !== undefined && page.revision !== base,
  };
}

/** The list for tools: no content, which is asked for one by one. */
export function draftsJson(drafts: readonly DraftEntry[], lang: string): object {
  return {
    drafts: drafts.map((draft) => ({
      key: draft.key,
      base: draft.base,
      title: draft.title,
      time: draft.time,
      bytes: draft.bytes,
      href: draftHref(draft, lang),
    })),
  };
}
