import { Router, type Request, type Response } from 'express';
import { kindOf } from '../../../core/kinds.ts';
import type { Locale } from '../../../core/messages.ts';
import type { Shell } from '../../../core/views/shell.ts';
import { rdf } from '../../../core/vocabulary.ts';
import { readPage, readRevision, type PageData } from '../../domain/pages/index.ts';
import { WikiError } from '../../../core/errors.ts';
import { pagesNamed } from '../changed-pages.ts';
import type { HttpContext } from '../context.ts';
import { demandLanguage, localeOf } from '../language.ts';
import { askedRevision, mementoHeaders, timeMapLink } from '../memento.ts';
import { pageShell } from '../page-shell.ts';
import { presentChantier } from '../presenters/chantier.ts';
import { presentHowTo } from '../presenters/how-to.ts';
import { presentItem } from '../presenters/item.ts';
import { presentModel } from '../presenters/model.ts';
import { presentProcedure } from '../presenters/procedure.ts';
import { pageTurn } from '../page-turn.ts';
import { renderChantier, renderItem, renderModel, renderProcedure } from '../render.ts';
import { savedWords, takeSavedNotice } from '../saved-notice.ts';
import { sendHtml } from '../send.ts';
import { sendPage, type MadeFrom } from '../send-page.ts';

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
  const isPast = revision !== undefined && (await announce(context, res, slug, revision));
  const saved = revision === undefined ? takeSavedNotice(req, res) : undefined;
  const build = async (madeFrom: MadeFrom): Promise<string> => {
    const data =
      revision === undefined
        ? await readPage(context, slug)
        : await readRevision(context, slug, revision);
    const locale = localeOf(context, req);
    const past = isPast && { pastRevision: { revision, time: data.info.time }, unlisted: true };
    const notice = saved && { notice: savedWords(saved, locale) };
    const shell = await pageShell(context, req, data, 'read', { ...past, ...notice });
    await pageTurn();
    return render(context, data, shell, locale, madeFrom);
  };
  if (saved) {
    // Said once, to one person: no cache keeps it.
    res.set('Cache-Control', 'no-store');
    await sendHtml(req, res, await build(() => undefined));
    return;
  }
  await sendPage(context, req, res, build, [
    `</wiki/${slug}>; rel="canonical"`,
    ...(revision === undefined ? [timeMapLink(slug)] : []),
  ]);
}

/** Says of a revision asked for by number when it was current; true when it no longer is. */
async function announce(
  { journal }: HttpContext,
  res: Response,
  slug: string,
  revision: number,
): Promise<boolean> {
  const [page, asked] = await Promise.all([journal.page(slug), journal.revision(slug, revision)]);
  if (!page) throw new WikiError('not-found', 'page-unknown', { slug });
  if (!asked || asked.deleted) {
    throw new WikiError('not-found', 'revision-unknown', { slug, revision });
  }
  mementoHeaders(res, slug, asked);
  return revision !== page.revision;
}

async function render(
  context: HttpContext,
  page: PageData,
  shell: Shell,
  locale: Locale,
  madeFrom: MadeFrom,
): Promise<string> {
  const { iris, quadIndex: asker } = context;
  const note = ({ slug, own, around }: PageData): void =>
    madeFrom([slug, ...pagesNamed(iris, own.quads), ...pagesNamed(iris, around.quads)]);
  switch (kindOf(page.own.links(page.iri, rdf('type')))) {
    case 'procedure': {
      note(page);
      const view = presentProcedure(page, locale, iris);
      const jsonLd = presentHowTo(page, locale, iris);
      return renderProcedure(withHead(shell, view.head, jsonLd), view, locale);
    }
    case 'model':
    case 'adaptation': {
      const load = async (slug: string): Promise<PageData | undefined> => {
        const chapter = await readOrNothing(context, slug);
        if (chapter) note(chapter);
        return chapter;
      };
      note(page);
      const view = await presentModel(page, locale, iris, load);
      return renderModel(withHead(shell, view.head), view, locale);
    }
    case 'chantier':
      return renderChantier(shell, await presentChantier({ page, asker, iris, locale }), locale);
    default: {
      note(page);
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
