import type { Quad } from '../../rdf/terms.ts';
import {
  isLink,
  isPart,
  valuesOf,
  type EditFields,
  type EditPart,
  type EditValue,
} from '../edit-form.ts';
import { normaliseText } from '../field-terms.ts';
import { GROUP_FORM, STEP_FORM, TEXT_WIDGETS, type FieldModel } from '../model.ts';
import type { Claim } from '../read-page.ts';
import {
  changedSide,
  presetOfPresence,
  type InVersions,
  type MergeEffect,
  type MergeField,
} from './merge-field.ts';
import { mergeSets } from './merge-sets.ts';
import { about, ALL, claimsOf, ONE, type Shared } from './shared-thing.ts';
import { textDifferences } from './text-differences.ts';
import type { Version, Versions } from './versions.ts';
import { isChangedWhole } from './whole-thing.ts';

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
      ? textDifferences(versions, shared, field)
      : inValues(versions, shared, field),
  );
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

/** Two values with the same key are one value. */
function valueKey(value: EditValue): string {
  if (typeof value === 'string') return `text ${normaliseText(value)}`;
  return isLink(value) ? `link ${value.iri}` : `part ${value.name}`;
}
