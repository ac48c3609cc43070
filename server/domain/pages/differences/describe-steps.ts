import { im } from '../../../../core/vocabulary.ts';
import { isEmpty, type ChangePool, type Claim } from './change-pool.ts';
import type { Detail, Difference } from './difference.ts';
import { longestRun } from './longest-run.ts';
import { mention, type PageVersion, type Versions } from './page-versions.ts';

interface StructuralChange {
  readonly iri: string;
  /** The groups it left and entered. */
  readonly parents: readonly (string | undefined)[];
  readonly detail: Detail;
  readonly claim: Claim;
}

/** Steps added, removed and moved; the new numbers of their siblings are part of that change. */
export function describeSteps(versions: Versions, pool: ChangePool): Difference[] {
  const changes = [
    ...comings(versions.after, versions.before, 'added', pool),
    ...comings(versions.before, versions.after, 'removed', pool),
    ...moves(versions, pool),
  ];
  const renumbered = shareRenumbering(versions, changes, pool);
  const described = changes.map(({ iri, detail, claim }): Difference => {
    const step = mention(versions, iri);
    return { concern: { kind: 'step', ...(step && { step }) }, detail, ...claim };
  });
  if (isEmpty(renumbered)) return described;
  const detail: Detail = { kind: 'renumbered' };
  return [...described, { concern: { kind: 'order' }, detail, ...renumbered }];
}

/** The steps one version has and the other has not, each with all that is said of it and its parts. */
function comings(
  having: PageVersion,
  lacking: PageVersion,
  change: 'added' | 'removed',
  pool: ChangePool,
): StructuralChange[] {
  return [...having.steps]
    .filter(([iri]) => !lacking.steps.has(iri))
    .map(([iri, { node, parent }]) => {
      const claim = pool.claim(
        ({ subject, predicate, object }) =>
          having.ownerOf.get(subject.value) === iri ||
          lacking.ownerOf.get(subject.value) === iri ||
          (predicate.value === im('hasMember') && object.value === iri),
      );
      return { iri, parents: [parent], detail: { kind: 'step', change, node } as const, claim };
    })
    .filter(({ claim }) => !isEmpty(claim));
}

function moves({ before, after }: Versions, pool: ChangePool): StructuralChange[] {
  const moved = [...after.steps.keys()].filter(
    (iri) =>
      before.steps.has(iri) && before.steps.get(iri)?.parent !== after.steps.get(iri)?.parent,
  );
  for (const siblings of siblingGroups(after)) {
    const stayed = siblings.filter(
      (iri) => before.steps.get(iri)?.parent === after.steps.get(iri)?.parent,
    );
    const ranks = [...before.steps.keys()];
    const still = longestRun(stayed.map((iri) => ranks.indexOf(iri)));
    moved.push(...stayed.filter((_iri, index) => !still.has(index)));
  }
  return moved.flatMap((iri) => {
    const [old, now] = [before.steps.get(iri), after.steps.get(iri)];
    const claim = pool.claim(
      ({ subject, predicate, object }) =>
        (predicate.value === im('order') && subject.value === iri) ||
        (predicate.value === im('hasMember') && object.value === iri),
    );
    const detail = {
      kind: 'moved',
      from: old?.node.number ?? '',
      to: now?.node.number ?? '',
    } as const;
    return isEmpty(claim) ? [] : [{ iri, parents: [old?.parent, now?.parent], detail, claim }];
  });
}

function siblingGroups(version: PageVersion): string[][] {
  const groups = new Map<string, string[]>();
  for (const [iri, { parent }] of version.steps) {
    const known = groups.get(parent);
    if (known) known.push(iri);
    else groups.set(parent, [iri]);
  }
  return [...groups.values()];
}

/** Gives the new numbers of steps that stayed to the first change in their group; returns the others. */
function shareRenumbering(
  { before, after }: Versions,
  changes: readonly StructuralChange[],
  pool: ChangePool,
): Claim {
  const orphans: Claim = { added: [], removed: [] };
  for (const [iri, { parent }] of after.steps) {
    if (!before.steps.has(iri)) continue;
    const claim = pool.claim(
      ({ subject, predicate }) => subject.value === iri && predicate.value === im('order'),
    );
    const cause = changes.find(({ parents }) => parents.includes(parent));
    const home = cause?.claim ?? orphans;
    home.added.push(...claim.added);
    home.removed.push(...claim.removed);
  }
  return orphans;
}
