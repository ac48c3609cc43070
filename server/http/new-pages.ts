import type { Request, Response } from 'express';
import { WikiError } from '../../core/errors.ts';
import { fieldKey } from '../../core/form/index.ts';
import { classOfKind } from '../../core/kinds.ts';
import { isInterfaceLanguage, type InterfaceLanguage } from '../../core/languages.ts';
import { LONGEST_TITLE } from '../../core/longest-title.ts';
import { im } from '../../core/vocabulary.ts';
import type { NewPageBasics, PageOffer } from '../../core/views/new-page.ts';
import { detectionsOf } from '../../core/form/proposal/detections.ts';
import { completeName } from '../domain/complete/index.ts';
import { listChantiers } from '../domain/directory/index.ts';
import { nameThings } from '../domain/pages/edit-form/index.ts';
import { similarTitles } from '../domain/pages/index.ts';
import { newKey, readNotes, readOriginal } from '../domain/pages/new-page/index.ts';
import type { HttpContext } from './context.ts';
import { localeOf } from './language.ts';
import { formProblem } from './presenters/account.ts';
import { presentBasics, type FirstWords } from './presenters/new/beginning.ts';
import { presentCopy, titlesOfCopy } from './presenters/new/copy.ts';
import { presentNewPage } from './presenters/new/new-page.ts';
import { presentNotes } from './presenters/new/notes.ts';
import { pageOffer } from './presenters/new/page-offer.ts';
import { setFailure } from './problem.ts';
import { renderCopy, renderNewPage, renderNotes } from './render.ts';
import { sendHtml } from './send.ts';
import { shellOf } from './shell-of.ts';

/** The first form as it was sent. */
export interface NewPageFields {
  readonly first: FirstWords;
  readonly notes: string;
  readonly find: string;
}

/** Similar pages shown above notes, which are what matters there. */
const MOST_BESIDE_NOTES = 3;
/** Pages offered to be copied. */
const MOST_FOUND = 12;

/** What is wrong with the titles, if anything is. */
export function titleProblem({ titles }: Pick<FirstWords, 'titles'>): WikiError | undefined {
  const given = Object.values(titles).filter((text) => text !== '');
  if (given.length === 0) return new WikiError('unprocessable', 'title-missing');
  return given.some((text) => text.length > LONGEST_TITLE)
    ? new WikiError('unprocessable', 'title-too-long', { limit: LONGEST_TITLE })
    : undefined;
}

/** Pages that may already be about it, by its titles in either language. */
export async function similarTo(
  context: HttpContext,
  req: Request,
  { titles }: Pick<FirstWords, 'titles'>,
): Promise<readonly PageOffer[]> {
  const locale = localeOf(context, req);
  const { lang } = locale;
  const found = new Map<string, PageOffer>();
  for (const title of Object.values(titles)) {
    for (const page of await similarTitles(context, { title, lang })) {
      if (!found.has(page.iri)) found.set(page.iri, pageOffer(page, locale));
    }
  }
  return [...found.values()].slice(0, 6);
}

/** The form that begins a page. */
export async function showNewPage(
  context: HttpContext,
  req: Request,
  res: Response,
  {
    sent,
    similar,
    problem,
    looksFor = false,
  }: {
    readonly sent: NewPageFields;
    readonly similar?: readonly PageOffer[];
    readonly problem?: WikiError;
    /** Whether pages to copy were asked for. */
    readonly looksFor?: boolean;
  },
): Promise<void> {
  const locale = localeOf(context, req);
  const basics = await basicsOf(context, req, sent.first);
  const found = looksFor ? await pagesNamed(context, req, sent.find) : undefined;
  if (problem) setFailure(res, problem);
  const at = problem?.id.startsWith('notes-') ? 'notes' : 'title';
  const view = presentNewPage({
    ...sent,
    basics,
    ...(similar && { similar }),
    ...(found && { found }),
    ...(problem && { problem: { ...formProblem(problem, locale), at } }),
  });
  await send(context, req, res, 'new-title', (shell) => renderNewPage(shell, view, locale));
}

