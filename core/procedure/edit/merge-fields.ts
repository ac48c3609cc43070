import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../languages.ts';
import {
  PAGE_TEXTS,
  STEP_TEXTS,
  type EditForm,
  type EditStep,
  type PageText,
  type StepText,
} from './edit-form.ts';
import { isUntouched } from './page-texts.ts';
import { members } from './step-tree.ts';

export type Side = 'mine' | 'theirs';

/** One thing the two versions of a page differ in. */
export interface MergeField {
  /** `title.fr`, `step.s3.label.en`, `step.s3.presence` or `order`; the field `choice.{key}` decides. */
  readonly key: string;
  readonly what: PageText | StepText | 'presence' | 'order';
  readonly language?: InterfaceLanguage;
  /** Name of the step concerned. */
  readonly step?: string;
  /** The text on each side; for `presence` undefined on the side where the step is not. */
  readonly base?: string;
  readonly mine?: string;
  readonly theirs?: string;
  /** The side taken unless the person says otherwise; absent when both changed it. */
  readonly preset?: Side;
}

/** The three versions a conflict is about. Names of new steps must not collide: see {@link separateNames}. */
export interface Versions {
  readonly base: EditForm;
  readonly mine: EditForm;
  readonly theirs: EditForm;
}

/** Everything in which the two versions differ, in the order of the page. */
export function mergeFields(versions: Versions): MergeField[] {
  const fields = PAGE_TEXTS.flatMap((text) =>
    INTERFACE_LANGUAGES.flatMap((language) =>
      textField(
        versions,
        { key: `${text}.${language}`, what: text, language },
        (form) => form[text][language],
      ),
    ),
  );
  for (const name of stepNames(versions)) fields.push(...stepFieldsOf(versions, name));
  const order = orderField(versions);
  return order ? [...fields, order] : fields;
}

/** The fields nobody may decide but the person: both sides changed them. */
export function undecided(
  fields: readonly MergeField[],
  choices: ReadonlyMap<string, Side>,
): MergeField[] {
  return fields.filter((field) => field.preset === undefined && !choices.has(field.key));
}

function stepNames({ base, mine, theirs }: Versions): string[] {
  const all = [...theirs.steps, ...mine.steps, ...base.steps].map((step) => step.name);
  return [...new Set(all)];
}

function stepFieldsOf(versions: Versions, name: string): MergeField[] {
  const of = (form: EditForm): EditStep | undefined => form.steps.find((s) => s.name === name);
  const mine = of(versions.mine);
  const theirs = of(versions.theirs);
  if (!mine && !theirs) return [];
  if (!mine || !theirs) return [presenceField(name, of(versions.base), mine, theirs)];
  return STEP_TEXTS.flatMap((text) =>
    INTERFACE_LANGUAGES.flatMap((language) => {
      const key = `step.${name}.${text}.${language}`;
      return textField(
        versions,
        { key, what: text, language, step: name },
        (form) => of(form)?.[text]?.[language],
      );
    }),
  );
}

function textField(
  versions: Versions,
  about: Pick<MergeField, 'key' | 'what' | 'language' | 'step'>,
  read: (form: EditForm) => string | undefined,
): MergeField[] {
  const base = read(versions.base) ?? '';
  const mine = read(versions.mine) ?? base;
  const theirs = read(versions.theirs) ?? base;
  if (isUntouched(mine, theirs)) return [];
  const preset = isUntouched(mine, base)
    ? 'theirs'
    : isUntouched(theirs, base)
      ? 'mine'
      : undefined;
  return [{ ...about, base, mine, theirs, ...(preset && { preset }) }];
}

/** A step only one side has: added there, or removed by the other. */
function presenceField(
  name: string,
  base: EditStep | undefined,
  mine: EditStep | undefined,
  theirs: EditStep | undefined,
): MergeField {
  const present = mine ?? theirs;
  const removedUnchanged = base !== undefined && present !== undefined && sameTexts(base, present);
  const holder: Side = mine ? 'mine' : 'theirs';
  const other: Side = mine ? 'theirs' : 'mine';
  const preset = base === undefined ? holder : removedUnchanged ? other : undefined;
  return {
    key: `step.${name}.presence`,
    what: 'presence',
    step: name,
    ...(base && { base: stepText(base) }),
    ...(mine && { mine: stepText(mine) }),
    ...(theirs && { theirs: stepText(theirs) }),
    ...(preset && { preset }),
  };
}

function sameTexts(one: EditStep, other: EditStep): boolean {
  return STEP_TEXTS.every((text) =>
    INTERFACE_LANGUAGES.every((language) =>
      isUntouched(one[text]?.[language] ?? '', other[text]?.[language] ?? ''),
    ),
  );
}

/** The texts of a step, one a line. */
export function stepText(step: EditStep): string {
  return STEP_TEXTS.flatMap((text) => Object.values(step[text] ?? {}))
    .filter((line) => line.trim() !== '')
    .join('\n');
}

/** Both sides may have put the steps that all three versions share in another order. */
function orderField(versions: Versions): MergeField | undefined {
  const common = stepNames(versions).filter((name) =>
    Object.values(versions).every((form: EditForm) => form.steps.some((s) => s.name === name)),
  );
  const shared = new Set(common);
  const order = (form: EditForm): string =>
    JSON.stringify(
      [...members(form.steps)]
        .map(([parent, list]) => [parent, list.filter((name) => shared.has(name))] as const)
        .filter(([, list]) => list.length > 0)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  const [base, mine, theirs] = [versions.base, versions.mine, versions.theirs].map(order);
  if (mine === theirs) return undefined;
  const preset = mine === base ? 'theirs' : theirs === base ? 'mine' : undefined;
  return { key: 'order', what: 'order', ...(preset && { preset }) };
}
