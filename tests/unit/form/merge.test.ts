import { describe, expect, test } from 'vitest';
import {
  applyAction,
  parseAction,
  quadsFromForm,
  readPage,
  textsOf,
  valuesOf,
  withContent,
  type EditForm,
  type FormModel,
} from '../../../core/form/index.ts';
import {
  mergeFields,
  mergeQuads,
  undecided,
  versionsOf,
  type MergeField,
  type PageVersions,
  type Side,
} from '../../../core/form/merge/index.ts';
import { quadToNQuads, type Quad } from '../../../core/rdf/terms.ts';
import { COMPOST } from './compost-page.ts';
import { modelOfPage } from './models.ts';

const { quads: base, iri } = COMPOST;
const model: FormModel = await modelOfPage(base, iri);
const opened = readPage(base, iri, model, { base: 1 }).form;

const lines = (quads: readonly Quad[]): string[] => quads.map(quadToNQuads).sort();
const press = (form: EditForm, ...actions: string[]): EditForm =>
  actions.reduce((now, action) => applyAction(now, parseAction(action), model).form, form);
const write = (form: EditForm, contents: Readonly<Record<string, string>>): EditForm =>
  Object.entries(contents).reduce((now, [path, text]) => withContent(now, path, text), form);
const save = (form: EditForm): Quad[] => quadsFromForm(form, base, iri, model);
const against = (theirs: readonly Quad[]): PageVersions => ({
  base,
  theirs,
  theirsRevision: 2,
  iri,
});

function differences(mine: EditForm, theirs: EditForm): MergeField[] {
  return mergeFields(versionsOf(mine, against(save(theirs)), model));
}
function merged(mine: EditForm, theirs: EditForm, choices: Record<string, Side> = {}): Quad[] {
  return mergeQuads(mine, against(save(theirs)), new Map(Object.entries(choices)), model);
}
function readMerged(
  mine: EditForm,
  theirs: EditForm,
  choices: Record<string, Side> = {},
): EditForm {
  return readPage(merged(mine, theirs, choices), iri, model).form;
}
const labels = (form: EditForm): (string | undefined)[] =>
  form.steps.map(({ fields }) => textsOf(fields, 'rdfs:label')['fr']);

describe('texts', () => {
  const mine = write(opened, { 's1/rdfs:label/fr': 'Mien', 's2/rdfs:label/fr': 'Mien aussi' });
  const theirs = write(opened, { 's2/rdfs:label/fr': 'Leur', 's3/rdfs:label/fr': 'Leur seul' });

  test('that one changed have that side preset; those both changed must be decided', () => {
    const fields = differences(mine, theirs);
    expect(fields.map(({ key, preset }) => [key, preset])).toEqual([
      ['field/s1/rdfs:label/fr', 'mine'],
      ['field/s2/rdfs:label/fr', undefined],
      ['field/s3/rdfs:label/fr', 'theirs'],
    ]);
    expect(undecided(fields, new Map())).toHaveLength(1);
    for (const key of ['field/s2/rdfs:label/fr', 'rest']) {
      expect(undecided(fields, new Map([[key, 'theirs' as Side]])), key).toEqual([]);
    }
  });

  test('stand both in one line of one step, so that nobody does the thing twice', () => {
    const both = readMerged(mine, theirs, { 'field/s2/rdfs:label/fr': 'both' });
    expect(labels(both).slice(0, 3)).toEqual(['Mien', 'Mien aussi / Leur', 'Leur seul']);
    expect(both.steps).toHaveLength(opened.steps.length);
  });

  test('changed alike are no difference', () => {
    expect(differences(mine, mine)).toEqual([]);
  });

  test('of several paragraphs come together where not the same one was touched', () => {
    const prose = (text: string): EditForm => write(opened, { '/im:prose/fr': text });
    const before = prose('Un.\n\nDeux.\n\nTrois.');
    const start = save(before);
    const pages = (theirs: string): PageVersions => ({
      base: start,
      theirs: quadsFromForm(prose(theirs), start, iri, model),
      theirsRevision: 2,
      iri,
    });
    const [apart] = mergeFields(
      versionsOf(
        prose('Un, bien.\n\nDeux.\n\nTrois.'),
        pages('Un.\n\nDeux.\n\nTrois.\n\nQuatre.'),
        model,
      ),
    );
    expect(apart).toMatchObject({
      preset: 'both',
      content: { both: 'Un, bien.\n\nDeux.\n\nTrois.\n\nQuatre.' },
    });
    const [clash] = mergeFields(
      versionsOf(prose('Un.\n\nDeux, moi.\n\nTrois.'), pages('Un.\n\nDeux, lui.\n\nTrois.'), model),
    );
    expect(clash).toMatchObject({ content: { both: 'Un.\n\nDeux, moi.\n\nDeux, lui.\n\nTrois.' } });
    expect(clash?.preset).toBeUndefined();
  });
});

