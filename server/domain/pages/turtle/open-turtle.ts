import { quadsFromForm } from '../../../../core/form/index.ts';
import { isTurtleByHand } from '../../../../core/rdf/turtle-by-hand.ts';
import { pageTurtle } from '../../../../core/rdf/turtle-page.ts';
import type { Services } from '../../services.ts';
import type { PageForm } from '../edit-form/index.ts';

/**
 * The Turtle a revision is edited as: the very text it was saved from where somebody wrote that by
 * hand, with its comments and its order, else its statements in reading order. A page that does not
 * exist yet says what it is.
 */
export async function openTurtle(
  { journal }: Pick<Services, 'journal'>,
  { slug, iri, form, base, model }: PageForm,
): Promise<string> {
  if (base.length === 0) return pageTurtle(quadsFromForm(form, base, iri, model), iri);
  const saved = form.base === 0 ? undefined : await journal.revision(slug, form.base);
  const { source } = saved ?? {};
  const isByHand = source?.mediaType === 'text/turtle' && isTurtleByHand(source.text);
  return isByHand ? source.text : pageTurtle(base, iri);
}
