import { html as template } from '@lit-labs/ssr';
import { describe, expect, test } from 'vitest';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../../core/languages.ts';
import {
  applyAction,
  formFromQuads,
  parseAction,
  quadsFromForm,
  type EditForm,
} from '../../../core/procedure/edit/index.ts';
import { PPL } from '../../../core/vocabulary.ts';
import { presentConflict } from '../../../server/http/presenters/edit/conflict.ts';
import { presentEdit, type EditRequest } from '../../../server/http/presenters/edit.ts';
import type { RevisionInfo } from '../../../server/store/journal.ts';
import { conflictPage } from '../../../web/pages/edit/conflict-page.ts';
import { editPage } from '../../../web/pages/edit/edit-page.ts';
import { renderToString } from '../../../web/pages/formatting/render-to-string.ts';
import { COMPOST } from '../edit-form/compost-page.ts';
import { starterPages } from '../edit-form/starter-pages.ts';
import { testLocale } from '../../support/locales.ts';

const { iri, slug, quads } = COMPOST;
const opened = formFromQuads(quads, iri, { base: 12 });
const EVIL = '"><script>alert(1)</script></textarea>';

function render(
  lang: InterfaceLanguage,
  request: Partial<EditRequest> = {},
  preview = false,
): string {
  const locale = testLocale(lang);
  const view = presentEdit({ slug, form: opened, signedIn: true, ...request }, locale);
  const fragment = preview ? template`<p>As it reads</p>` : undefined;
  return renderToString(editPage(view, locale, fragment)).replace(/\s+/g, ' ');
}
function press(value: string, form: EditForm = opened) {
  return applyAction(form, parseAction(value));
}

describe.each(INTERFACE_LANGUAGES)('the form in %s', (lang) => {
  const said = (page: string, fr: string, en: string): void => {
    expect(page).toContain(lang === 'fr' ? fr : en);
  };

  test('posts to its own page, with every field and the base revision', () => {
    const page = render(lang);
    expect(page).toContain(`method="post" action="/${lang}/wiki/${slug}/edit"`);
    for (const name of ['title.fr', 'summary.en', 'prose.fr', 'comment', 'step.5.label.en']) {
      expect(page).toContain(`name="${name}"`);
    }
    expect(page).toContain('name="base" value="12"');
    expect(page).toContain('name="next" value="7"');
    said(page, 'Groupe 5, boucle', 'Group 5, loop');
    said(page, 'Étape 5.1', 'Step 5.1');
  });

  test('comes back from a move with the focus on the same button and says what was done', () => {
    const page = render(lang, press('up:s3'));
    said(page, 'Étape 3 déplacée vers le haut', 'Step 3 moved up');
    expect(page).toMatch(/id="up-s3"[^>]*aria-describedby="said"[^>]*autofocus/);
    expect(page).toContain(`formaction="/${lang}/wiki/${slug}/edit#up-s3"`);
    expect(page.match(/autofocus/g)).toHaveLength(1);
  });

  test('comes back from an addition in the new empty field', () => {
    const page = render(lang, press('add-after:s1'));
    expect(page).toMatch(new RegExp(`<textarea id="step-s7-${lang}"[^>]*autofocus`));
    expect(render(lang)).toContain(`#step-s7-${lang}`);
  });

  test('keeps a removed step within reach', () => {
    const page = render(lang, press('remove:s5'));
    expect(page).toMatch(/id="undo"[^>]*value="restore:s5"/);
    expect(page).toContain('name="removed.0.step.2.label.fr"');
    said(page, 'avec 2 étapes à l’intérieur', 'with 2 steps inside');
    expect(page.indexOf('id="undo"')).toBeGreaterThan(page.indexOf('id="step-s4"'));
    expect(page.indexOf('id="undo"')).toBeLessThan(page.indexOf('id="step-s6"'));
  });

  test('asks who saves in the same form, and never gives a password back', () => {
    const problem = { title: 'Refused', fix: 'Again' };
    const page = render(lang, { signedIn: false, signIn: { account: 'renee', problem } });
    expect(page).toMatch(/name="account" value="renee"/);
    expect(page).toMatch(/<input id="password"[^>]*type="password"/);
    expect(page).not.toMatch(/id="password"[^>]*value=/);
    expect(page).toContain('name="step.0.label.fr"');
    said(page, 'Se connecter et enregistrer', 'Sign in and save');
    expect(render(lang, { signedIn: false })).not.toContain('name="password"');
  });

  test('shows the preview it is given above the form', () => {
    const page = render(lang, {}, true);
    expect(page.indexOf('As it reads')).toBeGreaterThan(0);
    expect(page.indexOf('As it reads')).toBeLessThan(page.indexOf('<form'));
  });

  test('keeps hostile words inert', () => {
    const steps = opened.steps.map((step) => ({ ...step, label: { fr: EVIL, en: EVIL } }));
    const form = {
      ...opened,
      title: { fr: EVIL, en: EVIL },
      prose: { fr: EVIL },
      steps,
      comment: EVIL,
    };
    const page = render(lang, press('remove:s1', form));
    expect(page).not.toContain('<script');
  });

  test('of any page that is no procedure has title, summary and prose', () => {
    for (const page of starterPages()) {
      const form = formFromQuads(page.quads, page.iri, { base: 1 });
      const shown = render(lang, { slug: page.slug, form });
      expect(shown.includes('value="add-end"')).toBe(form.procedure);
    }
  });
});

describe.each(INTERFACE_LANGUAGES)('a conflict in %s', (lang) => {
  const relabel = (form: EditForm, name: string, fr: string): EditForm => ({
    ...form,
    steps: form.steps.map((s) => (s.name === name ? { ...s, label: { ...s.label, fr } } : s)),
  });
  const mine = relabel(relabel(opened, 's1', 'Mienne'), 's2', EVIL);
  const theirs = quadsFromForm(relabel(relabel(opened, 's2', 'Leur'), 's3', 'Autre'), quads, iri);
  const newest: RevisionInfo = {
    slug,
    revision: 13,
    seq: 13,
    author: 'lou',
    time: '2026-06-02T09:20:00Z',
    comment: EVIL,
    licence: PPL,
    added: 1,
    removed: 1,
    deleted: false,
  };
  const locale = testLocale(lang);
  const view = presentConflict(
    {
      slug,
      mine,
      pages: { base: quads, theirs, theirsRevision: 13, iri },
      newest,
      choices: new Map(),
      incomplete: true,
      signedIn: true,
    },
    locale,
  );
  const page = renderToString(conflictPage(view, locale)).replace(/\s+/g, ' ');

  test('shows both sides of each difference, preset where only one changed', () => {
    expect(view.fields.map(({ name, chosen }) => [name, chosen])).toEqual([
      ['choice.step.s1.label.fr', 'mine'],
      ['choice.step.s2.label.fr', undefined],
      ['choice.step.s3.label.fr', 'theirs'],
    ]);
    expect(page.match(/type="radio"/g)).toHaveLength(6);
    expect(page.match(/ checked/g)).toHaveLength(2);
    expect(page).toContain(lang === 'fr' ? 'changé des deux côtés' : 'changed on both sides');
  });

  test('carries everything typed, shows it to copy, and stays inert', () => {
    expect(page).toContain('name="onto" value="13"');
    expect(page).toContain('name="base" value="12"');
    expect(page).toContain('name="step.0.label.fr" value="Mienne"');
    expect(page).toMatch(/<textarea id="copy"[^>]*>\s*Compostage/);
    expect(page).not.toContain('<script');
  });
});
