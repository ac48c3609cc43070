import { Router } from 'express';
import { WikiError } from '../../../core/errors.ts';
import {
  applyAction,
  formFromFields,
  parseAction,
  readFields,
} from '../../../core/procedure/edit/index.ts';
import type { SignInBox } from '../../../core/views/edit.ts';
import { openForm, reopenForm, saveForm } from '../../domain/pages/edit-form/index.ts';
import { demand, mayWritePage } from '../../domain/permissions/index.ts';
import { bodyForm, readBody } from '../body.ts';
import { clientAddress } from '../client-address.ts';
import type { HttpContext } from '../context.ts';
import { showConflict, showForm, showPreview, showRefusal, type Press } from '../edit-pages.ts';
import { demandLanguage, localeOf } from '../language.ts';
import { editComment } from '../page-write.ts';
import { formProblem } from '../presenters/account.ts';
import { readChoices } from '../presenters/edit/conflict.ts';
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
      const opened = await openForm(context, req.params.slug);
      await showForm(context, { req, res, fields: new Map(), ...opened });
    })
    .post(sameOriginAlways, readBody, async (req, res) => {
      const body = bodyForm(req);
      const reopened = await reopenForm(context, req.params.slug, formFromFields(body));
      await answer(context, { req, res, fields: readFields(body), ...reopened });
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
      const { form, outcome } = applyAction(press.form, action);
      return showForm(context, { ...press, form }, { outcome });
    }
  }
}

async function save(context: HttpContext, press: Press): Promise<void> {
  const { req, res, form, fields } = press;
  const author = await whoSaves(context, press);
  if (typeof author !== 'string') {
    await showRefusal(context, press, { signIn: author }, 401);
    return;
  }
  try {
    const outcome = await saveForm(context, press, {
      author,
      comment: editComment(form.comment),
      choices: readChoices(fields),
      onto: Number(fields.get('onto')) || undefined,
    });
    if (outcome.kind === 'conflict') {
      await showConflict(context, { ...press, page: outcome.page });
    } else res.redirect(303, `/${req.params.lang}/wiki/${req.params.slug}`);
  } catch (error) {
    if (!(error instanceof WikiError)) throw error;
    const problem = formProblem(error, localeOf(context, req));
    await showRefusal(context, press, { problem }, statusOf(error));
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
