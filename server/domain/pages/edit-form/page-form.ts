import {
  completeForm,
  formFromQuads,
  type EditForm,
} from '../../../../core/procedure/edit/index.ts';
import type { Quad } from '../../../../core/rdf/terms.ts';
import type { Services } from '../../services.ts';
import { demandPage, type StoredPage } from '../load-page.ts';
import { highestStepEver } from './highest-step.ts';

/** A form beside the page it edits. */
export interface PageForm {
  readonly form: EditForm;
  /** The page as it is now. */
  readonly page: StoredPage;
  /** The content the form was opened from. */
  readonly base: readonly Quad[];
}

type Editing = Pick<Services, 'journal' | 'iris'>;

/** The form of a page as it stands. Throws not-found or gone. */
export async function openForm(services: Editing, slug: string): Promise<PageForm> {
  const page = await demandPage(services, slug);
  const form = await formOf(services, page, page.info.revision, page.quads);
  return { form, page, base: page.quads };
}

/**
 * A form that came back, completed by what the revision it was opened from holds. One that names
 * no known revision counts as opened from the newest.
 */
export async function reopenForm(
  services: Editing,
  slug: string,
  submitted: EditForm,
): Promise<PageForm> {
  const page = await demandPage(services, slug);
  const opened = await services.journal.revision(slug, submitted.base);
  const known = opened && !opened.deleted ? opened : undefined;
  const base = known?.quads ?? page.quads;
  const revision = known?.revision ?? page.info.revision;
  const form = await formOf(services, page, revision, base);
  return { form: completeForm({ ...submitted, base: revision }, form), page, base };
}

async function formOf(
  { journal, iris }: Editing,
  { info }: StoredPage,
  revision: number,
  quads: readonly Quad[],
): Promise<EditForm> {
  const iri = iris.thing(info.slug);
  const highest = await highestStepEver(journal, info.slug, info.revision, iri);
  return formFromQuads(quads, iri, { base: revision, highest });
}
