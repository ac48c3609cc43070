import { WikiError } from '../../../core/errors.ts';
import type { Iris } from '../../../core/iris.ts';
import type { SnippetPart, TextIndex } from '../../store/text-index.ts';

/** Results on one page of them, unless asked otherwise, and at most. */
const PAGE_SIZE = 20;
const LARGEST_PAGE = 100;
/** Results beyond this many are not paged to: nobody reads that far, and each costs the ones before. */
const FURTHEST = 10_000;

export interface SearchRequest {
  /** What the person typed. */
  readonly text: string;
  readonly lang: string;
  /** IRI of a class; absent or empty = any. */
  readonly type?: string | undefined;
  /** Slug of a chantier; absent or empty = any. */
  readonly chantier?: string | undefined;
  /** From 1. */
  readonly page?: number | undefined;
  readonly limit?: number | undefined;
}

export interface SearchResult {
  readonly slug: string;
  /** IRI of the thing. */
  readonly iri: string;
  readonly title: string;
  /** IRI of the class; empty when the page has none. */
  readonly type: string;
  /** Slug; empty when the page belongs to none. */
  readonly chantier: string;
  /** The language that matched. */
  readonly lang: string;
  readonly snippet: readonly SnippetPart[];
}

/** How many matching pages have a value, whatever filters are set. */
export interface Facet {
  readonly value: string;
  readonly count: number;
}

export interface SearchAnswer {
  readonly total: number;
  readonly page: number;
  /** At least 1. */
  readonly pages: number;
  readonly results: readonly SearchResult[];
  /** Most frequent first. */
  readonly types: readonly Facet[];
  readonly chantiers: readonly Facet[];
}

/** Looks for pages. A page number or a limit out of range throws a WikiError `search-range`. */
export async function searchPages(
  { textIndex, iris }: { readonly textIndex: TextIndex; readonly iris: Iris },
  { text, lang, type, chantier, page = 1, limit = PAGE_SIZE }: SearchRequest,
): Promise<SearchAnswer> {
  const offset = (page - 1) * limit;
  demandWhole('limit', limit, LARGEST_PAGE);
  demandWhole('page', page, Math.floor(FURTHEST / limit));
  const found = await textIndex.search({
    text,
    lang,
    limit,
    offset,
    ...(type ? { type } : {}),
    ...(chantier ? { chantier } : {}),
  });
  return {
    total: found.total,
    page,
    pages: Math.max(1, Math.ceil(Math.min(found.total, FURTHEST) / limit)),
    results: found.hits.map((hit) => ({ ...hit, iri: iris.thing(hit.slug) })),
    types: facets(found.types),
    chantiers: facets(found.chantiers),
  };
}

/** The answer for tools: `{"total", "results": [{"iri", "title", "type", "lang", "snippet"}]}`. */
export function searchJson({ total, results }: SearchAnswer): {
  total: number;
  results: { iri: string; title: string; type: string; lang: string; snippet: string }[];
} {
  return {
    total,
    results: results.map(({ iri, title, type, lang, snippet }) => ({
      iri,
      title,
      type,
      lang,
      snippet: snippet.map((part) => part.text).join(''),
    })),
  };
}

function demandWhole(name: string, value: number, most: number): void {
  if (Number.isInteger(value) && value >= 1 && value <= most) return;
  throw new WikiError('bad-request', 'search-range', { name, most });
}

function facets(counts: Readonly<Record<string, number>>): Facet[] {
  return Object.entries(counts)
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
