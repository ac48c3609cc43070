import * as oxigraph from 'oxigraph';
import { wikiPages } from '../../bench/generate/wiki.ts';
import { COMPOST } from '../../unit/form/compost-page.ts';
import { starterPages } from '../../unit/form/starter-pages.ts';
import { modelOfPage } from '../../unit/form/models.ts';
import { plainQuad, TEST_IRIS } from '../starter-dataset.ts';
import type { EditedPage } from './concurrent-edits.ts';

/** Every packaged page and some generated ones; procedures, which have most to merge, come first. */
export async function pagesToMerge(): Promise<EditedPage[]> {
  const pages = [COMPOST, ...starterPages(), ...generatedPages()];
  const edited = await Promise.all(
    pages.map(async (page) => ({ ...page, model: await modelOfPage(page.quads, page.iri) })),
  );
  const rank = ({ model }: EditedPage): number => (model.nodes[model.root]?.steps ? 0 : 1);
  return edited.sort((a, b) => rank(a) - rank(b));
}

function generatedPages(): Omit<EditedPage, 'model'>[] {
  return [...wikiPages({ triples: 4000, base: TEST_IRIS.base })].map(({ slug, statements }) => {
    const text = statements.map((terms) => `${terms.join(' ')} .`).join('\n');
    const quads = oxigraph
      .parse(text, {
        format: 'text/turtle',
        to_graph_name: oxigraph.namedNode(TEST_IRIS.page(slug)),
      })
      .map(plainQuad);
    return { slug, iri: TEST_IRIS.thing(slug), quads };
  });
}
