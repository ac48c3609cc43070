import { DataFactory, type Quad as RdfQuad, type Term as RdfTerm } from 'n3';
import type { Quad, Subject, Term } from '../../../core/rdf/terms.ts';

/** A term with the RDF/JS methods that shacl-engine calls. */
export function rdfTerm(term: Term | Subject): RdfTerm {
  switch (term.termType) {
    case 'NamedNode':
      return DataFactory.namedNode(term.value);
    case 'BlankNode':
      return DataFactory.blankNode(term.value);
    case 'Literal':
      return DataFactory.literal(
        term.value,
        term.language || DataFactory.namedNode(term.datatype.value),
      );
  }
}

type Index = Map<string, RdfQuad[]>;

/**
 * A read-only RDF/JS dataset that may rest on another: a page's few quads over the vocabulary,
 * which is indexed once. Graph names are left out, since a shape speaks of the union.
 */
export class LayeredDataset implements Iterable<RdfQuad> {
  readonly #below: LayeredDataset | undefined;
  readonly #quads: RdfQuad[] = [];
  readonly #bySubject: Index = new Map();
  readonly #byPredicate: Index = new Map();
  readonly #byObject: Index = new Map();

  constructor(quads: Iterable<Quad>, below?: LayeredDataset) {
    this.#below = below;
    const terms = new Map<Term | Subject, RdfTerm>();
    const termOf = (term: Term | Subject): RdfTerm => {
      const known = terms.get(term) ?? rdfTerm(term);
      terms.set(term, known);
      return known;
    };
    for (const { subject, predicate, object } of quads) {
      const statement = DataFactory.quad(
        termOf(subject) as never,
        termOf(predicate) as never,
        termOf(object) as never,
      );
      this.#quads.push(statement);
      push(this.#bySubject, subject.value, statement);
      push(this.#byPredicate, predicate.value, statement);
      push(this.#byObject, object.value, statement);
    }
  }

  get size(): number {
    return this.#quads.length + (this.#below?.size ?? 0);
  }

  match(subject?: RdfTerm | null, predicate?: RdfTerm | null, object?: RdfTerm | null): RdfQuad[] {
    const candidates = subject
      ? this.#bySubject.get(subject.value)
      : object
        ? this.#byObject.get(object.value)
        : predicate
          ? this.#byPredicate.get(predicate.value)
          : this.#quads;
    const own = (candidates ?? []).filter(
      (statement) =>
        (!subject || subject.equals(statement.subject)) &&
        (!predicate || predicate.equals(statement.predicate)) &&
        (!object || object.equals(statement.object)),
    );
    const below = this.#below?.match(subject, predicate, object) ?? [];
    return below.length === 0 ? own : [...own, ...below];
  }

  *[Symbol.iterator](): IterableIterator<RdfQuad> {
    yield* this.#quads;
    if (this.#below) yield* this.#below;
  }
}

function push(index: Index, key: string, statement: RdfQuad): void {
  const known = index.get(key);
  if (known) known.push(statement);
  else index.set(key, [statement]);
}
