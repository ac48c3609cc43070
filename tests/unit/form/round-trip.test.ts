import { describe, expect, it } from 'vitest';
import {
  formOfState,
  quadsFromForm,
  readPage,
  stateOfForm,
  type EditForm,
} from '../../../core/form/index.ts';
import { quadToNQuads, type Quad } from '../../../core/rdf/terms.ts';
import { starterPages } from '../edit-form/starter-pages.ts';
import { modelOfPage } from './models.ts';

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
