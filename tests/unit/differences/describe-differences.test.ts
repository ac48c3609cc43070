import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyAction, quadsFromForm, readPage } from '../../../core/form/index.ts';
import {
  langLiteral,
  namedNode,
  quad,
  quadToNQuads,
  typedLiteral,
  type Quad,
} from '../../../core/rdf/terms.ts';
import { dcterms, im, rdf, rdfs, schema } from '../../../core/vocabulary.ts';
import {
  describeDifferences,
  type Difference,
} from '../../../server/domain/pages/differences/index.ts';
import { COMPOST } from '../form/compost-page.ts';
import { MODELS } from '../form/models.ts';
import { starterPages, starterProcedures } from '../form/starter-pages.ts';

const model = await MODELS.modelFor([im('Procedure')]);

const { quads, iri } = COMPOST;
const graph = quads[0]!.graph;

const lines = (list: readonly Quad[]): string[] => list.map(quadToNQuads).sort();

/** What the differences tell too much or too little, and those that tell nothing. */
function unaccounted(before: readonly Quad[], after: readonly Quad[], thing: string): unknown[] {
  const differences = describeDifferences(before, after, thing);
  const [old, now] = [lines(before), lines(after)].map((list) => new Set(list));
  const told = (side: 'added' | 'removed'): string =>
    lines(differences.flatMap((difference) => difference[side])).join('\n');
  const only = (one?: Set<string>, other?: Set<string>): string =>
    [...(one ?? [])].filter((line) => !other?.has(line)).join('\n');
  return [
    ...(told('added') === only(now, old) ? [] : ['added', told('added'), only(now, old)]),
    ...(told('removed') === only(old, now) ? [] : ['removed', told('removed'), only(old, now)]),
    ...differences.filter(({ added, removed }) => added.length + removed.length === 0),
  ];
}

function edited(change: (list: Quad[]) => Quad[]): Difference[] {
  return describeDifferences(quads, change([...quads]), iri);
}
function without(subject: string, predicate: string): (list: Quad[]) => Quad[] {
  return (list) =>
    list.filter((q) => !(q.subject.value === subject && q.predicate.value === predicate));
}
function state(subject: string, predicate: string, object: Quad['object']): Quad {
  return quad(namedNode(subject), namedNode(predicate), object, graph);
}
function said(differences: readonly Difference[]): unknown[] {
  return differences.map(({ concern, detail }) => [
    concern.step?.number ?? concern.kind,
    detail.kind,
    'change' in detail ? detail.change : '',
  ]);
}

