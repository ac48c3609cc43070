import { WikiError } from '../../../core/errors.ts';
import { SLUG_PATTERN } from '../../../core/iris.ts';
import type { Quad } from '../../../core/rdf/terms.ts';
import type { PageInfo } from '../../store/journal.ts';
import type { Services } from '../services.ts';

/** A page as the journal has it; deleted ones too. */
export interface StoredPage {
  readonly info: PageInfo;
  readonly quads: readonly Quad[];
}

/** Throws `bad-slug` (bad-request) on a name no page can have. */
export function demandSlug(slug: string): void {
  if (!SLUG_PATTERN.test(slug)) throw new WikiError('bad-request', 'bad-slug', { slug });
}

/** The page and its content from one moment: read again when a commit slipped in between. */
export async function loadPage(
  services: Pick<Services, 'journal' | 'iris'>,
  slug: string,
): Promise<StoredPage | undefined> {
  const { journal, iris } = services;
  for (;;) {
    const [info, graph] = await Promise.all([journal.page(slug), journal.graph(iris.page(slug))]);
    if (!info) return undefined;
    if ((graph?.seq ?? info.seq) === info.seq) return { info, quads: graph?.quads ?? [] };
  }
}

/** The page, or WikiError `page-unknown` (not-found) or `page-deleted` (gone). */
export async function demandPage(
  services: Pick<Services, 'journal' | 'iris'>,
  slug: string,
): Promise<StoredPage> {
  const page = SLUG_PATTERN.test(slug) ? await loadPage(services, slug) : undefined;
  if (!page) throw new WikiError('not-found', 'page-unknown', { slug });
  if (page.info.deleted) throw new WikiError('gone', 'page-deleted', { slug });
  return page;
}
