import { Router, type Request, type Response } from 'express';
import { WikiError } from '../../../core/errors.ts';
import { authorRecord, type AuthorRecord } from '../../domain/graphs/index.ts';
import type { HttpContext } from '../context.ts';
import { demandLanguage, languageOf, localeOf } from '../language.ts';
import { onlyMethods } from '../only-methods.ts';
import { presentAuthor } from '../presenters/graphs.ts';
import { renderAuthor } from '../render.ts';
import { sendPage } from '../send-page.ts';
import { sendText } from '../send.ts';
import { shellOf } from '../shell-of.ts';
import { wantedSyntax } from '../wanted-syntax.ts';

type UserRequest = Request<{ name: string }>;

/**
 * `/user/{name}`: what the catalogue says of an author, as RDF; for people the list of pages. A person
 * is not a document, so browsers are led on by 303.
 */
export function userRoutes(context: HttpContext): Router {
  const router = Router();
  router.param('lang', demandLanguage);
  router
    .route('/user/:name')
    .get((req, res) => data(context, req, res))
    .all(onlyMethods('GET', 'HEAD'));
  router
    .route('/:lang/user/:name')
    .get((req, res) => page(context, req, res))
    .all(onlyMethods('GET', 'HEAD'));
  return router;
}

async function data(context: HttpContext, req: UserRequest, res: Response): Promise<void> {
  const { name } = req.params;
  res.vary('Accept').vary('Accept-Language');
  const syntax = wantedSyntax(req);
  const record = await demandAuthor(context, name);
  if (!syntax) {
    res.redirect(303, `/${languageOf(req)}/user/${encodeURIComponent(name)}`);
    return;
  }
  const { rdf, iris } = context;
  const { mediaType } = syntax;
  const body = await rdf.write({ quads: record.quads, mediaType, baseIri: iris.user(name) });
  res.set('Cache-Control', 'no-cache');
  await sendText(req, res, { body, type: `${mediaType}; charset=utf-8` });
}

async function page(context: HttpContext, req: UserRequest, res: Response): Promise<void> {
  const { name } = req.params;
  const record = await demandAuthor(context, name);
  await sendPage(context, req, res, async () => {
    const locale = localeOf(context, req);
    const shell = await shellOf(context, req, {
      title: locale.t('graphs-user-title', { name }),
      unlisted: true,
    });
    return renderAuthor(shell, presentAuthor(name, record, locale), locale);
  });
}

async function demandAuthor(context: HttpContext, name: string): Promise<AuthorRecord> {
  const record = await authorRecord(context, name);
  if (!record) throw new WikiError('not-found', 'author-unknown', { name: name.slice(0, 100) });
  return record;
}
