/** The vocabularies the wiki speaks, as namespace IRIs. */
export const NS = {
  im: 'https://w3id.org/infra-model/core#',
  imd: 'https://w3id.org/infra-model/domain#',
  ims: 'https://w3id.org/infra-model/shapes#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  pplan: 'http://purl.org/net/p-plan#',
  pko: 'https://w3id.org/pko#',
  vf: 'https://w3id.org/valueflows/ont/vf#',
  sosa: 'http://www.w3.org/ns/sosa/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  unit: 'http://qudt.org/vocab/unit/',
  sh: 'http://www.w3.org/ns/shacl#',
  dash: 'http://datashapes.org/dash#',
} as const;

export type Prefix = keyof typeof NS;

/** The licence every page is under unless it says otherwise (SPDX id PPL). */
export const PPL = 'https://wiki.p2pfoundation.net/Peer_Production_License';

type TermsOf<P extends Prefix> = (local: string) => `${(typeof NS)[P]}${string}`;

function terms<P extends Prefix>(prefix: P): TermsOf<P> {
  return (local) => `${NS[prefix]}${local}`;
}

/** `im('Procedure')` is the IRI of the class of procedures, and so on. */
export const im = terms('im');
export const rdf = terms('rdf');
export const rdfs = terms('rdfs');
export const skos = terms('skos');
export const dcterms = terms('dcterms');
export const schema = terms('schema');
export const pko = terms('pko');
export const vf = terms('vf');
export const xsd = terms('xsd');

/** The prefix declarations of a SPARQL query or a Turtle file, one a line. */
export function prefixDeclarations(
  prefixes: readonly Prefix[] = Object.keys(NS) as Prefix[],
): string {
  return prefixes.map((prefix) => `PREFIX ${prefix}: <${NS[prefix]}>`).join('\n');
}
