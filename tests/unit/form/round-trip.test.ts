import { describe, expect, it } from 'vitest';
import {
  formOfState,
  GROUP_FORM,
  isBlank,
  isPart,
  isTexts,
  quadsFromForm,
  readPage,
  STEP_FORM,
  stateOfForm,
  type EditFields,
  type EditForm,
  type EditStep,
  type EditValue,
  type FieldContent,
  type FormModel,
} from '../../../core/form/index.ts';
import { quadToNQuads, type Quad } from '../../../core/rdf/terms.ts';
import { starterPages } from './starter-pages.ts';
import { modelOfPage } from './models.ts';
import { Dice, randomEdit } from './random-edits.ts';

function lines(quads: readonly Quad[]): string[] {
  return quads.map(quadToNQuads).sort();
}

describe('a page read into its form and written back', () => {
  it('is the same page, statement by statement, for every starter page', async () => {
    const pages = starterPages();
    expect(pages.length).toBeGreaterThan(200);
    for (const { quads, iri, slug } of pages) {
      const model = await modelOfPage(quads, iri);
      const { form } = readPage(quads, iri, model);
      expect(lines(quadsFromForm(form, quads, iri, model)), slug).toEqual(lines(quads));
    }
  });

  it('survives the journey through a hidden field', async () => {
    for (const { quads, iri, slug } of starterPages()) {
      const model = await modelOfPage(quads, iri);
      const { form } = readPage(quads, iri, model, { base: 3 });
      expect(formOfState(stateOfForm(form)), slug).toEqual(form);
    }
  });

  it('can be written anew from the form alone', async () => {
    for (const { quads, iri, slug } of starterPages()) {
      const model = await modelOfPage(quads, iri);
      const { form } = readPage(quads, iri, model);
      const graph = quads[0]?.graph;
      const fresh: EditForm = { ...form, base: 0 };
      const written = quadsFromForm(fresh, [], iri, model, graph);
      const again = readPage(written, iri, model).form;
      expect(written.length, slug).toBe(quads.length);
      expect(contents(again), slug).toEqual(contents(form));
    }
  });
});

/** What a form says, without the names of its parts, which a new page may give otherwise. */
function contents(form: EditForm): unknown {
  return JSON.parse(
    JSON.stringify({ ...form, next: 0, base: 0 }, (key, value: unknown) =>
      key === 'name' ? undefined : value,
    ),
  ) as unknown;
}

describe('a page changed in its form', () => {
  it('says afterwards what the form said, whatever was changed', async () => {
    const pages = starterPages();
    for (let seed = 1; seed <= 1000; seed++) {
      const dice = new Dice(seed);
      const page = dice.one(pages);
      if (!page) throw new Error('no pages');
      const model = await modelOfPage(page.quads, page.iri);
      let { form } = readPage(page.quads, page.iri, model);
      for (let i = dice.below(8); i >= 0; i--) form = randomEdit(form, model, dice);
      // The old title stays where none is left.
      if (isBlank(form.fields['rdfs:label'])) continue;
      // What a group said and a step cannot becomes an other fact.
      if (form.steps.some((step) => !fits(step, model))) continue;
      const written = quadsFromForm(form, page.quads, page.iri, model);
      const again = readPage(written, page.iri, model).form;
      expect(meaning(again), `seed ${seed}, ${page.slug}`).toEqual(meaning(form));
      const twice = quadsFromForm(again, written, page.iri, model);
      expect(lines(twice), `seed ${seed}, ${page.slug}`).toEqual(lines(written));
    }
  });
});

function fits(step: EditStep, model: FormModel): boolean {
  const keys = model.nodes[step.flow === '' ? STEP_FORM : GROUP_FORM]?.fields.map(({ key }) => key);
  return Object.keys(step.fields).every((key) => keys?.includes(key));
}

/** What must come back: everything but empty things, in any order where order says nothing. */
function meaning(form: EditForm): unknown {
  const value = (one: EditValue): string => {
    if (typeof one === 'string') return JSON.stringify(one.trim());
    return isPart(one) ? JSON.stringify(fields(one.fields)) : one.iri;
  };
  const content = (one: FieldContent): unknown =>
    isTexts(one)
      ? Object.entries(one)
          .filter(([, text]) => text.trim() !== '')
          .sort(([a], [b]) => (a < b ? -1 : 1))
      : [...new Set(one.filter((v) => !isBlank([v])).map(value))].sort();
  const fields = (all: EditFields): unknown =>
    Object.entries(all)
      .filter(([, one]) => !isBlank(one))
      .map(([key, one]) => [key, content(one)])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  const steps = form.steps.filter(
    (step) => step.flow !== '' || !Object.values(step.fields).every(isBlank),
  );
  return {
    fields: fields(form.fields),
    steps: steps.map((step) => [step.depth, step.flow, fields(step.fields)]),
    others: [...new Set(form.others.map((fact) => JSON.stringify(fact)))].sort(),
  };
}