describe('every statement of the delta belongs to exactly one difference', () => {
  const procedures = starterProcedures();
  const actions = fc.array(fc.tuple(fc.nat(50), fc.nat(50)), { maxLength: 10 });

  test('after random edits through the form', () => {
    fc.assert(
      fc.property(fc.nat(procedures.length - 1), actions, (which, picks) => {
        const page = procedures[which]!;
        const form = picks.reduce(
          (current, [step, kind]) => {
            const name = current.steps[step % Math.max(1, current.steps.length)]?.name ?? '';
            const kinds = ['up', 'down', 'remove'] as const;
            return applyAction(current, { kind: kinds[kind % 3] ?? 'up', step: name }, model).form;
          },
          readPage(page.quads, page.iri, model).form,
        );
        const after = quadsFromForm(form, page.quads, page.iri, model);
        expect(unaccounted(page.quads, after, page.iri)).toEqual([]);
        expect(unaccounted(after, page.quads, page.iri)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  test('after any statements came and went', () => {
    const pages = starterPages();
    fc.assert(
      fc.property(
        fc.nat(pages.length - 1),
        fc.nat(procedures.length - 1),
        fc.array(fc.boolean(), { minLength: 20, maxLength: 60 }),
        fc.array(fc.nat(400), { maxLength: 12 }),
        (which, other, keep, borrowed) => {
          const page = pages[which]!;
          const foreign = procedures[other]!;
          const added = borrowed.flatMap((index) => {
            const statement = foreign.quads[index % foreign.quads.length]!;
            const moved = (text: string): string => text.replace(foreign.iri, page.iri);
            const object =
              statement.object.termType === 'NamedNode'
                ? namedNode(moved(statement.object.value))
                : statement.object;
            const subject = namedNode(moved(statement.subject.value));
            return [{ ...statement, subject, object, graph: page.quads[0]!.graph }];
          });
          const after = page.quads.filter((_q, i) => keep[i % keep.length]).concat(added);
          expect(unaccounted(page.quads, after, page.iri)).toEqual([]);
        },
      ),
      { numRuns: 80 },
    );
  });

  test('nothing changed is nothing said, and a new or deleted page is told whole', () => {
    for (const page of starterPages()) {
      expect(describeDifferences(page.quads, page.quads, page.iri)).toEqual([]);
      expect(unaccounted([], page.quads, page.iri)).toEqual([]);
      expect(unaccounted(page.quads, [], page.iri)).toEqual([]);
    }
  });
});

describe('changes in words', () => {
  test('a limit', () => {
    const part = `${iri}#s5.1-p1`;
    const now = state(part, schema('maxValue'), typedLiteral('60.0', 'decimal'));
    const differences = edited((list) => [...without(part, schema('maxValue'))(list), now]);
    expect(said(differences)).toEqual([['5.1', 'part', 'changed']]);
    expect(differences[0]?.detail).toMatchObject({ family: 'limit', part });
  });

  test('a text, a translation, a title', () => {
    const step = `${iri}#s4`;
    expect(
      said(
        edited((list) => [
          ...without(step, rdfs('label'))(list),
          state(step, rdfs('label'), langLiteral('Laisser chauffer 5 jours', 'fr')),
          state(iri, rdfs('label'), langLiteral('Montón', 'es')),
        ]),
      ),
    ).toEqual([
      ['title', 'text', 'translated'],
      ['4', 'text', 'changed'],
      ['4', 'text', 'removed'],
    ]);
  });

  test('a caution added to a step', () => {
    const note = `${iri}#s1-n`;
    const differences = edited((list) => [
      ...list,
      state(`${iri}#s1`, im('safetyNote'), namedNode(note)),
      state(note, rdf('type'), namedNode(im('SafetyNote'))),
      state(note, im('safetyLevel'), namedNode(im('Caution'))),
      state(note, rdfs('label'), langLiteral('Ne pas respirer la poussière.', 'fr')),
    ]);
    expect(said(differences)).toEqual([['1', 'part', 'added']]);
    expect(differences[0]?.added).toHaveLength(4);
  });

  test('one step moved up three places is one move', () => {
    const form = ['s4', 's4', 's4'].reduce(
      (current, step) => applyAction(current, { kind: 'up', step }, model).form,
      readPage(quads, iri, model).form,
    );
    const differences = describeDifferences(quads, quadsFromForm(form, quads, iri, model), iri);
    expect(said(differences)).toEqual([['1', 'moved', '']]);
    expect(differences[0]?.detail).toEqual({ kind: 'moved', from: '4', to: '1' });
    expect(differences[0]?.added).toHaveLength(4);
  });

  test('a removed step is told once, by the number it had', () => {
    const { form } = applyAction(
      readPage(quads, iri, model).form,
      { kind: 'remove', step: 's2' },
      model,
    );
    const differences = describeDifferences(quads, quadsFromForm(form, quads, iri, model), iri);
    expect(said(differences)).toEqual([['2', 'step', 'removed']]);
    expect(differences[0]?.concern.step?.gone).toBe(true);
  });

  test('other numbers in the same order are not moves', () => {
    const differences = edited((list) =>
      list.map((q) =>
        q.predicate.value === im('order')
          ? { ...q, object: typedLiteral(`${q.object.value}0`, 'integer') }
          : q,
      ),
    );
    expect(said(differences)).toEqual([['order', 'renumbered', '']]);
  });

  test('sources and other links', () => {
    const differences = edited((list) => [
      ...list,
      state(iri, dcterms('source'), namedNode('http://localhost:3000/id/src-raabe')),
      state(`${iri}#s1`, im('performedBy'), namedNode('http://localhost:3000/id/role-gardener')),
    ]);
    expect(said(differences)).toEqual([
      ['1', 'facts', 'added'],
      ['sources', 'facts', 'added'],
    ]);
  });
});
