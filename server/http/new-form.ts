import type { Request, Response } from 'express';
import { detectionsOf } from '../../core/form/proposal/detections.ts';
import { readFields, readOpen } from '../../core/form/index.ts';
import { SLUG_PATTERN } from '../../core/iris.ts';
import { classOfKind } from '../../core/kinds.ts';
import { isInterfaceLanguage } from '../../core/languages.ts';
import { im } from '../../core/vocabulary.ts';
import { readForm, type PageForm } from '../domain/pages/edit-form/index.ts';
import {
  copyForm,
  createdBefore,
  createFromForm,
  newForm,
  notesForm,
  readNotes,
  readOriginal,
  type Beginning,
} from '../domain/pages/new-page/index.ts';
import { bodyForm } from './body.ts';
import { showConflict } from './conflict-pages.ts';
import type { HttpContext } from './context.ts';
import { forgetDraft } from './edit-drafts.ts';
import { showForm, type Press } from './edit-pages.ts';
import { leftOut, showProblem } from './edit-save.ts';
import { languageOf, localeOf } from './language.ts';
import { editComment } from './page-write.ts';
import { answerPress, resume } from './press-answer.ts';
import { wikiHref } from './presenters/local-words.ts';
import { readFirstWords, type FirstWords } from './presenters/new/beginning.ts';
import { titleOf } from './presenters/local-words.ts';
import { leaveSavedNotice } from './saved-notice.ts';
import { actorOf } from './session.ts';
import { whoSaves } from './who-saves.ts';

export type NewFormRequest = Request<{ lang: string; key: string }>;

/**
 * The form of a page that is not there yet, at the address of its key: as it was kept on the account,
 * else as its address says, which is all it takes to open it again.
 */
export async function openNewForm(
  context: HttpContext,
  req: NewFormRequest,
  res: Response,
): Promise<void> {
  const { key } = req.params;
  const actor = actorOf(req);
  const account = actor.kind === 'account' ? actor.name : undefined;
  const made = account !== undefined && (await createdBefore(context, account, key));
  if (made) {
    res.redirect(303, wikiHref(made.slug, { lang: languageOf(req) }));
    return;
  }
  const press = pressOf(req, res, await formOfAddress(context, req));
  if (account !== undefined && (await context.journal.draft(account, key))) {
    await resume(context, press);
  } else await showForm(context, press);
}

/** A press of one of its buttons, or notes that were confirmed. */
export async function pressNewForm(
  context: HttpContext,
  req: NewFormRequest,
  res: Response,
): Promise<void> {
  const { key } = req.params;
  const body = bodyForm(req);
  const fields = readFields(body);
  if (fields.has('notes') && !fields.has('state')) {
    const edited = await formOfNotes(context, req, body);
    await showForm(context, { ...pressOf(req, res, edited), isUnsent: true });
    return;
  }
  const edited = await readForm(context, key, fields, languageOf(req));
  const press = { ...pressOf(req, res, edited), fields, open: readOpen(fields.get('open')) };
  await answerPress(context, press, saveFirst);
}

function pressOf(req: NewFormRequest, res: Response, edited: PageForm): Press {
  const href = `/${languageOf(req)}/new/${req.params.key}`;
  return {
    req,
    res,
    fields: new Map(),
    edited,
    open: new Set(),
    // Once the page is made, this address leads to it.
    place: { action: href, pageHref: href },
  };
}

async function formOfAddress(context: HttpContext, req: NewFormRequest): Promise<PageForm> {
  const text = (name: string): string | undefined => {
    const value = req.query[name];
    return typeof value === 'string' ? value : undefined;
  };
  const { key } = req.params;
  const beginning = beginningOf(context, readFirstWords(text, languageOf(req)));
  const slug = text('copy');
  if (slug === undefined) return newForm(context, key, beginning);
  const revision = Number(text('revision')) || undefined;
  const original = await readOriginal(context, slug, revision);
  const adapt = text('adapt') !== undefined && original.isAdaptable;
  const copy = await copyForm(context, key, original, { ...beginning, adapt });
  const locale = localeOf(context, req);
  const comment = locale.t(adapt ? 'new-adapt-comment' : 'new-copy-comment', {
    title: titleOf(original, locale).text,
    revision: original.revision,
  });
  return { ...copy, form: { ...copy.form, comment } };
}

function beginningOf({ iris }: HttpContext, { titles, kind, chantier }: FirstWords): Beginning {
  return {
    kind: classOfKind(kind) ?? im('Procedure'),
    titles,
    ...(SLUG_PATTERN.test(chantier) && { chantier: iris.thing(chantier) }),
  };
}

/** The notes are read again: nothing of them is kept on the way. What was not ticked is not taken. */
async function formOfNotes(
  context: HttpContext,
  req: NewFormRequest,
  body: URLSearchParams,
): Promise<PageForm> {
  const lang = languageOf(req);
  const first = readFirstWords((name) => body.get(name) ?? undefined, lang);
  const textLang = body.get('text-lang') ?? '';
  const text = body.get('notes') ?? '';
  const proposal = await readNotes(context, {
    text,
    lang,
    ...(isInterfaceLanguage(textLang) && { textLang }),
  });
  const kept = new Set(body.getAll('keep'));
  const refused = new Set(detectionsOf(proposal).flatMap(({ id }) => (kept.has(id) ? [] : [id])));
  const steps = new Set(body.getAll('step').map(Number));
  const dropped = new Set(proposal.steps.flatMap((_, i) => (steps.has(i) ? [] : [i])));
  // The title is in its own field, in whatever language it was written.
  const choices = { refused, dropped, titles: first.titles };
  return notesForm(context, req.params.key, {
    text,
    proposal,
    choices,
    beginning: beginningOf(context, first),
    lang,
  });
}

/** Saves the form of a new page under a name made of its title, and leads to the page. */
export async function saveFirst(context: HttpContext, press: Press): Promise<void> {
  const { req, res, edited, fields } = press;
  const author = await whoSaves(context, press);
  if (typeof author !== 'string') {
    res.status(401);
    await showForm(context, press, { signIn: author });
    return;
  }
  try {
    const lang = languageOf(req);
    const comment = editComment(edited.form.comment);
    const {
      slug,
      outcome,
      edited: saved,
    } = await createFromForm(context, edited, {
      author,
      comment,
      lang,
    });
    if (outcome.kind !== 'saved') {
      await showConflict(context, { ...press, edited: saved }, outcome.page);
      return;
    }
    await forgetDraft(context, author, edited.slug, fields.get('seen'));
    const href = wikiHref(slug, { lang });
    leaveSavedNotice(req, res, { ...outcome.saved, ...leftOut(edited) }, href);
    res.redirect(303, href);
  } catch (error) {
    await showProblem(context, press, error);
  }
}
