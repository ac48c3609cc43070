import type { EditForm, EditStep } from '../edit-form.ts';
import { members } from '../step-tree.ts';
import { changedSide, NO_STATEMENTS, presetOfPresence, type MergeField } from './merge-field.ts';
import type { Version, Versions } from './versions.ts';
import { isChangedWhole } from './whole-thing.ts';

/** Names of the steps of a version. */
export function stepNames({ form }: Version): Set<string> {
  return new Set(form.steps.map(({ name }) => name));
}

/** The steps that either version has: in the order of theirs, then those only mine has. */
export function allSteps({ mine, theirs }: Versions): string[] {
  return [...new Set([...stepNames(theirs), ...stepNames(mine)])];
}

/** A step only one version has; undefined when both do. */
export function presenceOfStep(versions: Versions, name: string): MergeField | undefined {
  const [base, mine, theirs] = [versions.base, versions.mine, versions.theirs].map((version) =>
    version.form.steps.find((step) => step.name === name),
  );
  if (mine && theirs) return undefined;
  const holder = mine ? 'mine' : 'theirs';
  const preset = presetOfPresence(
    holder,
    base !== undefined,
    () =>
      isChangedWhole(versions.base, versions[holder], name, versions.iri) ||
      hasNewMembers(versions.base, versions[holder], name),
  );
  return {
    what: 'step',
    key: `step/${name}`,
    node: name,
    place: [],
    content: { base, mine, theirs },
    sides: ['mine', 'theirs'],
    ...(preset && { preset }),
    effect: { ...NO_STATEMENTS, ...(mine ? { onlyMine: [name] } : { onlyTheirs: [name] }) },
  };
}

/** A group into which something was put since would leave it without a place. */
function hasNewMembers(before: Version, now: Version, name: string): boolean {
  const was = new Set(members(before.form.steps).get(name));
  return (members(now.form.steps).get(name) ?? []).some((member) => !was.has(member));
}

/** Another kind of group on each side; whether it is a group at all belongs to the arrangement. */
export function flowOfStep(versions: Versions, name: string): MergeField | undefined {
  const [base, mine, theirs] = [versions.base, versions.mine, versions.theirs].map(
    (version) => version.form.steps.find((step) => step.name === name)?.flow,
  );
  if (!mine || !theirs || mine === theirs) return undefined;
  const preset = changedSide(mine !== base, theirs !== base);
  return {
    what: 'flow',
    key: `flow/${name}`,
    node: name,
    place: [],
    content: { base, mine, theirs },
    sides: ['mine', 'theirs'],
    ...(preset && { preset }),
    effect: NO_STATEMENTS,
  };
}

/** Both sides may have put the steps that they share in another order, or into other groups. */
export function orderDifference({ base, mine, theirs }: Versions): MergeField | undefined {
  const [inBase, inMine, inTheirs] = [stepNames(base), stepNames(mine), stepNames(theirs)];
  const shared = new Set([...inTheirs].filter((name) => inMine.has(name)));
  const known = new Set([...shared].filter((name) => inBase.has(name)));
  if (arrangement(mine.form, shared) === arrangement(theirs.form, shared)) return undefined;
  const before = arrangement(base.form, known);
  const preset = changedSide(
    arrangement(mine.form, known) !== before,
    arrangement(theirs.form, known) !== before,
  );
  return {
    what: 'order',
    key: 'order',
    node: '',
    place: [],
    sides: ['mine', 'theirs'],
    ...(preset && { preset }),
    effect: NO_STATEMENTS,
  };
}

/** Which of these steps stand in which group in which order, and which of them are groups. */
function arrangement({ steps }: EditForm, names: ReadonlySet<string>): string {
  const groups = [...members(steps)]
    .map(([parent, list]) => [parent, list.filter((name) => names.has(name))] as const)
    .filter(([, list]) => list.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const isGroup = (step: EditStep): boolean => step.flow !== '' && names.has(step.name);
  return JSON.stringify([
    groups,
    steps
      .filter(isGroup)
      .map(({ name }) => name)
      .sort(),
  ]);
}
