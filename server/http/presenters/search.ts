import { classOfKind, kindOf, type KindName } from '../../../core/kinds.ts';
import type { Iris } from '../../../core/iris.ts';
import type { Locale } from '../../../core/messages.ts';
import type { Facet, SearchHit, SearchView } from '../../../core/views/search.ts';
import { listChantiers, type ChantierEntry } from '../../domain/directory/index.ts';
import type { Asker } from '../../store/quad-index.ts';
import type { TextAnswer, TextHit, TextIndex } from '../../store/text-index.ts';
import { titleOf, wikiHref } from './local-words.ts';

const A_PAGE = 10;

/** What the address of a results page says. */
export interface SearchRequest {
  readonly query: string;
  readonly kind?: KindName;
  /** Slug. */
  readonly chantier?: string;
  /** From 1. */
  readonly page: number;
}

/** Reads `q`, `kind`, `chantier` and `page`; what is malformed counts as absent. */
export function readSearchRequest(params: URLSearchParams): SearchRequest {
  const kind = (params.get('kind') ?? '') as KindName;
  const chantier = params.get('chantier') ?? '';
  const page = Number(params.get('page') ?? 1);
  return {
    query: (params.get('q') ?? '').trim().slice(0, 200),
    ...(classOfKind(kind) === undefined ? {} : { kind }),
    ...(chantier === '' ? {} : { chantier }),
    page: Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1,
  };
}

interface SearchServices {
  readonly textIndex: Pick<TextIndex, 'search'>;
  readonly asker: Asker;
  readonly iris: Iris;
  readonly locale: Locale;
}

/** One page of results with the ways to narrow them. */
export async function presentSearch(
  { textIndex, asker, iris, locale }: SearchServices,
  request: SearchRequest,
): Promise<SearchView> {
  const offset = (request.page - 1) * A_PAGE;
  const type = request.kind && classOfKind(request.kind);
  const [chantiers, answer] = await Promise.all([
    listChantiers(asker, iris),
    request.query === ''
      ? NOTHING
      : textIndex.search({
          text: request.query,
          lang: locale.lang,
          limit: A_PAGE,
          offset,
          ...(type === undefined ? {} : { type }),
          ...(request.chantier === undefined ? {} : { chantier: request.chantier }),
        }),
  ]);
  const last = offset + answer.hits.length;
  return {
    query: request.query,
    total: answer.total,
    hits: answer.hits.map((hit) => searchHit(hit, chantiers, locale)),
    chantiers: chantierFacets(answer, chantiers, request, locale),
    kinds: kindFacets(answer, request, locale),
    first: offset + 1,
    last,
    ...(request.page > 1 ? { previous: hrefOf(locale, request, { page: request.page - 1 }) } : {}),
    ...(last < answer.total ? { next: hrefOf(locale, request, { page: request.page + 1 }) } : {}),
  };
}

const NOTHING: TextAnswer = { total: 0, hits: [], types: {}, chantiers: {} };

function searchHit(hit: TextHit, chantiers: readonly ChantierEntry[], locale: Locale): SearchHit {
  const chantier = chantiers.find(({ slug }) => slug === hit.chantier);
  return {
    title: { text: hit.title, lang: hit.lang },
    href: wikiHref(hit.slug, locale),
    kind: kindOf([hit.type]),
    accent: chantier?.accent ?? 'site',
    ...(chantier ? { chantier: titleOf(chantier, locale) } : {}),
    snippet: hit.snippet,
    lang: hit.lang,
  };
}

function chantierFacets(
  answer: TextAnswer,
  chantiers: readonly ChantierEntry[],
  request: SearchRequest,
  locale: Locale,
): Facet[] {
  return chantiers
    .map((entry) => {
      const chosen = entry.slug === request.chantier;
      return {
        label: titleOf(entry, locale),
        count: answer.chantiers[entry.slug] ?? 0,
        chosen,
        href: hrefOf(locale, request, { chantier: chosen ? undefined : entry.slug, page: 1 }),
      };
    })
    .filter(({ count, chosen }) => count > 0 || chosen);
}

function kindFacets(answer: TextAnswer, request: SearchRequest, locale: Locale): Facet[] {
  const counts = new Map<KindName, number>();
  if (request.kind) counts.set(request.kind, 0);
  for (const [type, count] of Object.entries(answer.types)) {
    const kind = kindOf([type]);
    if (kind !== 'page') counts.set(kind, (counts.get(kind) ?? 0) + count);
  }
  return [...counts]
    .map(([kind, count]) => {
      const chosen = kind === request.kind;
      return {
        label: { text: locale.t(`search-kind-${kind}`), lang: locale.lang },
        count,
        chosen,
        href: hrefOf(locale, request, { kind: chosen ? undefined : kind, page: 1 }),
      };
    })
    .sort((a, b) => b.count - a.count);
}

/** The address of these results with something changed. */
function hrefOf(
  { lang }: Locale,
  request: SearchRequest,
  change: { kind?: KindName | undefined; chantier?: string | undefined; page: number },
): string {
  const { query, kind, chantier, page } = { ...request, ...change };
  const params = new URLSearchParams({ q: query });
  if (kind) params.set('kind', kind);
  if (chantier) params.set('chantier', chantier);
  if (page > 1) params.set('page', String(page));
  return `/${lang}/search?${params}`;
}
