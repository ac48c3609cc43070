/** A page that may be what the reader is looking for. */
export interface Suggestion {
  readonly title: string;
  /** BCP 47 tag of the title. */
  readonly lang: string;
  /** Root-relative. */
  readonly href: string;
}

interface SearchAnswer {
  readonly results: readonly {
    readonly iri: string;
    readonly title: string;
    readonly lang: string;
  }[];
}

/** The first pages that match what was typed so far. Rejects when the server does not answer with results. */
export async function fetchSuggestions(
  text: string,
  lang: string,
  signal: AbortSignal,
): Promise<Suggestion[]> {
  const query = new URLSearchParams({ q: text, lang, limit: '6' });
  const response = await fetch(`/search?${query}`, {
    headers: { Accept: 'application/json' },
    signal,
  });
  if (!response.ok) throw new Error(`Search answered ${response.status}`);
  const { results } = (await response.json()) as SearchAnswer;
  return results.slice(0, 6).map((result) => ({
    title: result.title,
    lang: result.lang,
    href: `/${lang}/wiki/${result.iri.slice(result.iri.lastIndexOf('/') + 1)}`,
  }));
}
