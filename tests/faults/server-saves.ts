import { expect, onTestFinished } from 'vitest';
import { ask, type Answer } from '../support/http-client.ts';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';

export const COMMENT = 'http://www.w3.org/2000/01/rdf-schema#comment';

/** A wiki for one test, and a token that may write pages. */
export async function openWiki(
  env: NodeJS.ProcessEnv = {},
): Promise<{ wiki: WikiServer; token: string }> {
  const wiki = await startWiki({ SEED: 'none', RATE_LIMITS: 'off', ...env });
  onTestFinished(() => wiki.close());
  return { wiki, token: await wiki.token('ana', 'contributor', 'write') };
}

/** Adds a comment of one word to a page. */
export function merge(
  { origin }: WikiServer,
  token: string,
  slug: string,
  word: string,
): Promise<Answer> {
  return ask(origin, `/wiki/${slug}`, {
    method: 'POST',
    token,
    headers: { 'Content-Type': 'text/turtle' },
    body: `</id/${slug}> <${COMMENT}> "${word}"@en .`,
  });
}

/** Every acknowledged word is in the page, its history, the search and SPARQL; nothing is half there. */
export async function expectKept(
  { origin }: WikiServer,
  slug: string,
  words: readonly string[],
): Promise<void> {
  const page = await ask(origin, `/wiki/${slug}`, { headers: { Accept: 'application/n-triples' } });
  const history = await ask(origin, `/wiki/${slug}/history`, {
    headers: { Accept: 'application/json' },
  });
  const query = `SELECT ?o WHERE { GRAPH <${origin}/wiki/${slug}> { ?s <${COMMENT}> ?o } }`;
  const sparql = await ask(origin, `/sparql?query=${encodeURIComponent(query)}`, {
    headers: { Accept: 'text/csv' },
  });
  const inPage = new Set(
    [...page.text.matchAll(/"(w[a-z0-9]+)"@en/g)].map((found) => found[1] ?? ''),
  );
  const inIndex = new Set(sparql.text.trim().split('\r\n').slice(1));
  expect(inIndex).toEqual(inPage);
  expect(words.filter((word) => !inPage.has(word))).toEqual([]);
  const revisions = history.json<{ added: number }[]>();
  expect(revisions).toHaveLength(inPage.size);
  const last = words.at(-1) ?? '';
  const search = await ask(origin, `/search?q=${last}&lang=en`, {
    headers: { Accept: 'application/json' },
  });
  expect({ last, total: search.json()['total'] }).toMatchObject({ last, total: 1 });
}
