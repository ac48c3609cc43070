import type { SourceView } from '../../../../core/views/item.ts';
import type { SourceReference } from '../../../../core/views/procedure.ts';
import { dcterms, schema } from '../../../../core/vocabulary.ts';
import { isWebAddress, shortAddress, type Labels } from './labels.ts';

/** Numbers sources in the order they are first cited; one numbering serves a whole book. */
export class SourceNumbers {
  readonly #numbers = new Map<string, { number: number; labels: Labels }>();

  /** The references to these sources, numbering those met for the first time. */
  cite(sources: readonly string[], labels: Labels): SourceReference[] {
    return sources.map((iri) => {
      const known = this.#numbers.get(iri) ?? { number: this.#numbers.size + 1, labels };
      this.#numbers.set(iri, known);
      return { number: known.number, id: `n${known.number}` };
    });
  }

  /** All that were cited, with their full citation and where they are. */
  list(): SourceView[] {
    return [...this.#numbers].map(([iri, { number, labels }]) => sourceView(iri, number, labels));
  }
}

function sourceView(iri: string, number: number, labels: Labels): SourceView {
  const citation =
    labels.pick(labels.literals(iri, dcterms('bibliographicCitation'))) ?? labels.name(iri);
  const page = labels.iris.slugOfThing(iri) === undefined ? undefined : labels.href(iri);
  const address = [
    ...labels.links(iri, schema('url')),
    ...labels.literals(iri, schema('url')).map((literal) => literal.value),
    ...(page === undefined ? [iri] : []),
  ].find(isWebAddress);
  return {
    id: `n${number}`,
    number,
    citation,
    ...(page !== undefined && { href: page }),
    ...(address !== undefined && { url: { href: address, shown: shortAddress(address) } }),
  };
}
