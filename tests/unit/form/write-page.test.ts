import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyAction,
  members,
  quadsFromForm,
  readPage,
  textsOf,
  withContent,
  type EditAction,
  type EditForm,
} from '../../../core/form/index.ts';
import { GraphView } from '../../../core/rdf/graph-view.ts';
import {
  langLiteral,
  namedNode,
  quad,
  quadToNQuads,
  stringLiteral,
  type Quad,
} from '../../../core/rdf/terms.ts';
import { dcterms, im } from '../../../core/vocabulary.ts';
import { COMPOST } from './compost-page.ts';
import { MODELS } from './models.ts';
import { starterProcedures, type StarterPage } from './starter-pages.ts';

const lines = (quads: readonly Quad[]): string[] => quads.map(quadToNQuads).sort();
const model = await MODELS.modelFor([im('Procedure')]);
const open = (page: StarterPage): EditForm =>
  readPage(page.quads, page.iri, model, { base: 1 }).form;
const save = (form: EditForm, { quads, iri }: StarterPage): Quad[] =>
  quadsFromForm(form, quads, iri, model);

function delta(page: StarterPage, form: EditForm): { added: string[]; removed: string[] } {
  const before = new Set(lines(page.quads));
  const after = new Set(lines(save(form, page)));
  return {
    added: [...after].filter((line) => !before.has(line)),
    removed: [...before].filter((line) => !after.has(line)),
  };
}

function act(form: EditForm, ...actions: EditAction[]): EditForm {
  return actions.reduce((state, action) => applyAction(state, action, model).form, form);
}

function actionOn(
  kind: 'up' | 'down' | 'in' | 'out' | 'remove' | 'restore' | 'add-after' | 'add-inside',
  step: string,
): EditAction {
  return kind === 'add-after' || kind === 'add-inside' ? { kind, step, flow: '' } : { kind, step };
}

/** The actions of a random session: each picks a step of the form by a number. */
function play(form: EditForm, picks: readonly (readonly [number, number])[]): EditForm {
  const kinds = [
    'up',
    'down',
    'in',
    'out',
    'remove',
    'restore',
    'add-after',
    'add-inside',
  ] as const;
  return picks.reduce((state, [which, what]) => {
    const kind = kinds[what % kinds.length] ?? 'up';
    const names =
      kind === 'restore'
        ? state.removed.map((branch) => branch.steps[0]?.name ?? '')
        : state.steps.map((step) => step.name);
    return names.length === 0
      ? applyAction(state, { kind: 'add-end', flow: '' }, model).form
      : applyAction(state, actionOn(kind, names[which % names.length] ?? ''), model).form;
  }, form);
}

const frenchOf = ({ fields }: { fields: EditForm['fields'] }): string | undefined =>
  textsOf(fields, 'rdfs:label')['fr'];
const sessions = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 25 });

