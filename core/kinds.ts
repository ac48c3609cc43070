import { im, NS } from './vocabulary.ts';

/**
 * The classes a page can be about, most specific first: a thing of several classes is shown as
 * the first of them. `name` is the stable name used in message ids and URLs.
 */
export const KINDS = [
  { name: 'chantier', iri: im('Domain') },
  { name: 'adaptation', iri: im('Adaptation') },
  { name: 'model', iri: im('Model') },
  { name: 'procedure', iri: im('Procedure') },
  { name: 'inter-structure', iri: im('InterStructure') },
  { name: 'infrastructure', iri: im('Infrastructure') },
  { name: 'infrastructure-type', iri: im('InfrastructureType') },
  { name: 'activity', iri: im('Activity') },
  { name: 'role', iri: im('Role') },
  { name: 'tool', iri: im('Tool') },
  { name: 'supply', iri: im('Supply') },
  { name: 'space', iri: im('Space') },
  { name: 'data-resource', iri: im('DataResource') },
  { name: 'resource', iri: im('ResourceType') },
  { name: 'hazard', iri: im('Hazard') },
  { name: 'indicator', iri: im('Indicator') },
  { name: 'context', iri: im('Context') },
  { name: 'run', iri: im('Execution') },
  { name: 'issue', iri: im('Issue') },
  { name: 'proposal', iri: im('Proposal') },
  { name: 'decision', iri: im('Decision') },
  { name: 'source', iri: im('Source') },
  { name: 'fragment', iri: im('Fragment') },
  { name: 'observation', iri: `${NS.sosa}Observation` },
] as const;

export type KindName = (typeof KINDS)[number]['name'] | 'page';

/** The kind among the classes of a thing; `page` when the wiki knows none of them. */
export function kindOf(classes: readonly string[]): KindName {
  return KINDS.find((kind) => classes.includes(kind.iri))?.name ?? 'page';
}

/** The class of a kind; undefined for `page`. */
export function classOfKind(name: KindName): string | undefined {
  return KINDS.find((kind) => kind.name === name)?.iri;
}

/** The most specific known class of a thing, else its first class, else the empty string. */
export function mainClass(classes: readonly string[]): string {
  return classOfKind(kindOf(classes)) ?? classes[0] ?? '';
}
