import type { Literal, NamedNode, Quad, Subject, Term } from './terms.ts';

/**
 * Read access to a page-sized set of quads by subject and predicate, whatever graph they are in.
 * Built once, never changed. Meant for thousands of quads, not millions.
 */
export class GraphView {
  readonly quads: readonly Quad[];
  readonly #bySubject = new Map<string, Quad[]>();

  constructor(quads: Iterable<Quad>) {
    this.quads = [...quads];
    for (const statement of this.quads) {
      const key = statement.subject.value;
      const known = this.#bySubject.get(key);
      if (known) known.push(statement);
      else this.#bySubject.set(key, [statement]);
    }
  }

  /** All statements about a subject (IRI or blank node label). */
  about(subject: string): readonly Quad[] {
    return this.#bySubject.get(subject) ?? [];
  }

  objects(subject: string, predicate: string): Term[] {
    return this.about(subject)
      .filter((statement) => statement.predicate.value === predicate)
      .map((statement) => statement.object);
  }

  /** The objects that are IRIs or blank nodes, in the order they were given. */
  links(subject: string, predicate: string): string[] {
    return this.objects(subject, predicate)
      .filter((term) => term.termType !== 'Literal')
      .map((term) => term.value);
  }

  link(subject: string, predicate: string): string | undefined {
    return this.links(subject, predicate)[0];
  }

  literals(subject: string, predicate: string): Literal[] {
    return this.objects(subject, predicate).filter((term) => term.termType === 'Literal');
  }

  /** The lexical form of the first literal. */
  value(subject: string, predicate: string): string | undefined {
    return this.literals(subject, predicate)[0]?.value;
  }

  /** A literal as a finite number, or undefined. */
  number(subject: string, predicate: string): number | undefined {
    const text = this.value(subject, predicate);
    const parsed = text === undefined ? NaN : Number(text);
    return Number.isFinite(parsed) ? parsed : undefined;
  }

  subjectsWith(predicate: string, object: string): string[] {
    return this.quads
      .filter((s) => s.predicate.value === predicate && s.object.value === object)
      .map((s) => s.subject.value);
  }

  has(subject: Subject | string, predicate: NamedNode | string, object: string): boolean {
    const subjectValue = typeof subject === 'string' ? subject : subject.value;
    const predicateValue = typeof predicate === 'string' ? predicate : predicate.value;
    return this.objects(subjectValue, predicateValue).some((term) => term.value === object);
  }
}
