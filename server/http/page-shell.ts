import type { Request } from 'express';
import { pickText } from '../../core/languages.ts';
import { RDF_SYNTAXES } from '../../core/rdf/syntaxes.ts';
import type { PageTab, Shell } from '../../core/views/shell.ts';
import { dcterms, im, PPL, rdfs } from '../../core/vocabulary.ts';
import type { PageData } from '../domain/pages/index.ts';
import type { HttpContext } from './context.ts';
import { localeOf } from './language.ts';
import { shellOf, type ShellPart } from './shell-of.ts';

/** The syntaxes offered at the foot of a page; the others are there by negotiation. */
const OFFERED = new Set(['text/turtle', 'application/ld+json']);

/** The title of a page in the reader's language, else its slug. */
export function titleOf(page: Pick<PageData, 'own' | 'iri' | 'slug'>, lang: string): string {
  return pickText(page.own.literals(page.iri, rdfs('label')), lang)?.text ?? page.slug;
}

/** The slug of the chantier a page belongs to: its own when it is one. */
export function chantierOf(
  { iris }: Pick<HttpContext, 'iris'>,
  page: Pick<PageData, 'own' | 'iri' | 'slug' | 'kind'>,
): string | undefined {
  if (page.kind === im('Domain')) return page.slug;
  const domain = page.own.link(page.iri, im('domain'));
  return domain === undefined ? undefined : iris.slugOfThing(domain);
}

/** The shell around one of the views of a wiki page. */
export function pageShell(
  context: HttpContext,
  req: Request,
  page: PageData,
  current: PageTab,
  part: Partial<ShellPart> = {},
): Promise<Shell> {
  const locale = localeOf(context, req);
  const chantier = chantierOf(context, page);
  const reading = current === 'read';
  return shellOf(context, req, {
    title: titleOf(page, locale.lang),
    tabs: { slug: page.slug, current },
    unlisted: !reading,
    licence: licenceOf(page),
    alternates: reading ? alternatesOf(page) : [],
    ...(chantier === undefined ? {} : { chantier }),
    ...part,
  });
}

/** Anybody may state a licence; only a web address is followed. */
function licenceOf(page: PageData): string {
  return page.own.links(page.iri, dcterms('license')).find((iri) => /^https?:/i.test(iri)) ?? PPL;
}

function alternatesOf({ slug }: PageData): Shell['alternates'] {
  return RDF_SYNTAXES.filter(({ mediaType }) => OFFERED.has(mediaType)).map(
    ({ mediaType, name, extension }) => ({
      type: mediaType,
      label: name,
      href: `/wiki/${slug}?format=${extension}`,
    }),
  );
}
