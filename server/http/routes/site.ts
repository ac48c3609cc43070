import { Router, type Request, type Response } from 'express';
import { presentAbout, presentTakePart } from '../presenters/about.ts';
import { presentDirectory } from '../presenters/directory.ts';
import { presentHome } from '../presenters/home.ts';
import type { HttpContext } from '../context.ts';
import { demandLanguage, localeOf } from '../language.ts';
import { renderAbout, renderDirectory, renderHome, renderTakePart } from '../render.ts';
import { sendPage } from '../send-page.ts';
import { sendHtml } from '../send.ts';
import { actorOf } from '../session.ts';
import { shellOf } from '../shell-of.ts';

/** The pages of the site itself: home, models, about, take part. */
export function siteRoutes(context: HttpContext): Router {
  const router = Router();
  router.get('/', (req, res) => {
    res.set('Content-Location', `/${localeOf(context, req).lang}/`);
    return home(context, req, res);
  });
  router.param('lang', demandLanguage);
  router.get('/:lang', (req, res) => home(context, req, res));
  router.get('/:lang/models', (req, res) => directory(context, req, res));
  router.get('/:lang/about', (req, res) => about(context, req, res));
  router.get('/:lang/take-part', (req, res) => takePart(context, req, res));
  return router;
}

function home(context: HttpContext, req: Request, res: Response): Promise<void> {
  return sendPage(context, req, res, async () => {
    const locale = localeOf(context, req);
    const signedIn = actorOf(req).kind === 'account';
    const { quadIndex: asker, journal, iris } = context;
    const [shell, view] = await Promise.all([
      shellOf(context, req, {
        title: locale.t('home-page-title'),
        description: locale.t('home-description'),
      }),
      presentHome({ asker, journal, iris, locale, signedIn }),
    ]);
    return renderHome(shell, view, locale);
  });
}

function directory(context: HttpContext, req: Request, res: Response): Promise<void> {
  return sendPage(context, req, res, async () => {
    const locale = localeOf(context, req);
    const { quadIndex: asker, iris } = context;
    const [shell, view] = await Promise.all([
      shellOf(context, req, { title: locale.t('directory-title') }),
      presentDirectory({ asker, iris, locale }),
    ]);
    return renderDirectory(shell, view, locale);
  });
}

/** Not kept between commits: the operator may change the contact at any time. */
async function about(context: HttpContext, req: Request, res: Response): Promise<void> {
  const locale = localeOf(context, req);
  const shell = await shellOf(context, req, { title: locale.t('about-title') });
  await sendHtml(req, res, renderAbout(shell, await presentAbout(context.journal), locale));
}

async function takePart(context: HttpContext, req: Request, res: Response): Promise<void> {
  const locale = localeOf(context, req);
  const signedIn = actorOf(req).kind === 'account';
  const shell = await shellOf(context, req, { title: locale.t('about-take-part-title') });
  const view = await presentTakePart(context.journal, signedIn);
  await sendHtml(req, res, renderTakePart(shell, view, locale));
}
