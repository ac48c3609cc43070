import { beforeAll, describe, expect, test } from 'vitest';
import type { EditForm, FormModel } from '../../../core/form/index.ts';
import { im } from '../../../core/vocabulary.ts';
import { EditSession } from '../../../web/components/edit-form/island/edit-session.ts';
import {
  pastedLines,
  withLinesAsSteps,
} from '../../../web/components/edit-form/island/paste-steps.ts';
import { differenceWords } from '../../../web/components/edit-form/island/difference-words.ts';
import { checkWords } from '../../../web/components/edit-form/island/check-words.ts';
import { testLocale } from '../../support/locales.ts';
import { MODELS } from '../form/models.ts';

let model: FormModel;
beforeAll(async () => {
  model = await MODELS.modelFor([im('Procedure')]);
});

const FORM: EditForm = {
  base: 3,
  next: 3,
  model: '',
  kind: 'im:Procedure',
  fields: { 'rdfs:label': { fr: 'Titre' } },
  steps: [
    { name: 's1', depth: 0, flow: '', fields: { 'rdfs:label': { fr: 'Un' } } },
    { name: 's2', depth: 0, flow: '', fields: {} },
  ],
  removed: [],
  others: [],
  comment: '',
};

function session(): EditSession {
  return new EditSession({ form: FORM, opened: FORM, open: [] }, model, {
    lang: 'fr',
    labels: new Map([['http://example.org/id/role', 'jardinière']]),
  });
}

describe('undoing', () => {
  test('keys in one field are one thing, until there is a pause', () => {
    const edit = session();
    for (const [at, text] of ['T', 'Ti', 'Tit'].entries())
      edit.type('/rdfs:label/fr', text, at * 300);
    edit.type('/rdfs:label/fr', 'Tita', 600 + 1600);
    expect(edit.undo()).toBe('/rdfs:label/fr');
    expect(edit.valueAt('/rdfs:label/fr')).toBe('Tit');
    edit.undo();
    expect(edit.form).toBe(FORM);
    expect(edit.isChanged).toBe(false);
    expect(edit.undo()).toBeUndefined();
    edit.redo();
    edit.redo();
    expect(edit.valueAt('/rdfs:label/fr')).toBe('Tita');
    expect(edit.canRedo).toBe(false);
  });

  test('another field, leaving one, and structure part what is undone', () => {
    const edit = session();
    edit.type('/rdfs:label/fr', 'A', 0);
    edit.type('s1/rdfs:label/fr', 'B', 10);
    edit.pause();
    edit.type('s1/rdfs:label/fr', 'BC', 20);
    edit.act({ kind: 'up', step: 's2' });
    expect([edit.undo(), edit.undo(), edit.undo(), edit.undo()]).toEqual([
      's2',
      's1/rdfs:label/fr',
      's1/rdfs:label/fr',
      '/rdfs:label/fr',
    ]);
    expect(edit.form).toBe(FORM);
  });

  test('a new change takes away what could be made again; opening a step is none', () => {
    const edit = session();
    edit.type('comment', 'x', 0);
    edit.undo();
    edit.act({ kind: 'open', step: 's1' });
    expect(edit.open.has('s1')).toBe(true);
    expect(edit.canRedo).toBe(true);
    edit.type('/rdfs:label/fr', 'Autre', 5000);
    expect(edit.canRedo).toBe(false);
  });
});

test('values are read as they are typed, and an emptied one keeps its place', () => {
  const edit = session();
  edit.type('s1/im:minDuration/0', '4 jours', 0);
  expect(edit.valueAt('s1/im:minDuration/0')).toBe('P4D');
  edit.type('s1/im:minDuration/0', 'quatre je', 100);
  expect(edit.valueAt('s1/im:minDuration/0')).toBe('quatre je');
  edit.put('s1/im:performedBy/0', { iri: 'http://example.org/id/role' });
  edit.type('s1/im:performedBy/1', 'voisin', 200);
  edit.type('s1/im:performedBy/0', '', 300);
  expect(edit.valueAt('s1/im:performedBy/1')).toBe('voisin');
  edit.type('s1/im:performedBy/0', 'jardinière', 400);
  expect(edit.valueAt('s1/im:performedBy/0')).toBe('jardinière');
});

test('pasted lines lose what lists begin with, and nothing else', () => {
  expect(
    pastedLines('1. Couper\r\n\n  2) Poser 3 lits\n- Arroser\n• 1,5 m de haut\na) Finir'),
  ).toEqual(['Couper', 'Poser 3 lits', 'Arroser', '1,5 m de haut', 'Finir']);
  const made = withLinesAsSteps(FORM, { path: 's1/rdfs:label/fr', lines: ['A', 'B', 'C'] }, model);
  expect(made.steps.map(({ fields }) => fields['rdfs:label'])).toEqual([
    { fr: 'A' },
    { fr: 'B' },
    { fr: 'C' },
    undefined,
  ]);
});

test('a draft is told by what differs', () => {
  const edit = session();
  edit.type('/dcterms:description/fr', 'Un résumé', 0);
  edit.type('s1/rdfs:label/fr', 'Autrement', 1);
  edit.act({ kind: 'add-end', flow: '' });
  edit.act({ kind: 'up', step: 's2' });
  const words = (lang: 'fr' | 'en'): string =>
    differenceWords(edit.form, FORM, model, testLocale(lang));
  expect(words('fr')).toBe('résumé, 1 étape changée, 1 étape ajoutée, étapes déplacées');
  expect(words('en')).toMatch(/^summary, 1 step changed, 1 step added, steps moved$/);
});

test('a check speaks of nothing that was taken out meanwhile', () => {
  const finding = (node: string, text: string) =>
    ({ severity: 'warning', text, node, key: 'rdfs:label' }) as const;
  const findings = [finding('s1', 'Sans verbe.'), finding('s9', 'Partie.'), finding('', 'Titre.')];
  const told = checkWords({ met: 1, total: 3, findings }, { form: FORM, model }, testLocale('fr'));
  expect(told.findings.map(({ text }) => text)).toEqual(['Sans verbe.', 'Titre.']);
  expect(told.completeness).toMatchObject({ met: 1, total: 3 });
  expect(told.completeness.missing.map(({ href }) => href)).toEqual([
    '#fs1/rdfs:label',
    '#f/rdfs:label',
  ]);
  expect(told.completeness.missing[0]?.text).toMatch(/^1\b.*Sans verbe\./);
});
