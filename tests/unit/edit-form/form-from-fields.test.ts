import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  completeForm,
  formFromFields,
  formFromQuads,
  parseAction,
  quadsFromForm,
} from '../../../core/procedure/edit/index.ts';
import { quadToNQuads } from '../../../core/rdf/terms.ts';
import { COMPOST } from './compost-page.ts';

const page = COMPOST;
const opened = formFromQuads(page.quads, page.iri);

describe('hostile fields', () => {
  test('any body gives a form that can be saved without an error and without losing a step', () => {
    const names = fc.oneof(
      fc.string(),
      fc.constantFrom('title.fr', 'step.0.name', 'step.0.depth', 'step.1.name', 'step.1.flow'),
      fc.constantFrom('__proto__', 'constructor', 'next', 'base', 'kind', 'step.1.depth'),
    );
    const values = fc.oneof(
      fc.string(),
      fc.constantFrom('s5', 's5.1', 's999', '-1', '1e99', '99999999999', 'Loop', '__proto__'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(names, values), { maxLength: 30 }), (fields) => {
        const form = formFromFields(new URLSearchParams(fields));
        const saved = quadsFromForm(form, page.quads, page.iri);
        const again = formFromQuads(saved, page.iri);
        const left = again.steps.map((step) => step.name);
        expect(left).toEqual(expect.arrayContaining(opened.steps.map((step) => step.name)));
      }),
      { numRuns: 200 },
    );
  });

  test('names like __proto__ are ordinary names', () => {
    const body = JSON.parse('{"__proto__": "x", "title.fr": ["Un", "Deux"], "step": {"0": 1}}');
    const form = formFromFields(body);
    expect(form.title).toEqual({ fr: 'Un' });
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  test('500 steps and 100 kB of prose come through', () => {
    const fields = new URLSearchParams({ 'prose.fr': 'é'.repeat(100_000), next: '7' });
    for (let i = 0; i < 500; i++) {
      fields.set(`step.${i}.name`, `s${i + 7}`);
      fields.set(`step.${i}.label.fr`, `Étape ${i}`);
    }
    const form = completeForm(formFromFields(fields), opened);
    expect(form.steps).toHaveLength(500 + opened.steps.length);
    expect(form.prose.fr).toHaveLength(100_000);
    const started = performance.now();
    const saved = quadsFromForm(form, page.quads, page.iri);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(formFromQuads(saved, page.iri).steps).toHaveLength(form.steps.length);
  });

  test('a new step cannot take a name the page has', () => {
    const forged = formFromFields({
      'step.0.name': 's5-until',
      'step.0.label.fr': 'Volé',
      'step.1.name': 's1-p1',
      'step.1.label.fr': 'Volé aussi',
    });
    const saved = quadsFromForm(forged, page.quads, page.iri);
    const kept = new Set(saved.map(quadToNQuads));
    expect(page.quads.map(quadToNQuads).filter((line) => !kept.has(line))).not.toContainEqual(
      expect.stringContaining('-until'),
    );
    const fresh = formFromQuads(saved, page.iri).steps.filter((s) =>
      s.label.fr?.startsWith('Volé'),
    );
    expect(fresh.map((step) => step.name)).toEqual(['s7', 's8']);
  });

  test('members cannot be put under a plain step', () => {
    const form = formFromFields({
      'step.0.name': 's1',
      'step.1.name': 's2',
      'step.1.depth': '5',
      'step.0.flow': 'Loop',
    });
    const depths = completeForm(form, opened).steps.map((step) => [step.name, step.depth]);
    expect(depths).toContainEqual(['s2', 0]);
  });
});

test('an unknown action only shows the form again', () => {
  expect(parseAction('up:s3')).toEqual({ kind: 'up', step: 's3' });
  expect(parseAction('up')).toEqual({ kind: 'edit' });
  expect(parseAction('__proto__:s3')).toEqual({ kind: 'edit' });
  expect(parseAction('save')).toEqual({ kind: 'save' });
});
