import * as oxigraph from 'oxigraph';
import { NS } from '../../../core/vocabulary.ts';
import { NameList } from '../../../server/domain/complete/index.ts';
import type { CommitDelta } from '../../../server/store/journal.ts';
import { plainQuad, starterStore, storeAsker, TEST_IRIS } from '../../support/starter-dataset.ts';

/** The names of the starter data, over a store that tests may change commit by commit. */
export function starterNames(): {
  services: { names: NameList; iris: typeof TEST_IRIS };
  /** Statements in N-Triples, added to and taken from the page. */
  commit(slug: string, added: string, removed?: string): void;
  /** How many queries were asked so far. */
  queries(): number;
} {
  const store = starterStore();
  for (const graph of new Set(store.match().map((quad) => quad.graph.value))) {
    listPage(store, TEST_IRIS.slugOfPage(graph));
  }
  const asker = storeAsker(store);
  const state = { seq: 1, queries: 0 };
  const names = new NameList({
    quadIndex: {
      get seq() {
        return state.seq;
      },
      select: (query) => ((state.queries += 1), asker.select(query)),
      construct: (query) => ((state.queries += 1), asker.construct(query)),
    },
    iris: TEST_IRIS,
    log: (line) => {
      throw new Error(line);
    },
  });
  return {
    services: { names, iris: TEST_IRIS },
    commit(slug, added, removed = '') {
      const graph = TEST_IRIS.page(slug);
      const read = (text: string): oxigraph.Quad[] =>
        oxigraph.parse(text, {
          format: 'application/n-triples',
          to_graph_name: oxigraph.namedNode(graph),
        });
      const delta: CommitDelta = {
        seq: state.seq + 1,
        changes: [
          { graph, added: read(added).map(plainQuad), removed: read(removed).map(plainQuad) },
        ],
      };
      names.note(delta);
      for (const quad of read(removed)) store.delete(quad);
      for (const quad of read(added)) store.add(quad);
      listPage(store, slug);
      state.seq += 1;
    },
    queries: () => state.queries,
  };
}

function listPage(store: oxigraph.Store, slug: string | undefined): void {
  if (slug === undefined) return;
  const { namedNode, quad } = oxigraph;
  store.add(
    quad(
      namedNode(TEST_IRIS.page(slug)),
      namedNode(`${NS.foaf}primaryTopic`),
      namedNode(TEST_IRIS.thing(slug)),
      namedNode(TEST_IRIS.catalogue),
    ),
  );
}
