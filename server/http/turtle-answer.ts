import { WikiError } from '../../core/errors.ts';
import { formatDateTime } from '../../core/dates.ts';
import type { Quad } from '../../core/rdf/terms.ts';
import { pageTurtle } from '../../core/rdf/turtle-page.ts';
import type { PageInfo } from '../store/journal.ts';
import { openForm } from '../domain/pages/edit-form/index.ts';
import { isNewKey } from '../domain/pages/new-page/index.ts';
import {
  changesSince,
  formOfTurtle,
  saveTurtle,
  withChanges,
} from '../domain/pages/turtle/index.ts';
import { demand, mayKeepDrafts } from '../domain/permissions/index.ts';
import { showConflict } from './conflict-pages.ts';
import type { HttpContext } from './context.ts';
import { forgetDraft } from './edit-drafts.ts';
import { showForm } from './edit-pages.ts';
import { languageOf, localeOf } from './language.ts';
import { editComment } from './page-write.ts';
import { leaveSavedNotice } from './saved-notice.ts';
import { actorOf } from './session.ts';
import { demandTurtleDraft, keepTurtleDraft } from './turtle-drafts.ts';
import { readPress, showTurtle, withComment, type TurtlePress } from './turtle-pages.ts';
import { whoSaves } from './who-saves.ts';

/** Answers a press of a button of the Turtle form. */
export async function answerTurtlePress(context: HttpContext, press: TurtlePress): Promise<void> {
  const { fields } = press;
  const asked = fields.get('draft') ?? (fields.get('action') === 'draft' ? 'keep' : undefined);
  try {
    if (asked === 'keep') return await keep(context, press);
    if (asked === 'resume') return await resumeTurtle(context, press);
    if (asked === 'discard') return await discard(context, press);
    const quads = await readPress(context, press);
    await answer(context, press, quads);
  } catch (error) {
    if (!(error instanceof WikiError)) throw error;
    await showTurtle(context, press, { error });
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
    case 'bring-in':
      return bringIn(context, press, quads);
    case 'preview':
      return showTurtle(context, press, { quads, withPreview: true, ...conflictStill(press) });
    case 'form':
    case 'prose':
      return toForm(context, press, quads);
    case 'form-anyway':
      return toForm(context, press, quads, true);
    default:
      return showTurtle(context, press, { quads, ...conflictStill(press) });
  }
}

/** What the text was begun from, for as long as it does not say what others saved since. */
function conflictStill({ fields }: TurtlePress): { readonly from?: number } {
  const from = fields.get('from') ?? '';
  return /^\d{1,9}$/.test(from) ? { from: Number(from) } : {};
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
  await showForm(
    context,
    { ...press, edited, fields: fieldsOfForm(press), isUnsent: true },
    { notice: { text, at: 'form' } },
  );
}

/** What of the Turtle form the form of the page goes on with: which draft it is, and the view asked for. */
function fieldsOfForm({ fields }: TurtlePress): ReadonlyMap<string, string> {
  const seen = fields.get('seen');
  const isProse = fields.get('action') === 'prose';
  return new Map([
    ...(seen === undefined ? [] : [['seen', seen] as const]),
    ...(isProse ? [['view', 'prose'] as const] : []),
  ]);
}

function partOf(name: string): string {
  const hash = name.indexOf('#');
  return hash < 0 ? `_:${name}` : name.slice(hash);
}

/** The Turtle as it was kept on the account, on the revision it was begun from. */
export async function resumeTurtle(context: HttpContext, press: TurtlePress): Promise<void> {
  const { slug } = press.edited;
  const account = demand(mayKeepDrafts, actorOf(press.req)).name;
  const { text, base, kind, comment, time } = await demandTurtleDraft(context, account, slug);
  const edited = await openForm(context, slug, { kind, base });
  const resumed = { ...press, text, edited: withComment(edited, comment), isUnsent: true };
  const said = localeOf(context, press.req).t('turtle-said-draft-resumed');
  await showTurtle(context, resumed, { seen: time, said });
}

async function keep(context: HttpContext, press: TurtlePress): Promise<void> {
  const { req, edited, text, fields } = press;
  const { t, lang } = localeOf(context, req);
  const account = demand(mayKeepDrafts, actorOf(req)).name;
  const { base, kind, comment } = edited.form;
  const seen = fields.get('seen') || undefined;
  const draft = { text, base, kind, comment, seen };
  const time = await keepTurtleDraft(context, account, edited.slug, draft);
  const said = t('turtle-said-draft', { time: formatDateTime(time, lang) });
  await showTurtle(context, press, { seen: time, said });
}

