import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import * as oxigraph from 'oxigraph';
import { quad, namedNode, type Quad } from '../../core/rdf/terms.ts';
import { PPL } from '../../core/vocabulary.ts';
import type { PageData } from '../../server/domain/pages/page-data.ts';
import { pageData } from '../../server/domain/pages/read-page.ts';
import type { QuadIndex } from '../../server/store/quad-index.ts';
import { plainQuad, starterStore, storeAsker, TEST_IRIS } from './starter-dataset.ts';

/** Pages as the server reads them: statements in the order they were written, surroundings from the index. */
export interface TestPages {
  readonly slugs: readonly string[];
  load(slug: string): Promise<PageData | undefined>;
}

/** The packaged pages and any further Turtle, whose relative names resolve as in `data/`. */
export function starterPages(further: readonly string[] = []): TestPages {
  const store = starterStore();
  const written = new Map<string, Quad[]>();
  const files = readdirSync('data', { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ttl'))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));
  for (const turtle of [...files, ...further]) addPages(turtle, store, written);
  // Only the two construct queries of a page are asked of it.
  const quadIndex = storeAsker(store) as QuadIndex;
  return {
    slugs: [...written.keys()].sort(),
    async load(slug) {
      const quads = written.get(slug);
      return quads && pageData({ quadIndex, iris: TEST_IRIS }, infoOf(slug, quads.length), quads);
    },
  };
}

function addPages(turtle: string, store: oxigraph.Store, written: Map<string, Quad[]>): void {
  const quads = oxigraph.parse(turtle, { format: 'text/turtle', base_iri: TEST_IRIS.base });
  // Blank nodes are only written in texts about one page.
  const first = quads.map((q) => TEST_IRIS.slugOfThing(q.subject.value)).find((slug) => slug);
  for (const parsed of quads) {
    const { subject, predicate, object } = plainQuad(parsed);
    const slug =
      TEST_IRIS.slugOfThing(subject.value) ??
      (subject.termType === 'BlankNode' ? first : undefined);
    if (slug === undefined) throw new Error(`${subject.value} belongs to no page`);
    const graph = namedNode(TEST_IRIS.page(slug));
    const statements = written.get(slug) ?? [];
    written.set(slug, statements);
    statements.push(quad(subject, predicate, object, graph));
    store.add(
      oxigraph.quad(
        parsed.subject,
        parsed.predicate,
        parsed.object,
        oxigraph.namedNode(graph.value),
      ),
    );
  }
}

function infoOf(slug: string, added: number): PageData['info'] {
  const time = '2026-06-02T14:00:00Z';
  return {
    slug,
    revision: 1,
    seq: 1,
    author: 'Infrawiki',
    time,
    comment: '',
    licence: PPL,
    added,
    removed: 0,
    deleted: false,
    authors: ['Infrawiki'],
    created: time,
  };
}
