import { formatDateTime } from '../../core/dates.ts';
import { WikiError } from '../../core/errors.ts';
import { contentAt, fieldAt, isBlank, withContent } from '../../core/form/index.ts';
import { createPageInPlace } from '../domain/pages/index.ts';
import { saveForm, type PageForm } from '../domain/pages/edit-form/index.ts';
import type { PageInfo } from '../store/journal.ts';
import { choosesFor, showConflict } from './conflict-pages.ts';
import type { HttpContext } from './context.ts';
import { demandPaceOfPages } from './create-pace.ts';
import { forgetDraft } from './edit-drafts.ts';
import { showForm, type Press } from './edit-pages.ts';
import { languageOf, localeOf } from './language.ts';
import { editComment } from './page-write.ts';
import { formProblem } from './presenters/account.ts';
import { readChoices } from './presenters/edit/conflict/index.ts';
import { setFailure } from './problem.ts';
import { leaveSavedNotice } from './saved-notice.ts';
import { whoSaves } from './who-saves.ts';

/** Saves the form and leads to the page, or shows what stands in the way. */
export async function saveAndLeave(context: HttpContext, press: Press): Promise<void> {
  const { req, res, edited, fields } = press;
  const author = await whoSaves(context, press);
  if (typeof author !== 'string') {
    const { page } = edited;
    if (page && choosesFor(press, page)) {
      await showConflict(context, press, page, { signIn: author });
      return;
    }
    res.status(401);
    await showForm(context, press, { signIn: author });
    return;
  }
  try {
    const outcome = await saveForm(context, edited, {
      author,
      comment: editComment(edited.form.comment),
      choices: readChoices(fields),
      onto: Number(fields.get('onto')) || undefined,
    });
    if (outcome.kind === 'conflict') {
      await showConflict(context, press, outcome.page);
      return;
    }
    if (outcome.kind === 'deleted') {
      await showDeleted(context, press, outcome.page.info);
      return;
    }
    await forgetDraft(context, author, edited.slug, fields.get('seen'));
    leaveSavedNotice(req, res, { ...outcome.saved, ...leftOut(edited) });
    res.redirect(303, `/${languageOf(req)}/wiki/${edited.slug}`);
  } catch (error) {
    await showProblem(context, press, error);
  }
}

/** The form of a page that somebody deleted meanwhile; sent once more, it restores the page. */
async function showDeleted(
  context: HttpContext,
  press: Press,
  { author, time, revision }: PageInfo,
): Promise<void> {
  const { t, lang } = localeOf(context, press.req);
  const { edited } = press;
  const told = { author, time: formatDateTime(time, lang) };
  const problem = { title: t('edit-deleted', told), fix: t('edit-deleted-fix') };
  press.res.status(409);
  const based = { ...edited, form: { ...edited.form, base: revision } };
  await showForm(context, { ...press, edited: based }, { problem });
}

/** Makes the page that a link field names and does not find, and links to it. */
export async function createAndLink(
  context: HttpContext,
  press: Press,
  path: string,
): Promise<void> {
  const { req, res, edited } = press;
  const locale = localeOf(context, req);
  const { form, model } = edited;
  const label = contentAt(form, path);
  const kind = fieldAt(form, path, model)?.classes?.[0];
  if (typeof label !== 'string' || label.trim() === '' || kind === undefined) {
    await showForm(context, press);
    return;
  }
  const author = await whoSaves(context, press);
  if (typeof author !== 'string') {
    res.status(401);
    await showForm(context, press, { signIn: author });
    return;
  }
  try {
    demandPaceOfPages(context, req);
    const { iri } = await createPageInPlace(context, {
      author,
      comment: locale.t('create-comment'),
      kind,
      labels: { [languageOf(req)]: label },
      descriptions: {},
    });
    const questions = edited.questions.filter((question) => question.path !== path);
    const linked = { ...edited, form: withContent(form, path, { iri }), questions };
    const notice = locale.t('edit-said-created', { label });
    await showForm(context, { ...press, edited: linked }, { notice: { text: notice, at: path } });
  } catch (error) {
    await showProblem(context, press, error);
  }
}

/** The form with what went wrong in words; what is no failure of the wiki's own goes on. */
export async function showProblem(
  context: HttpContext,
  press: Press,
  error: unknown,
): Promise<void> {
  if (!(error instanceof WikiError)) throw error;
  setFailure(press.res, error);
  await showForm(context, press, { problem: formProblem(error, localeOf(context, press.req)) });
}

/** What the form held and the page does not get. */
export function leftOut({ form, opened }: PageForm): { titleKept: boolean; emptySteps: number } {
  const known = new Set(opened.steps.map(({ name }) => name));
  const key = 'rdfs:label';
  return {
    titleKept: isBlank(form.fields[key]) && !isBlank(opened.fields[key]),
    emptySteps: form.steps.filter(
      ({ name, flow, fields }) =>
        flow === '' && !known.has(name) && Object.values(fields).every(isBlank),
    ).length,
  };
}
