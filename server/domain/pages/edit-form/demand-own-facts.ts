import { WikiError } from '../../../../core/errors.ts';
import type { EditForm } from '../../../../core/form/index.ts';
import { isBlankFact, statementOf } from '../../../../core/form/other-facts.ts';
import type { Iris } from '../../../../core/iris.ts';
import { graphName } from '../../../../core/rdf/terms.ts';
import { demandOwnSubject } from '../page-subjects.ts';

/**
 * Refuses a row of the other facts that is about another page, by its number as people count.
 * @throws WikiError unprocessable `foreign-fact` (row, subject, page), and those of `statementOf`
 */
export function demandOwnFacts(
  iris: Iris,
  slug: string,
  { form, iri }: { readonly form: EditForm; readonly iri: string },
): void {
  const graph = graphName(iris.page(slug));
  for (const [index, fact] of form.others.entries()) {
    if (isBlankFact(fact)) continue;
    try {
      demandOwnSubject(iris, slug, statementOf(fact, iri, graph));
    } catch (error) {
      if (!(error instanceof WikiError) || error.id !== 'foreign-subject') throw error;
      throw new WikiError('unprocessable', 'foreign-fact', { ...error.args, row: index + 1 });
    }
  }
}
