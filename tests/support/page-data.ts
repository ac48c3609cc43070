import * as oxigraph from 'oxigraph';
import { quad, namedNode, type Quad } from '../../core/rdf/terms.ts';
import { PPL } from '../../core/vocabulary.ts';
import { pageData } from '../../server/domain/pages/read-page.ts';
import type { PageData } from '../../server/domain/pages/page-data.ts';
import type { QuadIndex } from '../../server/store/quad-index.ts';
import { plainQuad, starterStore, storeAsker, TEST_IRIS } from './starter-dataset.ts';

/** Pages as the server reads them, from a store in this process. */
export interface TestPages {
  readonly slugs: readonly string[];
  load(slug: string): Promise<PageData | undefined>;
}

/** The packaged pages, with further Turtle put in the page `slug` when given. */
export function starterPages(extra: { slug: string; turtle: string }[] = []): TestPages {
  const store = starterStore();
  for (const { slug, turtle } of extra) {
    store.load(turtle, {
      format: 'text/turtle',
      base_iri: TEST_IRIS.base,
      to_graph_name: oxigraph.namedNode(TEST_IRIS.page(slug)),
    });
  }
  return pagesOf(store);
}

function pagesOf(store: oxigraph.Store): TestPages {
  const graphs = new Map<string, Quad[]>();
  for (const found of store.match(null, null, null, null)) {
    const slug = TEST_IRIS.slugOfPage(found.graph.value);
    if (slug === undefined) continue;
    const { subject, predicate, object } = plainQuad(found);
    const statements = graphs.get(slug) ?? [];
    graphs.set(slug, statements);
    statements.push(quad(subject, predicate, object, namedNode(found.graph.value)));
  }
  // Only the two construct queries of a page are asked of it.
  const quadIndex = storeAsker(store) as QuadIndex;
  return {
    slugs: [...graphs.keys()].sort(),
    async load(slug) {
      const quads = graphs.get(slug);
      if (!quads) return undefined;
      const info = {
        slug,
        revision: 1,
        seq: 1,
        author: 'Infrawiki',
        time: '2026-06-02T14:00:00Z',
        comment: '',
        licence: PPL,
        added: quads.length,
        removed: 0,
        deleted: false,
        authors: ['Infrawiki'],
        created: '2026-06-02T14:00:00Z',
      };
      return pageData({ quadIndex, iris: TEST_IRIS }, info, quads);
    },
  };
}
