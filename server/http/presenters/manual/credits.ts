import type { CreditsView } from '../../../../core/views/item.ts';
import { dcterms, PPL } from '../../../../core/vocabulary.ts';
import type { PageData } from '../../../domain/pages/page-data.ts';
import type { Labels } from './labels.ts';

/** Authors, licence and permanent link of a page, or of several that make one book. */
export function presentCredits(
  page: PageData,
  labels: Labels,
  others: readonly PageData[] = [],
): CreditsView {
  const licence = page.own.link(page.iri, dcterms('license')) ?? (page.info.licence || PPL);
  const authors = [page, ...others].flatMap(({ info }) => info.authors);
  return {
    authors: [...new Set(authors)],
    licence: labels.link(licence),
    isPpl: licence === PPL,
    permalink: `/${labels.locale.lang}/wiki/${page.slug}?revision=${page.info.revision}`,
  };
}
