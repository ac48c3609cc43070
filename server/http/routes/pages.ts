import { Router, type Request, type Response } from 'express';
import { kindOf } from '../../../core/kinds.ts';
import type { Locale } from '../../../core/messages.ts';
import type { Shell } from '../../../core/views/shell.ts';
import { rdf } from '../../../core/vocabulary.ts';
import { demandPage, readPage, readRevision, type PageData } from '../../domain/pages/index.ts';
import { WikiError } from '../../../core/errors.ts';
import type { HttpContext } from '../context.ts';
import { demandLanguage, localeOf } from '../language.ts';
import { askedRevision, mementoHeaders } from '../memento.ts';
import { pageShell } from '../page-shell.ts';
import { presentChantier } from '../presenters/chantier.ts';
import { presentHowTo } from '../presenters/how-to.ts';
import { presentItem } from '../presenters/item.ts';
import { presentModel } from '../presenters/model.ts';
import { presentProcedure } from '../presenters/procedure.ts';
import { renderChantier, renderItem, renderModel, renderProcedure } from '../render.ts';
import { sendPage } from '../send-page.ts';

type PageRequest = Request<{ slug: string; lang?: string }>;

/** `/{lang}/wiki/{slug}`: a page to read, as what it is about asks for. */
export function pageRoutes(context: HttpContext): Router {
  const router = Router();
  router.param('lang', demandLanguage);
  router.get('/:lang/wiki/:slug', (req, res) => readHtml(context, req, res));
  return router;
}

/** The same at `/wiki/{slug}`, in the language negotiated. */
export async function readHtml(
  context: HttpContext,
  req: PageRequest,
  res: Response,
): Promise<void> {
  const { slug } = req.params;
  const revision = askedRevision(req);
  const page = await context.journal.page(slug);
  if (revision === undefined || page === undefined) await demandPage(context, slug);
  else {
    const old = await context.journal.revision(slug, revision);
    if (!old || old.deleted) {
      throw new WikiError('not-found', 'revision-unknown', { slug, revision });
    }
    mementoHeaders(res, slug, old);
  }
  res.append('Link', `</wiki/${slug}>; rel="canonical"`);
  await sendPage(context, req, res, async () => {
    const data =
      revision === undefined
        ? await readPage(context, slug)
        : await readRevision(context, slug, revision);
    const old = revision !== undefined && revision !== page?.revision;
    const locale = localeOf(context, req);
    const shell = await pageShell(context, req, data, 'read', {
      ...(old ? { pastRevision: { revision, time: data.info.time }, unlisted: true } : {}),
    });
    return render(context, data, shell, locale);
  });
}

async function render(
  context: HttpContext,
  page: PageData,
  shell: Shell,
  locale: Locale,
): Promise<string> {
  const { iris, quadIndex: asker } = context;
  switch (kindOf(page.own.links(page.iri, rdf('type')))) {
    case 'procedure': {
      const view = presentProcedure(page, locale, iris);
      const jsonLd = presentHowTo(page, locale, iris);
      return renderProcedure(withHead(shell, view.head, jsonLd), view, locale);
    }
    case 'model':
    case 'adaptation': {
      const load = (slug: string): Promise<PageData | undefined> => readOrNothing(context, slug);
      const view = await presentModel(page, locale, iris, load);
      return renderModel(withHead(shell, view.head), view, locale);
    }
    case 'chantier':
      return renderChantier(shell, await presentChantier({ page, asker, iris, locale }), locale);
    default: {
      const view = presentItem(page, locale, iris);
      return renderItem(withHead(shell, view.head), view, locale);
    }
  }
}

function withHead(
  shell: Shell,
  { crumbs, description }: Pick<Shell, 'crumbs' | 'description'>,
  jsonLd?: unknown,
): Shell {
  return {
    ...shell,
    crumbs,
    ...(description === undefined ? {} : { description }),
    ...(jsonLd === undefined ? {} : { jsonLd }),
  };
}

/** A model may name a procedure that is not written yet, or no longer there. */
async function readOrNothing(context: HttpContext, slug: string): Promise<PageData | undefined> {
  try {
    return await readPage(context, slug);
  } catch (error) {
    if (error instanceof WikiError && ['not-found', 'gone'].includes(error.kind)) return undefined;
    throw error;
  }
}