describe('random sessions', () => {
  const pages = starterProcedures();

  test('keep every statement that is not about a removed step', () => {
    fc.assert(
      fc.property(fc.nat(pages.length - 1), sessions, (which, picks) => {
        const page = pages[which]!;
        const form = play(open(page), picks);
        const after = new Set(lines(save(form, page)));
        const gone = form.removed.flatMap((branch) => branch.steps.map((step) => step.name));
        const mayGo = ({ subject, predicate, object }: Quad): boolean =>
          predicate.value === im('order') ||
          predicate.value === im('hasMember') ||
          gone.some((name) =>
            [subject.value, object.value].some(
              (term) => term === `${page.iri}#${name}` || term.startsWith(`${page.iri}#${name}-`),
            ),
          );
        const lost = page.quads.filter((q) => !mayGo(q) && !after.has(quadToNQuads(q)));
        expect(lost).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('are read back as they were left, each step once, with names never used before', () => {
    fc.assert(
      fc.property(fc.nat(pages.length - 1), sessions, (which, picks) => {
        const page = pages[which]!;
        const played = play(open(page), picks);
        const before = new Set(open(page).steps.map((step) => step.name));
        const form: EditForm = {
          ...played,
          steps: played.steps.map((step) =>
            before.has(step.name)
              ? step
              : { ...step, fields: { 'rdfs:label': { fr: `Nouvelle ${step.name}` } } },
          ),
        };
        const names = form.steps.map((step) => step.name);
        expect(new Set(names).size).toBe(names.length);
        const mentioned = JSON.stringify(page.quads);
        for (const name of names.filter((known) => !before.has(known))) {
          expect(mentioned).not.toContain(`"${page.iri}#${name}"`);
        }
        const saved = save(form, page);
        const again = open({ ...page, quads: saved });
        expect([...members(again.steps)]).toEqual([...members(form.steps)]);
        expect(again.steps.map(frenchOf)).toEqual(form.steps.map(frenchOf));
      }),
      { numRuns: 150 },
    );
  });
});

describe('one change', () => {
  const compost = COMPOST;

  test('of a text touches one statement a language', () => {
    const form = open(compost);
    const typed = withContent(form, 's4/rdfs:label/fr', 'Attendre\r\nquatre jours');
    const { added, removed } = delta(compost, typed);
    expect(added).toHaveLength(1);
    expect(added[0]).toContain('"Attendre\\nquatre jours"@fr');
    expect(removed).toHaveLength(1);
  });

  test('emptying one language takes that label alone', () => {
    const form = open(compost);
    const { added, removed } = delta(compost, withContent(form, '/rdfs:label/en', '  '));
    expect(added).toEqual([]);
    expect(removed).toHaveLength(1);
    expect(removed[0]).toMatch(/@en /);
  });

  test('a title emptied in every language is kept', () => {
    const form = open(compost);
    const emptied = withContent(withContent(form, '/rdfs:label/fr', ''), '/rdfs:label/en', '');
    expect(delta(compost, emptied)).toEqual({
      added: [],
      removed: [],
    });
  });

  test('swapping two steps rewrites two orders', () => {
    const { added, removed } = delta(compost, act(open(compost), { kind: 'up', step: 's3' }));
    expect([...added, ...removed].every((line) => line.includes(im('order')))).toBe(true);
    expect([added.length, removed.length]).toEqual([2, 2]);
  });

  test('a step moved past a group enters it and leaves it on the other side', () => {
    const inside = act(open(compost), { kind: 'up', step: 's6' });
    expect(members(inside.steps).get('s5')).toEqual(['s5.1', 's5.2', 's6']);
    const first = act(inside, { kind: 'up', step: 's6' }, { kind: 'up', step: 's6' });
    expect(members(first.steps).get('s5')).toEqual(['s6', 's5.1', 's5.2']);
    const out = act(first, { kind: 'up', step: 's6' });
    expect(members(out.steps).get('')).toEqual(['s1', 's2', 's3', 's4', 's6', 's5']);
    expect(members(act(out, { kind: 'down', step: 's6' }).steps).get('s5')?.[0]).toBe('s6');
    expect(delta(compost, inside).added.some((l) => l.includes('#s5> <' + im('hasMember')))).toBe(
      true,
    );
  });

  test('removing a step takes its parts and what refers to it, and nothing shared', () => {
    const shared = quad(
      namedNode(`${compost.iri}#s4`),
      namedNode(im('parameter')),
      namedNode(`${compost.iri}#s2-p1`),
      compost.quads[0]!.graph,
    );
    const page = { ...compost, quads: [...compost.quads, shared] };
    const { added, removed } = delta(page, act(open(page), { kind: 'remove', step: 's2' }));
    expect(added).toEqual([]);
    expect(removed.every((line) => /#s2(-p2)?>/.test(line))).toBe(true);
    expect(removed.some((line) => line.startsWith(`<${compost.iri}#s2-p2>`))).toBe(true);
    expect(removed.some((line) => line.startsWith(`<${compost.iri}#s2-p1>`))).toBe(false);
    expect(removed.some((line) => line.includes(`${im('hasMember')}> <${compost.iri}#s2>`))).toBe(
      true,
    );
  });

  test('a removed step put back changes nothing', () => {
    for (const step of ['s1', 's5', 's5.2', 's6']) {
      const form = act(open(compost), { kind: 'remove', step }, { kind: 'restore', step });
      expect(delta(compost, form)).toEqual({ added: [], removed: [] });
    }
  });

  test('a new step gets a type, a text, a place, and a number past every one used', () => {
    const form = act(open(compost), { kind: 'add-inside', step: 's5', flow: '' });
    const named = form.steps.find((step) => step.name === 's7');
    expect(named?.depth).toBe(1);
    expect(delta(compost, form)).toEqual({ added: [], removed: [] });
    const written = withContent(form, 's7/rdfs:label/fr', 'Noter');
    const { added, removed } = delta(compost, written);
    expect(removed).toEqual([]);
    expect(added).toHaveLength(4);
    const known = readPage(compost.quads, compost.iri, model, { highest: 41 }).form;
    expect(act(known, { kind: 'add-end', flow: '' }).steps.at(-1)?.name).toBe('s42');
  });

  test('of the summary keeps texts in other languages and without one', () => {
    const about = (text: Quad['object']): Quad =>
      quad(
        namedNode(compost.iri),
        namedNode(dcterms('description')),
        text,
        compost.quads[0]!.graph,
      );
    const foreign = [about(langLiteral('Montón caliente', 'es')), about(stringLiteral('plain'))];
    const page = { ...compost, quads: [...compost.quads, ...foreign] };
    const saved = save(withContent(open(page), '/dcterms:description/fr', 'Neuf'), page);
    const texts = new GraphView(saved).literals(page.iri, dcterms('description'));
    expect(texts.map((text) => text.value)).toEqual(
      expect.arrayContaining(['Montón caliente', 'plain', 'Neuf']),
    );
  });
});
