import { QueryEngine } from '@comunica/query-sparql-rdfjs-lite';
import { DataFactory, Store } from 'n3';
import { plainTerm, type Quad, type Term } from '../../core/rdf/terms.ts';
import type { Row } from '../../server/store/quad-index.ts';
import { HOME } from './random-dataset.ts';

const engine = new QueryEngine();

/** The solutions that Comunica finds; HOME is its default graph. */
export async function askComunica(quads: readonly Quad[], query: string): Promise<readonly Row[]> {
  const store = new Store();
  for (const { subject, predicate, object, graph } of quads) {
    const name = graph.value === HOME.value ? DataFactory.defaultGraph() : rdfjs(graph);
    store.addQuad(
      rdfjs(subject) as never,
      rdfjs(predicate) as never,
      rdfjs(object) as never,
      name as never,
    );
  }
  const bindings = await engine.queryBindings(query, { sources: [store] });
  const rows = await bindings.toArray();
  return rows.map((row) =>
    Object.fromEntries([...row].map(([name, term]) => [name.value, plainTerm(term)])),
  );
}

function rdfjs(term: Term | Quad['graph']): unknown {
  if (term.termType === 'NamedNode') return DataFactory.namedNode(term.value);
  if (term.termType !== 'Literal') return DataFactory.blankNode(term.value);
  const { language, datatype } = term;
  return DataFactory.literal(
    term.value,
    language === '' ? DataFactory.namedNode(datatype.value) : language,
  );
}
