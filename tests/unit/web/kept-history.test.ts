import { expect, test } from 'vitest';
import { parseAction, type EditForm } from '../../../core/form/index.ts';
import { im } from '../../../core/vocabulary.ts';
import { EditSession } from '../../../web/components/edit-form/island/edit-session.ts';
import {
  historyOfText,
  textOfHistory,
} from '../../../web/components/edit-form/island/kept-history.ts';
import { MODELS } from '../form/models.ts';

const model = await MODELS.modelFor([im('Procedure')]);

const FORM: EditForm = {
  base: 3,
  next: 2,
  model: '',
  kind: 'im:Procedure',
  fields: { 'rdfs:label': { fr: 'Titre' } },
  steps: [{ name: 's1', depth: 0, flow: '', fields: { 'rdfs:label': { fr: 'Un' } } }],
  removed: [],
  others: [],
  comment: '',
};

function session(form = FORM): EditSession {
  return new EditSession({ form, opened: FORM, open: ['s1'] }, model, {
    lang: 'fr',
    labels: new Map(),
  });
}

/** A session in which three things were done and the last one was undone. */
function worked(): EditSession {
  const edited = session();
  edited.type('s1/rdfs:label/fr', 'Deux', 1000);
  edited.act(parseAction('add-end'));
  edited.act(parseAction('add-end:Choice'));
  edited.undo();
  return edited;
}

/** The same page as it comes back from another view of the form. */
function back(text: string, form: EditForm, account = 'alice'): EditSession {
  const fresh = session(structuredClone(form));
  const travels = historyOfText(text, account);
  if (travels) fresh.goOnFrom(travels);
  return fresh;
}

test('what can be undone and done again outlives another view of the form', () => {
  const before = worked();
  const after = back(textOfHistory('alice', before.travels), before.form);
  expect(after.canRedo).toBe(true);
  after.undo();
  after.undo();
  expect(after.form).toEqual(FORM);
  expect(after.canUndo).toBe(false);
  after.redo();
  after.redo();
  after.redo();
  expect(after.form.steps.map(({ flow }) => flow)).toEqual(['', '', 'Choice', '', '']);
  expect(after.canRedo).toBe(false);
});

test('what changed in the other view is one more thing to undo', () => {
  const before = worked();
  const changed = { ...before.form, fields: { 'rdfs:label': { fr: 'Autre titre' } } };
  const after = back(textOfHistory('alice', before.travels), changed);
  expect(after.canRedo).toBe(false);
  after.undo();
  expect(after.form).toEqual(before.form);
});

test('what was typed before the history came stays the last thing to undo', () => {
  const before = worked();
  const after = session(structuredClone(before.form));
  after.type('s1/rdfs:label/fr', 'Trois', 5000);
  const travels = historyOfText(textOfHistory('', before.travels), 'alice');
  if (travels) after.goOnFrom(travels);
  after.undo();
  expect(after.form).toEqual(before.form);
  after.undo();
  expect(after.form.steps).toHaveLength(1);
});

test('a history of another account, another revision or no history at all is left alone', () => {
  const text = textOfHistory('bob', worked().travels);
  expect(back(text, worked().form).canUndo).toBe(false);
  const own = textOfHistory('alice', worked().travels);
  expect(back(own, { ...FORM, base: 4 }).canUndo).toBe(false);
  expect(back('{"past":3', FORM).canUndo).toBe(false);
});

test('a long history of a long page stays within its room and keeps the newest', () => {
  const text = 'Étaler la paille, puis arroser. '.repeat(60);
  const steps = Array.from({ length: 60 }, (_, at) => ({
    name: `s${at + 1}`,
    depth: 0,
    flow: '' as const,
    fields: { 'rdfs:label': { fr: `${at} ${text}` } },
  }));
  const edited = session({ ...FORM, steps, next: 61 });
  for (let at = 0; at < 900; at++) {
    edited.type(`s${(at % 60) + 1}/rdfs:label/fr`, `${at} ${text}`, at * 5000);
  }
  const kept = textOfHistory('alice', edited.travels);
  expect(kept.length).toBeLessThanOrEqual(1_500_000);
  const after = back(kept, edited.form);
  after.undo();
  edited.undo();
  expect(after.form.steps).toEqual(edited.form.steps);
});
