import { formFromQuads, readPage, type FormFromQuads } from '../../../../core/form/index.ts';
import { graphName, type Quad } from '../../../../core/rdf/terms.ts';
import { rdf } from '../../../../core/vocabulary.ts';
import type { Editing, PageForm } from '../edit-form/index.ts';

export type FormOfTurtle = Omit<FormFromQuads, 'form'> & { readonly edited: PageForm };

/**
 * The form of a page as its Turtle says it is to be, on the revision the form was opened from. A page
 * that does not exist yet is what the text says it is.
 */
export async function formOfTurtle(
  { iris, forms }: Pick<Editing, 'iris' | 'forms'>,
  opened: PageForm,
  quads: readonly Quad[],
): Promise<FormOfTurtle> {
  const { slug, iri, base, form } = opened;
  const page = base.length > 0 ? opened : await asNewPage({ forms }, opened, quads);
  const { form: made, ...told } = formFromQuads(quads, {
    quads: base,
    iri,
    model: page.model,
    base: page.opened.base,
    highest: page.opened.next - 1,
    graph: graphName(iris.page(slug)),
  });
  return { ...told, edited: { ...page, form: { ...made, comment: form.comment } } };
}

async function asNewPage(
  { forms }: Pick<Editing, 'forms'>,
  page: PageForm,
  quads: readonly Quad[],
): Promise<PageForm> {
  const { iri, opened } = page;
  const types = quads.filter((s) => s.subject.value === iri && s.predicate.value === rdf('type'));
  if (types.length === 0) return page;
  const model = await forms.modelFor(types.map(({ object }) => object.value));
  const highest = opened.next - 1;
  return { ...page, model, opened: readPage([], iri, model, { base: opened.base, highest }).form };
}
