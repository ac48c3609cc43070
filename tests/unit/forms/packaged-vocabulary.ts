import { Parser } from 'n3';
import {
  plainTerm,
  quad,
  type NamedNode,
  type Quad,
  type Subject,
} from '../../../core/rdf/terms.ts';
import { prefixDeclarations } from '../../../core/vocabulary.ts';
import { FormVocabulary } from '../../../server/domain/forms/index.ts';
import { TEST_IRIS } from '../../support/starter-dataset.ts';
import { PACKAGED } from '../shapes/packaged-asker.ts';

/** Every ontology that comes with the software. */
export const ONTOLOGIES = [...PACKAGED.graphs().ontologies.values()].flatMap(({ quads }) => quads);

export const VOCABULARY = new FormVocabulary(ONTOLOGIES);

/** Some Turtle with our prefixes and `ex:`, relative to the test base. */
export function turtle(text: string): Quad[] {
  return new Parser({ baseIRI: TEST_IRIS.base })
    .parse(`${prefixDeclarations()}\nPREFIX ex: <http://example.org/>\n${text}`)
    .map(({ subject, predicate, object }) =>
      quad(plainTerm(subject) as Subject, plainTerm(predicate) as NamedNode, plainTerm(object)),
    );
}
