import { WikiError } from '../../../../core/errors.ts';
import type { Quad } from '../../../../core/rdf/terms.ts';
import { pageTurtle } from '../../../../core/rdf/turtle-page.ts';
import type { Services } from '../../services.ts';
import type { FormOutcome, PageForm } from '../edit-form/index.ts';
import { loadPage } from '../load-page.ts';
import { savePage } from '../save-page.ts';

export interface TurtleSave {
  /** Account name. */
  readonly author: string;
  readonly comment: string;
  readonly text: string;
  /** What the text says, see {@link readTurtle}. */
  readonly quads: readonly Quad[];
}

/**
 * Saves the statements of a Turtle text as a revision, exactly. The text itself is kept with them
 * where it holds more than they do: comments, an order, names of its own.
 */
export async function saveTurtle(
  services: Services,
  { slug, iri, form, page, deleted }: PageForm,
  { author, comment, text, quads }: TurtleSave,
): Promise<FormOutcome> {
  if (page && form.base !== page.info.revision) return { kind: 'conflict', page };
  if (deleted && form.base !== 0 && form.base !== deleted.info.revision) {
    return { kind: 'deleted', page: deleted };
  }
  const source = text === pageTurtle(quads, iri) ? undefined : { mediaType: 'text/turtle', text };
  try {
    const write = { slug, author, comment };
    const saved = await savePage(services, write, page ?? deleted, quads, source);
    return { kind: 'saved', saved };
  } catch (error) {
    if (!(error instanceof WikiError) || error.kind !== 'conflict') throw error;
    const newest = await loadPage(services, slug);
    if (!newest) throw error;
    return { kind: newest.info.deleted ? 'deleted' : 'conflict', page: newest };
  }
}
