import type { Iris } from '../../../core/iris.ts';
import type { Literal } from '../../../core/rdf/terms.ts';
import { dcterms, im, rdfs } from '../../../core/vocabulary.ts';
import type { Asker } from '../../store/quad-index.ts';
import { describe, subjectsOf } from './describe.ts';

/** A model, or an adaptation of one. IRIs where the type says only `string`. */
export interface ModelEntry {
  readonly iri: string;
  readonly slug: string;
  readonly titles: readonly Literal[];
  readonly summaries: readonly Literal[];
  readonly chantiers: readonly string[];
  readonly infrastructureTypes: readonly string[];
  readonly procedures: number;
  readonly indicators: number;
  readonly status: string | undefined;
  readonly adaptationOf: string | undefined;
  readonly contexts: readonly string[];
}

/** Every model and adaptation, by slug. */
export async function listModels(asker: Asker, iris: Iris): Promise<readonly ModelEntry[]> {
  const view = await describe(
    asker,
    '{ ?thing a im:Model } UNION { ?thing a im:Adaptation }',
    `rdfs:label dcterms:description im:domain im:infrastructureType im:includesProcedure
     im:includesIndicator im:status im:adaptationOf im:context`,
  );
  return subjectsOf(view)
    .filter((iri) => iris.slugOfThing(iri) !== undefined)
    .map((iri) => ({
      iri,
      slug: iris.slugOfThing(iri) ?? '',
      titles: view.literals(iri, rdfs('label')),
      summaries: view.literals(iri, dcterms('description')),
      chantiers: view.links(iri, im('domain')),
      infrastructureTypes: view.links(iri, im('infrastructureType')),
      procedures: view.links(iri, im('includesProcedure')).length,
      indicators: view.links(iri, im('includesIndicator')).length,
      status: view.link(iri, im('status')),
      adaptationOf: view.link(iri, im('adaptationOf')),
      contexts: view.links(iri, im('context')),
    }));
}
