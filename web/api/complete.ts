import type { Ask } from './ask.ts';

/** A thing a field may point to. */
export interface Completion {
  readonly iri: string;
  readonly label: string;
  /** BCP 47 tag of the label; the empty string when it has none. */
  readonly lang: string;
  readonly description: string;
  readonly descriptionLang: string;
  readonly kindLabel: string;
  /** The name that fitted, where it is not the label. */
  readonly match?: string;
}

/** The things whose names fit what was typed. Throws a RequestFailure. */
export async function fetchCompletions(
  ask: Ask,
  lang: string,
  { text, kinds }: { readonly text: string; readonly kinds: readonly string[] },
  signal: AbortSignal,
): Promise<readonly Completion[]> {
  const query = new URLSearchParams({ q: text, limit: '8' });
  for (const kind of kinds) query.append('kind', kind);
  const answer = await ask(`/${lang}/complete?${query}`, { signal });
  return ((await answer.json()) as { results: readonly Completion[] }).results;
}
