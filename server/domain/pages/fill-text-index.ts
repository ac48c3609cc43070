import type { TextDocument } from '../../store/text-index.ts';
import { documentsOfPage } from '../search/index.ts';
import type { Services } from '../services.ts';

type Filling = Pick<Services, 'journal' | 'textIndex' | 'iris'>;

/** Makes the text index anew when it is not at the journal's last commit. */
export async function fillTextIndex({ journal, textIndex, iris }: Filling): Promise<void> {
  const head = await journal.head();
  if ((await textIndex.seq()) === head) return;
  await textIndex.rebuild(allDocuments({ journal, iris }), head);
}

async function* allDocuments({
  journal,
  iris,
}: Omit<Filling, 'textIndex'>): AsyncGenerator<TextDocument> {
  for (const { slug, deleted } of await journal.pages()) {
    const state = deleted ? undefined : await journal.graph(iris.page(slug));
    if (state) yield* documentsOfPage(slug, iris.thing(slug), state.quads);
  }
}
