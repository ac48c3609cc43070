import { prefixDeclarations } from '../../../core/vocabulary.ts';
import type { Asker } from '../../store/quad-index.ts';

/** Procedures that come back at fixed times: IRIs, the most frequent first. */
export async function listScheduled(asker: Asker, limit: number): Promise<readonly string[]> {
  const rows = await asker.select(
    `${prefixDeclarations(['im'])}
SELECT DISTINCT ?thing ?rule WHERE { ?thing a im:Procedure ; im:schedule ?s . ?s im:rrule ?rule }
ORDER BY ?thing LIMIT 500`,
    { lane: 'light' },
  );
  return [...rows]
    .sort((a, b) => rank(a['rule']?.value) - rank(b['rule']?.value))
    .flatMap(({ thing }) => (thing ? [thing.value] : []))
    .filter((iri, index, all) => all.indexOf(iri) === index)
    .slice(0, limit);
}

function rank(rule: string | undefined): number {
  return ['HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].findIndex((frequency) =>
    rule?.includes(`FREQ=${frequency}`),
  );
}
