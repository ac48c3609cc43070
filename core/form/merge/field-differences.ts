import { langLiteral, namedNode, quad, type Quad } from '../../rdf/terms.ts';
import {
  isLink,
  isPart,
  textsOf,
  valuesOf,
  type EditFields,
  type EditPart,
  type EditValue,
} from '../edit-form.ts';
import { normaliseText } from '../field-terms.ts';
import { GROUP_FORM, STEP_FORM, TEXT_WIDGETS, type FieldModel, type NodeForm } from '../model.ts';
import type { Claim } from '../read-page.ts';
import {
  changedSide,
  type InVersions,
  type MergeEffect,
  type MergeField,
  type PlaceInFields,
  type Side,
} from './merge-field.ts';
import { joinLines, mergeLongText } from './merge-text.ts';
import type { Version, Versions } from './versions.ts';
import { isChangedWhole, subjectIn } from './whole-thing.ts';

/** A step, a part or the thing itself that both versions have, with its fields in each. */
interface Shared {
  readonly node: string;
  readonly place: readonly PlaceInFields[];
  /** Its own name: that of the part, the step, or the empty string. */
  readonly name: string;
  readonly form: NodeForm | undefined;
  readonly base: EditFields;
  readonly mine: EditFields;
  readonly theirs: EditFields;
}

const ONE: readonly Side[] = ['mine', 'theirs'];
const ALL: readonly Side[] = ['mine', 'theirs', 'both'];

/** What differs in the fields of the thing itself or of a step that both versions have. */
export function fieldDifferences(versions: Versions, node: string): MergeField[] {
  const { base, mine, theirs, model } = versions;
  const step = theirs.form.steps.find(({ name }) => name === node);
  const fieldsIn = ({ form }: Version): EditFields =>
    (node === '' ? form.fields : form.steps.find(({ name }) => name === node)?.fields) ?? {};
  const key = node === '' ? model.root : step?.flow === '' ? STEP_FORM : GROUP_FORM;
  return inShared(versions, {
    node,
    place: [],
    name: node,
    form: model.nodes[key],
    base: fieldsIn(base),
    mine: fieldsIn(mine),
    theirs: fieldsIn(theirs),
  });
}

function inShared(versions: Versions, shared: Shared): MergeField[] {
  return (shared.form?.fields ?? []).flatMap((field) =>
    TEXT_WIDGETS.includes(field.widget)
      ? inTexts(versions, shared, field)
      : inValues(versions, shared, field),
  );
}

function inTexts(versions: Versions, shared: Shared, field: FieldModel): MergeField[] {
  const texts = [shared.base, shared.mine, shared.theirs].map((f) => textsOf(f, field.key));
  const languages = new Set(texts.flatMap((text) => Object.keys(text)));
  return [...languages].flatMap((language) => {
    const [base = '', mine = '', theirs = ''] = texts.map((text) => text[language] ?? '');
    if (mine === theirs) return [];
    const isLong = field.widget !== 'line';
    const merged = bothTexts({ base, mine, theirs }, isLong);
    const changed = changedSide(mine !== base, theirs !== base);
    const preset = changed ?? (merged?.clean ? 'both' : undefined);
    const claimed = (version: Version): Quad[] =>
      claimsOf(version, shared, field)
        .filter((claim) => claim.language === language)
        .map(({ statement }) => statement);
    const both = merged && textStatement(versions, shared, field, merged.text, language);
    return [
      {
        what: 'text',
        language,
        long: isLong,
        content: { base, mine, theirs, ...(merged && { both: merged.text }) },
        ...about(shared, [{ field: field.key }], language),
        sides: merged ? ALL : ONE,
        ...(preset && { preset }),
        effect: {
          mine: claimed(versions.mine),
          theirs: claimed(versions.theirs),
          ...(both && { both: [both] }),
        },
      },
    ];
  });
}

