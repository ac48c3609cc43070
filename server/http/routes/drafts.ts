import { Router, type Request, type RequestHandler, type Response } from 'express';
import { WikiError } from '../../../core/errors.ts';
import { discardDraft, keepDraft, listDrafts, readDraft } from '../../domain/drafts/index.ts';
import { demand, mayKeepDrafts } from '../../domain/permissions/index.ts';
import { bodyForm, readBody } from '../body.ts';
import type { HttpContext } from '../context.ts';
import { draftOf, readDraftBody, seenBy } from '../draft-body.ts';
import { demandLanguage, languageOf, localeOf } from '../language.ts';
import { onlyMethods } from '../only-methods.ts';
import { paceOf } from '../pace.ts';
import { draftsJson, presentDrafts } from '../presenters/drafts.ts';
import { renderDrafts } from '../render.ts';
import { sameOriginAlways } from '../same-origin.ts';
import { sendHtml, sendText } from '../send.ts';
import { actorOf } from '../session.ts';
import { shellOf } from '../shell-of.ts';

/** Drafts that one account may keep or discard in a minute. */
const WRITES_A_MINUTE = 120;

type DraftRequest = Request<{ key: string; lang: string }>;

/** `/{lang}/drafts`: unsaved text, kept on the account for its author alone, in no cache and no index. */
export function draftRoutes(context: HttpContext): Router {
  const router = Router();
  const pace = [authorise, paceOf(context, { limit: WRITES_A_MINUTE, id: 'drafts-too-often' })];
  router.param('lang', demandLanguage);
  router.use('/:lang/drafts', keptPrivate);
  router
    .route('/:lang/drafts')
    .get((req, res) => list(context, req, res))
    .all(onlyMethods('GET', 'HEAD'));
  router
    .route('/:lang/drafts/:key')
    .get((req, res) => read(context, req, res))
    .put(sameOriginAlways, authorise, pace, readDraftBody, (req: DraftRequest, res: Response) =>
      keep(context, req, res),
    )
    .delete(sameOriginAlways, authorise, pace, async (req: DraftRequest, res: Response) => {
      await discardDraft(context, accountOf(req), req.params.key, seenBy(req, 'any'));
      res.status(204).end();
    })
    .post(sameOriginAlways, authorise, pace, readBody, (req: DraftRequest, res: Response) =>
      discardByForm(context, req, res),
    )
    .all(onlyMethods('GET', 'HEAD', 'PUT', 'DELETE', 'POST'));
  return router;
}

async function list(context: HttpContext, req: Request, res: Response): Promise<void> {
  const asHtml = req.accepts(['text/html', 'application/json']) !== 'application/json';
  if (asHtml && actorOf(req).kind === 'anonymous') {
    const lang = languageOf(req);
    res.redirect(303, `/${lang}/sign-in?next=${encodeURIComponent(`/${lang}/drafts`)}`);
    return;
  }
  const locale = localeOf(context, req);
  const account = accountOf(req);
  const drafts = await listDrafts(context, account);
  if (!asHtml) {
    await sendJson(req, res, draftsJson(drafts, locale.lang));
    return;
  }
  const shell = await shellOf(context, req, { title: locale.t('drafts-title'), unlisted: true });
  await sendHtml(req, res, renderDrafts(shell, presentDrafts(account, drafts, locale), locale));
}

async function read(context: HttpContext, req: DraftRequest, res: Response): Promise<void> {
  const draft = await readDraft(context, accountOf(req), req.params.key);
  const { key, base, title, time, content } = draft;
  res.set('ETag', `"${time}"`);
  await sendText(req, res, {
    // The content is JSON already, as it was kept.
    body: `${JSON.stringify({ key, base, title, time }).slice(0, -1)},"content":${content}}`,
    type: 'application/json; charset=utf-8',
  });
}

async function keep(context: HttpContext, req: DraftRequest, res: Response): Promise<void> {
  const draft = { ...draftOf(req), account: accountOf(req), key: req.params.key };
  const kept = await keepDraft(context, { ...draft, seen: seenBy(req, undefined) });
  res.set('ETag', `"${kept.time}"`);
  await sendJson(req, res, kept);
}

async function discardByForm(
  context: HttpContext,
  req: DraftRequest,
  res: Response,
): Promise<void> {
  const fields = bodyForm(req);
  if (fields.get('action') !== 'discard') throw new WikiError('bad-request', 'malformed-request');
  await discardDraft(context, accountOf(req), req.params.key, fields.get('seen') ?? 'any');
  res.redirect(303, `/${languageOf(req)}/drafts`);
}

function accountOf(req: Request): string {
  return demand(mayKeepDrafts, actorOf(req)).name;
}

/** No cache keeps it, and no other site's script reads it. */
const keptPrivate: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'no-store').removeHeader('Access-Control-Allow-Origin');
  res.vary('Accept').vary('Cookie');
  next();
};

/** The right first, before a body is read. */
const authorise: RequestHandler = (req, _res, next) => {
  accountOf(req);
  next();
};

function sendJson(req: Request, res: Response, value: object): Promise<void> {
  const body = JSON.stringify(value);
  return sendText(req, res, { body, type: 'application/json; charset=utf-8' });
}
