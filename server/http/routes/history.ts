import { Router, type Request, type Response } from 'express';
import { WikiError } from '../../../core/errors.ts';
import {
  bareData,
  demandHistory,
  pageData,
  restoreRevision,
  type PageData,
} from '../../domain/pages/index.ts';
import { demand, mayWritePage } from '../../domain/permissions/index.ts';
import type { Revision, RevisionInfo } from '../../store/journal.ts';
import { bodyForm, readBody } from '../body.ts';
import type { HttpContext } from '../context.ts';
import { demandLanguage, localeOf } from '../language.ts';
import { pageShell, titleOf } from '../page-shell.ts';
import { editComment } from '../page-write.ts';
import { presentHistory } from '../presenters/history.ts';
import { renderHistory } from '../render.ts';
import { sameOriginAlways } from '../same-origin.ts';
import { sendPage } from '../send-page.ts';
import { sendText } from '../send.ts';
import { actorOf } from '../session.ts';

/** Revisions shown on one page of the history. */
const PAGE_LENGTH = 50;

type HistoryRequest = Request<{ slug: string; lang?: string }>;

/** The history of a page: in words with differences, as JSON, and as a time map (RFC 7089). */
export function historyRoutes(context: HttpContext): Router {
  const router = Router();
  router.param('lang', demandLanguage);
  router.get('/wiki/:slug/timemap', (req, res) => timeMap(context, req, res));
  router.get(['/wiki/:slug/history', '/:lang/wiki/:slug/history'], async (req, res) => {
    const request = req as HistoryRequest;
    res.vary('Accept');
    const wanted = req.accepts(['text/html', 'application/json']);
    if (wanted === 'application/json') await json(context, request, res);
    else if (wanted === 'text/html') await page(context, request, res);
    else {
      const accepted = 'text/html, application/json';
      throw new WikiError('not-acceptable', 'not-acceptable', { accepted });
    }
  });
  router.post('/:lang/wiki/:slug/history', sameOriginAlways, authorise, readBody, (req, res) =>
    restore(context, req as Request<{ slug: string; lang: string }>, res),
  );
  return router;
}

function authorise(req: Request, _res: Response, next: () => void): void {
  demand(mayWritePage, actorOf(req));
  next();
}

async function json(context: HttpContext, req: HistoryRequest, res: Response): Promise<void> {
  const revisions = await demandHistory(context, req.params.slug);
  const rows = revisions.map(({ revision, author, time, comment, added, removed }) => ({
    revision,
    author,
    time,
    comment,
    added,
    removed,
  }));
  res.set('Cache-Control', 'no-cache');
  await sendText(req, res, {
    body: JSON.stringify(rows),
    type: 'application/json; charset=utf-8',
  });
}

async function timeMap(
  { iris, ...context }: HttpContext,
  req: Request<{ slug: string }>,
  res: Response,
): Promise<void> {
  const { slug } = req.params;
  const revisions = await demandHistory(context, slug);
  const page = iris.page(slug);
  const mementos = revisions
    .filter(({ deleted }) => !deleted)
    .map(({ revision, time }) => {
      const when = new Date(time).toUTCString();
      return `<${iris.revision(slug, revision)}>; rel="memento"; datetime="${when}"`;
    });
  const links = [
    `<${page}>; rel="original"`,
    `<${page}/timemap>; rel="self"; type="application/link-format"`,
    ...mementos,
  ];
  await sendText(req, res, {
    body: `${links.join(',\n')}\n`,
    type: 'application/link-format; charset=utf-8',
  });
}

async function page(context: HttpContext, req: HistoryRequest, res: Response): Promise<void> {
  const { slug } = req.params;
  const all = await demandHistory(context, slug);
  await sendPage(context, req, res, async () => {
    const locale = localeOf(context, req);
    const { iris } = context;
    const before = numberIn(req, 'before') ?? Infinity;
    const revisions = all.filter(({ revision }) => revision < before).slice(0, PAGE_LENGTH);
    const [compared, page] = await Promise.all([
      comparedRevisions(context, req, all),
      lastContent(context, slug, all),
    ]);
    const mentioned = compared ? [...compared.to.quads, ...compared.from.quads] : [];
    const { around } = await pageData(context, page.info, mentioned);
    const view = presentHistory(
      {
        slug,
        iri: iris.thing(slug),
        around,
        revisions,
        newest: page.info.revision,
        ...(compared ? { compared } : {}),
        mayRestore: mayWritePage(actorOf(req)),
      },
      locale,
      iris,
    );
    const title = titleOf(page, locale.lang);
    const shell = await pageShell(context, req, page, 'history', {
      title: locale.t('history-heading', { title }),
      crumbs: [{ label: title, href: `/${locale.lang}/wiki/${slug}` }],
    });
    return renderHistory(shell, view, locale);
  });
}

/** The page as it was last seen: its present content, or that before it was taken away. */
async function lastContent(
  { journal, iris }: HttpContext,
  slug: string,
  all: readonly RevisionInfo[],
): Promise<PageData> {
  const [info, seen] = await Promise.all([
    journal.page(slug),
    journal.revision(slug, all.find(({ deleted }) => !deleted)?.revision ?? 1),
  ]);
  if (!info) throw new WikiError('not-found', 'page-unknown', { slug });
  return bareData(iris, info, seen?.quads ?? []);
}

/** The two revisions asked for, else the newest and the one before it. */
async function comparedRevisions(
  { journal }: HttpContext,
  req: HistoryRequest,
  all: readonly RevisionInfo[],
): Promise<{ from: Revision; to: Revision } | undefined> {
  const newest = all[0]?.revision ?? 1;
  const asked = [numberIn(req, 'from'), numberIn(req, 'to')];
  const to = Math.max(asked[1] ?? newest, asked[0] ?? 0);
  const from = asked[0] === undefined ? to - 1 : Math.min(asked[0], asked[1] ?? newest);
  if (from === to) return undefined;
  const { slug } = req.params;
  const [older, newer] = await Promise.all([
    from === 0 ? undefined : journal.revision(slug, from),
    journal.revision(slug, to),
  ]);
  return older && newer ? { from: older, to: newer } : undefined;
}

function numberIn(req: Request, name: string): number | undefined {
  const text = req.query[name];
  return typeof text === 'string' && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined;
}

async function restore(
  context: HttpContext,
  req: Request<{ slug: string; lang: string }>,
  res: Response,
): Promise<void> {
  const { slug, lang } = req.params;
  const author = demand(mayWritePage, actorOf(req)).name;
  const form = bodyForm(req);
  const revision = Number(form.get('restore') ?? '');
  if (!Number.isInteger(revision) || revision < 1) {
    throw new WikiError('not-found', 'revision-unknown', { slug, revision: 0 });
  }
  const given = editComment(form.get('comment'));
  const comment = given || localeOf(context, req).t('history-restored-comment', { revision });
  await restoreRevision(context, { slug, author, comment, precondition: undefined }, revision);
  res.redirect(303, `/${lang}/wiki/${slug}/history`);
}
