import { createHash } from 'node:crypto';
import { prefixedName } from '../../../core/form/prefixed-names.ts';
import type { Term } from '../../../core/views/term.ts';
import type { Quad } from '../../../core/rdf/terms.ts';
import { NS, rdf, rdfs, skos } from '../../../core/vocabulary.ts';
import type { Services } from '../services.ts';

/** The terms as the JSON that browsers get, and the name of that very text. */
export interface TermList {
  readonly hash: string;
  readonly json: string;
}

const LABELS: ReadonlySet<string> = new Set([rdfs('label'), skos('prefLabel')]);
const CLASSES: ReadonlySet<string> = new Set([`${NS.owl}Class`, rdfs('Class')]);

const known = new WeakMap<Services['journal'], { readonly key: string; readonly list: TermList }>();

/**
 * Every term with a label in the vocabularies that are loaded, those borrowed from others too, by
 * its prefixed name. Made anew only when a vocabulary has changed.
 */
export async function listTerms({ journal }: Pick<Services, 'journal'>): Promise<TermList> {
  const graphs = (await journal.graphs()).filter(({ kind }) => kind === 'ontology');
  const key = JSON.stringify(graphs.map(({ graph, seq }) => [graph, seq]));
  const last = known.get(journal);
  if (last?.key === key) return last.list;
  const states = await Promise.all(graphs.map(({ graph }) => journal.graph(graph)));
  const json = JSON.stringify(termsIn(states.flatMap((state) => state?.quads ?? [])));
  const hash = createHash('sha256').update(json).digest('hex').slice(0, 16);
  const list = { hash, json };
  known.set(journal, { key, list });
  return list;
}

function termsIn(quads: readonly Quad[]): Term[] {
  const terms = new Map<string, { labels: Record<string, string>; types: Set<string> }>();
  const about = (iri: string): { labels: Record<string, string>; types: Set<string> } => {
    const term = terms.get(iri) ?? { labels: {}, types: new Set<string>() };
    terms.set(iri, term);
    return term;
  };
  for (const { subject, predicate, object } of quads) {
    if (subject.termType !== 'NamedNode') continue;
    if (object.termType === 'Literal' && object.language && LABELS.has(predicate.value)) {
      about(subject.value).labels[object.language] ??= object.value;
    } else if (predicate.value === rdf('type')) about(subject.value).types.add(object.value);
  }
  return [...terms]
    .flatMap(([iri, { labels, types }]): Term[] => {
      const name = prefixedName(iri);
      const isShape = iri.startsWith(NS.ims);
      if (name === undefined || isShape || Object.keys(labels).length === 0) return [];
      return [{ name, kind: kindOf(name, types), labels }];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Terms of others come without a class: their first letter tells, as their authors meant it to. */
function kindOf(name: string, types: ReadonlySet<string>): Term['kind'] {
  if ([...types].some((type) => CLASSES.has(type))) return 'class';
  if ([...types].some((type) => type.endsWith('Property'))) return 'property';
  return types.size === 0 && /:[a-z]/.test(name) ? 'property' : 'value';
}
