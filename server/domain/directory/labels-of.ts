import type { Literal } from '../../../core/rdf/terms.ts';
import { NS, rdfs } from '../../../core/vocabulary.ts';
import type { Asker } from '../../store/quad-index.ts';
import { describeAll } from './describe.ts';

/** The names of things by IRI, in every language; a thing without a name is absent. */
export async function labelsOf(
  asker: Asker,
  things: Iterable<string>,
): Promise<ReadonlyMap<string, readonly Literal[]>> {
  const all = new Set(things);
  const view = await describeAll(asker, all, 'rdfs:label skos:prefLabel');
  return new Map(
    [...all].flatMap((iri): [string, readonly Literal[]][] => {
      const labels = view.literals(iri, rdfs('label'));
      const names = labels.length > 0 ? labels : view.literals(iri, `${NS.skos}prefLabel`);
      return names.length > 0 ? [[iri, names]] : [];
    }),
  );
}
