import { DESCRIPTIONS } from '../../../../core/procedure/read-parts.ts';
import { im, rdfs, schema } from '../../../../core/vocabulary.ts';
import { isEmpty, type ChangePool } from './change-pool.ts';
import type { Concern, Difference, PartFamily } from './difference.ts';
import { concernOf, type PageVersion, type Versions } from './page-versions.ts';

interface Family {
  readonly family: PartFamily;
  readonly link: string;
  /** Where it is shown when the page itself has it, not a step. */
  readonly page: Exclude<Concern['kind'], 'step'>;
}

const FAMILIES: readonly Family[] = [
  { family: 'note', link: im('safetyNote'), page: 'safety' },
  { family: 'limit', link: im('parameter'), page: 'limits' },
  { family: 'need', link: im('uses'), page: 'needs' },
  { family: 'condition', link: im('condition'), page: 'facts' },
  { family: 'condition', link: im('until'), page: 'facts' },
];

/** Properties that lead from a part to the quantity it holds. */
const QUANTITIES = [im('quantity'), im('threshold')];

/** What the description of a part shows; anything else said of it is another fact. */
const SHOWN = new Set<string>([
  ...DESCRIPTIONS,
  ...QUANTITIES,
  rdfs('label'),
  schema('value'),
  schema('minValue'),
  schema('maxValue'),
  schema('unitCode'),
  schema('unitText'),
  im('ofResource'),
  im('safetyLevel'),
]);

/** Limits, needs, safety notes and conditions that came, went or changed. */
export function describeParts(versions: Versions, pool: ChangePool): Difference[] {
  return FAMILIES.flatMap((family) =>
    links(versions, family.link).flatMap((link) => describePart(versions, pool, family, link)),
  );
}

interface PartLink {
  readonly owner: string;
  readonly part: string;
  readonly before: boolean;
  readonly after: boolean;
}

function links({ before, after }: Versions, property: string): PartLink[] {
  const found = new Map<string, PartLink>();
  for (const version of [after, before]) {
    for (const { subject, predicate, object } of version.view.quads) {
      if (predicate.value !== property || object.termType === 'Literal') continue;
      const [owner, part] = [subject.value, object.value];
      found.set(`${owner} ${part}`, {
        owner,
        part,
        before: before.view.has(owner, property, part),
        after: after.view.has(owner, property, part),
      });
    }
  }
  return [...found.values()];
}

function describePart(
  versions: Versions,
  pool: ChangePool,
  { family, link, page }: Family,
  { owner, part, before, after }: PartLink,
): Difference[] {
  const change = before && after ? 'changed' : after ? 'added' : 'removed';
  const subjects = new Set([
    part,
    ...quantitiesOf(versions.before, part),
    ...quantitiesOf(versions.after, part),
  ]);
  const claim = pool.claim(({ subject, predicate, object }) => {
    if (subject.value === owner && predicate.value === link && object.value === part) return true;
    return subjects.has(subject.value) && (change !== 'changed' || SHOWN.has(predicate.value));
  });
  if (isEmpty(claim)) return [];
  const concern = concernOf(versions, owner, page);
  return [{ concern, detail: { kind: 'part', family, change, part }, ...claim }];
}

function quantitiesOf(version: PageVersion, part: string): string[] {
  return QUANTITIES.flatMap((property) => version.view.links(part, property));
}
