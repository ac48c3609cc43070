import { WikiError } from '../../../../core/errors.ts';
import {
  quadsFromForm,
  readPage,
  type EditForm,
  type FormModel,
} from '../../../../core/form/index.ts';
import { statementOf } from '../../../../core/form/other-facts.ts';
import type { InterfaceLanguage } from '../../../../core/languages.ts';
import { graphName, type Quad } from '../../../../core/rdf/terms.ts';
import { rdf } from '../../../../core/vocabulary.ts';
import type { Services } from '../../services.ts';
import { checkQuads, type CheckServices, type PageCheck } from './check-quads.ts';

type CheckFormServices = CheckServices & Pick<Services, 'journal'>;

/** A page that somebody writes. It need not exist. */
export interface PageBeingWritten {
  readonly slug: string;
  readonly model: FormModel;
  /** The statements the form was opened from; none for a new page. */
  readonly base: readonly Quad[];
  /** The form they make. */
  readonly opened: EditForm;
}

/** A row of the other facts that cannot be written as a statement, and why. */
export interface UnreadableFact {
  readonly row: number;
  readonly error: WikiError;
}

/**
 * The page that a form is about: as of the revision the form was opened from when there is one,
 * else as it stands.
 * @param submitted what the form says of its origin: the revision, and the key of its kind
 */
export async function pageBeingWritten(
  { journal, iris, forms }: CheckFormServices,
  slug: string,
  submitted: Partial<Pick<EditForm, 'base' | 'kind'>>,
): Promise<PageBeingWritten> {
  const revision = submitted.base ? await journal.revision(slug, submitted.base) : undefined;
  const base = (revision ?? (await journal.graph(iris.page(slug))))?.quads ?? [];
  const iri = iris.thing(slug);
  const types = base.filter(
    ({ subject, predicate }) => subject.value === iri && predicate.value === rdf('type'),
  );
  // What a page is, it says itself; only a new one is what its form says.
  const named =
    types.length === 0 && submitted.kind ? await forms.modelOf(submitted.kind) : undefined;
  const model = named ?? (await forms.modelFor(types.map(({ object }) => object.value)));
  return { slug, model, base, opened: readPage(base, iri, model).form };
}

/**
 * What the shapes say of a page as this form would leave it. Rows of other facts that cannot be
 * written are told apart and not checked.
 */
export async function checkForm(
  services: CheckFormServices,
  { slug, model, base }: PageBeingWritten,
  form: EditForm,
  lang: InterfaceLanguage,
): Promise<PageCheck & { readonly unreadable: readonly UnreadableFact[] }> {
  const iri = services.iris.thing(slug);
  const graph = graphName(services.iris.page(slug));
  const unreadable: UnreadableFact[] = [];
  const others = form.others.filter((fact, row) => {
    if (fact.property.trim() === '' && fact.value.trim() === '') return true;
    try {
      statementOf(fact, iri, graph);
      return true;
    } catch (error) {
      if (!(error instanceof WikiError)) throw error;
      unreadable.push({ row, error });
      return false;
    }
  });
  const quads = quadsFromForm({ ...form, others }, base, iri, model, graph);
  return { ...(await checkQuads(services, slug, quads, lang, model)), unreadable };
}
