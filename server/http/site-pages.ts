import type { Request, Response } from 'express';
import type { HttpContext } from './context.ts';
import { localeOf } from './language.ts';
import { presentError } from './presenters/error.ts';
import { presentVocabulary } from './presenters/vocabulary.ts';
import { renderError, renderVocabulary } from './render.ts';
import { sendPage } from './send-page.ts';
import { shellOf } from './shell-of.ts';

/** A failure as a readable page. */
export async function renderErrorPage(
  context: HttpContext,
  req: Request,
  problem: { id: string; status: number; title: string; detail: string },
): Promise<string> {
  const locale = localeOf(context, req);
  const view = presentError(problem, { method: req.method, path: req.path }, locale);
  const shell = await shellOf(context, req, { title: problem.title, unlisted: true });
  return renderError(shell, view, locale);
}

export async function sendVocabularyPage(
  context: HttpContext,
  req: Request,
  res: Response,
  which: 'ns' | 'shapes',
): Promise<void> {
  await sendPage(context, req, res, async () => {
    const locale = localeOf(context, req);
    const [shell, view] = await Promise.all([
      shellOf(context, req, {
        title: locale.t(`vocabulary-${which}-title`),
        alternates: [
          { type: 'text/turtle', label: 'Turtle', href: `/${which}?format=ttl` },
          { type: 'application/ld+json', label: 'JSON-LD', href: `/${which}?format=jsonld` },
        ],
      }),
      presentVocabulary(context.quadIndex, which, locale.lang),
    ]);
    return renderVocabulary(shell, view, locale);
  });
}
