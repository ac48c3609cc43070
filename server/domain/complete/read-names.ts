import type { Iris } from '../../../core/iris.ts';
import { NS, prefixDeclarations, rdf } from '../../../core/vocabulary.ts';
import type { Asker } from '../../store/quad-index.ts';
import { describeAll, isPlainIri } from '../directory/describe.ts';
import { NAMING_PREDICATES, namedThing, type NamedThing } from './named-thing.ts';

/** Things described by one query, so that none keeps other readers waiting. */
const AT_ONCE = 1000;
const PREDICATES = NAMING_PREDICATES.map((iri) => `<${iri}>`).join(' ');
const PREFIXES = prefixDeclarations();

/** The IRIs of what can have a name: what pages are about, and every typed thing from elsewhere. */
export async function namableThings(asker: Asker, iris: Iris, most: number): Promise<string[]> {
  const own = await asker.select(
    `${PREFIXES}
SELECT DISTINCT ?s WHERE { ?page foaf:primaryTopic ?s FILTER(isIRI(?s)) } LIMIT ${most}`,
  );
  const others = await asker.select(
    `${PREFIXES}
SELECT DISTINCT ?s WHERE { ?s a ?class
  FILTER(isIRI(?s) && !STRSTARTS(STR(?s), ${JSON.stringify(iris.base)})) } LIMIT ${most}`,
  );
  const found = [...own, ...others].flatMap(({ s }) => (s ? [s.value] : []));
  return found.filter((iri) => isNamable(iris, iri)).slice(0, most);
}

/** False for parts of pages, the pages themselves, accounts and what cannot be written in a query. */
export function isNamable(iris: Iris, iri: string): boolean {
  if (!isPlainIri(iri)) return false;
  if (!iris.isLocal(iri)) return true;
  const slug = iris.slugOfThing(iri);
  return slug !== undefined && iri === iris.thing(slug);
}

/** These things as they are now; one that has no name any more is absent. */
export async function* readNames(
  asker: Asker,
  things: readonly string[],
): AsyncGenerator<NamedThing> {
  for (let start = 0; start < things.length; start += AT_ONCE) {
    const batch = things.slice(start, start + AT_ONCE);
    const view = await describeAll(asker, batch, PREDICATES);
    for (const iri of batch) {
      const thing = namedThing(view, iri);
      if (thing) yield thing;
    }
  }
}

/** Every class with each class it is stated to be below. */
export async function readSubclasses(asker: Asker): Promise<[string, string][]> {
  const rows = await asker.select(
    `${PREFIXES}
SELECT DISTINCT ?sub ?above WHERE { ?sub rdfs:subClassOf ?above FILTER(isIRI(?sub) && isIRI(?above)) }`,
  );
  return rows.flatMap(({ sub, above }): [string, string][] =>
    sub && above ? [[sub.value, above.value]] : [],
  );
}

/** Links that say nothing of how much a thing is used. */
export const NO_USE: ReadonlySet<string> = new Set([rdf('type'), `${NS.foaf}primaryTopic`]);

/** How many statements link to each thing. Reads the whole dataset: for the heavy lane. */
export async function readUses(asker: Asker, iris: Iris): Promise<Map<string, number>> {
  const without = [...NO_USE].map((iri) => `<${iri}>`).join(', ');
  const part = `STRSTARTS(STR(?o), ${JSON.stringify(iris.thing(''))}) && CONTAINS(STR(?o), "#")`;
  const rows = await asker.select(
    `SELECT ?o (COUNT(*) AS ?n) WHERE { ?s ?p ?o FILTER(isIRI(?o) && ?p NOT IN (${without}) && !(${part})) }
GROUP BY ?o`,
    { lane: 'heavy' },
  );
  return new Map(rows.flatMap(({ o, n }) => (o && n ? [[o.value, Number(n.value)] as const] : [])));
}
