import { Router } from 'express';
import { WikiError } from '../../../core/errors.ts';
import {
  applyAction,
  openAfter,
  parseAction,
  readFields,
  readOpen,
} from '../../../core/form/index.ts';
import type { SignInBox } from '../../../core/views/edit.ts';
import { openForm, readForm, saveForm } from '../../domain/pages/edit-form/index.ts';
import { demand, mayWritePage } from '../../domain/permissions/index.ts';
import { bodyForm, readBody } from '../body.ts';
import { clientAddress } from '../client-address.ts';
import { choosesFor, showConflict } from '../conflict-pages.ts';
import type { HttpContext } from '../context.ts';
import { showForm, showPreview, type Press } from '../edit-pages.ts';
import { demandLanguage, languageOf, localeOf } from '../language.ts';
import { editComment } from '../page-write.ts';
import { formProblem } from '../presenters/account.ts';
import { readChoices } from '../presenters/edit/conflict/index.ts';
import { statusOf } from '../problem.ts';
import { sameOriginAlways } from '../same-origin.ts';
import { actorOf } from '../session.ts';
import { setSessionCookie } from '../session-cookie.ts';

/** `/{lang}/wiki/{slug}/edit`: the plain form. Its whole state travels in its fields. */
export function editRoutes(context: HttpContext): Router {
  const router = Router();
  router.param('lang', demandLanguage);
  router
    .route('/:lang/wiki/:slug/edit')
    .get(async (req, res) => {
      const kind = typeof req.query['kind'] === 'string' ? req.query['kind'] : '';
      const open = typeof req.query['open'] === 'string' ? req.query['open'] : '';
      const edited = await openForm(context, req.params.slug, { kind });
      await showForm(context, { req, res, fields: new Map(), edited, open: readOpen(open) });
    })
    .post(sameOriginAlways, readBody, async (req, res) => {
      const fields = readFields(bodyForm(req));
      const edited = await readForm(context, req.params.slug, fields, languageOf(req));
      await answer(context, { req, res, fields, edited, open: readOpen(fields.get('open')) });
    });
  return router;
}

async function answer(context: HttpContext, press: Press): Promise<void> {
  const action = parseAction(press.fields.get('action') ?? '');
  switch (action.kind) {
    case 'save':
    case 'merge':
      return save(context, press);
    case 'preview':
      return showPreview(context, press);
    default: {
      const { edited } = press;
      const { form, outcome } = applyAction(edited.form, action, edited.model);
      const open = openAfter(press.open, action, outcome, form);
      const done = { action, outcome };
      return showForm(context, { ...press, edited: { ...edited, form }, open }, { done });
    }
  }
}

async function save(context: HttpContext, press: Press): Promise<void> {
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
    if (outcome.kind === 'conflict') await showConflict(context, press, outcome.page);
    else res.redirect(303, `/${req.params.lang}/wiki/${edited.slug}`);
  } catch (error) {
    if (!(error instanceof WikiError)) throw error;
    res.status(statusOf(error));
    await showForm(context, press, { problem: formProblem(error, localeOf(context, req)) });
  }
}

/** The account that saves, or the box that asks for one. Signing in happens in the same form. */
async function whoSaves(
  context: HttpContext,
  { req, res, fields }: Press,
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
    return { account: name, problem: formProblem(error, localeOf(context, req)) };
  }
}
