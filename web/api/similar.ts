/** A page that may already say what somebody is about to write. */
export interface SimilarTitle {
  readonly title: string;
  /** BCP 47 tag of the title. */
  readonly lang: string;
  readonly kindLabel: string;
  /** The name that fitted, where it is not the title. */
  readonly match?: string;
  /** Root-relative. */
  readonly href: string;
}

/** Pages with a title like this one, in any language, nearest first. Rejects when the server does not answer with results. */
export async function fetchSimilar(
  lang: string,
  title: string,
  signal: AbortSignal,
): Promise<readonly SimilarTitle[]> {
  const query = new URLSearchParams({ title });
  const response = await fetch(`/${lang}/similar?${query}`, {
    headers: { Accept: 'application/json' },
    signal,
  });
  if (!response.ok) throw new Error(`Looking for similar titles answered ${response.status}`);
  return ((await response.json()) as { results: readonly SimilarTitle[] }).results;
}