/** Undefined where one side has no text: nothing and something cannot both stand. */
function bothTexts(
  { base, mine, theirs }: { base: string; mine: string; theirs: string },
  isLong: boolean,
): { text: string; clean: boolean } | undefined {
  if (mine.trim() === '' || theirs.trim() === '') return undefined;
  return isLong
    ? mergeLongText(base, mine, theirs)
    : { text: joinLines(mine, theirs), clean: false };
}

function textStatement(
  { theirs, iri, graph }: Versions,
  { name }: Shared,
  field: FieldModel,
  text: string,
  language: string,
): Quad {
  const literal = langLiteral(text, language);
  return quad(subjectIn(theirs, name, iri), namedNode(field.path), literal, graph);
}

function inValues(versions: Versions, shared: Shared, field: FieldModel): MergeField[] {
  const [base = [], mine = [], theirs = []] = [shared.base, shared.mine, shared.theirs].map((f) =>
    valuesOf(f, field.key),
  );
  const single = field.most === 1 && Math.max(base.length, mine.length, theirs.length) <= 1;
  const same =
    mine[0] !== undefined && theirs[0] !== undefined && valueKey(mine[0]) === valueKey(theirs[0]);
  const all = { base, mine, theirs };
  if (single && !same) return asUnit(versions, shared, field, all);
  return [
    ...(single ? [] : asList(versions, shared, field, all)),
    ...inParts(versions, shared, field, all),
  ];
}

type Values = Record<'base' | 'mine' | 'theirs', readonly EditValue[]>;

/** The only value there may be: one side's or the other's. */
function asUnit(
  versions: Versions,
  shared: Shared,
  field: FieldModel,
  values: Values,
): MergeField[] {
  const { base, mine, theirs } = values;
  if (mine.length === 0 && theirs.length === 0) return [];
  const isChanged = (side: 'mine' | 'theirs'): boolean => {
    const [was, is] = [base[0], values[side][0]];
    if (was === undefined || is === undefined) return was !== is;
    if (valueKey(was) !== valueKey(is)) return true;
    return isPart(is) && isChangedWhole(versions.base, versions[side], is.name, versions.iri);
  };
  const preset = changedSide(isChanged('mine'), isChanged('theirs'));
  return [
    {
      what: 'value',
      content: { base, mine, theirs },
      ...about(shared, [{ field: field.key }]),
      sides: ONE,
      ...(preset && { preset }),
      effect: {
        mine: claimsOf(versions.mine, shared, field).map(({ statement }) => statement),
        theirs: claimsOf(versions.theirs, shared, field).map(({ statement }) => statement),
        onlyMine: mine.filter(isPart).map(({ name }) => name),
        onlyTheirs: theirs.filter(isPart).map(({ name }) => name),
      },
    },
  ];
}

/** Links and literals: what one side added or took out is taken, unless the person says otherwise. */
function asList(
  versions: Versions,
  shared: Shared,
  field: FieldModel,
  values: Values,
): MergeField[] {
  const plain = (list: readonly EditValue[]): EditValue[] => list.filter((v) => !isPart(v));
  const content = {
    base: plain(values.base),
    mine: plain(values.mine),
    theirs: plain(values.theirs),
  };
  const merged = mergeSets(content, valueKey);
  if (!merged) return [];
  const claims = (version: Version): Claim[] =>
    claimsOf(version, shared, field).filter(({ value }) => !isPart(value));
  const [base, mine, theirs] = [versions.base, versions.mine, versions.theirs].map(claims);
  const all = { base: base ?? [], mine: mine ?? [], theirs: theirs ?? [] };
  const both = mergeSets(all, ({ value }) => valueKey(value))?.both ?? [];
  const statements = (list: readonly Claim[]): Quad[] => list.map(({ statement }) => statement);
  return [
    {
      what: 'values',
      content: { ...content, both: merged.both },
      ...about(shared, [{ field: field.key }]),
      sides: ALL,
      preset: merged.preset,
      effect: {
        mine: statements(all.mine),
        theirs: statements(all.theirs),
        both: statements(both),
      },
    },
  ];
}

