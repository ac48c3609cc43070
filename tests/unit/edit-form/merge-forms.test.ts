import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyAction,
  formFromQuads,
  mergeFields,
  mergeQuads,
  quadsFromForm,
  undecided,
  versionsOf,
  type EditForm,
  type Side,
} from '../../../core/procedure/edit/index.ts';
import { quadToNQuads, type Quad } from '../../../core/rdf/terms.ts';
import { COMPOST } from './compost-page.ts';

const page = COMPOST;
const opened = formFromQuads(page.quads, page.iri, { base: 1 });
const lines = (quads: readonly Quad[]): string[] => quads.map(quadToNQuads).sort();
const none = new Map<string, Side>();

function relabel(form: EditForm, name: string, fr: string): EditForm {
  const steps = form.steps.map((step) =>
    step.name === name ? { ...step, label: { ...step.label, fr } } : step,
  );
  return { ...form, steps };
}
function act(form: EditForm, kind: 'add-after' | 'up' | 'down' | 'remove', step: string): EditForm {
  return applyAction(form, { kind, step }).form;
}
function save(form: EditForm): Quad[] {
  return quadsFromForm(form, page.quads, page.iri);
}
function merge(mine: EditForm, theirs: readonly Quad[], choices = none): Quad[] {
  return mergeQuads(mine, against(theirs), choices);
}
function against(theirs: readonly Quad[]) {
  return { base: page.quads, theirs, theirsRevision: 2, iri: page.iri };
}
function labels(quads: readonly Quad[]): (string | undefined)[] {
  return formFromQuads(quads, page.iri).steps.map((step) => step.label.fr);
}

describe('three versions', () => {
  const edits = fc.array(
    fc.tuple(fc.constantFrom('up', 'down', 'remove', 'add-after', 'text'), fc.nat(7)),
    { maxLength: 6 },
  );
  const edited = (list: readonly (readonly [string, number])[]): EditForm =>
    list.reduce((form, [kind, which]) => {
      const name = form.steps[which % Math.max(1, form.steps.length)]?.name ?? '';
      if (kind === 'text') return relabel(form, name, `Texte ${which}`);
      return act(form, kind as 'up', name);
    }, opened);

  test('with one side unchanged give the other side', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const changed = edited(list);
        expect(lines(merge(opened, save(changed)))).toEqual(lines(save(changed)));
        const mine = merge(changed, page.quads);
        expect(labels(mine)).toEqual(labels(save(changed)));
      }),
      { numRuns: 40 },
    );
  });

  test('merge without an error whatever both did, and no unchanged text is lost', () => {
    fc.assert(
      fc.property(edits, edits, (one, other) => {
        const mine = edited(one);
        const theirs = save(edited(other));
        const merged = formFromQuads(merge(mine, theirs), page.iri);
        const names = merged.steps.map((step) => step.name);
        expect(new Set(names).size).toBe(names.length);
        const inBoth = mine.steps.filter((s) =>
          formFromQuads(theirs, page.iri).steps.some((known) => known.name === s.name),
        );
        const old = inBoth.filter((s) => opened.steps.some((known) => known.name === s.name));
        expect(names).toEqual(expect.arrayContaining(old.map((step) => step.name)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a conflict', () => {
  test('lists what only one changed with that side preset, and what both changed without', () => {
    const mine = relabel(relabel(opened, 's1', 'Mien'), 's2', 'Mien aussi');
    const theirs = save(relabel(relabel(opened, 's2', 'Leur'), 's3', 'Leur seul'));
    const fields = mergeFields(versionsOf(mine, against(theirs)));
    expect(fields.map(({ key, preset }) => [key, preset])).toEqual([
      ['step.s1.label.fr', 'mine'],
      ['step.s2.label.fr', undefined],
      ['step.s3.label.fr', 'theirs'],
    ]);
    expect(undecided(fields, none)).toHaveLength(1);
    const choices = new Map<string, Side>([['step.s2.label.fr', 'theirs']]);
    expect(undecided(fields, choices)).toEqual([]);
    expect(labels(merge(mine, theirs, choices)).slice(0, 3)).toEqual(['Mien', 'Leur', 'Leur seul']);
  });

  test('two new steps of the same name are two steps', () => {
    const mine = relabel(act(opened, 'add-after', 's1'), 's7', 'Ma neuve');
    const theirs = save(relabel(act(opened, 'add-after', 's2'), 's7', 'Leur neuve'));
    const merged = labels(merge(mine, theirs));
    expect(merged).toContain('Ma neuve');
    expect(merged).toContain('Leur neuve');
    expect(merged).toHaveLength(opened.steps.length + 2);
  });

  test('a step they removed and I changed comes back whole when I keep it', () => {
    const mine = relabel(opened, 's2', 'Monter un gros tas');
    const theirs = save(act(opened, 'remove', 's2'));
    const [field, ...rest] = mergeFields(versionsOf(mine, against(theirs)));
    expect(rest).toEqual([]);
    expect(field).toMatchObject({ key: 'step.s2.presence', mine: expect.any(String) });
    expect(field?.preset).toBeUndefined();
    const kept = merge(mine, theirs, new Map([['step.s2.presence', 'mine']]));
    expect(lines(kept)).toEqual(lines(save(mine)));
    const dropped = merge(mine, theirs, new Map([['step.s2.presence', 'theirs']]));
    expect(lines(dropped)).toEqual(lines(theirs));
  });

  test('both orders changed asks for one of them', () => {
    const mine = act(opened, 'up', 's2');
    const theirs = save(act(opened, 'up', 's4'));
    const fields = mergeFields(versionsOf(mine, against(theirs)));
    expect(fields).toEqual([{ key: 'order', what: 'order' }]);
    expect(labels(merge(mine, theirs, new Map([['order', 'theirs']])))).toEqual(labels(theirs));
  });
});
