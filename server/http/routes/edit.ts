import { Router, type Request, type Response } from 'express';
import { WikiError } from '../../../core/errors.ts';
import type { Locale } from '../../../core/messages.ts';
import {
  applyAction,
  completeForm,
  formFromFields,
  formFromQuads,
  mergeFields,
  mergeQuads,
  parseAction,
  quadsFromForm,
  readFields,
  undecided,
  versionsOf,
  type EditForm,
  type PageVersions,
} from '../../../core/procedure/edit/index.ts';
import type { Quad } from '../../../core/rdf/terms.ts';
import type { FormProblem } from '../../../core/views/account.ts';
import type { SignInBox } from '../../../core/views/edit.ts';
import { highestStepEver } from '../../domain/pages/edit-form/index.ts';
import { demandPage, pageData, savePage, type StoredPage } from '../../domain/pages/index.ts';
import { demand, mayWritePage, type Actor } from '../../domain/permissions/index.ts';
import { bodyForm, readBody } from '../body.ts';
import { clientAddress } from '../client-address.ts';
import type { HttpContext } from '../context.ts';
import { demandLanguage, localeOf } from '../language.ts';
import { editComment } from '../page-write.ts';
import { pageShell, titleOf } from '../page-shell.ts';
import { formProblem } from '../presenters/account.ts';
import { presentConflict, readChoices } from '../presenters/edit/conflict.ts';
import { presentEdit, type EditRequest } from '../presenters/edit.ts';
import { presentItem } from '../presenters/item.ts';
import { presentProcedure } from '../presenters/procedure.ts';
import { statusOf } from '../problem.ts';
import { renderConflict, renderEdit } from '../render.ts';
import { sameOriginAlways } from '../same-origin.ts';
import { sendHtml } from '../send.ts';
import { actorOf } from '../session.ts';
import { setSessionCookie } from '../session-cookie.ts';

type EditReq = Request<{ lang: string; slug: string }>;

/** One press of a button of the editing form, with what the page was and is. */
interface Press {
  readonly req: EditReq;
  readonly res: Response;
  readonly fields: ReadonlyMap<string, string>;
  readonly form: EditForm;
  /** The page as it is now. */
  readonly page: StoredPage;
  /** The content the form was opened from. */
  readonly base: readonly Quad[];
}

/** `/{lang}/wiki/{slug}/edit`: the plain form. Its whole state travels in its fields. */
export function editRoutes(context: HttpContext): Router {
  const router = Router();
  router.param('lang', demandLanguage);
  router
    .route('/:lang/wiki/:slug/edit')
    .get((req, res) => open(context, req, res))
    .post(sameOriginAlways, readBody, async (req, res) => {
      const press = await readPress(context, req, res);
      const action = parseAction(press.fields.get('action') ?? '');
      if (action.kind === 'save' || action.kind === 'merge') await save(context, press);
      else if (action.kind === 'preview') await show(context, press, {}, true);
      else {
        const { form, outcome } = applyAction(press.form, action);
        await show(context, { ...press, form }, { outcome }, false);
      }
    });
  return router;
}

async function open(context: HttpContext, req: EditReq, res: Response): Promise<void> {
  const { slug } = req.params;
  const page = await demandPage(context, slug);
  const iri = context.iris.thing(slug);
  const { revision } = page.info;
  const highest = await highestStepEver(context.journal, slug, revision, iri);
  const form = formFromQuads(page.quads, iri, { base: revision, highest });
  await show(context, { req, res, form, page }, {}, false);
}

async function readPress(context: HttpContext, req: EditReq, res: Response): Promise<Press> {
  const { slug } = req.params;
  const page = await demandPage(context, slug);
  const body = bodyForm(req);
  const submitted = formFromFields(body);
  const iri = context.iris.thing(slug);
  const opened = await context.journal.revision(slug, submitted.base);
  const base = opened && !opened.deleted ? opened.quads : page.quads;
  const baseRevision = opened && !opened.deleted ? submitted.base : page.info.revision;
  const highest = await highestStepEver(context.journal, slug, page.info.revision, iri);
  const form = completeForm(
    { ...submitted, base: baseRevision },
    formFromQuads(base, iri, { base: baseRevision, highest }),
  );
  return { req, res, fields: readFields(body), form, page, base };
}

