import type { Iris } from '../../../core/iris.ts';
import type { GraphView } from '../../../core/rdf/graph-view.ts';
import type { Literal } from '../../../core/rdf/terms.ts';
import { dcterms, im, prefixDeclarations, rdfs } from '../../../core/vocabulary.ts';
import type { Asker } from '../../store/quad-index.ts';
import { countSteps } from './count-steps.ts';
import { describe, describeAll, isPlainIri, subjectsOf } from './describe.ts';

/** A procedure as lists need it. IRIs where the type says only `string`. */
export interface ProcedureEntry {
  readonly iri: string;
  readonly slug: string;
  readonly titles: readonly Literal[];
  readonly summaries: readonly Literal[];
  readonly chantiers: readonly string[];
  readonly activities: readonly string[];
  readonly sources: number;
  readonly status: string | undefined;
  /** All its steps, those in groups too, the groups themselves not. */
  readonly steps: number;
  /** xsd:dayTimeDuration as written. */
  readonly minDuration: string | undefined;
  readonly maxDuration: string | undefined;
  /** Right-hand side of an RRULE. */
  readonly rrule: string | undefined;
  readonly adaptationOf: string | undefined;
}

const PREDICATES = `rdfs:label dcterms:description im:domain im:realizesActivity dcterms:source
  im:status im:hasMember im:minDuration im:maxDuration im:schedule im:adaptationOf`;

/** All the procedures of a chantier, by slug. */
export async function listProceduresOf(
  asker: Asker,
  iris: Iris,
  chantier: string,
): Promise<readonly ProcedureEntry[]> {
  if (!isPlainIri(chantier)) return [];
  const view = await describe(
    asker,
    `?thing a im:Procedure ; im:domain <${chantier}> .`,
    PREDICATES,
  );
  return readEntries(asker, iris, view);
}

/** These procedures, by slug; IRIs that are no procedure of this installation are left out. */
export async function listProcedures(
  asker: Asker,
  iris: Iris,
  procedures: Iterable<string>,
): Promise<readonly ProcedureEntry[]> {
  return readEntries(asker, iris, await describeAll(asker, procedures, PREDICATES));
}

/** The procedures that most of the rest refers to, in each chantier: IRIs by chantier IRI, at most `each`. */
export async function foremostProcedures(
  asker: Asker,
  each: number,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await asker.select(
    `${prefixDeclarations(['im'])}
SELECT ?chantier ?thing (COUNT(DISTINCT ?other) AS ?references)
WHERE { ?thing a im:Procedure ; im:domain ?chantier . OPTIONAL { ?other ?link ?thing } }
GROUP BY ?chantier ?thing ORDER BY DESC(?references) ?thing`,
    { lane: 'light' },
  );
  const byChantier = new Map<string, string[]>();
  for (const { chantier, thing } of rows) {
    if (!chantier || !thing) continue;
    const known = byChantier.get(chantier.value) ?? [];
    if (known.length < each) byChantier.set(chantier.value, [...known, thing.value]);
  }
  return byChantier;
}

async function readEntries(
  asker: Asker,
  iris: Iris,
  view: GraphView,
): Promise<readonly ProcedureEntry[]> {
  const own = subjectsOf(view).filter((iri) => iris.slugOfThing(iri) !== undefined);
  const schedules = own.flatMap((iri) => view.links(iri, im('schedule')));
  const [rules, steps] = await Promise.all([
    describeAll(asker, schedules, 'im:rrule'),
    countSteps(asker, view, own),
  ]);
  return own.map((iri) => ({
    iri,
    slug: iris.slugOfThing(iri) ?? '',
    titles: view.literals(iri, rdfs('label')),
    summaries: view.literals(iri, dcterms('description')),
    chantiers: view.links(iri, im('domain')),
    activities: view.links(iri, im('realizesActivity')),
    sources: view.objects(iri, dcterms('source')).length,
    status: view.link(iri, im('status')),
    steps: steps.get(iri) ?? 0,
    minDuration: view.value(iri, im('minDuration')),
    maxDuration: view.value(iri, im('maxDuration')),
    rrule: view
      .links(iri, im('schedule'))
      .map((schedule) => rules.value(schedule, im('rrule')))
      .find((rule) => rule !== undefined),
    adaptationOf: view.link(iri, im('adaptationOf')),
  }));
}
