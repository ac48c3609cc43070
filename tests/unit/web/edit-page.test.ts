import { html as template } from '@lit-labs/ssr';
import { describe, expect, test } from 'vitest';
import {
  applyAction,
  openAfter,
  parseAction,
  stateOfForm,
  withContent,
  type EditForm,
} from '../../../core/form/index.ts';
import { readRecurrenceWords } from '../../../core/quantities/read-recurrence.ts';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../../core/languages.ts';
import type { EditRequest } from '../../../server/http/presenters/edit.ts';
import { presentNotes } from '../../../server/http/presenters/edit/findings.ts';
import { editPage } from '../../../web/pages/edit/edit-page.ts';
import { renderToString } from '../../../web/pages/formatting/render-to-string.ts';
import { COMPOST } from '../form/compost-page.ts';
import { starterPages } from '../form/starter-pages.ts';
import { testLocale } from '../../support/locales.ts';
import { editView, openedForm } from './edit-view.ts';

const edited = await openedForm(COMPOST);
const { slug, form: opened, model } = edited;
const EVIL = '"><script>alert(1)</script></textarea>';

function render(
  lang: InterfaceLanguage,
  more: Partial<EditRequest> & { readonly form?: EditForm } = {},
  preview = false,
): string {
  const fragment = preview ? template`<p>As it reads</p>` : undefined;
  const page = editPage(editView(edited, lang, more), testLocale(lang), fragment);
  return renderToString(page).replace(/\s+/g, ' ');
}

/** The page as it comes back after a button, with what was open before. */
function press(
  lang: InterfaceLanguage,
  value: string,
  form: EditForm = opened,
  open: ReadonlySet<string> = new Set(),
): string {
  const action = parseAction(value);
  const { form: changed, outcome } = applyAction(form, action, model);
  const shown = openAfter(open, action, outcome, changed);
  return render(lang, { form: changed, open: shown, done: { action, outcome } });
}

