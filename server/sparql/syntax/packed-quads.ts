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
 * Quads as they cross a thread boundary: each term once, and four numbers a quad. Cloning 35,000
 * quads as objects holds up the main thread for a quarter of a second; this takes a tenth of it.
 */
export interface PackedQuads {
  readonly terms: readonly Term[];
  /** Subject, predicate, object and graph as indexes into `terms`; graph −1 is the unnamed one. */
  readonly indexes: Int32Array<ArrayBuffer>;
}

/** Gathers terms and quads; equal ones are kept once. */
export class QuadPacker {
  readonly #terms: Term[] = [];
  readonly #known = new Map<string, number>();
  readonly #indexes: number[] = [];
  readonly #seen = new Set<string>();

  add(subject: Term, predicate: Term, object: Term, graph: Term | undefined): void {
    const indexes = [subject, predicate, object].map((term) => this.#index(term));
    indexes.push(graph ? this.#index(graph) : -1);
    const key = indexes.join(' ');
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#indexes.push(...indexes);
  }

  packed(): PackedQuads {
    return { terms: this.#terms, indexes: Int32Array.from(this.#indexes) };
  }

  #index(term: Term): number {
    const key = termKey(term);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.#terms.length);
    return this.#terms.push(term) - 1;
  }
}

export function packQuads(quads: Iterable<Quad>): PackedQuads {
  const packer = new QuadPacker();
  for (const { subject, predicate, object, graph } of quads) {
    packer.add(subject, predicate, object, graph.termType === 'DefaultGraph' ? undefined : graph);
  }
  return packer.packed();
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
