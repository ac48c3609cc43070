import { Router, type Request, type RequestHandler, type Response } from 'express';
import { WikiError } from '../../../core/errors.ts';
import type { Shell } from '../../../core/views/shell.ts';
import { findGraph, listGraphs, type ListedGraph } from '../../domain/graphs/index.ts';
import { demand, mayWriteReference } from '../../domain/permissions/index.ts';
import { readBody } from '../body.ts';
import type { HttpContext } from '../context.ts';
import { pressGraphForm, sentForm, typedForm, type SentGraphForm } from '../graph-form.ts';
import { graphJson, graphsJson } from '../graph-json.ts';
import { namedGraph } from '../graph-request.ts';
import { demandLanguage, languageOf, localeOf } from '../language.ts';
import { onlyMethods } from '../only-methods.ts';
import { EMPTY_FORM, formOf, presentGraph, presentGraphs } from '../presenters/graphs.ts';
import { setFailure } from '../problem.ts';
import { renderGraph, renderGraphs } from '../render.ts';
import { sameOriginAlways } from '../same-origin.ts';
import { sendPage } from '../send-page.ts';
import { sendHtml, sendText } from '../send.ts';
import { actorOf } from '../session.ts';
import { shellOf } from '../shell-of.ts';

/** Commits shown at once. */
const PAGE_LENGTH = 50;

/** A form that was refused, to be shown again with the reason. */
interface Refused {
  readonly sent: SentGraphForm;
  readonly error: WikiError;
}

/** `/{lang}/graphs`: the list of graphs, and with `?graph=` or `?default` one of them with its history. */
export function graphPageRoutes(context: HttpContext): Router {
  const router = Router();
  router.param('lang', demandLanguage);
  router
    .route('/:lang/graphs')
    .get((req, res) => show(context, req, res))
    .post(sameOriginAlways, authorise, readBody, (req, res) => press(context, req, res))
    .all(onlyMethods('GET', 'HEAD', 'POST'));
  return router;
}

const authorise: RequestHandler = (req, _res, next) => {
  demand(mayWriteReference, actorOf(req));
  next();
};

async function show(context: HttpContext, req: Request, res: Response): Promise<void> {
  const iri = namedGraph(req);
  const slug = iri === undefined ? undefined : context.iris.slugOfPage(iri);
  if (slug !== undefined) return res.redirect(303, `/${languageOf(req)}/wiki/${slug}`);
  res.vary('Accept');
  if (req.accepts(['text/html', 'application/json']) === 'application/json') {
    return json(context, req, res, iri);
  }
  if (iri === undefined) return sendPage(context, req, res, () => list(context, req));
  const graph = await demandGraph(context, iri);
  return sendPage(context, req, res, () => one(context, req, graph), links(graph));
}

function links({ graph }: ListedGraph): string[] {
  const query = graph === '' ? 'default' : `graph=${encodeURIComponent(graph)}`;
  return [`</graphs?${query}>; rel="describes"`];
}

async function demandGraph(context: HttpContext, iri: string): Promise<ListedGraph> {
  const graph = await findGraph(context, iri);
  if (!graph) throw new WikiError('not-found', 'graph-unknown', { graph: iri });
  return graph;
}

async function press(context: HttpContext, req: Request, res: Response): Promise<void> {
  const iri = namedGraph(req);
  const sent = sentForm(req);
  try {
    const done = await pressGraphForm(context, req, iri, sent);
    const query = done === '' ? 'default' : `graph=${encodeURIComponent(done)}`;
    res.redirect(303, `/${languageOf(req)}/graphs?${query}`);
  } catch (error) {
    if (!(error instanceof WikiError) || error.kind === 'forbidden') throw error;
    const refused = { sent, error };
    const body =
      iri === undefined
        ? await list(context, req, refused)
        : await one(context, req, await demandGraph(context, iri), refused);
    setFailure(res, error);
    res.set('Cache-Control', 'no-store');
    await sendHtml(req, res, body);
  }
}

async function list(context: HttpContext, req: Request, refused?: Refused): Promise<string> {
  const locale = localeOf(context, req);
  const mayWrite = mayWriteReference(actorOf(req));
  const form = refused ? typedForm(refused.sent, '') : EMPTY_FORM;
  const [graphs, shell] = await Promise.all([
    listGraphs(context),
    shellOf(context, req, { title: locale.t('graphs-title'), alternates: DESCRIBED }),
  ]);
  const view = presentGraphs(graphs, {
    iris: context.iris,
    locale,
    ...(mayWrite ? { form } : {}),
    ...(refused ? { error: refused.error } : {}),
  });
  return renderGraphs(shell, view, locale);
}

/** The whole data set described, for whoever looks for data behind the list. */
const DESCRIBED: Shell['alternates'] = [
  { type: 'text/turtle', label: 'VoID', href: '/.well-known/void?format=ttl' },
];

async function one(
  context: HttpContext,
  req: Request,
  graph: ListedGraph,
  refused?: Refused,
): Promise<string> {
  const locale = localeOf(context, req);
  const before = Number(req.query['before']);
  const page = { ...(before > 0 ? { before } : {}), limit: PAGE_LENGTH + 1 };
  const commits = await context.journal.graphHistory(graph.graph, page);
  const isRefusedDescription = refused?.sent.fields.get('action') === 'describe';
  const form = isRefusedDescription ? typedForm(refused.sent, graph.graph) : formOf(graph);
  const view = presentGraph(
    { graph, commits: commits.slice(0, PAGE_LENGTH), hasOlder: commits.length > PAGE_LENGTH },
    {
      iris: context.iris,
      locale,
      ...(mayWriteReference(actorOf(req)) ? { form } : {}),
      ...(refused ? { error: refused.error } : {}),
    },
  );
  const shell = await shellOf(context, req, {
    title: view.title.text,
    crumbs: [{ label: locale.t('graphs-title'), href: `/${locale.lang}/graphs` }],
    alternates: view.isGone ? [] : view.downloads.filter(({ label }) => OFFERED.has(label)),
  });
  return renderGraph(shell, view, locale);
}

/** The syntaxes offered at the foot of a page. */
const OFFERED = new Set(['Turtle', 'JSON-LD']);

async function json(
  context: HttpContext,
  req: Request,
  res: Response,
  iri: string | undefined,
): Promise<void> {
  const answer =
    iri === undefined
      ? graphsJson(await listGraphs(context))
      : graphJson(await demandGraph(context, iri), await context.journal.graphHistory(iri));
  res.set('Cache-Control', 'no-cache');
  await sendText(req, res, {
    body: JSON.stringify(answer),
    type: 'application/json; charset=utf-8',
  });
}
