import { readPage, type EditForm } from '../../../core/form/index.ts';
import type { InterfaceLanguage } from '../../../core/languages.ts';
import type { EditView } from '../../../core/views/edit.ts';
import type { PageForm } from '../../../server/domain/pages/edit-form/index.ts';
import { presentEdit, type EditRequest } from '../../../server/http/presenters/edit.ts';
import { testLocale } from '../../support/locales.ts';
import { modelOfPage } from '../form/models.ts';
import type { StarterPage } from '../form/starter-pages.ts';

/** A page as its form opens it, at a revision 12 that was saved by somebody. */
export async function openedForm({ slug, iri, quads }: StarterPage): Promise<PageForm> {
  const model = await modelOfPage(quads, iri);
  const { form } = readPage(quads, iri, model, { base: 12 });
  const info = {
    slug,
    revision: 12,
    seq: 12,
    author: 'lou',
    time: '2026-06-02T09:20:00Z',
    comment: '',
    licence: '',
    added: 1,
    removed: 0,
    deleted: false,
    authors: ['lou'],
    created: '2026-06-02T09:20:00Z',
  };
  const page = { info, quads };
  return { slug, iri, form, opened: form, model, base: quads, questions: [], page };
}

/** What the form shows, with nothing around it unless said otherwise. */
export function editView(
  edited: PageForm,
  lang: InterfaceLanguage,
  more: Partial<EditRequest> & { readonly form?: EditForm } = {},
): EditView {
  const { form = edited.form, ...request } = more;
  return presentEdit(
    {
      edited: { ...edited, form },
      open: new Set(),
      side: undefined,
      names: new Map(),
      properties: new Map(),
      offers: new Map(),
      findings: [],
      signedIn: true,
      unsent: false,
      ...request,
    },
    testLocale(lang),
  );
}
