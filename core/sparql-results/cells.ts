import { Iris } from '../iris.ts';
import type { LocalText } from '../languages.ts';
import type { CellView } from '../views/sparql.ts';
import { NS, rdf } from '../vocabulary.ts';
import type { JsonTerm } from './json-results.ts';
import { shortIri } from './short-iri.ts';

/** How values are shown to one reader. */
export interface CellPlace {
  /** The base IRI of the installation. */
  readonly base: string;
  readonly lang: string;
  /** Names by IRI; empty when IRIs are wanted. */
  readonly names: ReadonlyMap<string, LocalText>;
}

const NUMBERS: ReadonlySet<string> = new Set(
  'integer decimal double float int long short byte nonNegativeInteger positiveInteger unsignedInt unsignedLong'
    .split(' ')
    .map((name) => `${NS.xsd}${name}`),
);
/** Said of nearly every text, so not worth saying. */
const USUAL: ReadonlySet<string> = new Set([`${NS.xsd}string`, rdf('langString')]);

/** The thing whose name an IRI is shown by: a page has that of what it is about. */
export function namedBy(iri: string, base: string): string {
  const iris = new Iris(base);
  const slug = iris.slugOfPage(iri);
  return slug === undefined ? iri : iris.thing(slug);
}

/** A value as people see it: an IRI as a link, by its name when one is known. */
export function cellOf(term: JsonTerm, place: CellPlace): CellView {
  if (term.type === 'uri') return iriCell(term.value, place);
  if (term.type === 'bnode') return { text: `_:${term.value}` };
  const { value: text, 'xml:lang': lang, datatype } = term;
  if (lang) return { text, lang };
  if (datatype === undefined || USUAL.has(datatype)) return { text };
  return {
    text,
    title: shortIri(datatype, place.base),
    ...(NUMBERS.has(datatype) ? { isNumber: true } : {}),
  };
}

function iriCell(iri: string, place: CellPlace): CellView {
  const name = place.names.get(namedBy(iri, place.base));
  const href = hrefOf(iri, place);
  return {
    text: name?.text ?? shortIri(iri, place.base),
    title: iri,
    ...(name?.lang ? { lang: name.lang } : {}),
    ...(href === undefined ? {} : { href }),
  };
}

/** Only web addresses are followed, whatever stands in the data. */
function hrefOf(iri: string, { base, lang }: CellPlace): string | undefined {
  const iris = new Iris(base);
  const slug = iris.slugOfThing(iri) ?? iris.slugOfPage(iri);
  if (slug !== undefined) {
    return `/${lang}/wiki/${slug}${iri.includes('#') ? iri.slice(iri.indexOf('#')) : ''}`;
  }
  if (iri.startsWith(NS.im) || iri.startsWith(NS.imd)) return `/${lang}/ns#${shortIri(iri, base)}`;
  return /^https?:\/\//i.test(iri) ? iri : undefined;
}
