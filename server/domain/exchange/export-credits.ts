import { dcterms, NS, schema } from '../../../core/vocabulary.ts';
import type { Quad } from '../../../core/rdf/terms.ts';

/** Whom a page is by and what may be done with it, for people. */
export interface PageCredits {
  readonly title: string;
  readonly authors: readonly string[];
  /** UTC, ISO 8601. */
  readonly modified: string;
  readonly revision: string;
  /** IRI. */
  readonly licence: string;
}

/** The catalogue, as it is read: what it says of each page, and the names of the authors. */
export class Credits {
  readonly #byPage = new Map<string, Quad[]>();
  readonly #names = new Map<string, Quad>();

  add(quads: Iterable<Quad>): void {
    for (const statement of quads) {
      const { subject, predicate } = statement;
      if (predicate.value === `${NS.foaf}name`) this.#names.set(subject.value, statement);
      else {
        const known = this.#byPage.get(subject.value);
        if (known) known.push(statement);
        else this.#byPage.set(subject.value, [statement]);
      }
    }
  }

  /** The catalogue's statements about these graphs' pages and their authors, each once. */
  statementsOf(graphs: readonly string[]): Quad[] {
    const about = graphs.flatMap((graph) => this.#byPage.get(graph) ?? []);
    const authors = new Set(about.filter(isAuthor).map(({ object }) => object.value));
    return [...about, ...[...authors].flatMap((author) => this.#names.get(author) ?? [])];
  }

  /** Undefined for a graph that is no page. */
  of(graph: string): PageCredits | undefined {
    const about = this.#byPage.get(graph);
    if (!about) return undefined;
    const first = (predicate: string): string =>
      about.find((statement) => statement.predicate.value === predicate)?.object.value ?? '';
    return {
      title: first(dcterms('title')) || graph,
      authors: about
        .filter(isAuthor)
        .map(({ object }) => this.#names.get(object.value)?.object.value ?? object.value),
      modified: first(dcterms('modified')),
      revision: first(schema('version')),
      licence: first(dcterms('license')),
    };
  }
}

function isAuthor({ predicate }: Quad): boolean {
  return predicate.value === dcterms('creator');
}
