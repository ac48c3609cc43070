import { isTurtleByHand } from '../../../../core/rdf/turtle-by-hand.ts';
import { pageTurtle } from '../../../../core/rdf/turtle-page.ts';
import type { Services } from '../../services.ts';
import type { PageForm } from '../edit-form/index.ts';

/**
 * The Turtle a revision is edited as: the very text it was saved from where somebody wrote that by
 * hand, with its comments and its order, else its statements in reading order.
 */
export async function openTurtle(
  { journal }: Pick<Services, 'journal'>,
  { slug, iri, form, base }: Pick<PageForm, 'slug' | 'iri' | 'form' | 'base'>,
): Promise<string> {
  const saved = form.base === 0 ? undefined : await journal.revision(slug, form.base);
  const { source } = saved ?? {};
  const isByHand = source?.mediaType === 'text/turtle' && isTurtleByHand(source.text);
  return isByHand ? source.text : pageTurtle(base, iri);
}
