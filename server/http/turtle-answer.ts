import { WikiError } from '../../core/errors.ts';
import type { Quad } from '../../core/rdf/terms.ts';
import { formOfTurtle, saveTurtle } from '../domain/pages/turtle/index.ts';
import { showConflict } from './conflict-pages.ts';
import type { HttpContext } from './context.ts';
import { showForm } from './edit-pages.ts';
import { languageOf, localeOf } from './language.ts';
import { editComment } from './page-write.ts';
import { leaveSavedNotice } from './saved-notice.ts';
import { readOrShow, showTurtle, type TurtlePress } from './turtle-pages.ts';
import { whoSaves } from './who-saves.ts';

/** Answers a press of a button of the Turtle form. */
export async function answerTurtlePress(context: HttpContext, press: TurtlePress): Promise<void> {
  const quads = await readOrShow(context, press);
  if (!quads) return;
  try {
    await answer(context, press, quads);
  } catch (error) {
    if (!(error instanceof WikiError)) throw error;
    await showTurtle(context, press, { error, quads });
  }
}

async function answer(
  context: HttpContext,
  press: TurtlePress,
  quads: readonly Quad[],
): Promise<void> {
  switch (press.fields.get('action')) {
    case 'save':
      return save(context, press, quads);
    case 'preview':
      return showTurtle(context, press, { quads, withPreview: true });
    case 'form':
      return toForm(context, press, quads);
    case 'form-anyway':
      return toForm(context, press, quads, true);
    default:
      return showTurtle(context, press, { quads });
  }
}

/** The form with everything the text says and is not saved. What a form cannot say is told first. */
async function toForm(
  context: HttpContext,
  press: TurtlePress,
  quads: readonly Quad[],
  anyway = false,
): Promise<void> {
  const { t } = localeOf(context, press.req);
  const { edited, lost, kept, renamed } = await formOfTurtle(context, press.edited, quads);
  if (!anyway && lost.length + kept.length > 0) {
    await showTurtle(context, press, { quads, unsayable: { lost, kept } });
    return;
  }
  const names = [...renamed].map(([old, name]) => `${partOf(old)} → ${partOf(name)}`);
  const text =
    names.length === 0
      ? t('turtle-said-form')
      : t('turtle-said-renamed', { names: names.join(', ') });
  await showForm(context, { ...press, edited, isUnsent: true }, { notice: { text, at: 'form' } });
}

function partOf(name: string): string {
  const hash = name.indexOf('#');
  return hash < 0 ? `_:${name}` : name.slice(hash);
}

async function save(
  context: HttpContext,
  press: TurtlePress,
  quads: readonly Quad[],
): Promise<void> {
  const { req, res, edited, text } = press;
  const author = await whoSaves(context, press);
  if (typeof author !== 'string') {
    await showTurtle(context, press, { signIn: author, quads });
    return;
  }
  const comment = editComment(edited.form.comment);
  const outcome = await saveTurtle(context, edited, { author, comment, text, quads });
  if (outcome.kind === 'conflict') {
    const mine = await formOfTurtle(context, edited, quads);
    await showConflict(context, { ...press, edited: mine.edited }, outcome.page);
    return;
  }
  const page = `/${languageOf(req)}/wiki/${edited.slug}`;
  leaveSavedNotice(req, res, { ...outcome.saved, titleKept: false, emptySteps: 0 }, page);
  res.redirect(303, page);
}
