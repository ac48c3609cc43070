import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyAction,
  completeForm,
  contentAt,
  formFromFields,
  isBlank,
  parseAction,
  quadsFromForm,
  readFields,
  readPage,
  stateOfForm,
  textsOf,
  valueProblems,
  withContent,
  type EditForm,
} from '../../../core/form/index.ts';
import { quadToNQuads } from '../../../core/rdf/terms.ts';
import { im } from '../../../core/vocabulary.ts';
import { COMPOST } from './compost-page.ts';
import { MODELS } from './models.ts';

const { quads, iri } = COMPOST;
const model = await MODELS.modelFor([im('Procedure')]);
const reading = readPage(quads, iri, model, { base: 12 });
const opened = reading.form;
const lines = (form: EditForm): string[] =>
  quadsFromForm(form, quads, iri, model).map(quadToNQuads).sort();
const untouched = quads.map(quadToNQuads).sort();

/** The form after these inputs were typed into it and sent. */
function typed(inputs: Readonly<Record<string, string>>, form = opened): EditForm {
  const fields = readFields({ state: stateOfForm(form), ...inputs });
  const given = formFromFields(fields, { opened, model, lang: 'fr', labels: LABELS });
  return completeForm(given, reading);
}
const LABELS = new Map([[iri.replace('pc-hotcompost', 'role-gardener'), 'jardinier']]);

