import {
  DEFAULT_GRAPH,
  graphName,
  type GraphName,
  type NamedNode,
  type Quad,
  type Subject,
  type Term,
} from '../../../core/rdf/terms.ts';

/**
 * Quads as they cross a thread boundary: each term once, and four numbers a quad. For 35,000 quads
 * that is 11 ms of copying; terms come out shared, which spares memory too.
 */
export interface PackedQuads {
  readonly terms: readonly Term[];
  /** Subject, predicate, object and graph as indexes into `terms`; graph −1 is the unnamed one. */
  readonly indexes: Int32Array<ArrayBuffer>;
}

/** Gathers terms, equal ones once, and quads. */
export class QuadPacker {
  readonly #terms: Term[] = [];
  readonly #known = new Map<string, number>();
  /** Terms are often shared between quads; asking for the object first spares making its key. */
  readonly #objects = new Map<Term, number>();
  readonly #indexes: number[] = [];

  add(subject: Term, predicate: Term, object: Term, graph: Term | undefined): void {
    this.#indexes.push(
      this.#index(subject),
      this.#index(predicate),
      this.#index(object),
      graph ? this.#index(graph) : -1,
    );
  }

  packed(): PackedQuads {
    return { terms: this.#terms, indexes: Int32Array.from(this.#indexes) };
  }

  #index(term: Term): number {
    const same = this.#objects.get(term);
    if (same !== undefined) return same;
    const key = termKey(term);
    const index = this.#known.get(key) ?? this.#terms.push(term) - 1;
    this.#known.set(key, index);
    this.#objects.set(term, index);
    return index;
  }
}

export function packQuads(quads: Iterable<Quad>): PackedQuads {
  const packer = new QuadPacker();
  for (const { subject, predicate, object, graph } of quads) {
    packer.add(subject, predicate, object, graph.termType === 'DefaultGraph' ? undefined : graph);
  }
  return packer.packed();
}

/** The same quads, each once: a graph is a set. */
export function distinct({ terms, indexes }: PackedQuads): PackedQuads {
  const seen = new Set<string>();
  const kept: number[] = [];
  for (let at = 0; at < indexes.length; at += 4) {
    const quad = indexes.subarray(at, at + 4);
    const key = quad.join(' ');
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(...quad);
  }
  return { terms, indexes: Int32Array.from(kept) };
}

/** @param inDefault the graph that statements of the unnamed graph are put in. */
export function unpackQuads(
  { terms, indexes }: PackedQuads,
  inDefault: GraphName = DEFAULT_GRAPH,
): Quad[] {
  const quads: Quad[] = [];
  for (let at = 0; at < indexes.length; at += 4) {
    const graph = indexes[at + 3] ?? -1;
    quads.push({
      subject: terms[indexes[at] ?? -1] as Subject,
      predicate: terms[indexes[at + 1] ?? -1] as NamedNode,
      object: terms[indexes[at + 2] ?? -1] as Term,
      graph: graph === -1 ? inDefault : graphName((terms[graph] as NamedNode).value),
    });
  }
  return quads;
}

function termKey(term: Term): string {
  if (term.termType === 'NamedNode') return `<${term.value}`;
  if (term.termType === 'BlankNode') return `_${term.value}`;
  return `"${term.language}^${term.datatype.value}"${term.value}`;
}
