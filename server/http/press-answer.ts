import { formatDateTime } from '../../core/dates.ts';
import { applyAction, openAfter, parseAction } from '../../core/form/index.ts';
import { demand, mayKeepDrafts } from '../domain/permissions/index.ts';
import type { HttpContext } from './context.ts';
import { forgetDraft, keepFormAsDraft, resumedForm } from './edit-drafts.ts';
import { showForm, showPreview, type Press } from './edit-pages.ts';
import { createAndLink, showProblem } from './edit-save.ts';
import { localeOf } from './language.ts';
import { actorOf } from './session.ts';
import { turtleDraft } from './turtle-drafts.ts';
import { showFormAsTurtle } from './turtle-pages.ts';

/**
 * Answers a press of a button of the editing form; what saving means, the caller says: changing a
 * page or making one.
 */
export async function answerPress(
  context: HttpContext,
  press: Press,
  save: (context: HttpContext, press: Press) => Promise<void>,
): Promise<void> {
  const { fields, edited } = press;
  const asked = fields.get('draft');
  if (asked === 'resume') return resume(context, press);
  if (asked === 'discard') return discard(context, press);
  const action = parseAction(fields.get('action') ?? '');
  switch (action.kind) {
    case 'save':
    case 'merge':
      return save(context, press);
    case 'preview':
      return showPreview(context, press);
    case 'draft':
      return keep(context, press);
    case 'create':
      return createAndLink(context, press, action.path);
    case 'turtle':
      return turtle(context, press);
    default: {
      const { form, outcome } = applyAction(edited.form, action, edited.model);
      const shown = openAfter(press.open, action, outcome, form);
      const done = { action, outcome };
      const changed = { ...press, edited: { ...edited, form }, open: shown, added: outcome.step };
      return showForm(context, changed, { done });
    }
  }
}

/** Everything the form holds as Turtle, where that can say it. */
async function turtle(context: HttpContext, press: Press): Promise<void> {
  try {
    await showFormAsTurtle(context, press);
  } catch (error) {
    await showProblem(context, press, error);
  }
}

async function keep(context: HttpContext, press: Press): Promise<void> {
  const { req, edited, fields } = press;
  const { t, lang } = localeOf(context, req);
  try {
    const account = demand(mayKeepDrafts, actorOf(req)).name;
    const seen = await keepFormAsDraft(context, account, edited, fields.get('seen') || undefined);
    const text = t('edit-said-draft', { time: formatDateTime(seen, lang) });
    await showForm(context, press, { seen, notice: { text, at: 'form' } });
  } catch (error) {
    await showProblem(context, press, error);
  }
}

/** The form as it was kept on the account. */
export async function resume(context: HttpContext, press: Press): Promise<void> {
  const { req, edited } = press;
  const { t, lang } = localeOf(context, req);
  try {
    const account = demand(mayKeepDrafts, actorOf(req)).name;
    if (await turtleDraft(context, account, edited.slug)) {
      press.res.redirect(303, `/${lang}/wiki/${edited.slug}/edit/turtle?draft=${edited.slug}`);
      return;
    }
    const draft = await resumedForm(context, account, edited.slug, lang);
    const notice = { text: t('edit-said-draft-resumed'), at: 'form' };
    const resumed = { ...press, edited: draft.edited, isUnsent: true };
    await showForm(context, resumed, { seen: draft.time, notice });
  } catch (error) {
    await showProblem(context, press, error);
  }
}

/** Shows the form as it was sent: what was typed before the draft was seen is not thrown away with it. */
async function discard(context: HttpContext, press: Press): Promise<void> {
  const { req, edited, fields } = press;
  const { t } = localeOf(context, req);
  const account = demand(mayKeepDrafts, actorOf(req)).name;
  await forgetDraft(context, account, edited.slug, fields.get('offered'));
  await showForm(context, press, { notice: { text: t('edit-said-draft-discarded'), at: 'form' } });
}
