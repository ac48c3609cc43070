import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../languages.ts';
import type { EditForm, EditStep, EditTexts, RemovedBranch } from './edit-form.ts';
import { mergeFields, type MergeField, type Side, type Versions } from './merge-fields.ts';
import { atDepth, branchEnd, parentIndex, previousSibling, settleDepths } from './step-tree.ts';

/**
 * Gives my new steps other names where their version used the same ones meanwhile, so that two
 * different new steps are never taken for one.
 */
export function separateNames({ base, mine, theirs }: Versions): Versions {
  const known = new Set(base.steps.map((step) => step.name));
  const used = new Set(theirs.steps.map((step) => step.name));
  let next = Math.max(mine.next, theirs.next);
  const renamed = new Map<string, string>();
  const rename = (step: EditStep): EditStep => {
    if (known.has(step.name) || !used.has(step.name)) return step;
    const name = renamed.get(step.name) ?? `s${next++}`;
    renamed.set(step.name, name);
    return { ...step, name };
  };
  const steps = mine.steps.map(rename);
  const removed = mine.removed.map((gone) => ({ ...gone, steps: gone.steps.map(rename) }));
  return { base, theirs: { ...theirs, next }, mine: { ...mine, steps, removed, next } };
}

/**
 * Their version with what was chosen of mine: the form to save onto their revision. Where nothing
 * was chosen the preset side counts, and where both sides changed a thing, mine.
 */
export function mergeForms(versions: Versions, choices: ReadonlyMap<string, Side>): EditForm {
  const fields = new Map(mergeFields(versions).map((field) => [field.key, field]));
  const side = (key: string): Side => sideOf(fields.get(key), choices.get(key));
  const { mine, theirs } = versions;
  const steps = mergedSteps(versions, side);
  return {
    base: theirs.base,
    next: Math.max(mine.next, theirs.next),
    procedure: theirs.procedure,
    title: mergedTexts('title', theirs.title, mine.title, side),
    summary: mergedTexts('summary', theirs.summary, mine.summary, side),
    prose: mergedTexts('prose', theirs.prose, mine.prose, side),
    steps,
    removed: removedOf(theirs.steps, steps),
    comment: mine.comment,
  };
}

/** Without a difference either side would do; theirs is the one on the page. */
function sideOf(field: MergeField | undefined, choice: Side | undefined): Side {
  if (!field) return 'theirs';
  return choice ?? field.preset ?? 'mine';
}

function mergedTexts(
  prefix: string,
  theirs: EditTexts,
  mine: EditTexts,
  side: (key: string) => Side,
): EditTexts {
  const texts: Partial<Record<InterfaceLanguage, string>> = {};
  for (const language of INTERFACE_LANGUAGES) {
    const own = side(`${prefix}.${language}`) === 'mine' ? mine[language] : undefined;
    texts[language] = own ?? theirs[language] ?? '';
  }
  return texts;
}

/** The steps in the order chosen, then those only the other side has, each after what it followed there. */
function mergedSteps({ mine, theirs }: Versions, side: (key: string) => Side): EditStep[] {
  const names = (form: EditForm): Set<string> => new Set(form.steps.map((step) => step.name));
  const [inMine, inTheirs] = [names(mine), names(theirs)];
  const stays = (name: string): boolean => {
    if (inMine.has(name) && inTheirs.has(name)) return true;
    return (side(`step.${name}.presence`) === 'mine' ? inMine : inTheirs).has(name);
  };
  const [first, second] = side('order') === 'mine' ? [mine, theirs] : [theirs, mine];
  const result = settleDepths(first.steps.filter((step) => stays(step.name)));
  second.steps.forEach((step, index) => {
    if (!stays(step.name) || result.some((known) => known.name === step.name)) return;
    insertLike(result, second.steps, index);
  });
  const theirsByName = new Map(theirs.steps.map((step) => [step.name, step]));
  const mineByName = new Map(mine.steps.map((step) => [step.name, step]));
  return settleDepths(
    result.map((step) =>
      mergedStep(step, mineByName.get(step.name), theirsByName.get(step.name), side),
    ),
  );
}

function mergedStep(
  place: EditStep,
  mine: EditStep | undefined,
  theirs: EditStep | undefined,
  side: (key: string) => Side,
): EditStep {
  if (!mine || !theirs) return place;
  const texts = (text: 'label' | 'description'): EditTexts =>
    mergedTexts(`step.${place.name}.${text}`, theirs[text] ?? {}, mine[text] ?? {}, side);
  const described = theirs.description ?? mine.description;
  return {
    ...theirs,
    depth: place.depth,
    label: texts('label'),
    ...(described && { description: texts('description') }),
  };
}

/** Inserts one step (without its members) where it stands in another list, as nearly as can be. */
function insertLike(result: EditStep[], other: readonly EditStep[], index: number): void {
  const step = other[index];
  if (!step) return;
  const before = other[previousSibling(other, index)]?.name;
  const parent = other[parentIndex(other, index)]?.name;
  const group = result.findIndex((known) => known.name === parent && known.flow !== '');
  const depth = group < 0 ? 0 : (result[group]?.depth ?? 0) + 1;
  const after = result.findIndex((known) => known.name === before && known.depth === depth);
  const at =
    after >= 0 ? branchEnd(result, after) : parent && group < 0 ? result.length : group + 1;
  result.splice(at, 0, ...atDepth([step], depth));
}

/** What is on the page and not in the result, as removals; members are listed with their group. */
function removedOf(theirs: readonly EditStep[], result: readonly EditStep[]): RemovedBranch[] {
  const kept = new Set(result.map((step) => step.name));
  return theirs
    .filter((step) => !kept.has(step.name))
    .map((step) => ({ parent: '', position: 0, steps: atDepth([step], 0) }));
}
