import type { Watched } from '../../../core/progress.ts';
import type { TextDocument } from '../../store/text-index.ts';
import { documentsOfPage } from '../search/index.ts';
import type { Services } from '../services.ts';

type Compared = Pick<Services, 'journal' | 'textIndex' | 'iris'>;

/** A page saved between the two looks is looked at again, so many times. */
const LOOKS = 5;
const PROBLEMS = 100;

/** Compares what the text index holds with what each page says; deleted pages must not be in it. */
export async function compareTextIndex(
  services: Compared,
  { signal, progress }: Watched,
): Promise<{ pages: number; problems: string[] }> {
  const pages = (await services.journal.pages()).map(({ slug }) => slug);
  const slugs = [...new Set([...pages, ...(await services.textIndex.slugs())])];
  const problems: string[] = [];
  for (const [done, slug] of slugs.entries()) {
    signal.throwIfAborted();
    progress({ stage: 'texts', done, total: slugs.length, unit: 'pages' });
    if (problems.length < PROBLEMS && !(await agrees(services, slug))) {
      problems.push(`the text index does not hold what page ${slug} says`);
    }
  }
  return { pages: pages.length, problems };
}

async function agrees(services: Compared, slug: string): Promise<boolean> {
  for (let look = 0; look < LOOKS; look += 1) {
    const wanted = await wantedDocuments(services, slug);
    if (keyOf(wanted) === keyOf(await services.textIndex.documents(slug))) return true;
  }
  return false;
}

async function wantedDocuments(
  { journal, iris }: Compared,
  slug: string,
): Promise<readonly TextDocument[]> {
  const page = await journal.page(slug);
  const state = page && !page.deleted ? await journal.graph(iris.page(slug)) : undefined;
  if (!state) return [];
  try {
    return [...documentsOfPage(slug, iris.thing(slug), state.quads)];
  } catch {
    // A page that cannot be read has no texts, see fill-text-index.ts.
    return [];
  }
}

function keyOf(documents: readonly TextDocument[]): string {
  const keys = documents.map(({ slug, lang, title, labels, steps, prose, type, chantier }) =>
    JSON.stringify([slug, lang, title, labels, steps, prose, type, chantier]),
  );
  return keys.sort().join('\n');
}
