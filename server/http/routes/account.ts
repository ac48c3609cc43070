import express, { Router, type Request, type RequestHandler, type Response } from 'express';
import { WikiError } from '../../../core/errors.ts';
import type { Locale } from '../../../core/messages.ts';
import type { HttpContext } from '../context.ts';
import { demandLanguage, localeOf } from '../language.ts';
import { presentSetUp, presentSignIn } from '../presenters/account.ts';
import { setFailure } from '../problem.ts';
import { renderSetUp, renderSignIn } from '../render.ts';
import { safeNext } from '../safe-next.ts';
import { sameOriginAlways } from '../same-origin.ts';
import { sendHtml } from '../send.ts';
import { field, submitSetUp, submitSignIn, submitSignOut } from '../session-forms.ts';
import { shellOf } from '../shell-of.ts';

/** Signing in and out, and the set-up link of the first administrator. */
export function accountRoutes(context: HttpContext): Router {
  const router = Router();
  const form = [sameOriginAlways, express.urlencoded({ extended: false, limit: '64kb' })];
  router.param('lang', demandLanguage);
  router.get('/:lang/sign-in', (req, res) =>
    showSignIn(context, req, res, { next: safeNext(req.query['next']) }),
  );
  router.post(
    '/:lang/sign-in',
    ...form,
    showingRefusals(submitSignIn(context.accounts), (req, res, error) =>
      showSignIn(context, req, res, {
        next: safeNext(field(req, 'next')),
        name: field(req, 'name'),
        error,
      }),
    ),
  );
  router.post('/sign-out', ...form, submitSignOut(context.accounts));
  router.get('/:lang/set-up', async (req, res) => {
    const key = typeof req.query['key'] === 'string' ? req.query['key'] : '';
    if (!(await context.accounts.setUp.accepts(key))) {
      throw new WikiError('forbidden', 'set-up-closed');
    }
    await showSetUp(context, req, res, { key });
  });
  router.post(
    '/:lang/set-up',
    ...form,
    showingRefusals(submitSetUp(context.accounts), async (req, res, error) => {
      if (error.id === 'set-up-closed') throw error;
      await showSetUp(context, req, res, {
        key: field(req, 'key'),
        name: field(req, 'name'),
        error,
      });
    }),
  );
  return router;
}

/** A refusal is said in the form itself, with what was typed still there (never the password). */
function showingRefusals(
  submit: RequestHandler,
  show: (req: Request, res: Response, error: WikiError) => Promise<void>,
): RequestHandler {
  return async (req, res, next) => {
    try {
      await submit(req, res, next);
    } catch (error) {
      if (!(error instanceof WikiError)) throw error;
      setFailure(res, error);
      await show(req, res, error);
    }
  };
}

function showSignIn(
  context: HttpContext,
  req: Request,
  res: Response,
  state: Parameters<typeof presentSignIn>[0],
): Promise<void> {
  return show(context, req, res, 'account-sign-in', async (shell, locale) =>
    renderSignIn(shell, presentSignIn(state, locale), locale),
  );
}

function showSetUp(
  context: HttpContext,
  req: Request,
  res: Response,
  state: Parameters<typeof presentSetUp>[0],
): Promise<void> {
  return show(context, req, res, 'account-set-up', async (shell, locale) =>
    renderSetUp(shell, presentSetUp(state, locale), locale),
  );
}

async function show(
  context: HttpContext,
  req: Request,
  res: Response,
  title: string,
  render: (shell: Awaited<ReturnType<typeof shellOf>>, locale: Locale) => Promise<string>,
): Promise<void> {
  const locale = localeOf(context, req);
  const shell = await shellOf(context, req, { title: locale.t(title), unlisted: true });
  res.set('Cache-Control', 'no-store');
  await sendHtml(req, res, await render(shell, locale));
}
