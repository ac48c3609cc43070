import type { Iris } from '../../../core/iris.ts';
import type { Literal } from '../../../core/rdf/terms.ts';
import { ACCENTS, type Accent } from '../../../core/views/shell.ts';
import { dcterms, im, rdfs } from '../../../core/vocabulary.ts';
import type { Asker } from '../../store/quad-index.ts';
import { describe, subjectsOf } from './describe.ts';

/** A community space with its models (im:Domain). */
export interface ChantierEntry {
  readonly iri: string;
  readonly slug: string;
  readonly titles: readonly Literal[];
  /** One word for the header; may be missing. */
  readonly shortNames: readonly Literal[];
  readonly summaries: readonly Literal[];
  readonly accent: Accent;
}

/** Every chantier of this installation, in the order of the accents, then by slug. */
export async function listChantiers(asker: Asker, iris: Iris): Promise<readonly ChantierEntry[]> {
  const view = await describe(
    asker,
    '?thing a im:Domain .',
    'rdfs:label im:shortName dcterms:description im:accent',
  );
  return subjectsOf(view)
    .flatMap((iri): ChantierEntry[] => {
      const slug = iris.slugOfThing(iri);
      if (slug === undefined || iri !== iris.thing(slug)) return [];
      return [
        {
          iri,
          slug,
          titles: view.literals(iri, rdfs('label')),
          shortNames: view.literals(iri, im('shortName')),
          summaries: view.literals(iri, dcterms('description')),
          accent: accentOf(view.value(iri, im('accent'))),
        },
      ];
    })
    .sort((a, b) => rank(a) - rank(b));
}

/** An unknown or missing accent is the common one. */
export function accentOf(name: string | undefined): Accent {
  return ACCENTS.find((accent) => accent === name) ?? 'site';
}

/** Chantiers of their own colour first. */
function rank({ accent }: ChantierEntry): number {
  return accent === 'site' ? ACCENTS.length : ACCENTS.indexOf(accent);
}
