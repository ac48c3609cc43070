import { Router, type Request, type Response } from 'express';
import {
  applyAction,
  openAfter,
  parseAction,
  readFields,
  readOpen,
} from '../../../core/form/index.ts';
import { formatDateTime } from '../../../core/dates.ts';
import { openForm, readForm } from '../../domain/pages/edit-form/index.ts';
import { demand, mayKeepDrafts } from '../../domain/permissions/index.ts';
import { bodyForm, readBody } from '../body.ts';
import type { HttpContext } from '../context.ts';
import { draftOffer, forgetDraft, keepFormAsDraft, resumedForm } from '../edit-drafts.ts';
import { showForm, showPreview, type Press } from '../edit-pages.ts';
import { createAndLink, saveAndLeave, showProblem } from '../edit-save.ts';
import { demandLanguage, languageOf, localeOf } from '../language.ts';
import { sameOriginAlways } from '../same-origin.ts';
import { actorOf } from '../session.ts';

type EditRequest = Request<{ lang: string; slug: string }>;

/**
 * `/{lang}/wiki/{slug}/edit`: the plain form. Its whole state travels in its fields. `?kind=` opens
 * the form of a page that does not exist yet, `?open=` shows the fields of these steps, `?draft=`
 * goes on with what is kept on the account.
 */
export function editRoutes(context: HttpContext): Router {
  const router = Router();
  router.param('lang', demandLanguage);
  router
    .route('/:lang/wiki/:slug/edit')
    .get((req, res) => open(context, req, res))
    .post(sameOriginAlways, readBody, async (req, res) => {
      const fields = readFields(bodyForm(req));
      const edited = await readForm(context, req.params.slug, fields, languageOf(req));
      const shown = readOpen(fields.get('open'));
      await answer(context, { req, res, fields, edited, open: shown });
    });
  return router;
}

async function open(context: HttpContext, req: EditRequest, res: Response): Promise<void> {
  const actor = actorOf(req);
  const { slug } = req.params;
  const kind = queryText(req, 'kind');
  const edited = await openForm(context, slug, { kind });
  const press = { req, res, fields: new Map(), edited, open: readOpen(queryText(req, 'open')) };
  if (actor.kind !== 'account') return showForm(context, press);
  if (req.query['draft'] !== undefined) return resume(context, press);
  const draft = await draftOffer(context, actor.name, slug, languageOf(req));
  return showForm(context, press, draft ? { draft } : {});
}

async function answer(context: HttpContext, press: Press): Promise<void> {
  const { fields, edited } = press;
  const asked = fields.get('draft');
  if (asked === 'resume') return resume(context, press);
  if (asked === 'discard') return discard(context, press);
  const action = parseAction(fields.get('action') ?? '');
  switch (action.kind) {
    case 'save':
    case 'merge':
      return saveAndLeave(context, press);
    case 'preview':
      return showPreview(context, press);
    case 'draft':
      return keep(context, press);
    case 'create':
      return createAndLink(context, press, action.path);
    default: {
      const { form, outcome } = applyAction(edited.form, action, edited.model);
      const shown = openAfter(press.open, action, outcome, form);
      const done = { action, outcome };
      const changed = { ...press, edited: { ...edited, form }, open: shown, added: outcome.step };
      return showForm(context, changed, { done });
    }
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

async function resume(context: HttpContext, press: Press): Promise<void> {
  const { req, edited } = press;
  const { t, lang } = localeOf(context, req);
  try {
    const account = demand(mayKeepDrafts, actorOf(req)).name;
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

function queryText(req: Request, name: string): string {
  const value = req.query[name];
  return typeof value === 'string' ? value : '';
}
