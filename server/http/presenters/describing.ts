import type { Locale } from '../../../core/messages.ts';
import {
  blankNode,
  langLiteral,
  namedNode,
  quad,
  typedLiteral,
  type Quad,
  type Subject,
  type Term,
} from '../../../core/rdf/terms.ts';
import { rdf } from '../../../core/vocabulary.ts';

/** The vocabularies in which data sets and endpoints are described. */
export const SD = 'http://www.w3.org/ns/sparql-service-description#';
export const VOID = 'http://rdfs.org/ns/void#';
export const DCAT = 'http://www.w3.org/ns/dcat#';
/** Names of file formats (https://www.w3.org/ns/formats/). */
export const FORMATS = 'http://www.w3.org/ns/formats/';

/** Collects statements one subject at a time. */
export class Describing {
  readonly quads: Quad[] = [];
  readonly #locales: readonly Locale[];
  #blank = 0;

  constructor(locales: Iterable<Locale>) {
    this.#locales = [...locales];
  }

  /** States each value of each property; IRIs are given as text, everything else as a term. */
  say(
    subject: Subject,
    types: readonly string[],
    values: Readonly<Record<string, string | Term | readonly (string | Term)[]>>,
  ): Subject {
    const state = (predicate: string, value: string | Term): void => {
      const object = typeof value === 'string' ? namedNode(value) : value;
      this.quads.push(quad(subject, namedNode(predicate), object));
    };
    for (const type of types) state(rdf('type'), type);
    for (const [predicate, given] of Object.entries(values)) {
      const list = Array.isArray(given) ? (given as readonly (string | Term)[]) : [given as Term];
      for (const value of list) state(predicate, value);
    }
    return subject;
  }

  /** The same of something without a name, which is given back. */
  some(
    types: readonly string[],
    values: Readonly<Record<string, string | Term | readonly (string | Term)[]>>,
  ): Term {
    this.#blank += 1;
    const node = blankNode(`n${this.#blank}`);
    this.say(node, types, values);
    return node;
  }

  /** A message in every language of the interface. */
  words(id: string, args: Readonly<Record<string, string | number>> = {}): Term[] {
    return this.#locales.map(({ lang, t }) => langLiteral(t(id, args), lang));
  }
}

export function integer(value: number): Term {
  return typedLiteral(String(value), 'integer');
}
