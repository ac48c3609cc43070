import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as oxigraph from 'oxigraph';
import type { FormModel } from '../../../core/form/index.ts';
import type { Quad } from '../../../core/rdf/terms.ts';
import { rdf } from '../../../core/vocabulary.ts';
import { FormModels } from '../../../server/domain/forms/index.ts';
import { plainQuad, TEST_IRIS } from '../../support/starter-dataset.ts';

function ontologies(): Quad[] {
  const files = readdirSync('ontologies', { withFileTypes: true, recursive: true });
  return files
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ttl'))
    .flatMap((entry) =>
      oxigraph
        .parse(readFileSync(path.join(entry.parentPath, entry.name), 'utf8'), {
          format: 'text/turtle',
          base_iri: TEST_IRIS.base,
        })
        .map(plainQuad),
    );
}

/** The forms of the packaged shapes. */
export const MODELS = new FormModels(
  () => Promise.resolve(ontologies()),
  (line) => {
    throw new Error(line);
  },
);

/** The form of a page, by the classes of its thing. */
export function modelOfPage(quads: readonly Quad[], iri: string): Promise<FormModel> {
  const types = quads
    .filter((q) => q.subject.value === iri && q.predicate.value === rdf('type'))
    .map((q) => q.object.value);
  return MODELS.modelFor(types);
}
