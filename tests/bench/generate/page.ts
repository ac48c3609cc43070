import { NS, type Prefix } from '../../../core/vocabulary.ts';
import type { Wording } from './words.ts';

/** A statement as three terms in the notation of N-Triples. */
export type Statement = readonly [subject: string, predicate: string, object: string];

export interface GeneratedPage {
  readonly slug: string;
  readonly statements: readonly Statement[];
}

/** Gathers the statements of one page; everything is named under the base IRI of the wiki. */
export class PageWriter {
  readonly slug: string;
  readonly statements: Statement[] = [];
  readonly #base: string;

  constructor(base: string, slug: string) {
    this.#base = base;
    this.slug = slug;
  }

  /** Another page’s thing, or a part of this one’s when it begins with `#`; empty for its own. */
  thing(name = ''): string {
    const local = name === '' || name.startsWith('#') ? this.slug + name : name;
    return `<${this.#base}id/${local}>`;
  }

  say(subject: string, predicate: string, object: string): void {
    this.statements.push([subject, predicate, object]);
  }

  /** The text in French and English, and in Spanish where asked. */
  write(subject: string, predicate: string, text: Wording, spanish: boolean): void {
    this.say(subject, predicate, `${quoted(text.fr)}@fr`);
    this.say(subject, predicate, `${quoted(text.en)}@en`);
    if (spanish) this.say(subject, predicate, `${quoted(text.es)}@es`);
  }
}

/** A name of one of the wiki’s vocabularies. */
export function term(prefix: Prefix, local: string): string {
  return `<${NS[prefix]}${local}>`;
}

/** @param datatype of XML Schema, without its namespace */
export function typed(value: string | number, datatype: string): string {
  return `"${value}"^^<${NS.xsd}${datatype}>`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