describe('hostile fields', () => {
  test('any body gives a form that can be saved without an error and without losing a step', () => {
    const names = fc.oneof(
      fc.string(),
      fc.constantFrom('state', 'base', 'comment', '/rdfs:label/fr', 's1/rdfs:label/en', 's1//'),
      fc.constantFrom('s5/im:until/0', 's1/im:parameter/0/schema:minValue/0', '__proto__/x/0'),
      fc.constantFrom('others/0/property', 'others/9999/value', 's1/__proto__/0', '/im:domain/7'),
    );
    const values = fc.oneof(
      fc.string(),
      fc.json(),
      fc.constantFrom('-1', '1e99', '99999999999', '__proto__', '{"steps":[{"name":"s1-p1"}]}'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(names, values), { maxLength: 30 }), (pairs) => {
        const fields = readFields(new URLSearchParams(pairs));
        const form = formFromFields(fields, { opened, model, lang: 'fr', labels: LABELS });
        const sound = { ...form, others: [] };
        const again = readPage(quadsFromForm(sound, quads, iri, model), iri, model).form;
        const left = again.steps.map((step) => step.name);
        expect(left).toEqual(expect.arrayContaining(opened.steps.map((step) => step.name)));
      }),
      { numRuns: 200 },
    );
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  test('a new step cannot take a name the page has', () => {
    const label = (fr: string) => ({ 'rdfs:label': { fr } });
    const forged: EditForm = {
      ...opened,
      steps: ['s5-until', 's1-p1'].map((name) => ({
        name,
        depth: 0,
        flow: '',
        fields: label(`Volé ${name}`),
      })),
    };
    const saved = quadsFromForm(forged, quads, iri, model);
    const kept = new Set(saved.map(quadToNQuads));
    expect(untouched.filter((line) => !kept.has(line) && !line.includes(im('order')))).toEqual([]);
    const fresh = readPage(saved, iri, model).form.steps.filter(({ fields }) =>
      textsOf(fields, 'rdfs:label')['fr']?.startsWith('Volé'),
    );
    expect(fresh.map((step) => step.name)).toEqual(['s7', 's8']);
  });

  test('members cannot be put under a plain step', () => {
    const steps = opened.steps.map((step) => (step.name === 's2' ? { ...step, depth: 5 } : step));
    const depths = completeForm({ ...opened, steps }, reading).steps;
    expect(depths.find(({ name }) => name === 's2')?.depth).toBe(0);
  });

  test('500 steps and 100 kB of prose come through', () => {
    const steps = Array.from({ length: 500 }, (_, i) => ({
      name: `s${i + 7}`,
      depth: 0,
      flow: '' as const,
      fields: { 'rdfs:label': { fr: `Étape ${i}` } },
    }));
    const form = typed({ '/im:prose/fr': 'é'.repeat(100_000) }, { ...opened, steps });
    expect(form.steps).toHaveLength(500 + opened.steps.length);
    expect(textsOf(form.fields, 'im:prose')['fr']).toHaveLength(100_000);
    const started = performance.now();
    const saved = quadsFromForm(form, quads, iri, model);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(readPage(saved, iri, model).form.steps).toHaveLength(form.steps.length);
  });
});

describe('what is typed', () => {
  const min = 's1/im:parameter/0/schema:minValue/0';
  const max = 's1/im:parameter/0/schema:maxValue/0';
  const unit = 's1/im:parameter/0/schema:unitCode/0';
  const problems = (form: EditForm): string[] =>
    valueProblems(form, model).map(({ path, id }) => `${path} ${id}`);

  test('into a form of which nothing was changed changes nothing', () => {
    expect(lines(typed({}))).toEqual(untouched);
    expect(problems(opened)).toEqual([]);
  });

  test('with a decimal comma is a number, in either language', () => {
    expect(contentAt(typed({ [min]: '25,5' }), min)).toBe('25.5');
    expect(contentAt(typed({ [min]: '25.5' }), min)).toBe('25.5');
    expect(lines(typed({ [min]: '25,5' })).join('\n')).toContain('"25.5"^^<http://www.w3.org');
  });

  test('as an impossible range is kept, and said at its field', () => {
    const form = typed({ [min]: '30', [max]: '25' });
    expect([contentAt(form, min), contentAt(form, max)]).toEqual(['30', '25']);
    expect(problems(form)).toEqual([`${min} quantity-problem-min-above-max`]);
    const long = typed({ 's4/im:minDuration/0': '5 jours' });
    expect(problems(long)).toEqual(['s4/im:minDuration/0 quantity-problem-shorter-than-min']);
  });

  test('that is no number is kept as a text under the same property, and said', () => {
    const form = typed({ [min]: 'environ 25' });
    expect(problems(form)).toEqual([`${min} quantity-problem-not-a-number`]);
    const again = readPage(quadsFromForm(form, quads, iri, model), iri, model).form;
    expect(contentAt(again, min)).toBe('environ 25');
    expect(again.others).toEqual(opened.others);
  });

  test('as an unknown unit is kept as a word, and said; a known word is a unit', () => {
    const form = typed({ [unit]: 'cuillerée de géant' });
    expect(problems(form)).toEqual([`${unit} edit-problem-unit`]);
    const again = readPage(quadsFromForm(form, quads, iri, model), iri, model).form;
    expect(contentAt(again, unit)).toBe('cuillerée de géant');
    expect(contentAt(typed({ [unit]: 'kilogrammes' }), unit)).toEqual({
      iri: 'http://qudt.org/vocab/unit/KiloGM',
    });
  });

  test('as the name of a linked thing leaves the link; another name stays a text', () => {
    const path = '/im:performedBy/0';
    const [gardener] = LABELS.keys();
    expect(contentAt(typed({ [path]: 'jardinier' }), path)).toEqual({ iri: gardener });
    expect(contentAt(typed({ [path]: '<b>"Élise & fils"</b>' }), path)).toBe(
      '<b>"Élise & fils"</b>',
    );
    expect(isBlank(typed({ [path]: ' ' }).fields['im:performedBy'])).toBe(true);
  });

  test('right to left, in emoji or with brackets stays as typed', () => {
    const odd = 'سماد 🌱 <i>"chaud"</i> & \\ \u202e';
    const form = typed({ '/rdfs:label/fr': odd });
    const again = readPage(quadsFromForm(form, quads, iri, model), iri, model).form;
    expect(textsOf(again.fields, 'rdfs:label')['fr']).toBe(odd);
  });

  test('into two values that are emptied takes just those out', () => {
    const sources = typed({ '/dcterms:source/0': '' });
    expect(sources.fields['dcterms:source']).toEqual([
      (opened.fields['dcterms:source'] as readonly unknown[])[1],
    ]);
  });
});

describe('a button for what has nothing yet', () => {
  const press = (value: string, form = opened): EditForm =>
    applyAction(form, parseAction(value), model).form;

  test('opens a text that can be typed into and saved', () => {
    const asked = press('add-value:s1/schema:text');
    expect(asked.steps[0]?.fields['schema:text']).toEqual({ fr: '' });
    const form = typed({ 's1/schema:text/fr': 'Deux tiers de brun.' }, asked);
    expect(lines(form).some((line) => line.includes('Deux tiers de brun.'))).toBe(true);
    expect(lines(asked)).toEqual(untouched);
  });

  test('adds a part, with a name of its own, that vanishes when nothing is put in', () => {
    const asked = press('add-value:s1/im:safetyNote', press('add-value:s1/im:safetyNote'));
    const notes = asked.steps[0]?.fields['im:safetyNote'];
    expect(notes).toMatchObject([{ name: 'n7' }, { name: 'n8' }]);
    expect(lines(asked)).toEqual(untouched);
    const path = 's1/im:safetyNote/1';
    const named = withContent(asked, `${path}/rdfs:label/fr`, 'Attention aux mains');
    expect(lines(named).filter((line) => line.includes('#n8'))).toHaveLength(3);
  });
});

test('an unknown action only shows the form again', () => {
  expect(parseAction('up:s3')).toEqual({ kind: 'up', step: 's3' });
  expect(parseAction('up')).toEqual({ kind: 'up', step: '' });
  expect(parseAction('__proto__:s3')).toEqual({ kind: 'edit' });
  expect(parseAction('wrap:s3:Knot')).toEqual({ kind: 'edit' });
  expect(parseAction('save')).toEqual({ kind: 'save' });
});
