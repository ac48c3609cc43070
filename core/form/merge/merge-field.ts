import type { Flow } from '../../procedure/procedure.ts';
import type { Quad } from '../../rdf/terms.ts';
import type { EditPart, EditStep, EditValue, OtherFact } from '../edit-form.ts';

/** Which version of a thing is kept. `both` is offered only where both can stand together. */
export type Side = 'mine' | 'theirs' | 'both';

/** From a step or the thing itself down: a field, and where it goes on within a part of it, its name. */
export interface PlaceInFields {
  readonly field: string;
  readonly part?: string;
}

/** A content in each version; undefined where the version does not have it. */
export interface InVersions<T> {
  readonly base: T | undefined;
  readonly mine: T | undefined;
  readonly theirs: T | undefined;
  /** What the two make together, where that can be. */
  readonly both?: T;
}

/** What the two versions differ in, by what it is. */
export type Difference =
  /** One text in one language. */
  | {
      readonly what: 'text';
      readonly language: string;
      /** Whether it is of several lines: then both stand as paragraphs, else parted by a stroke. */
      readonly long: boolean;
      readonly content: InVersions<string>;
    }
  /** The values of a field that are not parts: of several, or the only one there may be. */
  | {
      readonly what: 'values' | 'value';
      readonly content: InVersions<readonly EditValue[]>;
    }
  /** A part that only one version has. */
  | { readonly what: 'part'; readonly content: InVersions<EditPart> }
  /** A step that only one version has. */
  | { readonly what: 'step'; readonly content: InVersions<EditStep> }
  /** How the members of a group follow one another. */
  | { readonly what: 'flow'; readonly content: InVersions<Flow | ''> }
  /** The order and the groups of the steps that both have. */
  | { readonly what: 'order' }
  /** The statements without a field that share what they are about and their property. */
  | { readonly what: 'facts'; readonly content: InVersions<readonly OtherFact[]> };

/** One thing the two versions of a page differ in, and what may be chosen. */
export type MergeField = Difference & {
  /** The field `choice.{key}` decides. Stays the same as long as the three versions do. */
  readonly key: string;
  /** Name of the step concerned; the empty string for the thing itself and the order of its steps. */
  readonly node: string;
  /** The last one is the field itself, or the part itself when it names one; empty for a whole step. */
  readonly place: readonly PlaceInFields[];
  readonly sides: readonly Side[];
  /** What is taken unless the person says otherwise; absent when both changed it and somebody must say. */
  readonly preset?: Side;
  /** How the choice is carried out. */
  readonly effect: MergeEffect;
};

/** What a choice does to the newest version. */
export interface MergeEffect {
  /** The statements each side has for it, and those both make together. */
  readonly mine: readonly Quad[];
  readonly theirs: readonly Quad[];
  readonly both?: readonly Quad[];
  /** Names of the steps and parts that only this side has. */
  readonly onlyMine?: readonly string[];
  readonly onlyTheirs?: readonly string[];
}

/** Without any statement of its own: what stands in the arrangement of the steps. */
export const NO_STATEMENTS: MergeEffect = { mine: [], theirs: [] };

/** The side to take when only one changed it; undefined when both did. */
export function changedSide(mineChanged: boolean, theirsChanged: boolean): Side | undefined {
  if (mineChanged && theirsChanged) return undefined;
  return mineChanged ? 'mine' : 'theirs';
}

/**
 * The side to take of what only one side has: new there, it stays; gone from the other side and
 * not touched since, it goes; undefined when one removed what the other changed.
 */
export function presetOfPresence(
  holder: 'mine' | 'theirs',
  wasThere: boolean,
  isChanged: () => boolean,
): Side | undefined {
  if (!wasThere) return holder;
  if (isChanged()) return undefined;
  return holder === 'mine' ? 'theirs' : 'mine';
}

/** The fields nobody may decide but the person: both sides changed them. */
export function undecided(
  fields: readonly MergeField[],
  choices: ReadonlyMap<string, Side>,
): MergeField[] {
  return fields.filter(
    (field) => field.preset === undefined && chosenSide(field, choices) === undefined,
  );
}

/** Key of the choice for everything that both changed and nothing else was chosen for. */
export const FOR_THE_REST = 'rest';

/** What a person chose, for this field or for the rest; undefined when nothing that it offers. */
export function chosenSide(
  { key, sides, preset }: MergeField,
  choices: ReadonlyMap<string, Side>,
): Side | undefined {
  const own = choices.get(key);
  if (own !== undefined && sides.includes(own)) return own;
  const rest = preset === undefined ? choices.get(FOR_THE_REST) : undefined;
  if (rest === undefined) return undefined;
  return sides.includes(rest) ? rest : undefined;
}

/**
 * The side that counts. Without any choice what both changed is kept: both where both can stand,
 * the side that still has it where one removed it, else mine.
 */
export function resolvedSide(field: MergeField, choices: ReadonlyMap<string, Side>): Side {
  return chosenSide(field, choices) ?? field.preset ?? cautiousSide(field);
}

function cautiousSide({ sides, effect }: MergeField): Side {
  if (sides.includes('both')) return 'both';
  return effect.onlyTheirs && effect.onlyTheirs.length > 0 && !effect.onlyMine?.length
    ? 'theirs'
    : 'mine';
}
