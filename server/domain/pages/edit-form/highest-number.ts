import { highestNumber } from '../../../../core/form/index.ts';
import type { Journal } from '../../../store/journal.ts';

interface Known {
  /** The newest revision that is counted. */
  readonly revision: number;
  readonly highest: number;
}

/** Pages that are remembered; the one unseen for longest is forgotten first, and read again. */
const MOST_PAGES = 2000;
const NOTHING: Known = { revision: 0, highest: 0 };

const known = new WeakMap<Journal, Map<string, Promise<Known>>>();

/**
 * The highest number any revision of a page used in the name of a step or part, so that the name of
 * a removed one is never given to another. Of a page that is remembered only what was saved since is
 * read, and of that only what later revisions took something from.
 *
 * @param revision the newest revision; 0 for a page that never was
 * @param iri the thing the page is about
 */
export async function highestNumberEver(
  journal: Journal,
  slug: string,
  revision: number,
  iri: string,
): Promise<number> {
  if (revision === 0) return 0;
  const pages = known.get(journal) ?? new Map<string, Promise<Known>>();
  known.set(journal, pages);
  // Who asks while somebody else's question is being answered waits for that one.
  const earlier = pages.get(slug) ?? Promise.resolve(NOTHING);
  const answer = earlier.then((before) =>
    before.revision >= revision ? before : readOn(journal, { slug, iri, revision }, before),
  );
  pages.delete(slug);
  pages.set(slug, answer);
  for (const oldest of pages.keys()) {
    if (pages.size <= MOST_PAGES) break;
    pages.delete(oldest);
  }
  try {
    return (await answer).highest;
  } catch (error) {
    if (pages.get(slug) === answer) pages.delete(slug);
    throw error;
  }
}

interface Asked {
  readonly slug: string;
  readonly iri: string;
  readonly revision: number;
}

async function readOn(
  journal: Journal,
  { slug, iri, revision }: Asked,
  before: Known,
): Promise<Known> {
  const limit = revision - before.revision;
  const since = await journal.history(slug, { before: revision + 1, limit });
  const losing = since.filter(({ removed }) => removed > 0).map((later) => later.revision - 1);
  let { highest } = before;
  for (const number of [revision, ...losing]) {
    // What was counted already is not read again.
    if (number <= before.revision) continue;
    const past = await journal.revision(slug, number);
    highest = Math.max(highest, highestNumber(past?.quads ?? [], iri));
  }
  return { revision, highest };
}
