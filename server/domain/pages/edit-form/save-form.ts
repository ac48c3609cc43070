import { WikiError } from '../../../../core/errors.ts';
import {
  mergeFields,
  mergeQuads,
  quadsFromForm,
  undecided,
  versionsOf,
  type PageVersions,
  type Side,
} from '../../../../core/procedure/edit/index.ts';
import type { Iris } from '../../../../core/iris.ts';
import type { Quad } from '../../../../core/rdf/terms.ts';
import type { Services } from '../../services.ts';
import { demandPage, type StoredPage } from '../load-page.ts';
import { savePage } from '../save-page.ts';
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
  | { readonly kind: 'saved' }
  /** Somebody saved meanwhile: the page as it is now, onto which the form must be merged. */
  | { readonly kind: 'conflict'; readonly page: StoredPage };

/**
 * Saves a form as a revision. When the page has changed since the form was opened, it is saved
 * only once every difference that both sides touched was decided for that very revision.
 */
export async function saveForm(
  services: Services,
  edited: PageForm,
  { author, comment, choices, onto }: FormSave,
): Promise<FormOutcome> {
  const { form, page } = edited;
  const { slug, revision } = page.info;
  let quads: readonly Quad[];
  if (form.base === revision) quads = quadsFromForm(form, page.quads, services.iris.thing(slug));
  else {
    const versions = pageVersions(services.iris, edited);
    const open = undecided(mergeFields(versionsOf(form, versions)), choices);
    if (onto !== revision || open.length > 0) return { kind: 'conflict', page };
    quads = mergeQuads(form, versions, choices);
  }
  try {
    await savePage(services, { slug, author, comment }, page, quads);
    return { kind: 'saved' };
  } catch (error) {
    if (!(error instanceof WikiError) || error.kind !== 'conflict') throw error;
    return { kind: 'conflict', page: await demandPage(services, slug) };
  }
}

/** What the form was opened from and what the page has become. */
export function pageVersions(iris: Iris, { page, base }: PageForm): PageVersions {
  const { slug, revision } = page.info;
  return { base, theirs: page.quads, theirsRevision: revision, iri: iris.thing(slug) };
}
