import { FormVocabulary } from '../../../server/domain/forms/index.ts';
import { PACKAGED } from '../shapes/packaged-asker.ts';

/** Every ontology that comes with the software. */
export const ONTOLOGIES = [...PACKAGED.graphs().ontologies.values()].flatMap(({ quads }) => quads);

export const VOCABULARY = new FormVocabulary(ONTOLOGIES);