describe.each(INTERFACE_LANGUAGES)('the form in %s', (lang) => {
  const said = (page: string, fr: string, en: string): void => {
    expect(page).toContain(lang === 'fr' ? fr : en);
  };

  test('posts to its own page, with the whole state and the inputs of what is open', () => {
    const page = render(lang, { open: new Set(['s5.1']) });
    expect(page).toContain(`method="post" action="/${lang}/wiki/${slug}/edit"`);
    for (const name of ['/rdfs:label/fr', '/rdfs:label/en', '/im:prose/fr', 'comment', 'side']) {
      expect(page).toContain(`name="${name}"`);
    }
    expect(page).toContain('name="s5.1/im:parameter/0/schema:minValue/0"');
    expect(page).toContain('name="open" value="s5.1"');
    expect(page).not.toContain('name="s1/rdfs:label/fr"');
    expect(page).toContain(`value="${stateOfForm(opened).slice(0, 30).replaceAll('"', '&quot;')}`);
    said(page, 'Étape 5.1', 'Step 5.1');
  });

  test('shows closed steps with what they hold', () => {
    const page = render(lang);
    const fr = ['boucle, 2 étapes, 7 fois au plus', '4 jours'];
    const en = ['loop, 2 steps, at most 7 times', '4 days'];
    for (const chip of lang === 'fr' ? fr : en) expect(page).toContain(chip);
  });

  test('comes back from a move with the focus on the same button and says what was done', () => {
    const page = press(lang, 'up:s3');
    said(page, 'Étape 3 déplacée vers le haut', 'Step 3 moved up');
    expect(page).toMatch(/id="up-s3"[^>]*aria-describedby="said"[^>]*autofocus/);
    expect(page).toContain(`formaction="/${lang}/wiki/${slug}/edit#up-s3"`);
    expect(page.match(/autofocus/g)).toHaveLength(1);
  });

  test('comes back from an addition in the new empty field', () => {
    const page = press(lang, 'add-after:s1');
    expect(page).toMatch(new RegExp(`id="fs7/rdfs:label/${lang}"[^>]*autofocus`));
    expect(page).toContain('name="open" value="s7"');
    expect(render(lang)).toContain('#step-s7');
  });

  test('keeps a removed step within reach, and says what it took along', () => {
    const page = press(lang, 'remove:s5');
    expect(page).toMatch(/id="undo"[^>]*autofocus|value="restore:s5"/);
    said(page, 'avec 2 étapes à l’intérieur', 'with 2 steps inside');
    expect(page.indexOf('id="undo"')).toBeGreaterThan(page.indexOf('id="step-s4"'));
    expect(page.indexOf('id="undo"')).toBeLessThan(page.indexOf('id="step-s6"'));
    const back = press(
      lang,
      'restore:s5',
      applyAction(opened, parseAction('remove:s5'), model).form,
    );
    expect(back).toContain('id="step-s5"');
    expect(back).not.toContain('value="restore:s5"');
  });

  test('shows a field that was asked for, with the focus in it', () => {
    const page = press(lang, 'add-value:s1/im:minDuration', opened, new Set(['s1']));
    expect(page).toMatch(/id="fs1\/im:minDuration\/0"[^>]*autofocus/);
    const note = press(lang, 'add-value:s1/im:safetyNote', opened, new Set(['s1']));
    expect(note).toContain('name="s1/im:safetyNote/0/im:safetyLevel/0"');
  });

  test('says at its field what cannot be read, and of closed steps how much there is to say', () => {
    const path = 's1/im:parameter/0/schema:minValue/0';
    const form = withContent(opened, path, 'beaucoup');
    const findings = presentNotes({ ...edited, form }, '', testLocale(lang));
    const open = render(lang, { form, findings, open: new Set(['s1']) });
    said(open, 'Ce n’est pas un nombre.', 'This is not a number.');
    expect(open).toMatch(
      new RegExp(`id="f${path}"[^>]*value="beaucoup"[^>]*aria-describedby="f${path}-hint`),
    );
    said(render(lang, { form, findings }), '1 remarque', '1 remark');
  });

  test('says of a new blank step that it will not be saved, though not at once', () => {
    const { form } = applyAction(opened, parseAction('add-end'), model);
    const note = (added: string): string[] =>
      presentNotes({ ...edited, form }, added, testLocale(lang)).map(({ text }) => text);
    expect(note('s7')).toEqual([]);
    expect(note('')).toHaveLength(1);
    const untitled = withContent(withContent(opened, '/rdfs:label/fr', ''), '/rdfs:label/en', ' ');
    expect(presentNotes({ ...edited, form: untitled }, '', testLocale(lang))).toHaveLength(1);
  });

  test('asks which of several things a name means, and offers to make one that nothing has', () => {
    const path = '/im:performedBy/0';
    const form = withContent(opened, path, EVIL);
    const choices = [{ iri: 'http://localhost:3000/id/role-a', label: EVIL, lang: '', kind: 'x' }];
    const several = render(lang, { edited: { ...edited, questions: [{ path, choices }] }, form });
    expect(several).toContain(`name="choose:${path}" value="http://localhost:3000/id/role-a"`);
    expect(several).not.toContain('<script');
  });

  test('shows other facts with the label of their property, to change and take out', () => {
    const others = [{ subject: '#s3', property: 'schema:color', value: EVIL, as: 'text@fr' }];
    const properties = new Map([['schema:color', 'couleur']]);
    const page = render(lang, { form: { ...opened, others }, properties });
    expect(page).toContain('<b>couleur</b>');
    expect(page).toContain('name="others/0/value"');
    expect(page).toContain('value="remove-fact:0"');
    expect(page).toMatch(/<option value="text@fr" selected/);
  });

  test('tells how complete the page is, with a way to each field', () => {
    const missing = [{ text: 'x', href: '#f/dcterms:source' }];
    const page = render(lang, { completeness: { met: 9, total: 11, missing } });
    said(page, 'Complète à 9 sur 11', 'Complete: 9 of 11');
    expect(page).toContain('href="#f/dcterms:source"');
    expect(page).toContain('id="f/dcterms:source"');
  });

  test('asks who saves in the same form, and never gives a password back', () => {
    const problem = { title: 'Refused', fix: 'Again' };
    const page = render(lang, { signedIn: false, signIn: { account: 'renee', problem } });
    expect(page).toMatch(/name="account" value="renee"/);
    expect(page).toMatch(/<input id="password"[^>]*type="password"/);
    expect(page).not.toMatch(/id="password"[^>]*value=/);
    said(page, 'Se connecter et enregistrer', 'Sign in and save');
    expect(render(lang, { signedIn: false })).not.toContain('name="password"');
  });

  test('offers a draft kept before, and keeps one only for who is signed in', () => {
    const draft = { time: '2026-06-02T09:20:00.000Z', shownTime: '2 juin' };
    const page = render(lang, { draft });
    expect(page).toContain('name="draft" value="resume"');
    expect(page).toContain('name="offered" value="2026-06-02T09:20:00.000Z"');
    expect(page).toContain('value="draft"');
    expect(render(lang, { signedIn: false })).not.toContain('value="draft"');
  });

  test('shows the preview it is given above the form', () => {
    const page = render(lang, {}, true);
    expect(page.indexOf('As it reads')).toBeGreaterThan(0);
    expect(page.indexOf('As it reads')).toBeLessThan(page.indexOf('<form'));
  });

  test('keeps hostile words inert', () => {
    const label = { 'rdfs:label': { fr: EVIL, en: EVIL } };
    const form: EditForm = {
      ...opened,
      fields: { ...opened.fields, ...label, 'im:prose': { fr: EVIL }, 'im:performedBy': [EVIL] },
      steps: opened.steps.map((step) => ({ ...step, fields: { ...step.fields, ...label } })),
      comment: EVIL,
    };
    const all = new Set(opened.steps.map(({ name }) => name));
    expect(press(lang, 'remove:s1', form)).not.toContain('<script');
    expect(press(lang, 'remove:s1', form, all)).not.toContain('<script');
  });
});