async function show(
  context: HttpContext,
  { req, res, form, page }: Pick<Press, 'req' | 'res' | 'form' | 'page'>,
  state: Pick<EditRequest, 'outcome' | 'problem' | 'signIn'>,
  withPreview: boolean,
): Promise<void> {
  const locale = localeOf(context, req);
  const { slug } = req.params;
  const signedIn = isSignedIn(actorOf(req));
  const view = presentEdit({ slug, form, signedIn, ...state }, locale);
  const iri = context.iris.thing(slug);
  const quads = withPreview ? quadsFromForm(form, page.quads, iri) : page.quads;
  const data = await pageData(context, page.info, quads);
  const previewed = withPreview
    ? form.procedure
      ? presentProcedure(data, locale, context.iris)
      : presentItem(data, locale, context.iris)
    : undefined;
  const shell = await pageShell(context, req, data, 'edit', {
    title: locale.t('edit-page-title', { title: titleOf(data, locale.lang) }),
  });
  res.set('Cache-Control', 'no-store');
  await sendHtml(req, res, renderEdit(shell, view, locale, previewed));
}

async function save(context: HttpContext, press: Press): Promise<void> {
  const { req, res, form, page, base, fields } = press;
  const locale = localeOf(context, req);
  const author = await whoSaves(context, press, locale);
  if (typeof author !== 'string') {
    await showAgain(context, press, { signIn: author }, 401);
    return;
  }
  const { slug, lang } = req.params;
  const iri = context.iris.thing(slug);
  const newest = page.info.revision;
  let quads: Quad[];
  if (form.base === newest) quads = quadsFromForm(form, page.quads, iri);
  else {
    const versions: PageVersions = { base, theirs: page.quads, theirsRevision: newest, iri };
    const choices = readChoices(fields);
    const decided =
      fields.get('onto') === String(newest) &&
      undecided(mergeFields(versionsOf(form, versions)), choices).length === 0;
    if (!decided) {
      await showConflict(context, press, {});
      return;
    }
    quads = mergeQuads(form, versions, choices);
  }
  try {
    await savePage(context, { slug, author, comment: editComment(form.comment) }, page, quads);
  } catch (error) {
    if (!(error instanceof WikiError)) throw error;
    if (error.kind === 'conflict') {
      const page = await demandPage(context, slug);
      await showConflict(context, { ...press, page }, {});
    } else {
      const problem = formProblem(error, locale);
      await showAgain(context, press, { problem }, statusOf(error));
    }
    return;
  }
  res.redirect(303, `/${lang}/wiki/${slug}`);
}

/** The account that saves, or the box that asks for one. Signing in happens in the same form. */
async function whoSaves(
  context: HttpContext,
  { req, res, fields }: Press,
  locale: Locale,
): Promise<string | SignInBox> {
  const actor = actorOf(req);
  if (actor.kind === 'account') return demand(mayWritePage, actor).name;
  const name = fields.get('account') ?? '';
  const password = fields.get('password') ?? '';
  if (name === '' && password === '') return { account: '' };
  try {
    const address = clientAddress(req);
    const { account, session } = await context.accounts.signIn({ name, password, address });
    setSessionCookie(req, res, session);
    return demand(mayWritePage, { kind: 'account', via: 'session', ...account }).name;
  } catch (error) {
    if (!(error instanceof WikiError)) throw error;
    return { account: name, problem: formProblem(error, locale) };
  }
}

/** The form or the conflict, whichever it was, with what stood in the way. */
async function showAgain(
  context: HttpContext,
  press: Press,
  state: { readonly problem?: FormProblem; readonly signIn?: SignInBox },
  status: number,
): Promise<void> {
  press.res.status(status);
  if (press.fields.has('onto') && press.form.base !== press.page.info.revision) {
    await showConflict(context, press, state);
  } else await show(context, press, state, false);
}

async function showConflict(
  context: HttpContext,
  { req, res, form, page, base, fields }: Press,
  { signIn }: { readonly signIn?: SignInBox },
): Promise<void> {
  const locale = localeOf(context, req);
  const { slug } = req.params;
  const iri = context.iris.thing(slug);
  const theirsRevision = page.info.revision;
  const view = presentConflict(
    {
      slug,
      mine: form,
      pages: { base, theirs: page.quads, theirsRevision, iri },
      newest: page.info,
      choices: readChoices(fields),
      incomplete: fields.get('onto') === String(theirsRevision) && signIn === undefined,
      signedIn: isSignedIn(actorOf(req)),
      ...(signIn ? { signIn } : {}),
    },
    locale,
  );
  const data = await pageData(context, page.info, page.quads);
  const shell = await pageShell(context, req, data, 'edit', {
    title: locale.t('edit-conflict-heading'),
  });
  if (res.statusCode === 200) res.status(409);
  res.set('Cache-Control', 'no-store');
  await sendHtml(req, res, renderConflict(shell, view, locale));
}

function isSignedIn(actor: Actor): boolean {
  return actor.kind === 'account';
}