describe('values', () => {
  test('of a list that both changed come together, element by element', () => {
    const sources = 'dcterms:source';
    const mine = withContent(opened, `/${sources}/0`, undefined);
    const theirs = withContent(opened, `/${sources}/2`, 'Carnet de Rosalie');
    const [field, ...rest] = differences(mine, theirs);
    expect(rest).toEqual([]);
    expect(field).toMatchObject({ what: 'values', preset: 'both' });
    const [kept] = (opened.fields[sources] as readonly unknown[]).slice(1);
    expect(readMerged(mine, theirs).fields[sources]).toEqual([kept, 'Carnet de Rosalie']);
  });

  test('of which there is one are decided as one, and never both', () => {
    const path = 's4/im:maxDuration/0';
    const key = 'field/s4/im:maxDuration';
    const [mine, theirs] = [write(opened, { [path]: 'P5D' }), write(opened, { [path]: 'P6D' })];
    const [field, ...rest] = differences(mine, theirs);
    expect(rest).toEqual([]);
    expect(field).toMatchObject({ key, what: 'value', sides: ['mine', 'theirs'] });
    expect(lines(merged(mine, theirs, { [key]: 'theirs' }))).toEqual(lines(save(theirs)));
    expect(lines(merged(mine, theirs, { [key]: 'mine' }))).toEqual(lines(save(mine)));
  });

  test('inside a part are told field by field, and the part stays one', () => {
    const mine = write(opened, { 's3/im:parameter/0/schema:minValue/0': '45' });
    const theirs = write(opened, { 's3/im:parameter/0/schema:maxValue/0': '65' });
    expect(differences(mine, theirs).map(({ key }) => key)).toEqual([
      'field/s3/im:parameter/s3-p1/schema:minValue',
      'field/s3/im:parameter/s3-p1/schema:maxValue',
    ]);
    const [part] = valuesOf(readMerged(mine, theirs).steps[2]?.fields ?? {}, 'im:parameter');
    expect(part).toMatchObject({
      name: 's3-p1',
      fields: { 'schema:minValue': ['45'], 'schema:maxValue': ['65'] },
    });
  });

  test('in a part that one removed and the other changed must be decided', () => {
    const mine = withContent(opened, 's3/im:parameter/0', undefined);
    const theirs = write(opened, { 's3/im:parameter/0/schema:maxValue/0': '65' });
    const [field, ...rest] = differences(mine, theirs);
    expect(rest).toEqual([]);
    expect(field).toMatchObject({ key: 'field/s3/im:parameter/s3-p1', what: 'part' });
    expect(field?.preset).toBeUndefined();
    const key = field?.key ?? '';
    expect(lines(merged(mine, theirs, { [key]: 'mine' }))).toEqual(lines(save(mine)));
    expect(lines(merged(mine, theirs, { [key]: 'theirs' }))).toEqual(lines(save(theirs)));
  });
});