/** The form about a page that is to be copied. */
export async function showCopy(
  context: HttpContext,
  req: Request,
  res: Response,
  asked: {
    readonly slug: string;
    readonly revision?: number;
    readonly first?: FirstWords;
    readonly adapt?: boolean;
    readonly problem?: WikiError;
  },
): Promise<void> {
  const locale = localeOf(context, req);
  const original = await readOriginal(context, asked.slug, asked.revision);
  const first = asked.first ?? {
    titles: titlesOfCopy(original, context.locales),
    kind: original.kind,
    chantier:
      original.chantier === undefined ? '' : (context.iris.slugOfThing(original.chantier) ?? ''),
  };
  const basics = await basicsOf(context, req, first);
  const view = presentCopy(original, { basics, adapt: asked.adapt ?? true }, locale);
  const { problem } = asked;
  if (problem) setFailure(res, problem);
  await send(context, req, res, 'new-copy-heading', (shell) =>
    renderCopy(
      shell,
      { ...view, ...(problem && { problem: formProblem(problem, locale) }) },
      locale,
    ),
  );
}

/** Notes as they were read, to be confirmed; the first form again when they cannot be read. */
export async function showNotes(
  context: HttpContext,
  req: Request,
  res: Response,
  sent: NewPageFields,
  textLang: string,
): Promise<void> {
  const locale = localeOf(context, req);
  const { lang } = locale;
  const { first, notes } = sent;
  try {
    const tooLong = Object.values(first.titles).some((text) => text !== '') && titleProblem(first);
    if (tooLong) throw tooLong;
    const proposal = await readNotes(context, {
      text: notes,
      lang,
      ...(isInterfaceLanguage(textLang) && { textLang }),
    });
    const titles = withTitle(first.titles, proposal.title ?? '', proposal.lang);
    const model = await context.forms.modelOf(fieldKey(classOfKind(first.kind) ?? im('Procedure')));
    const links = detectionsOf(proposal).flatMap(({ iri }) => iri ?? []);
    const [basics, similar, names, anyModel] = await Promise.all([
      basicsOf(context, req, { ...first, titles }),
      similarTo(context, req, { titles }),
      nameThings(context, new Set(links), lang),
      model ?? context.forms.modelFor([im('Procedure')]),
    ]);
    const action = `/${lang}/new/${newKey()}`;
    const view = presentNotes(
      {
        first,
        basics,
        notes,
        proposal,
        model: anyModel,
        similar: similar.slice(0, MOST_BESIDE_NOTES),
        names,
        action,
      },
      locale,
    );
    await send(context, req, res, 'new-notes-heading', (shell) => renderNotes(shell, view, locale));
  } catch (error) {
    if (!(error instanceof WikiError)) throw error;
    await showNewPage(context, req, res, { sent, problem: error });
  }
}

/** The titles somebody gave, else the one their notes begin with. */
function withTitle(
  titles: FirstWords['titles'],
  found: string,
  lang: string,
): Record<InterfaceLanguage, string> {
  const isGiven = Object.values(titles).some((text) => text !== '');
  return isGiven || !isInterfaceLanguage(lang) ? titles : { ...titles, [lang]: found };
}

async function pagesNamed(
  context: HttpContext,
  req: Request,
  text: string,
): Promise<readonly PageOffer[]> {
  if (text.trim() === '') return [];
  const locale = localeOf(context, req);
  const { lang } = locale;
  const found = await completeName(context, { text, kinds: [], lang, limit: 2 * MOST_FOUND });
  return found
    .flatMap((page) => {
      const slug = context.iris.slugOfThing(page.iri);
      return slug === undefined ? [] : [pageOffer({ ...page, slug }, locale)];
    })
    .slice(0, MOST_FOUND);
}

async function basicsOf(
  context: HttpContext,
  req: Request,
  first: Pick<FirstWords, 'titles' | 'chantier'>,
): Promise<NewPageBasics> {
  const chantiers = await listChantiers(context.quadIndex, context.iris);
  return presentBasics(first, chantiers, localeOf(context, req));
}

async function send(
  context: HttpContext,
  req: Request,
  res: Response,
  title: string,
  render: (shell: Awaited<ReturnType<typeof shellOf>>) => string,
): Promise<void> {
  const { t } = localeOf(context, req);
  const path = req.method === 'POST' ? '/new' : undefined;
  const shell = await shellOf(context, req, {
    title: t(title),
    unlisted: true,
    ...(path !== undefined && { path }),
  });
  res.set('Cache-Control', 'no-store');
  await sendHtml(req, res, render(shell));
}
