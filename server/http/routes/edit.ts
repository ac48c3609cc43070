import { Router, type Request, type Response } from 'express';
import { readFields, readOpen } from '../../../core/form/index.ts';
import { openForm, readForm } from '../../domain/pages/edit-form/index.ts';
import { isNewKey } from '../../domain/pages/new-page/index.ts';
import { bodyForm } from '../body.ts';
import type { HttpContext } from '../context.ts';
import { draftOffer } from '../edit-drafts.ts';
import { showForm } from '../edit-pages.ts';
import { formBudget, readFormBody } from '../form-budget.ts';
import { saveAndLeave } from '../edit-save.ts';
import { demandLanguage, languageOf } from '../language.ts';
import { saveFirst } from '../new-form.ts';
import { answerPress, resume } from '../press-answer.ts';
import { sameOriginAlways } from '../same-origin.ts';
import { actorOf } from '../session.ts';
import { offerOf, turtleDraft } from '../turtle-drafts.ts';

type EditRequest = Request<{ lang: string; slug: string }>;

/**
 * `/{lang}/wiki/{slug}/edit`: the plain form. Its whole state travels in its fields. `?kind=` opens
 * the form of a page that does not exist yet, `?open=` shows the fields of these steps, `?view=prose`
 * its texts alone, `?draft=` goes on with what is kept on the account.
 */
export function editRoutes(context: HttpContext): Router {
  const router = Router();
  const budget = formBudget(context);
  router.param('lang', demandLanguage);
  router
    .route('/:lang/wiki/:slug/edit')
    .get((req, res) => open(context, req, res))
    .post(
      sameOriginAlways,
      budget.admit,
      readFormBody,
      budget.counted(async (req: EditRequest, res) => {
        const fields = readFields(bodyForm(req));
        const edited = await readForm(context, req.params.slug, fields, languageOf(req));
        const shown = readOpen(fields.get('open'));
        // What a page goes by before it has a name is no name.
        const isUnnamed = isNewKey(req.params.slug) && !edited.page;
        const save = isUnnamed ? saveFirst : saveAndLeave;
        await answerPress(context, { req, res, fields, edited, open: shown }, save);
      }),
    );
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
  const turtle = await turtleDraft(context, actor.name, slug);
  if (turtle) {
    const href = `/${languageOf(req)}/wiki/${slug}/edit/turtle?draft=${slug}`;
    return showForm(context, press, { turtleDraft: { ...offerOf(turtle, languageOf(req)), href } });
  }
  const draft = await draftOffer(context, actor.name, slug, languageOf(req));
  return showForm(context, press, draft ? { draft } : {});
}

function queryText(req: Request, name: string): string {
  const value = req.query[name];
  return typeof value === 'string' ? value : '';
}
