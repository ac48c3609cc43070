import {
  Generator,
  Parser,
  type GraphOrDefault,
  type InsertDeleteOperation,
  type IriTerm,
  type Quads,
  type UpdateOperation,
} from 'sparqljs';
import { namedNode } from '../../core/rdf/terms.ts';

/** The graph that stands for the default graph of the W3C tests. */
export const DEFAULT = 'http://example.org/the-default-graph';

const DEFAULT_IRI = namedNode(DEFAULT) as unknown as IriTerm;

/**
 * An update of the W3C tests with its default graph named. Here the default graph of a WHERE clause is
 * the union of all graphs, while the tests mean a graph beside the named ones: so whatever an
 * operation says or leaves unsaid about the default graph, it says about the graph DEFAULT instead.
 * @param named the other graphs of the dataset
 */
export function withDefaultGraphNamed(
  text: string,
  baseIri: string,
  named: readonly string[],
): string {
  const parsed = new Parser({ baseIRI: baseIri }).parse(text);
  if (parsed.type !== 'update') throw new Error('no update');
  const names = named.map((iri) => namedNode(iri) as unknown as IriTerm);
  const updates = parsed.updates.flatMap((one) => operation(one, names));
  return new Generator().stringify({ ...parsed, updates });
}

/** The graphs that an update names. */
export function graphsIn(text: string, baseIri: string): readonly string[] {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { type, name, source, destination, graph } = value as Record<string, unknown>;
    if (type === 'graph') add(name);
    if (type === 'load') return add(destination);
    for (const one of [source, destination, graph]) add(one);
    for (const one of Object.values(value)) look(one);
  };
  const add = (term: unknown): void => {
    if ((term as IriTerm | undefined)?.termType === 'NamedNode') found.add((term as IriTerm).value);
  };
  look(new Parser({ baseIRI: baseIri }).parse(text));
  found.delete(DEFAULT);
  return [...found];
}

function operation(one: UpdateOperation, named: IriTerm[]): UpdateOperation[] {
  if ('updateType' in one) return [modify(one, named)];
  if (one.type === 'load') return [one];
  if (one.type === 'clear' || one.type === 'drop') {
    // A default graph is always there; a named one may not be.
    if (one.graph.default)
      return [{ ...one, silent: true, graph: { type: 'graph', name: DEFAULT_IRI } }];
    // All that are named but the one that stands for the default graph.
    if (one.graph.named)
      return named.map((name) => ({ ...one, silent: true, graph: { type: 'graph', name } }));
    return [one];
  }
  if (!('source' in one)) return [one];
  const place = (graph: GraphOrDefault): GraphOrDefault =>
    graph.default ? { type: 'graph', name: DEFAULT_IRI } : graph;
  return [{ ...one, source: place(one.source), destination: place(one.destination) }];
}

function modify(one: InsertDeleteOperation, named: IriTerm[]): UpdateOperation {
  if (one.updateType !== 'insertdelete') {
    const key = one.updateType === 'insert' ? 'insert' : 'delete';
    const quads = (one as unknown as Record<string, Quads[]>)[key] ?? [];
    return { ...one, [key]: quads.map(inDefault) };
  }
  // WITH is about the templates too; USING is about the WHERE clause alone.
  const graph = one.graph ?? DEFAULT_IRI;
  const using = one.using ?? { default: [graph], named };
  return { ...one, graph, using };
}

function inDefault(quads: Quads): Quads {
  if (quads.type === 'graph') return quads;
  return { type: 'graph', name: DEFAULT_IRI, triples: quads.triples };
}
