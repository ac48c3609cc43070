import { readPage, type EditForm, type FormModel } from '../../../../core/form/index.ts';
import { GraphView } from '../../../../core/rdf/graph-view.ts';
import type { Quad } from '../../../../core/rdf/terms.ts';
import { rdf } from '../../../../core/vocabulary.ts';
import type { LinkQuestion } from '../../../../core/views/edit-form.ts';
import type { FormModels } from '../../forms/index.ts';
import type { Services } from '../../services.ts';
import { demandPage, demandSlug, loadPage, type StoredPage } from '../load-page.ts';
import { highestNumberEver } from './highest-number.ts';

/** A form beside the page it edits. */
export interface PageForm {
  readonly slug: string;
  /** IRI of the thing the page is about. */
  readonly iri: string;
  readonly form: EditForm;
  /** The form as the page opened it. */
  readonly opened: EditForm;
  readonly model: FormModel;
  /** The page as it is now; absent when there is none yet. A deleted one counts as none. */
  readonly page?: StoredPage;
  /** What stands where a page is to be made: a deleted one. */
  readonly deleted?: StoredPage;
  /** The content the form was opened from. */
  readonly base: readonly Quad[];
  /** Labels typed at links that name no one thing. */
  readonly questions: readonly LinkQuestion[];
}

export type Editing = Pick<Services, 'journal' | 'iris' | 'names'> & {
  readonly forms: FormModels;
};

/** What is known of the form that is asked for: from which revision, and of what kind a new page is to be. */
export interface Origin {
  readonly base?: number;
  /** Key of the form of a new page, see {@link EditForm.kind}; the empty string when none was chosen. */
  readonly kind: string;
}

/**
 * The form of a page as it stands, or of a page that does not exist yet when `kind` is given.
 * Throws not-found or gone.
 */
export async function openForm(services: Editing, slug: string, origin: Origin): Promise<PageForm> {
  const { journal, iris, forms } = services;
  const stored =
    origin.kind === '' ? await demandPage(services, slug) : await anyPage(services, slug);
  const page = stored && !stored.info.deleted ? stored : undefined;
  const { revision, base } = await baseOf(services, slug, stored, origin.base);
  const iri = iris.thing(slug);
  const types = new GraphView(base).links(iri, rdf('type'));
  const asked = types.length === 0 ? await forms.modelOf(origin.kind) : undefined;
  const model = asked ?? (await forms.modelFor(types));
  const newest = stored?.info.revision ?? 0;
  const highest = await highestNumberEver(journal, slug, newest, iri);
  const opened = readPage(base, iri, model, { base: revision, highest }).form;
  return {
    slug,
    iri,
    form: opened,
    opened,
    model,
    base,
    questions: [],
    ...(page && { page }),
    ...(stored?.info.deleted && { deleted: stored }),
  };
}

async function anyPage(services: Editing, slug: string): Promise<StoredPage | undefined> {
  demandSlug(slug);
  return loadPage(services, slug);
}

/**
 * The revision a form was opened from. One that names no known revision counts as opened from the
 * newest; one that was opened before there was a page stays so, for both texts to be kept. Of a page
 * that was deleted meanwhile it is what the page last said, for its steps to keep their names.
 */
async function baseOf(
  { journal }: Editing,
  slug: string,
  stored: StoredPage | undefined,
  asked: number | undefined,
): Promise<{ revision: number; base: readonly Quad[] }> {
  const isDeleted = stored?.info.deleted === true;
  if (!stored || asked === 0 || (isDeleted && asked === undefined))
    return { revision: 0, base: [] };
  const opened = asked === undefined ? undefined : await journal.revision(slug, asked);
  if (opened && !opened.deleted) return { revision: opened.revision, base: opened.quads };
  const { revision } = stored.info;
  if (!isDeleted) return { revision, base: stored.quads };
  for (let before = revision - 1; before > 0; before--) {
    const past = await journal.revision(slug, before);
    if (past && !past.deleted) return { revision, base: past.quads };
  }
  return { revision: 0, base: [] };
}
