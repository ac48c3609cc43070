import { Router, type Request, type Response } from 'express';
import { isInterfaceLanguage } from '../../../core/languages.ts';
import { WikiError } from '../../../core/errors.ts';
import { searchJson, searchPages } from '../../domain/search/index.ts';
import type { HttpContext } from '../context.ts';
import { demandLanguage, languageOf, localeOf } from '../language.ts';
import { presentSearch, readSearchRequest } from '../presenters/search.ts';
import { renderSearch } from '../render.ts';
import { sendPage } from '../send-page.ts';
import { sendText } from '../send.ts';
import { shellOf } from '../shell-of.ts';

/** `/search` for tools (JSON) and people; `/{lang}/search` is the page in one language. */
export function searchRoutes(context: HttpContext): Router {
  const router = Router();
  router.param('lang', demandLanguage);
  router.get('/search', async (req, res) => {
    res.vary('Accept');
    const wanted = req.accepts(['text/html', 'application/json']);
    if (wanted === 'text/html') await page(context, req, res);
    else if (wanted === 'application/json') await json(context, req, res);
    else
      throw new WikiError('not-acceptable', 'not-acceptable', {
        accepted: 'text/html, application/json',
      });
  });
  router.get('/:lang/search', (req, res) => page(context, req, res));
  return router;
}

async function json(context: HttpContext, req: Request, res: Response): Promise<void> {
  const { q, lang, limit, page: number } = req.query as Record<string, unknown>;
  if (lang !== undefined && !(typeof lang === 'string' && isInterfaceLanguage(lang))) {
    throw new WikiError('bad-request', 'language-unknown', {
      lang: typeof lang === 'string' ? lang : '–',
      accepted: 'fr, en',
    });
  }
  const answer = await searchPages(context, {
    text: typeof q === 'string' ? q : '',
    lang: lang ?? languageOf(req),
    limit: wholeNumber(limit),
    page: wholeNumber(number),
  });
  res.set('Cache-Control', 'no-cache');
  await sendText(req, res, {
    body: JSON.stringify(searchJson(answer)),
    type: 'application/json; charset=utf-8',
  });
}

function wholeNumber(text: unknown): number | undefined {
  return typeof text === 'string' && text !== '' ? Number(text) : undefined;
}

function page(context: HttpContext, req: Request, res: Response): Promise<void> {
  return sendPage(context, req, res, async () => {
    const locale = localeOf(context, req);
    const { textIndex, quadIndex: asker, iris } = context;
    const [, query] = req.originalUrl.split('?', 2);
    const request = readSearchRequest(new URLSearchParams(query ?? ''));
    const view = await presentSearch({ textIndex, asker, iris, locale }, request);
    const title =
      request.query === ''
        ? locale.t('search-title')
        : locale.t('search-page-title', { query: request.query, n: view.total });
    const shell = await shellOf(context, req, { title, query: request.query, unlisted: true });
    return renderSearch(shell, view, locale);
  });
}
