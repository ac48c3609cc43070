import type { TextDocument } from '../../store/text-index.ts';
import { documentsOfPage } from '../search/index.ts';
import type { Services } from '../services.ts';

type Filling = Pick<Services, 'journal' | 'textIndex' | 'iris' | 'log'>;

/**
 * Makes the text index anew when it is not at the journal's last commit of a page; those of other
 * graphs have no words in it.
 */
export async function fillTextIndex({ textIndex, ...from }: Filling): Promise<void> {
  const [known, head, [newest]] = await Promise.all([
    textIndex.seq(),
    from.journal.head(),
    from.journal.recent(1),
  ]);
  if (known >= (newest?.seq ?? 0) && known <= head) return;
  await textIndex.rebuild(allDocuments(from), head);
}

async function* allDocuments({
  journal,
  iris,
  log,
}: Omit<Filling, 'textIndex'>): AsyncGenerator<TextDocument> {
  for (const { slug, deleted } of await journal.pages()) {
    const state = deleted ? undefined : await journal.graph(iris.page(slug));
    if (!state) continue;
    try {
      yield* documentsOfPage(slug, iris.thing(slug), state.quads);
    } catch (error) {
      // One page that cannot be read must not keep the wiki closed.
      log(`The text index leaves out ${slug}: ${String(error)}`);
    }
  }
}
