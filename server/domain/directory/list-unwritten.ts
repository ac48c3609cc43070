import type { Iris } from '../../../core/iris.ts';
import { prefixDeclarations } from '../../../core/vocabulary.ts';
import type { Asker } from '../../store/quad-index.ts';
import { isPlainIri } from './describe.ts';

/** Slugs of pages that the procedures and models of a chantier call for and nobody has written yet. */
export async function listUnwritten(
  asker: Asker,
  iris: Iris,
  chantier: string,
): Promise<readonly string[]> {
  if (!isPlainIri(chantier)) return [];
  const rows = await asker.select(
    `${prefixDeclarations(['im'])}
SELECT DISTINCT ?wanted WHERE {
  ?page im:domain <${chantier}> .
  { ?page im:includesProcedure ?wanted }
  UNION { ?page im:hasMember+/im:callsProcedure ?wanted }
  FILTER NOT EXISTS { ?wanted a ?type }
}`,
    { lane: 'light' },
  );
  return rows
    .flatMap(({ wanted }) => iris.slugOfThing(wanted?.value ?? '') ?? [])
    .filter((slug, index, all) => all.indexOf(slug) === index)
    .sort();
}
