import { WikiError } from '../../../core/errors.ts';
import { isReservedSlug, numberedSlug, slugFor } from '../../../core/slugs.ts';
import type { Quad } from '../../../core/rdf/terms.ts';
import type { Services } from '../services.ts';
import { inTurn } from './in-turn.ts';
import { demandSlug, loadPage } from './load-page.ts';
import { intoPageGraph } from './page-subjects.ts';
import { savePage } from './save-page.ts';

export interface NewPage {
  /** Account name. */
  readonly author: string;
  readonly comment: string;
  /** The first title; it gives the slug. */
  readonly title: string;
  /** A slug of the author’s choice instead. */
  readonly slug?: string;
  /** The whole content once the slug is known; triples, or quads of the page’s graph. */
  content(slug: string): readonly Quad[] | Promise<readonly Quad[]>;
}

export interface CreatedPage {
  readonly slug: string;
  /** Of the thing. */
  readonly iri: string;
  readonly revision: number;
}

/** No page has this slug: pages are created one after the other, so that none takes a name twice. */
const CREATION = ' creation';

/**
 * Makes a page that never was, as one commit. The slug comes from the title; where it is taken, also
 * by a page that was deleted, or reserved, it gets -2, -3…
 * @throws WikiError for a chosen slug: `bad-slug`, unprocessable `slug-reserved`, conflict
 *   `slug-taken`; unprocessable `foreign-subject` or `empty-page` for the content
 */
export async function createPage(services: Services, page: NewPage): Promise<CreatedPage> {
  return inTurn(services.journal, CREATION, () => createNow(services, page));
}

/** The same for a caller who already has the turn. */
async function createNow(services: Services, page: NewPage): Promise<CreatedPage> {
  const { author, comment } = page;
  const slug =
    page.slug === undefined
      ? await freeSlug(services, slugFor(page.title))
      : await demandFree(services, page.slug);
  const labelled = await services.rdf.labelBlankNodes(
    intoPageGraph(services.iris, slug, await page.content(slug)),
    [],
  );
  const { revision } = await savePage(services, { slug, author, comment }, undefined, labelled);
  return { slug, iri: services.iris.thing(slug), revision };
}

/**
 * Does something that ends in a new page, alone: what it looks up before stays true until the page
 * is there.
 */
export async function whileCreating<T>(
  services: Services,
  work: (create: (page: NewPage) => Promise<CreatedPage>) => Promise<T>,
): Promise<T> {
  return inTurn(services.journal, CREATION, () => work((page) => createNow(services, page)));
}

async function freeSlug(services: Services, slug: string): Promise<string> {
  for (let n = 1; ; n += 1) {
    const numbered = numberedSlug(slug, n);
    if (!isReservedSlug(numbered) && !(await services.journal.page(numbered))) return numbered;
  }
}

async function demandFree(services: Services, slug: string): Promise<string> {
  demandSlug(slug);
  if (isReservedSlug(slug)) throw new WikiError('unprocessable', 'slug-reserved', { slug });
  if (await loadPage(services, slug)) throw new WikiError('conflict', 'slug-taken', { slug });
  return slug;
}
