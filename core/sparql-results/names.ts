import { pickText, type LocalText } from '../languages.ts';
import { langLiteral, stringLiteral, type Literal } from '../rdf/terms.ts';
import { NS } from '../vocabulary.ts';
import type { JsonResults } from './json-results.ts';

/** Names asked for at once. */
const MOST_NAMES = 1000;

/** The query for the names of things in every language. */
export function namesQuery(iris: readonly string[]): string {
  const things = iris
    .filter((iri) => !/[\s<>"{}|\\^`]/.test(iri))
    .slice(0, MOST_NAMES)
    .map((iri) => `<${iri}>`);
  return `PREFIX rdfs: <${NS.rdfs}>
PREFIX skos: <${NS.skos}>
SELECT DISTINCT ?thing ?name { VALUES ?thing { ${things.join(' ')} } ?thing rdfs:label|skos:prefLabel ?name }`;
}

/** The answer to {@link namesQuery}: one name a thing, the best for a reader. */
export function namesFrom(results: JsonResults, lang: string): Map<string, LocalText> {
  const all = new Map<string, Literal[]>();
  for (const { thing, name } of results.results?.bindings ?? []) {
    if (!thing || !name) continue;
    const tag = name['xml:lang'];
    const text = tag ? langLiteral(name.value, tag) : stringLiteral(name.value);
    all.set(thing.value, [...(all.get(thing.value) ?? []), text]);
  }
  const names = new Map<string, LocalText>();
  for (const [iri, texts] of all) {
    const best = pickText(texts, lang);
    if (best) names.set(iri, best);
  }
  return names;
}
