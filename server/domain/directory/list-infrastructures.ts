import type { Iris } from '../../../core/iris.ts';
import type { Literal } from '../../../core/rdf/terms.ts';
import { im, rdfs } from '../../../core/vocabulary.ts';
import type { Asker } from '../../store/quad-index.ts';
import { describe, isPlainIri, subjectsOf } from './describe.ts';

/** A real thing that people run, and the models it follows (IRIs). */
export interface InfrastructureEntry {
  readonly slug: string;
  readonly titles: readonly Literal[];
  readonly models: readonly string[];
}

/** The infrastructures of a chantier, by slug. */
export async function listInfrastructures(
  asker: Asker,
  iris: Iris,
  chantier: string,
): Promise<readonly InfrastructureEntry[]> {
  if (!isPlainIri(chantier)) return [];
  const view = await describe(
    asker,
    `VALUES ?class { im:Infrastructure im:InterStructure } ?thing a ?class ; im:domain <${chantier}> .`,
    'rdfs:label im:usesModel',
  );
  return subjectsOf(view)
    .filter((iri) => iris.slugOfThing(iri) !== undefined)
    .map((iri) => ({
      slug: iris.slugOfThing(iri) ?? '',
      titles: view.literals(iri, rdfs('label')),
      models: view.links(iri, im('usesModel')),
    }));
}
