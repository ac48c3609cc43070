import { fitsAddress } from '../../core/sparql-results/addresses.ts';
import type { RawAnswer } from '../../core/sparql-results/answer-view.ts';
import type { JsonResults } from '../../core/sparql-results/json-results.ts';
import { ask, RequestFailure } from './ask.ts';

const ACCEPT = 'application/sparql-results+json, text/turtle;q=0.9';

/**
 * Puts a query to the endpoint: by GET where it fits an address, so that the browser may keep the
 * answer until the next commit, else by POST. Throws a RequestFailure, or what aborted the signal.
 */
export async function askQuery(
  query: string,
  { lang, signal }: { readonly lang: string; readonly signal?: AbortSignal },
): Promise<RawAnswer> {
  const parameters = new URLSearchParams({ query });
  const headers = { Accept: ACCEPT, 'Accept-Language': lang };
  const stop = signal ? { signal } : {};
  const answer = fitsAddress(query)
    ? await ask(`/sparql?${parameters}`, { headers, ...stop })
    : await ask('/sparql', { method: 'POST', body: parameters, headers, ...stop });
  try {
    return /json/.test(answer.headers.get('Content-Type') ?? '')
      ? { results: (await answer.json()) as JsonResults }
      : { turtle: await answer.text() };
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new RequestFailure(0);
  }
}
