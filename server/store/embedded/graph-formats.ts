import { DataFactory, Writer } from 'n3';
import * as oxigraph from 'oxigraph';
import type { Term } from '../../../core/rdf/terms.ts';
import { NS } from '../../../core/vocabulary.ts';
import type { ResultFormat } from '../quad-index.ts';
import { readNQuads } from './read-nquads.ts';

/** A graph answer in the format wanted, from the N-Triples the engine gave. */
export function graphAs(format: ResultFormat, ntriples: string): string {
  switch (format) {
    // Triples are quads of the unnamed graph.
    case 'application/n-triples':
    case 'application/n-quads':
      return ntriples;
    case 'text/turtle':
    case 'application/trig':
      return prefixed(format, ntriples) ?? dumped(format, ntriples);
    default:
      return dumped(format, ntriples);
  }
}

/** Undefined when a triple is beyond RDF 1.1. */
function prefixed(format: ResultFormat, ntriples: string): string | undefined {
  const used = Object.entries(NS).filter(([, iri]) => ntriples.includes(`<${iri}`));
  const writer = new Writer({ format, prefixes: Object.fromEntries(used) });
  try {
    for (const { subject, predicate, object } of readNQuads(ntriples))
      writer.addQuad(term(subject), term(predicate), term(object));
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
  let body = '';
  writer.end((error, result: string) => {
    if (error) throw error;
    body = result;
  });
  return body;
}

/** The writer wants terms with methods. */
function term(plain: Term): never {
  return DataFactory.fromTerm(plain as never) as never;
}

function dumped(format: ResultFormat, ntriples: string): string {
  const store = new oxigraph.Store();
  store.load(ntriples, { format: 'application/n-triples', lenient: true, no_transaction: true });
  const body = store.dump({ format, from_graph_name: oxigraph.defaultGraph() });
  (store as unknown as { free(): void }).free();
  return body;
}
