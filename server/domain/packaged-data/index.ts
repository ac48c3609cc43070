/** The ontologies and starter manuals that come with the software. */
export { ONTOLOGY_GRAPHS } from './ontology-graphs.ts';
export { readPackagedData } from './read-packaged-data.ts';
export {
  SEED_AUTHOR,
  SEED_COMMENT,
  seedPlan,
  type OntologySeed,
  type PageSeed,
  type SeedPlan,
} from './seed-plan.ts';
