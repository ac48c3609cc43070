import { describe, expect, it } from 'vitest';
import {
  formOfState,
  isBlank,
  quadsFromForm,
  readPage,
  stateOfForm,
  type FormModel,
} from '../../../core/form/index.ts';
import { formFromQuads } from '../../../core/form/form-from-quads.ts';
import { quadKey } from '../../../core/rdf/canonical-literal.ts';
import {
  blankNode,
  DEFAULT_GRAPH,
  langLiteral,
  namedNode,
  quad,
  stringLiteral,
  typedLiteral,
  type Quad,
} from '../../../core/rdf/terms.ts';
import { im, rdf, rdfs } from '../../../core/vocabulary.ts';
import { modelOfPage } from './models.ts';
import { Dice, randomEdit } from './random-edits.ts';
import { starterPages, starterProcedures } from './starter-pages.ts';

const keys = (quads: readonly Quad[]): string[] => quads.map(quadKey).sort();
const withoutOrder = (quads: readonly Quad[]): string[] =>
  keys(quads.filter(({ predicate }) => predicate.value !== im('order')));

/** Through the form and a hidden field, as a browser would send it back. */
function saved(
  quads: readonly Quad[],
  before: readonly Quad[],
  iri: string,
  model: FormModel,
): { written: Quad[]; made: ReturnType<typeof formFromQuads> } {
  const graph = before[0]?.graph ?? quads[0]?.graph ?? DEFAULT_GRAPH;
  const made = formFromQuads(quads, { quads: before, iri, model, base: 1, graph });
  const form = formOfState(stateOfForm(made.form));
  if (!form) throw new Error('no form');
  return { written: quadsFromForm(form, before, iri, model, graph), made };
}

async function composting(): Promise<{ quads: readonly Quad[]; iri: string; model: FormModel }> {
  const page = starterProcedures().find(({ slug }) => slug === 'pc-hotcompost');
  if (!page) throw new Error('no page');
  return { ...page, model: await modelOfPage(page.quads, page.iri) };
}

describe('a form made of the statements of a page', () => {
  it('is the one the page opens with where nothing was changed, for every starter page', async () => {
    for (const { quads, iri, slug } of starterPages()) {
      const model = await modelOfPage(quads, iri);
      const graph = quads[0]?.graph ?? DEFAULT_GRAPH;
      const made = formFromQuads(quads, { quads, iri, model, base: 4, graph });
      expect(made.form, slug).toEqual(readPage(quads, iri, model, { base: 4 }).form);
      expect([...made.lost, ...made.kept], slug).toEqual([]);
    }
  });

  it('saves what the statements say, however they came to differ', async () => {
    const pages = starterPages();
    let compared = 0;
    for (let seed = 1; seed <= 400; seed++) {
      const dice = new Dice(seed);
      const page = dice.one(pages);
      if (!page) throw new Error('no pages');
      const model = await modelOfPage(page.quads, page.iri);
      let { form } = readPage(page.quads, page.iri, model);
      for (let i = dice.below(8); i >= 0; i--) form = randomEdit(form, model, dice);
      if (isBlank(form.fields['rdfs:label'])) continue;
      const wanted = quadsFromForm(form, page.quads, page.iri, model);
      const { written, made } = saved(wanted, page.quads, page.iri, model);
      if (made.lost.length + made.kept.length > 0 || made.renamed.size > 0) continue;
      compared += 1;
      expect(withoutOrder(written), `seed ${seed}, ${page.slug}`).toEqual(withoutOrder(wanted));
      const steps = (quads: readonly Quad[]): string[] =>
        readPage(quads, page.iri, model).form.steps.map(({ name, depth }) => `${depth} ${name}`);
      expect(steps(written), `seed ${seed}, ${page.slug}`).toEqual(steps(wanted));
    }
    expect(compared).toBeGreaterThan(350);
  });

  it('takes away what is gone: a fact outside the shapes, a field, a step with all that is said of it', async () => {
    const { quads, iri, model } = await composting();
    const outside = quad(
      namedNode(iri),
      namedNode('http://x.example/p'),
      stringLiteral('x'),
      quads[0]?.graph,
    );
    const before = [...quads, outside];
    const gone = before.filter(
      ({ subject, object, predicate }) =>
        !subject.value.startsWith(`${iri}#s2`) &&
        object.value !== `${iri}#s2` &&
        predicate.value !== im('version'),
    );
    const wanted = gone.filter((statement) => statement !== outside);
    expect(wanted.length).toBeLessThan(before.length - 2);
    const { written, made } = saved(wanted, before, iri, model);
    expect(withoutOrder(written)).toEqual(withoutOrder(wanted));
    expect(made.form.removed.flatMap(({ steps }) => steps.map(({ name }) => name))).toContain('s2');
  });

  it('names new things as a form may, everywhere alike, and says so', async () => {
    const { quads, iri, model } = await composting();
    const graph = quads[0]?.graph ?? DEFAULT_GRAPH;
    const step = namedNode(`${iri}#retourner`);
    const blank = blankNode('note');
    const added = [
      quad(namedNode(iri), namedNode(im('hasMember')), step, graph),
      quad(step, namedNode(rdf('type')), namedNode(im('Step')), graph),
      quad(step, namedNode(rdfs('label')), langLiteral('Retourner encore', 'fr'), graph),
      quad(step, namedNode(im('order')), typedLiteral('99', 'integer'), graph),
      quad(step, namedNode(im('safetyNote')), blank, graph),
      quad(blank, namedNode(rdf('type')), namedNode(im('SafetyNote')), graph),
      quad(
        blank,
        namedNode(rdfs('label')),
        langLiteral('Fourche : garder les pieds loin', 'fr'),
        graph,
      ),
      quad(blank, namedNode('http://x.example/p'), step, graph),
    ];
    const { written, made } = saved([...quads, ...added], quads, iri, model);
    expect([...made.renamed.keys()].sort()).toEqual([step.value, 'note'].sort());
    const [stepIri = '', noteIri = ''] = [made.renamed.get(step.value), made.renamed.get('note')];
    expect(stepIri).toMatch(/#[a-z]\d+$/);
    const says = (subject: string, predicate: string): string | undefined =>
      written.find((s) => s.subject.value === subject && s.predicate.value === predicate)?.object
        .value;
    expect(says(stepIri, rdfs('label'))).toBe('Retourner encore');
    expect(says(stepIri, im('safetyNote'))).toBe(noteIri);
    expect(says(noteIri, 'http://x.example/p')).toBe(stepIri);
    expect(made.lost).toEqual([]);
    expect(readPage(written, iri, model).form.steps.at(-1)?.name).toBe(stepIri.split('#')[1]);
  });

  it('tells what a form cannot say: that the thing is of another kind', async () => {
    const { quads, iri, model } = await composting();
    const changed = quads.map((statement) =>
      statement.subject.value === iri && statement.object.value === im('Procedure')
        ? { ...statement, object: namedNode(im('Model')) }
        : statement,
    );
    const { made } = saved(changed, quads, iri, model);
    expect(made.kept.map(({ object }) => object.value)).toEqual([im('Procedure')]);
  });
});
