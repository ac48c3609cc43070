import { describe, expect, test } from 'vitest';
import {
  applyAction,
  formOfState,
  parseAction,
  quadsFromForm,
  readPage,
  withContent,
  type EditForm,
} from '../../../core/form/index.ts';
import { versionsOf, type Side } from '../../../core/form/merge/index.ts';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../../core/languages.ts';
import type { ConflictView } from '../../../core/views/conflict.ts';
import { PPL } from '../../../core/vocabulary.ts';
import {
  presentConflict,
  readChoices,
} from '../../../server/http/presenters/edit/conflict/index.ts';
import type { RevisionInfo } from '../../../server/store/journal.ts';
import { conflictPage } from '../../../web/pages/edit/conflict-page.ts';
import { renderToString } from '../../../web/pages/formatting/render-to-string.ts';
import { testLocale } from '../../support/locales.ts';
import { COMPOST } from '../form/compost-page.ts';
import { modelOfPage } from '../form/models.ts';

const { iri, slug, quads } = COMPOST;
const model = await modelOfPage(quads, iri);
const opened = readPage(quads, iri, model, { base: 12 }).form;
const EVIL = '"><script>alert(1)</script></textarea>';
const write = (form: EditForm, contents: Readonly<Record<string, string>>): EditForm =>
  Object.entries(contents).reduce((now, [path, text]) => withContent(now, path, text), form);

const mine = write(opened, {
  's1/rdfs:label/fr': 'Mienne',
  's2/rdfs:label/fr': EVIL,
  's3/im:parameter/0/schema:minValue/0': '45',
});
const theirs = write(opened, {
  's2/rdfs:label/fr': 'Leur',
  's3/rdfs:label/fr': 'Autre',
  's3/im:parameter/0/schema:minValue/0': '55',
});
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

function present(
  lang: InterfaceLanguage,
  [one, other]: readonly [EditForm, EditForm],
  choices: readonly (readonly [string, Side])[] = [],
): ConflictView {
  const saved = quadsFromForm(other, quads, iri, model);
  const pages = { base: quads, theirs: saved, theirsRevision: 13, iri };
  const versions = versionsOf(one, pages, model);
  return presentConflict(
    {
      slug,
      form: one,
      versions,
      newest,
      choices: new Map(choices),
      names: new Map(),
      incomplete: true,
    },
    testLocale(lang),
  );
}
function draw(lang: InterfaceLanguage, view: ConflictView): string {
  return renderToString(conflictPage(view, testLocale(lang))).replace(/\s+/g, ' ');
}

describe.each(INTERFACE_LANGUAGES)('a conflict in %s', (lang) => {
  const view = present(lang, [mine, theirs]);
  const page = draw(lang, view);
  const words = (fr: string, en: string): string => (lang === 'fr' ? fr : en);

  test('asks about what both changed, by step, and lists the rest folded away', () => {
    expect(view.disputed.map(({ heading, fields }) => [heading, fields.length])).toEqual([
      [words('Étape 2', 'Step 2'), 1],
      [words('Étape 3', 'Step 3'), 1],
    ]);
    expect(view.settled.map(({ heading }) => heading)).toEqual([
      words('Étape 1', 'Step 1'),
      words('Étape 3', 'Step 3'),
    ]);
    expect(view.open).toBe(2);
    expect(page).toContain('<details');
    expect(page.indexOf('choice.field/s1/rdfs:label/fr')).toBeGreaterThan(page.indexOf('<details'));
  });

  test('offers both of a text, and one of a number', () => {
    const [text, number] = view.disputed.flatMap(({ fields }) => fields);
    expect(text?.options.map(({ side }) => side)).toEqual(['mine', 'theirs', 'both']);
    expect(text?.options.every(({ chosen }) => !chosen)).toBe(true);
    expect(number?.options.map(({ side, content }) => [side, content])).toMatchObject([
      [
        'mine',
        {
          kind: 'lines',
          lines: [
            { text: '45', mark: 'ins' },
            { text: '50', mark: 'del' },
          ],
        },
      ],
      ['theirs', { kind: 'lines' }],
    ]);
    expect(number?.label).toContain(words('humidité', 'moisture'));
  });

  test('takes one choice for everything both changed', () => {
    const all = present(lang, [mine, theirs], [['rest', 'mine']]);
    expect([all.open, all.rest]).toEqual([0, 'mine']);
    expect(draw(lang, all)).toMatch(/name="choice.rest" value="mine" checked/);
    // Both cannot stand for a number: that one is still asked for.
    expect(present(lang, [mine, theirs], [['rest', 'both']]).open).toBe(1);
  });

  test('carries the whole form, shows it to copy, and stays inert', () => {
    expect(page).toContain('name="onto" value="13"');
    expect(formOfState(view.state)).toEqual(mine);
    expect(view.copy).toContain('Mienne');
    expect(page).toMatch(/<textarea id="copy"[^>]*>\s*Compostage|18-day/);
    expect(page).not.toContain('<script');
  });

  test('says in words what stands on only one side, and what each order is', () => {
    const press = (form: EditForm, ...actions: string[]): EditForm =>
      actions.reduce((now, action) => applyAction(now, parseAction(action), model).form, form);
    const moved = press(opened, 'remove:s2', 'up:s6');
    const changed = press(write(opened, { 's2/rdfs:label/fr': 'Gros tas' }), 'down:s3');
    const both = draw(lang, present(lang, [changed, moved])).replace(
      /name="state" value="[^"]*"/,
      '',
    );
    expect(both).toContain(words('Étape retirée d’un seul côté', 'Step removed on one side only'));
    expect(both).toContain(
      words('Retirer, comme dans la version de lou', 'Remove it, as in the version by lou'),
    );
    expect(both).toContain(words('Ordre et groupes des étapes', 'Order and groups of the steps'));
    // The text changed in the step, and one step moved on each side.
    expect(both.match(/<ins>/g)).toHaveLength(3);
    expect(both).not.toMatch(/conflict-|undefined|im:|rdfs:|schema:/);
  });
});

test('choices are read from fields of their own; anything else is none', () => {
  const fields = new Map([
    ['choice.order', 'mine'],
    ['choice.rest', ''],
    ['choice.field//rdfs:label/fr', 'both'],
    ['order', 'theirs'],
    ['choice.step/s1', 'nobody'],
  ]);
  expect([...readChoices(fields)]).toEqual([
    ['order', 'mine'],
    ['field//rdfs:label/fr', 'both'],
  ]);
});
