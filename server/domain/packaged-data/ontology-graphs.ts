const NAMESPACE = 'https://w3id.org/infra-model/';

/** Files of `ontologies/` by the graph they go in: the namespace document of their terms. */
const GRAPH_OF_FILE: Readonly<Record<string, string>> = {
  'core.ttl': 'core',
  'shapes.ttl': 'shapes',
  'alignments.ttl': 'alignments',
  'borrowed.ttl': 'borrowed',
  'licence.ttl': 'licence',
  'domains/permaculture.ttl': 'domain',
  'domains/hospital.ttl': 'domain',
  'domains/video.ttl': 'domain',
  'domains/fiddle.ttl': 'domain',
};

/** The graphs that hold the ontologies; the same IRIs on every installation. */
export const ONTOLOGY_GRAPHS: readonly string[] = [
  ...new Set(Object.values(GRAPH_OF_FILE).map((name) => NAMESPACE + name)),
];

/**
 * The graph of an ontology file.
 * @param file path below `ontologies/`, with slashes
 */
export function ontologyGraph(file: string): string {
  const name = GRAPH_OF_FILE[file];
  if (name === undefined) {
    throw new Error(`ontologies/${file} belongs to no graph: add it to ontology-graphs.ts`);
  }
  return NAMESPACE + name;
}
