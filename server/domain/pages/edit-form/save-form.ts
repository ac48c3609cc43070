import { WikiError } from '../../../../core/errors.ts';
import { quadsFromForm } from '../../../../core/form/index.ts';
import {
  mergeFields,
  mergeVersions,
  undecided,
  versionsOf,
  type PageVersions,
  type Side,
} from '../../../../core/form/merge/index.ts';
import { graphName, type Quad } from '../../../../core/rdf/terms.ts';
import type { Services } from '../../services.ts';
import { loadPage, type StoredPage } from '../load-page.ts';
import { savePage, type SavedPage } from '../save-page.ts';
import { demandOwnFacts } from './demand-own-facts.ts';
import type { PageForm } from './page-form.ts';

export interface FormSave {
  /** Account name. */
  readonly author: string;
  readonly comment: string;
  /** What the person chose where both had changed something, and from which revision. */
  readonly choices: ReadonlyMap<string, Side>;
  readonly onto: number | undefined;
}

export type FormOutcome =
  | { readonly kind: 'saved'; readonly saved: SavedPage }
  /** Somebody saved meanwhile: the page as it is now, onto which the form must be merged. */
  | { readonly kind: 'conflict'; readonly page: StoredPage }
  /** Somebody deleted the page meanwhile; a form based on that revision restores it. */
  | { readonly kind: 'deleted'; readonly page: StoredPage };

/**
 * Saves a form as a revision. When the page has changed since the form was opened, it is saved
 * only once every difference that both sides touched was decided for that very revision.
 * @throws WikiError unprocessable `foreign-fact` (row, subject, page), and those of `savePage`
 */
export async function saveForm(
  services: Services,
  edited: PageForm,
  { author, comment, choices, onto }: FormSave,
): Promise<FormOutcome> {
  const { slug, form, page, deleted, model, iri } = edited;
  const revision = page?.info.revision ?? 0;
  if (deleted && form.base !== 0 && form.base !== deleted.info.revision) {
    return { kind: 'deleted', page: deleted };
  }
  demandOwnFacts(services.iris, slug, edited);
  let quads: readonly Quad[];
  if (!page || form.base === revision) {
    const graph = graphName(services.iris.page(slug));
    quads = quadsFromForm(form, page?.quads ?? edited.base, iri, model, graph);
  } else {
    const versions = versionsOf(form, pageVersions(edited, page), model);
    const open = undecided(mergeFields(versions), choices);
    if (onto !== revision || open.length > 0) return { kind: 'conflict', page };
    quads = mergeVersions(versions, choices);
  }
  try {
    const saved = await savePage(services, { slug, author, comment }, page ?? deleted, quads);
    return { kind: 'saved', saved };
  } catch (error) {
    if (!(error instanceof WikiError) || error.kind !== 'conflict') throw error;
    const newest = await loadPage(services, slug);
    if (!newest) throw error;
    if (newest.info.deleted) return { kind: 'deleted', page: newest };
    return { kind: 'conflict', page: newest };
  }
}

/** What the form was opened from and what the page has become. */
export function pageVersions(
  { base, iri }: Pick<PageForm, 'base' | 'iri'>,
  page: StoredPage,
): PageVersions {
  return { base, theirs: page.quads, theirsRevision: page.info.revision, iri };
}
