import type { EditFields, EditForm, FormModel } from '../../../../core/form/index.ts';
import { fieldKey, textsOf } from '../../../../core/form/index.ts';
import type { InterfaceLanguage } from '../../../../core/languages.ts';
import { dcterms, im, PPL, rdfs } from '../../../../core/vocabulary.ts';
import { openForm, type Editing, type PageForm } from '../edit-form/index.ts';

/** What is known of a page when its form is opened for the first time. */
export interface Beginning {
  /** IRI of the class of what it is about. */
  readonly kind: string;
  /** Titles by language; empty ones count as absent. */
  readonly titles: Partial<Readonly<Record<InterfaceLanguage, string>>>;
  /** IRI of the chantier it belongs to. */
  readonly chantier?: string;
}

/** The form of a page that is begun, under the key it goes by until it is saved. */
export async function newForm(
  services: Editing,
  key: string,
  beginning: Beginning,
): Promise<PageForm> {
  const blank = await openForm(services, key, { kind: fieldKey(beginning.kind) });
  return { ...blank, form: begun(blank.form, blank.model, beginning) };
}

/** The form with what is known of the page; titles it has already stay where no other is given. */
export function begun(
  form: EditForm,
  model: FormModel,
  { titles, chantier }: Omit<Beginning, 'kind'>,
): EditForm {
  const known = new Set(model.nodes[model.root]?.fields.map(({ path }) => path));
  const texts = Object.entries(titles).filter(([, text]) => text !== '');
  const label = fieldKey(rdfs('label'));
  const first: EditFields = {
    ...(texts.length > 0 && {
      [label]: { ...textsOf(form.fields, label), ...Object.fromEntries(texts) },
    }),
    ...(chantier !== undefined &&
      known.has(im('domain')) && { [fieldKey(im('domain'))]: [{ iri: chantier }] }),
    ...given(form, known, dcterms('license'), PPL),
    ...given(form, known, im('status'), im('Draft')),
  };
  return { ...form, fields: { ...form.fields, ...first } };
}

/** A link that new pages have unless they say otherwise. */
function given(
  { fields }: EditForm,
  known: ReadonlySet<string>,
  path: string,
  iri: string,
): EditFields {
  const key = fieldKey(path);
  return known.has(path) && fields[key] === undefined ? { [key]: [{ iri }] } : {};
}
