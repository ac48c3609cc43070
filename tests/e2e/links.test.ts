import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../support/http-client.ts';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';

const MOST_PAGES = 1200;
const MOST_REDIRECTS = 3;
const AT_ONCE = 4;

let wiki: WikiServer;

beforeAll(async () => {
  wiki = await startWiki();
});
afterAll(() => wiki.close());

test('every link of the wiki leads somewhere', { timeout: 120_000 }, async () => {
  const { broken, visited } = await follow(['/fr/', '/en/']);
  expect(broken).toEqual({});
  expect(visited).toBeGreaterThan(500);
});

/** Follows all links within the site; addresses that fail, each with the page that has the link. */
async function follow(
  starts: readonly string[],
): Promise<{ broken: Record<string, string>; visited: number }> {
  const from = new Map(starts.map((path) => [path, 'start']));
  const waiting = [...from.keys()];
  const broken: Record<string, string> = {};
  let visited = 0;
  const work = async (): Promise<void> => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      visited += 1;
      const { status, links } = await open(path);
      if (status >= 400 || status < 200)
        broken[path] = `${status || 'redirects without end'}, linked from ${from.get(path)}`;
      for (const link of links) {
        if (from.has(link) || from.size >= MOST_PAGES) continue;
        from.set(link, path);
        waiting.push(link);
      }
    }
  };
  // A worker that finds nothing to do ends; the others may bring more.
  while (waiting.length > 0) await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { broken, visited };
}

async function open(path: string): Promise<{ status: number; links: string[] }> {
  let address = new URL(path, wiki.origin);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const { status, headers, text } = await ask(
      wiki.origin,
      `${address.pathname}${address.search}`,
      {
        headers: { Accept: 'text/html,*/*;q=0.1' },
      },
    );
    if (status >= 300 && status < 400 && headers.location !== undefined) {
      address = new URL(headers.location, address);
    } else {
      const isPage = headers['content-type']?.startsWith('text/html') === true;
      return { status, links: isPage ? linksIn(text, address) : [] };
    }
  }
  return { status: 0, links: [] };
}

/** Internal addresses of a page, without fragments. The forms of editing are opened, never sent. */
function linksIn(html: string, base: URL): string[] {
  return [...html.matchAll(/<(?:a|link|script)\b[^>]*?\s(?:href|src)="([^"]+)"/g)]
    .map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), base))
    .filter(({ origin }) => origin === wiki.origin)
    .map(({ pathname, search }) => `${pathname}${search}`);
}
