import { SLUG_PATTERN } from '../iris.ts';
import { INTERFACE_LANGUAGES } from '../languages.ts';
import { im, NS, rdf, rdfs, type Prefix } from '../vocabulary.ts';
import { GraphView } from './graph-view.ts';
import { termToNTriples, type Quad, type Term } from './terms.ts';
import { literalToTurtle } from './turtle-literal.ts';
import { compareNaturally, subjectsInReadingOrder } from './turtle-order.ts';

/** Declared whether a page uses them or not, because people are about to. */
const USUAL: readonly Prefix[] = ['im', 'imd', 'rdfs', 'xsd', 'dcterms', 'schema', 'unit'];
const FIRST_PROPERTIES: readonly string[] = [rdf('type'), rdfs('label'), im('order'), im('flow')];
/** Long texts, which nobody wants to look past. */
const LAST_PROPERTIES: readonly string[] = [im('prose')];
const LOCAL_NAME = /^[A-Za-z_][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*$/;
const FRAGMENT = /^#[A-Za-z0-9_.-]+$/;
const INDENT = '  ';
const LINE = 90;

/**
 * A page as Turtle for people: relative to the thing it is about (`<>`, its parts `<#s1>`, other
 * things of the wiki `<slug>`), in reading order, one blank line between subjects. The text says its
 * base and prefixes itself, keeps lexical forms and labels of blank nodes, and is the same for the
 * same statements. Graph names are left out.
 *
 * @param iri the thing the page is about (`{base}id/{slug}`)
 */
export function pageTurtle(quads: readonly Quad[], iri: string): string {
  const view = new GraphView(quads);
  const subjects = subjectsInReadingOrder(quads, iri);
  const writer = new PageWriter(iri, subjects);
  const blocks = subjects.map((subject) => writer.block(view.about(subject)));
  return [writer.head(), ...blocks].join('\n');
}

class PageWriter {
  readonly #iri: string;
  /** Where the things of this wiki are: the IRI of the thing up to its slug. */
  readonly #folder: string;
  readonly #rank: ReadonlyMap<string, number>;
  readonly #used = new Set<string>(USUAL);

  constructor(iri: string, subjects: readonly string[]) {
    this.#iri = iri;
    this.#folder = iri.slice(0, iri.lastIndexOf('/') + 1);
    this.#rank = new Map(subjects.map((subject, index) => [subject, index]));
  }

  head(): string {
    const prefixes = Object.entries(NS)
      .filter(([prefix]) => this.#used.has(prefix))
      .map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .\n`);
    return `@base <${escapedIri(this.#iri)}> .\n${prefixes.join('')}`;
  }

  /** All statements of one subject. */
  block(statements: readonly Quad[]): string {
    const [first] = statements;
    if (!first) return '';
    const byProperty = new Map<string, Quad[]>();
    for (const statement of statements) {
      const known = byProperty.get(statement.predicate.value);
      if (known) known.push(statement);
      else byProperty.set(statement.predicate.value, [statement]);
    }
    const properties = [...byProperty]
      .sort(([a], [b]) => propertyRank(a) - propertyRank(b) || compareNaturally(a, b))
      .map(([property, list]) => {
        const verb = property === rdf('type') ? 'a' : this.#name(property);
        return `${verb}${this.#objects(list.map(({ object }) => object))}`;
      });
    const [kind = '', ...rest] = properties;
    const lines = [`${this.#term(first.subject)} ${kind}`, ...rest.map((line) => INDENT + line)];
    return `${lines.join(' ;\n')} .\n`;
  }

  /** Side by side where they are short, else one below the other. */
  #objects(terms: readonly Term[]): string {
    const unique = new Map(terms.map((term) => [termToNTriples(term), term]));
    const sorted = [...unique]
      .sort(
        ([a, one], [b, other]) => this.#rankOf(one) - this.#rankOf(other) || compareNaturally(a, b),
      )
      .map(([, term]) => this.#term(term));
    const line = sorted.join(', ');
    const isText = terms.some(({ termType }) => termType === 'Literal');
    if (sorted.length === 1 || (!isText && line.length <= LINE)) return ` ${line}`;
    return `\n${sorted.map((text) => INDENT + INDENT + text).join(',\n')}`;
  }

  /** Texts in the order of the languages of the interface, things in the order they are described. */
  #rankOf(term: Term): number {
    if (term.termType === 'Literal') {
      const language = INTERFACE_LANGUAGES.findIndex((known) => known === term.language);
      return language < 0 ? -1 : language - INTERFACE_LANGUAGES.length - 1;
    }
    return this.#rank.get(term.value) ?? this.#rank.size;
  }

  #term(term: Term): string {
    if (term.termType === 'BlankNode') return `_:${term.value}`;
    if (term.termType === 'NamedNode') return this.#name(term.value);
    return literalToTurtle(term, (iri) => this.#name(iri));
  }

  #name(iri: string): string {
    const own = this.#ownName(iri);
    if (own !== undefined) return `<${own}>`;
    for (const [prefix, namespace] of Object.entries(NS)) {
      if (!iri.startsWith(namespace) || !LOCAL_NAME.test(iri.slice(namespace.length))) continue;
      this.#used.add(prefix);
      return `${prefix}:${iri.slice(namespace.length)}`;
    }
    return `<${escapedIri(iri)}>`;
  }

  /** What a thing of this wiki is called relative to the page’s own. */
  #ownName(iri: string): string | undefined {
    if (!iri.startsWith(this.#folder)) return undefined;
    const [slug = '', ...rest] = iri.slice(this.#folder.length).split('#');
    const fragment = rest.length === 0 ? '' : `#${rest.join('#')}`;
    if (fragment !== '' && !FRAGMENT.test(fragment)) return undefined;
    if (this.#folder + slug === this.#iri) return fragment;
    return SLUG_PATTERN.test(slug) ? slug + fragment : undefined;
  }
}

function propertyRank(property: string): number {
  const first = FIRST_PROPERTIES.indexOf(property);
  if (first >= 0) return first;
  return FIRST_PROPERTIES.length + LAST_PROPERTIES.indexOf(property) + 1;
}

function escapedIri(iri: string): string {
  // oxlint-disable-next-line no-control-regex -- none of these may stand in an IRI as it is
  return iri.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  });
}
