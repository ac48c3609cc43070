import { highestNumber } from '../../../../core/form/index.ts';
import type { Journal } from '../../../store/journal.ts';

interface Known {
  readonly revision: number;
  readonly highest: number;
}

const known = new WeakMap<Journal, Map<string, Known>>();

/**
 * The highest number any revision of a page used in the name of a step or part, so that the name of
 * a removed one is never given to another. Reads each revision once for as long as the journal is open.
 *
 * @param revision the newest revision
 * @param iri the thing the page is about
 */
export async function highestNumberEver(
  journal: Journal,
  slug: string,
  revision: number,
  iri: string,
): Promise<number> {
  const pages = known.get(journal) ?? new Map<string, Known>();
  known.set(journal, pages);
  let { revision: read, highest } = pages.get(slug) ?? { revision: 0, highest: 0 };
  while (read < revision) {
    read++;
    const past = await journal.revision(slug, read);
    highest = Math.max(highest, highestNumber(past?.quads ?? [], iri));
  }
  pages.set(slug, { revision: read, highest });
  return highest;
}