test('a page of any kind has a form, steps only where the kind has them', async () => {
  const kinds = new Set<string>();
  for (const page of starterPages()) {
    const own = await openedForm(page);
    if (kinds.has(own.model.root)) continue;
    kinds.add(own.model.root);
    const shown = renderToString(editPage(editView(own, 'fr'), testLocale('fr')));
    expect(shown).toContain('name="/rdfs:label/fr"');
    expect(shown.includes('value="add-end"')).toBe(own.model.nodes[own.model.root]?.steps === true);
  }
  expect(kinds.size).toBeGreaterThan(10);
});

test('a recurrence shows in words that are read as the same rule', () => {
  const rule = 'FREQ=WEEKLY;BYDAY=MO';
  const odd = 'FREQ=YEARLY;BYSETPOS=-1;BYDAY=MO';
  const schedule = (name: string, text: string) => ({
    name,
    type: 'im:Schedule',
    fields: { 'im:rrule': [text] },
  });
  const fields = { ...opened.fields, 'im:schedule': [schedule('r7', rule), schedule('r8', odd)] };
  const page = render('fr', { form: { ...opened, fields } });
  const shown = /name="\/im:schedule\/0\/im:rrule\/0"[^>]*value="([^"]*)"/.exec(page)?.[1] ?? '';
  expect(shown).toContain('lundi');
  expect(readRecurrenceWords(shown, 'fr')).toBe(rule);
  expect(page).toMatch(new RegExp(`name="/im:schedule/1/im:rrule/0"[^>]*value="${odd}"`));
});

test('500 steps are a page that can still be used', () => {
  const steps = Array.from({ length: 500 }, (_, at) => ({
    name: `s${at + 7}`,
    depth: 0,
    flow: '' as const,
    fields: { 'rdfs:label': { fr: `Étape ${at}, avec soin`, en: `Step ${at}, with care` } },
  }));
  const started = performance.now();
  const page = render('fr', { form: { ...opened, steps }, open: new Set(['s200']) });
  expect(performance.now() - started).toBeLessThan(5000);
  expect(Buffer.byteLength(page)).toBeLessThan(1_500_000);
  expect(page.match(/<textarea /g)?.length).toBeLessThan(10);
});
