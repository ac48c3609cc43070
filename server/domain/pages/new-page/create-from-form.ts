import { WikiError } from '../../../../core/errors.ts';
import {
  formOfState,
  quadsFromForm,
  stateOfForm,
  textsOf,
  type EditForm,
} from '../../../../core/form/index.ts';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../../../core/languages.ts';
import { graphName } from '../../../../core/rdf/terms.ts';
import type { Journal } from '../../../store/journal.ts';
import { createPage, type CreatedPage } from '../create-page.ts';
import { demandOwnFacts } from '../edit-form/demand-own-facts.ts';
import { openForm, saveForm, type FormOutcome, type PageForm } from '../edit-form/index.ts';
import type { Editing } from '../edit-form/index.ts';
import type { Services } from '../../services.ts';

/** Who saves a new page, and how. */
export interface FirstSave {
  /** Account name. */
  readonly author: string;
  readonly comment: string;
  /** Language whose title gives the slug, when there is one. */
  readonly lang: InterfaceLanguage;
}

export interface FirstSaved {
  readonly slug: string;
  readonly outcome: FormOutcome;
  /** The form with its page: what a conflict is shown with. */
  readonly edited: PageForm;
}

/** First saves that are remembered, so that one that is sent again makes no second page. */
const MOST_REMEMBERED = 500;
const firstSaves = new WeakMap<Journal, Map<string, Promise<CreatedPage>>>();

/** The page that this account made of the form under this key a while ago, unless it was deleted. */
export async function createdBefore(
  { journal }: Pick<Services, 'journal'>,
  author: string,
  key: string,
): Promise<CreatedPage | undefined> {
  const created = await firstSaves
    .get(journal)
    ?.get(`${author} ${key}`)
    ?.catch(() => undefined);
  const page = created && (await journal.page(created.slug));
  return page?.deleted ? undefined : created;
}

/**
 * Saves the form of a new page under a slug made of its title. The same form sent again, by a second
 * press or after an answer that was lost, is saved onto the page the first one made.
 * @throws WikiError unprocessable `title-missing`
 */
export async function createFromForm(
  services: Services & Editing,
  edited: PageForm,
  save: FirstSave,
): Promise<FirstSaved> {
  const remembered = firstSaves.get(services.journal) ?? new Map<string, Promise<CreatedPage>>();
  firstSaves.set(services.journal, remembered);
  const key = `${save.author} ${edited.slug}`;
  const earlier = await createdBefore(services, save.author, edited.slug);
  if (earlier) return saveAgain(services, edited, save, earlier);
  const creating = create(services, edited, save);
  remembered.set(key, creating);
  for (const oldest of remembered.keys()) {
    if (remembered.size <= MOST_REMEMBERED) break;
    remembered.delete(oldest);
  }
  try {
    const { slug, revision } = await creating;
    const saved = { revision, created: true, changed: true };
    return { slug, outcome: { kind: 'saved', saved }, edited };
  } catch (error) {
    remembered.delete(key);
    throw error;
  }
}

function create(
  services: Services & Editing,
  { form, model, iri }: PageForm,
  { author, comment, lang }: FirstSave,
): Promise<CreatedPage> {
  const title = titleOf(form, lang);
  if (title === undefined) throw new WikiError('unprocessable', 'title-missing');
  const { iris } = services;
  return createPage(services, {
    author,
    comment,
    title,
    content(slug) {
      const own = aboutThing(form, iri, iris.thing(slug));
      demandOwnFacts(iris, slug, { form: own, iri: iris.thing(slug) });
      return quadsFromForm(own, [], iris.thing(slug), model, graphName(iris.page(slug)));
    },
  });
}

async function saveAgain(
  services: Services & Editing,
  { form, iri, questions }: PageForm,
  { author, comment }: FirstSave,
  { slug, revision }: CreatedPage,
): Promise<FirstSaved> {
  const opened = await openForm(services, slug, { kind: form.kind, base: revision });
  const own = aboutThing(form, iri, opened.iri);
  const edited = { ...opened, form: { ...own, base: opened.opened.base }, questions };
  const choices = new Map<string, never>();
  const outcome = await saveForm(services, edited, { author, comment, choices, onto: undefined });
  return { slug, outcome, edited };
}

/** The title in this language, else in the first of the interface that has one, else any. */
function titleOf({ fields }: EditForm, lang: InterfaceLanguage): string | undefined {
  const texts = textsOf(fields, 'rdfs:label');
  const inOrder = [lang, ...INTERFACE_LANGUAGES, ...Object.keys(texts)].map((tag) => texts[tag]);
  return inOrder.find((text) => text !== undefined && text.trim() !== '');
}

/** The form with its links to itself and to its own parts about another thing. */
function aboutThing(form: EditForm, from: string, to: string): EditForm {
  const inJson = (iri: string): string => JSON.stringify(iri).slice(1, -1);
  return formOfState(stateOfForm(form).replaceAll(inJson(from), inJson(to))) ?? form;
}