/**
 * Three sets as one: theirs without what I took out and with what I added. Undefined where mine
 * and theirs hold the same.
 */
export function mergeSets<T>(
  { base, mine, theirs }: Record<'base' | 'mine' | 'theirs', readonly T[]>,
  keyOf: (element: T) => string,
): { readonly both: T[]; readonly preset: Side } | undefined {
  const keys = (list: readonly T[]): Set<string> => new Set(list.map(keyOf));
  const [before, own, other] = [keys(base), keys(mine), keys(theirs)];
  const same = (one: Set<string>, two: Set<string>): boolean =>
    one.size === two.size && [...one].every((key) => two.has(key));
  if (same(own, other)) return undefined;
  const both = [
    ...theirs.filter((element) => own.has(keyOf(element)) || !before.has(keyOf(element))),
    ...mine.filter((element) => !before.has(keyOf(element)) && !other.has(keyOf(element))),
  ];
  return { both, preset: changedSide(!same(own, before), !same(other, before)) ?? 'both' };
}

function inParts(
  versions: Versions,
  shared: Shared,
  field: FieldModel,
  values: Values,
): MergeField[] {
  const parts = (list: readonly EditValue[]): Map<string, EditPart> =>
    new Map(list.filter(isPart).map((part) => [part.name, part]));
  const [base, mine, theirs] = [parts(values.base), parts(values.mine), parts(values.theirs)];
  return [...new Set([...theirs.keys(), ...mine.keys()])].flatMap((name) => {
    const [was, own, other] = [base.get(name), mine.get(name), theirs.get(name)];
    const place = { field: field.key, part: name };
    if (!own || !other) {
      return [onlyOneHas(versions, shared, place, { base: was, mine: own, theirs: other })];
    }
    return inShared(versions, {
      node: shared.node,
      place: [...shared.place, place],
      name,
      form: versions.model.nodes[other.type],
      base: was?.fields ?? {},
      mine: own.fields,
      theirs: other.fields,
    });
  });
}

/** A part added on one side is taken; one removed on one side goes unless the other changed it. */
function onlyOneHas(
  versions: Versions,
  shared: Shared,
  place: { readonly field: string; readonly part: string },
  content: InVersions<EditPart>,
): MergeField {
  const { base, mine, theirs, iri } = versions;
  const holder: 'mine' | 'theirs' = content.mine ? 'mine' : 'theirs';
  const preset = presetOfPresence(holder, content.base !== undefined, () =>
    isChangedWhole(base, holder === 'mine' ? mine : theirs, place.part, iri),
  );
  const links = (version: Version): Quad[] =>
    version.reading
      .claimsOf(shared.name, place.field)
      .filter(({ value }) => isPart(value) && value.name === place.part)
      .map(({ statement }) => statement);
  return {
    what: 'part',
    content,
    ...about(shared, [place]),
    sides: ONE,
    ...(preset && { preset }),
    effect: {
      mine: links(mine),
      theirs: links(theirs),
      ...(holder === 'mine' ? { onlyMine: [place.part] } : { onlyTheirs: [place.part] }),
    } satisfies MergeEffect,
  };
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

function claimsOf(version: Version, { name }: Shared, field: FieldModel): readonly Claim[] {
  return version.reading.claimsOf(name, field.key);
}

/** Two values with the same key are one value. */
function valueKey(value: EditValue): string {
  if (typeof value === 'string') return `text ${normaliseText(value)}`;
  return isLink(value) ? `link ${value.iri}` : `part ${value.name}`;
}

function about(
  { node, place }: Shared,
  rest: readonly PlaceInFields[],
  language?: string,
): Pick<MergeField, 'key' | 'node' | 'place'> {
  const whole = [...place, ...rest];
  const names = whole.flatMap(({ field, part }) => (part === undefined ? [field] : [field, part]));
  const key = ['field', node, ...names, ...(language === undefined ? [] : [language])].join('/');
  return { key, node, place: whole };
}
