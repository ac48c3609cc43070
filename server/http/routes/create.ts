import { Router, type Request, type Response } from 'express';
import { WikiError } from '../../../core/errors.ts';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../../core/languages.ts';
import { createPageInPlace, similarTitles } from '../../domain/pages/index.ts';
import { demand, mayWritePage } from '../../domain/permissions/index.ts';
import { demandMediaType, readBody } from '../body.ts';
import type { HttpContext } from '../context.ts';
import { demandPaceOfPages } from '../create-pace.ts';
import { jsonMembers } from '../json-members.ts';
import { demandLanguage, languageOf, localeOf } from '../language.ts';
import { onlyMethods } from '../only-methods.ts';
import { wikiHref } from '../presenters/local-words.ts';
import { paceOf } from '../pace.ts';
import { notModified, sendText } from '../send.ts';
import { actorOf } from '../session.ts';

/** Each looks through all names. */
const LOOKS_A_MINUTE = 120;

const JSON_TYPE = 'application/json; charset=utf-8';

/** `/{lang}/create`: a page made while another is written; `/{lang}/similar`: what may be there already. */
export function createRoutes(context: HttpContext): Router {
  const router = Router();
  router.param('lang', demandLanguage);
  router
    .route('/:lang/create')
    .post(
      authorise,
      (req, _res, next) => {
        demandPaceOfPages(context, req);
        next();
      },
      readBody,
      (req, res) => create(context, req, res),
    )
    .all(onlyMethods('POST'));
  router.get(
    '/:lang/similar',
    paceOf(context, { limit: LOOKS_A_MINUTE, id: 'too-often' }),
    (req, res) => similar(context, req, res),
  );
  return router;
}

/** Refuses a stranger before the body is read. */
function authorise(req: Request, _res: Response, next: () => void): void {
  demand(mayWritePage, actorOf(req));
  next();
}

async function create(context: HttpContext, req: Request, res: Response): Promise<void> {
  const author = demand(mayWritePage, actorOf(req)).name;
  demandMediaType(req, ['application/json']);
  const locale = localeOf(context, req);
  const members = jsonMembers(req);
  const { slug, iri, label } = await createPageInPlace(context, {
    author,
    comment: locale.t('create-comment'),
    kind: textOf(members.get('kind')),
    labels: textsOf(members.get('label'), locale.lang),
    descriptions: textsOf(members.get('description'), locale.lang),
  });
  res.status(201).location(iri);
  const body = JSON.stringify({ iri, label, href: wikiHref(slug, locale) });
  await sendText(req, res, { body, type: JSON_TYPE });
}

async function similar(context: HttpContext, req: Request, res: Response): Promise<void> {
  const lang = languageOf(req);
  const etag = `W/"c${context.quadIndex.seq}"`;
  res.set('Cache-Control', 'no-cache');
  if (notModified(req, res, etag)) return;
  const found = await similarTitles(context, { title: textOf(req.query['title']), lang });
  const results = found.map(({ slug, label, lang: titleLang, description, ...page }) => ({
    iri: page.iri,
    title: label,
    lang: titleLang,
    kind: page.kind,
    kindLabel: page.kindLabel,
    summary: description,
    summaryLang: page.descriptionLang,
    ...(page.match === undefined ? {} : { match: page.match }),
    nearness: page.nearness,
    href: wikiHref(slug, { lang }),
  }));
  await sendText(req, res, { body: JSON.stringify({ results }), type: JSON_TYPE, etag });
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Texts by language: `{fr, en}`, or one text in the language of the request. */
function textsOf(
  value: unknown,
  lang: InterfaceLanguage,
): Partial<Record<InterfaceLanguage, string>> {
  if (typeof value === 'string') return { [lang]: value };
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object') throw new WikiError('bad-request', 'malformed-request');
  const given = new Map<string, unknown>(Object.entries(value));
  return Object.fromEntries(INTERFACE_LANGUAGES.map((tag) => [tag, textOf(given.get(tag))]));
}
