import type { Iris } from '../../../core/iris.ts';
import type { GraphView } from '../../../core/rdf/graph-view.ts';
import type { Literal } from '../../../core/rdf/terms.ts';
import { im, NS, rdfs, schema } from '../../../core/vocabulary.ts';
import type { Asker } from '../../store/quad-index.ts';
import { describe, describeAll, isPlainIri, subjectsOf } from './describe.ts';

/** What is aimed at: a value or a range with its unit. */
interface Target {
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  /** QUDT unit IRI. */
  readonly unit?: string;
  readonly unitText?: string;
}

export interface IndicatorEntry {
  readonly slug: string;
  readonly titles: readonly Literal[];
  readonly methods: readonly Literal[];
  readonly target: Target | undefined;
}

/** The indicators of a chantier with their targets, by slug. */
export async function listIndicators(
  asker: Asker,
  iris: Iris,
  chantier: string,
): Promise<readonly IndicatorEntry[]> {
  if (!isPlainIri(chantier)) return [];
  const view = await describe(
    asker,
    `?thing a im:Indicator ; im:domain <${chantier}> .`,
    'rdfs:label schema:measurementTechnique im:target',
  );
  const own = subjectsOf(view).filter((iri) => iris.slugOfThing(iri) !== undefined);
  const targets = await describeAll(
    asker,
    own.flatMap((iri) => view.links(iri, im('target'))),
    'schema:value schema:minValue schema:maxValue schema:unitCode schema:unitText',
  );
  return own.map((iri) => {
    const target = view.link(iri, im('target'));
    return {
      slug: iris.slugOfThing(iri) ?? '',
      titles: view.literals(iri, rdfs('label')),
      methods: view.literals(iri, schema('measurementTechnique')),
      target: target === undefined ? undefined : readTarget(targets, target),
    };
  });
}

function readTarget(view: GraphView, iri: string): Target {
  const number = (local: string): number | undefined => view.number(iri, NS.schema + local);
  const value = number('value');
  const min = number('minValue');
  const max = number('maxValue');
  const unit = view.link(iri, NS.schema + 'unitCode');
  const unitText = view.value(iri, NS.schema + 'unitText');
  return {
    ...(value === undefined ? {} : { value }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(unit === undefined ? {} : { unit }),
    ...(unitText === undefined ? {} : { unitText }),
  };
}
