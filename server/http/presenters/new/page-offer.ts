import type { Locale } from '../../../../core/messages.ts';
import type { PageOffer } from '../../../../core/views/new-page.ts';
import type { Completion } from '../../../domain/complete/index.ts';
import { wikiHref } from '../local-words.ts';

/** A page to be read, changed or copied instead of writing it anew. */
export function pageOffer(page: Completion & { readonly slug: string }, locale: Locale): PageOffer {
  const href = wikiHref(page.slug, locale);
  return {
    text: { text: page.label, lang: page.lang },
    href,
    kind: page.kindLabel,
    ...(page.description !== '' && {
      summary: { text: page.description, lang: page.descriptionLang },
    }),
    ...(page.match !== undefined && { match: page.match }),
    editHref: `${href}/edit`,
    copyHref: `/${locale.lang}/new?copy=${page.slug}`,
  };
}
