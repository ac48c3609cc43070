import type { Iris } from '../../../../core/iris.ts';
import { pickText, type LocalText } from '../../../../core/languages.ts';
import type { Locale } from '../../../../core/messages.ts';
import type { GraphView } from '../../../../core/rdf/graph-view.ts';
import type { Literal } from '../../../../core/rdf/terms.ts';
import type { NamedLink } from '../../../../core/views/item.ts';
import { dcterms, NS, rdfs, schema, skos } from '../../../../core/vocabulary.ts';
import type { PageData } from '../../../domain/pages/page-data.ts';

const NAMES = [
  rdfs('label'),
  skos('prefLabel'),
  dcterms('title'),
  schema('name'),
  `${NS.foaf}name`,
];
/** Classes of no interest to a reader, and things that are only words of a vocabulary. */
const VOCABULARIES = Object.values(NS);

/** Names things in the reader's language, from what the page and its surroundings say. */
export class Labels {
  readonly locale: Locale;
  readonly iris: Iris;
  readonly #views: readonly GraphView[];

  constructor(page: Pick<PageData, 'own' | 'around'>, locale: Locale, iris: Iris) {
    this.#views = [page.own, page.around];
    this.locale = locale;
    this.iris = iris;
  }

  /** The best of some literals for this reader. */
  pick(literals: readonly Literal[]): LocalText | undefined {
    return pickText(literals, this.locale.lang);
  }

  /** Every literal in the language of the best one, in their order. */
  pickAll(literals: readonly Literal[]): LocalText[] {
    const best = this.pick(literals);
    if (!best) return [];
    return literals
      .filter((literal) => literal.language === best.lang)
      .map((literal) => ({ text: literal.value, lang: literal.language }));
  }

  /** All literals of a property, from the page or around it. */
  literals(iri: string, ...predicates: string[]): Literal[] {
    return this.#views.flatMap((view) =>
      predicates.flatMap((predicate) => view.literals(iri, predicate)),
    );
  }

  links(iri: string, predicate: string): string[] {
    return [...new Set(this.#views.flatMap((view) => view.links(iri, predicate)))];
  }

  number(iri: string, predicate: string): number | undefined {
    return this.#views.map((view) => view.number(iri, predicate)).find((n) => n !== undefined);
  }

  value(iri: string, predicate: string): string | undefined {
    return this.literals(iri, predicate)[0]?.value;
  }

  /** The name of a thing; at worst the readable end of its IRI, never the IRI. */
  name(iri: string): LocalText {
    for (const predicate of NAMES) {
      const text = this.pick(this.literals(iri, predicate));
      if (text && text.text.trim() !== '') return text;
    }
    return { text: this.#revisionName(iri) ?? shortName(iri), lang: '' };
  }

  link(iri: string): NamedLink {
    const text = this.name(iri);
    const href = this.href(iri);
    if (href === undefined) return { text };
    return href.startsWith('/') ? { text, href } : { text, href, external: true };
  }

  /** Where people can read about it; undefined for words of vocabularies and things without an address. */
  href(iri: string): string | undefined {
    const { lang } = this.locale;
    const slug = this.iris.slugOfThing(iri);
    if (slug !== undefined) return `/${lang}/wiki/${slug}${fragmentOf(iri)}`;
    const page = this.iris.slugOfPage(iri.split('?', 1)[0] ?? '');
    if (page !== undefined) return `/${lang}${iri.slice(this.iris.base.length - 1)}`;
    if (this.iris.isLocal(iri) || VOCABULARIES.some((namespace) => iri.startsWith(namespace))) {
      return undefined;
    }
    return isWebAddress(iri) ? iri : undefined;
  }

  #revisionName(iri: string): string | undefined {
    const [page = '', query = ''] = iri.split('?', 2);
    const slug = this.iris.slugOfPage(page);
    const revision = /^revision=(\d+)$/.exec(query)?.[1];
    if (slug === undefined || revision === undefined) return undefined;
    return this.locale.t('item-revision-of', {
      revision,
      title: this.name(this.iris.thing(slug)).text,
    });
  }
}

export function isWebAddress(iri: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(iri) && URL.canParse(iri);
}

/** `https://example.org/a/Some_thing#x` → `x`; what is left of an IRI when it has no name. */
export function shortName(iri: string): string {
  const last = iri.split(/[#/?]/).findLast((part) => part !== '') ?? '';
  return decoded(last).replace(/[_-]+/g, ' ').trim() || '…';
}

/** The host of an address without `www.`, for a link that says where it leads. */
export function shortAddress(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address;
}

function fragmentOf(iri: string): string {
  const at = iri.indexOf('#');
  return at < 0 ? '' : iri.slice(at);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
