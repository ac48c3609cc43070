import { ask } from './ask.ts';

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

/** Pages with a title like this one, in any language, nearest first. Throws a RequestFailure. */
export async function fetchSimilar(
  lang: string,
  title: string,
  signal: AbortSignal,
): Promise<readonly SimilarTitle[]> {
  const query = new URLSearchParams({ title });
  const answer = await ask(`/${lang}/similar?${query}`, { signal });
  return ((await answer.json()) as { results: readonly SimilarTitle[] }).results;
}
