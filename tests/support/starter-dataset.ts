import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import * as oxigraph from 'oxigraph';
import {
  plainTerm,
  quad,
  graphName,
  type Quad,
  type Subject,
  type NamedNode,
} from '../../core/rdf/terms.ts';
import { Iris } from '../../core/iris.ts';
import type { Asker, Row } from '../../server/store/quad-index.ts';

export const TEST_IRIS = new Iris('http://localhost:3000/');

function turtleFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ttl'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** The packaged ontologies and starter manuals, read whole into one in-process Oxigraph store. */
export function starterStore(iris: Iris = TEST_IRIS): oxigraph.Store {
  const store = new oxigraph.Store();
  for (const file of turtleFiles('ontologies')) {
    store.load(readFileSync(file, 'utf8'), {
      format: 'text/turtle',
      base_iri: iris.base,
      to_graph_name: oxigraph.namedNode(`${iris.base}ns`),
    });
  }
  for (const file of turtleFiles('data')) {
    const quads = oxigraph.parse(readFileSync(file, 'utf8'), {
      format: 'text/turtle',
      base_iri: iris.base,
    });
    for (const { subject, predicate, object } of quads) {
      const slug = iris.slugOfThing(subject.value);
      if (!slug) throw new Error(`${file}: ${subject.value} belongs to no page`);
      store.add(oxigraph.quad(subject, predicate, object, oxigraph.namedNode(iris.page(slug))));
    }
  }
  return store;
}

export function plainQuad(q: oxigraph.Quad): Quad {
  return quad(
    plainTerm(q.subject) as Subject,
    plainTerm(q.predicate) as NamedNode,
    plainTerm(q.object),
    graphName(q.graph.termType === 'DefaultGraph' ? '' : q.graph.value),
  );
}

/** Answers queries from a store in this process; for presenters and queries under test. */
export function storeAsker(store: oxigraph.Store): Asker {
  const ask = (query: string): unknown => store.query(query, { use_default_graph_as_union: true });
  return {
    async select(query) {
      return (ask(query) as Map<string, oxigraph.Term>[]).map((row): Row =>
        Object.fromEntries([...row].map(([name, term]) => [name, plainTerm(term as never)])),
      );
    },
    async construct(query) {
      return (ask(query) as oxigraph.Quad[]).map(plainQuad);
    },
  };
}