describe('steps', () => {
  test('new on both sides under one name are two steps, with parts of their own', () => {
    const add = (text: string): EditForm => {
      const form = write(press(opened, 'add-after:s1'), { 's7/rdfs:label/fr': text });
      const part = press(form, 'add-value:s7/im:safetyNote');
      return write(part, { 's7/im:safetyNote/0/rdfs:label/fr': `Attention, ${text}` });
    };
    const result = readMerged(add('Ma neuve'), add('Leur neuve'));
    expect(labels(result)).toEqual(expect.arrayContaining(['Ma neuve', 'Leur neuve']));
    expect(result.steps).toHaveLength(opened.steps.length + 2);
    const notes = result.steps.flatMap(({ fields }) => valuesOf(fields, 'im:safetyNote'));
    expect(JSON.stringify(notes)).toContain('Attention, Ma neuve');
    expect(JSON.stringify(notes)).toContain('Attention, Leur neuve');
    const names = notes.map((note) => (note as { name: string }).name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('added twice by the same press in two windows are one step', () => {
    const form = write(press(opened, 'add-end'), { 's7/rdfs:label/fr': 'Tamiser' });
    expect(differences(form, form)).toEqual([]);
    expect(labels(readMerged(form, form)).filter((text) => text === 'Tamiser')).toHaveLength(1);
  });

  test('they removed and I changed come back whole when I keep them', () => {
    const mine = write(opened, { 's2/rdfs:label/fr': 'Monter un gros tas' });
    const theirs = press(opened, 'remove:s2');
    const [field, ...rest] = differences(mine, theirs);
    expect(rest).toEqual([]);
    expect(field).toMatchObject({ key: 'step/s2', sides: ['mine', 'theirs'] });
    expect(field?.preset).toBeUndefined();
    expect(lines(merged(mine, theirs, { 'step/s2': 'mine' }))).toEqual(lines(save(mine)));
    expect(lines(merged(mine, theirs, { 'step/s2': 'theirs' }))).toEqual(lines(save(theirs)));
  });

  test('put into a group that was removed meanwhile ask for the group', () => {
    const added = write(press(opened, 'add-inside:s5'), { 's7/rdfs:label/fr': 'Aérer' });
    const theirs = press(opened, 'remove:s5');
    const open = undecided(differences(added, theirs), new Map());
    expect(open.map(({ key }) => key)).toEqual(['step/s5']);
    const without = readMerged(added, theirs, { 'step/s5': 'theirs' });
    expect(without.steps.map(({ name, depth }) => [name, depth])).toContainEqual(['s7', 0]);
    expect(labels(without)).toContain('Aérer');
  });

  test('ordered otherwise by both ask for one order', () => {
    const [mine, theirs] = [press(opened, 'up:s2'), press(opened, 'up:s4')];
    const fields = differences(mine, theirs);
    expect(fields.map(({ key, preset }) => [key, preset])).toEqual([['order', undefined]]);
    for (const [side, form] of [
      ['mine', mine],
      ['theirs', theirs],
    ] as const) {
      expect(labels(readMerged(mine, theirs, { order: side }))).toEqual(labels(form));
    }
  });

  test('grouped otherwise by both ask how the group goes', () => {
    const [mine, theirs] = [press(opened, 'flow:s5:Parallel'), press(opened, 'flow:s5:AnyOrder')];
    expect(differences(mine, theirs).map(({ key }) => key)).toEqual(['flow/s5']);
    expect(readMerged(mine, theirs, { 'flow/s5': 'theirs' }).steps[4]?.flow).toBe('AnyOrder');
  });
});

describe('facts without a field', () => {
  const fact = (form: EditForm, subject: string, value: string): EditForm => ({
    ...form,
    others: [...form.others, { subject, property: 'https://example.org/note', value, as: 'text' }],
  });

  test('of both sides stand together', () => {
    const [field] = differences(fact(opened, '', 'de moi'), fact(opened, '', 'de lui'));
    expect(field).toMatchObject({ what: 'facts', preset: 'both' });
    const { others } = readMerged(fact(opened, '', 'de moi'), fact(opened, '', 'de lui'));
    expect(others.map(({ value }) => value)).toEqual(expect.arrayContaining(['de moi', 'de lui']));
  });

  test('about a step the other removed make its removal a question', () => {
    const [mine, theirs] = [fact(opened, '#s6', 'à l’ombre'), press(opened, 'remove:s6')];
    expect(undecided(differences(mine, theirs), new Map())).toMatchObject([{ key: 'step/s6' }]);
    expect(lines(merged(mine, theirs, { 'step/s6': 'theirs' }))).toEqual(lines(save(theirs)));
  });
});
