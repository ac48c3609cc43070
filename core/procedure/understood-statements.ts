import type { GraphView } from '../rdf/graph-view.ts';
import type { Literal, Quad, Term } from '../rdf/terms.ts';

/**
 * Reads a page and remembers which statements were understood, so that whatever was not can
 * still be shown. Reading a single value leaves further values unread.
 */
export class UnderstoodStatements {
  readonly #view: GraphView;
  readonly #read = new Set<Quad>();

  constructor(view: GraphView) {
    this.#view = view;
  }

  /** Statements that no reading has asked for, in page order. */
  rest(): Quad[] {
    return this.#view.quads.filter((statement) => !this.#read.has(statement));
  }

  literals(subject: string, ...predicates: string[]): Literal[] {
    return this.#take(subject, predicates, (term) => term.termType === 'Literal') as Literal[];
  }

  /** IRIs and blank nodes, each once, in page order. */
  links(subject: string, predicate: string): string[] {
    const terms = this.#take(subject, [predicate], (term) => term.termType !== 'Literal');
    return [...new Set(terms.map((term) => term.value))];
  }

  link(subject: string, predicate: string): string | undefined {
    return this.#takeOne(subject, predicate, (term) => term.termType !== 'Literal')?.value;
  }

  text(subject: string, predicate: string): string | undefined {
    return this.#takeOne(subject, predicate, (term) => term.termType === 'Literal')?.value;
  }

  /** The first literal that is a finite number; anything else stays unread. */
  number(subject: string, predicate: string): number | undefined {
    const found = this.#takeOne(
      subject,
      predicate,
      (term) =>
        term.termType === 'Literal' &&
        term.value.trim() !== '' &&
        Number.isFinite(Number(term.value)),
    );
    return found && Number(found.value);
  }

  /** Whether the page says anything about it. */
  describes(subject: string): boolean {
    return this.#view.about(subject).length > 0;
  }

  /** Looks without reading. */
  has(subject: string, predicate: string): boolean {
    return this.#view.objects(subject, predicate).length > 0;
  }

  /** Looks without reading. */
  peek(subject: string, predicate: string): string[] {
    return this.#view.links(subject, predicate);
  }

  /** Looks without reading. */
  peekNumber(subject: string, predicate: string): number | undefined {
    return this.#view.number(subject, predicate);
  }

  /** Marks one statement as understood. */
  accept(subject: string, predicate: string, object: string): void {
    for (const statement of this.#view.about(subject)) {
      if (statement.predicate.value === predicate && statement.object.value === object) {
        this.#read.add(statement);
      }
    }
  }

  #take(subject: string, predicates: readonly string[], wanted: (term: Term) => boolean): Term[] {
    const found = this.#view
      .about(subject)
      .filter((s) => predicates.includes(s.predicate.value) && wanted(s.object));
    for (const statement of found) this.#read.add(statement);
    return found.map((statement) => statement.object);
  }

  #takeOne(subject: string, predicate: string, wanted: (term: Term) => boolean): Term | undefined {
    const found = this.#view
      .about(subject)
      .find((s) => s.predicate.value === predicate && wanted(s.object));
    if (found) this.#read.add(found);
    return found?.object;
  }
}
