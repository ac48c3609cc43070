import { dcterms, NS, rdfs, schema, skos } from '../../../core/vocabulary.ts';

/** The first of these that a thing has is its title. */
export const TITLES: readonly string[] = [
  rdfs('label'),
  skos('prefLabel'),
  dcterms('title'),
  schema('name'),
  `${NS.foaf}name`,
  dcterms('bibliographicCitation'),
];
/** Other names it is found by. */
export const OTHER_NAMES: readonly string[] = [
  skos('altLabel'),
  skos('hiddenLabel'),
  skos('notation'),
  dcterms('alternative'),
  dcterms('bibliographicCitation'),
];
/** What it is, in a sentence or two. */
export const SUMMARIES: readonly string[] = [
  dcterms('description'),
  rdfs('comment'),
  schema('description'),
  skos('definition'),
  skos('scopeNote'),
];