/** Shows the text as it was sent: what was typed before the draft was seen is not thrown away with it. */
async function discard(context: HttpContext, press: TurtlePress): Promise<void> {
  const { req, edited, fields } = press;
  const account = demand(mayKeepDrafts, actorOf(req)).name;
  await forgetDraft(context, account, edited.slug, fields.get('offered'));
  const said = localeOf(context, req).t('turtle-said-draft-discarded');
  await showTurtle(context, press, { said });
}

async function save(
  context: HttpContext,
  press: TurtlePress,
  quads: readonly Quad[],
): Promise<void> {
  const { req, res, edited, text } = press;
  const author = await whoSaves(context, press);
  if (typeof author !== 'string') {
    await showTurtle(context, press, { signIn: author, quads, ...conflictStill(press) });
    return;
  }
  if (isNewKey(edited.slug) && !edited.page) {
    const { t } = localeOf(context, req);
    const problem = { title: t('turtle-unnamed'), fix: t('turtle-unnamed-fix') };
    res.status(422);
    await showTurtle(context, press, { problem, quads });
    return;
  }
  const comment = editComment(edited.form.comment);
  const outcome = await saveTurtle(context, edited, { author, comment, text, quads });
  if (outcome.kind === 'conflict') {
    await showBothSides(context, press, quads, outcome.page);
    return;
  }
  if (outcome.kind === 'deleted') {
    await showDeleted(context, press, outcome.page.info);
    return;
  }
  await forgetDraft(context, author, edited.slug, press.fields.get('seen'));
  const page = `/${languageOf(req)}/wiki/${edited.slug}`;
  leaveSavedNotice(req, res, { ...outcome.saved, titleKept: false, emptySteps: 0 }, page);
  res.redirect(303, page);
}

/**
 * The choices of a conflict where a form can say all of the text; else the text itself, as it was
 * sent, with what it does not say yet. Sent once more from there, it is what the page is to be.
 */
async function showBothSides(
  context: HttpContext,
  press: TurtlePress,
  quads: readonly Quad[],
  page: NonNullable<TurtlePress['edited']['page']>,
): Promise<void> {
  const { edited, res } = press;
  const mine = await formOfTurtle(context, edited, quads);
  if (mine.lost.length + mine.kept.length + mine.renamed.size === 0) {
    await showConflict(context, { ...press, edited: mine.edited }, page);
    return;
  }
  res.status(409);
  const { from = edited.form.base } = conflictStill(press);
  await showTurtle(context, onto(press, page), { quads, from });
}

/** The text with what others changed since it was begun. */
async function bringIn(
  context: HttpContext,
  press: TurtlePress,
  quads: readonly Quad[],
): Promise<void> {
  const { edited, req } = press;
  const { slug, iri, form, page } = edited;
  const { from = form.base } = conflictStill(press);
  if (!page) return showTurtle(context, press, { quads });
  const changes = await changesSince(context, slug, { from, to: page.info.revision });
  const merged = withChanges(quads, changes);
  const said = localeOf(context, req).t('turtle-said-brought-in');
  const brought = { ...onto(press, page), text: pageTurtle(merged, iri), isUnsent: true };
  await showTurtle(context, brought, { quads: merged, said });
}

/** The press with its text on a newer revision. */
function onto(press: TurtlePress, page: NonNullable<TurtlePress['edited']['page']>): TurtlePress {
  const { edited } = press;
  const form = { ...edited.form, base: page.info.revision };
  return { ...press, edited: { ...edited, page, form } };
}

/** The text of a page that somebody deleted meanwhile; sent once more, it restores the page. */
async function showDeleted(
  context: HttpContext,
  press: TurtlePress,
  { author, time, revision }: PageInfo,
): Promise<void> {
  const { edited, req, res } = press;
  const { t, lang } = localeOf(context, req);
  const told = { author, time: formatDateTime(time, lang) };
  const problem = { title: t('edit-deleted', told), fix: t('edit-deleted-fix') };
  res.status(409);
  const based = { ...edited, form: { ...edited.form, base: revision } };
  await showTurtle(context, { ...press, edited: based }, { problem });
}
