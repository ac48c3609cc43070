import { formFromQuads, type FormFromQuads } from '../../../../core/form/index.ts';
import { graphName, type Quad } from '../../../../core/rdf/terms.ts';
import type { Services } from '../../services.ts';
import type { PageForm } from '../edit-form/index.ts';

/** The form of a page as its Turtle says it is to be, on the revision the form was opened from. */
export function formOfTurtle(
  { iris }: Pick<Services, 'iris'>,
  { slug, iri, model, base, opened, form }: PageForm,
  quads: readonly Quad[],
): FormFromQuads {
  const made = formFromQuads(quads, {
    quads: base,
    iri,
    model,
    base: opened.base,
    highest: opened.next - 1,
    graph: graphName(iris.page(slug)),
  });
  return { ...made, form: { ...made.form, comment: form.comment } };
}
