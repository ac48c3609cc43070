import { Router, type Request, type Response } from 'express';
import { readFields } from '../../../core/form/index.ts';
import { openForm } from '../../domain/pages/edit-form/index.ts';
import { isNewKey } from '../../domain/pages/new-page/index.ts';
import { openTurtle } from '../../domain/pages/turtle/index.ts';
import { bodyForm } from '../body.ts';
import type { HttpContext } from '../context.ts';
import { checkBudget, paceOfChecks } from '../check-pace.ts';
import { formBudget, readFormBody } from '../form-budget.ts';
import { demandLanguage, languageOf } from '../language.ts';
import { onlyMethods } from '../only-methods.ts';
import { sameOriginAlways } from '../same-origin.ts';
import { sendText } from '../send.ts';
import { actorOf } from '../session.ts';
import { answerTurtlePress, resumeTurtle } from '../turtle-answer.ts';
import { offerOf, turtleDraft } from '../turtle-drafts.ts';
import { checkText, showTurtle, withComment, type TurtlePress } from '../turtle-pages.ts';

type TurtleRequest = Request<{ lang: string; slug: string }>;

/**
 * `/{lang}/wiki/{slug}/edit/turtle`: the page as Turtle in a plain form, whose whole state travels in
 * its fields. `?kind=` begins a page that does not exist yet, `?draft=` goes on with what is kept on
 * the account. `…/turtle/check` answers what there is to say of a text, as JSON; it changes nothing, so
 * it asks for no right.
 */
export function editTurtleRoutes(context: HttpContext): Router {
  const router = Router();
  const budget = formBudget(context);
  const checks = checkBudget(context);
  router.param('lang', demandLanguage);
  router
    .route('/:lang/wiki/:slug/edit/turtle')
    .get((req, res) => open(context, req, res))
    .post(
      sameOriginAlways,
      budget.admit,
      readFormBody,
      budget.counted(async (req: TurtleRequest, res) => {
        await answerTurtlePress(context, await pressOf(context, req, res));
      }),
    );
  router
    .route('/:lang/wiki/:slug/edit/turtle/check')
    .post(
      paceOfChecks(context),
      checks.admit,
      readFormBody,
      checks.counted(async (req: TurtleRequest, res) => {
        const check = await checkText(context, await pressOf(context, req, res));
        res.set('Cache-Control', 'no-store');
        await sendText(req, res, {
          body: JSON.stringify(check),
          type: 'application/json; charset=utf-8',
        });
      }),
    )
    .all(onlyMethods('POST'));
  return router;
}

async function open(context: HttpContext, req: TurtleRequest, res: Response): Promise<void> {
  const kind = typeof req.query['kind'] === 'string' ? req.query['kind'] : '';
  const edited = await openForm(context, req.params.slug, { kind });
  const text = await openTurtle(context, edited);
  const place = placeOf(req, false);
  const press = { req, res, fields: new Map(), edited, open: new Set<string>(), text, ...place };
  const actor = actorOf(req);
  if (actor.kind !== 'account') return showTurtle(context, press, { quads: edited.base });
  if (req.query['draft'] !== undefined) return resumeTurtle(context, press);
  const draft = await turtleDraft(context, actor.name, req.params.slug);
  const offer = draft && { draft: offerOf(draft, languageOf(req)) };
  return showTurtle(context, press, { quads: edited.base, ...offer });
}

/** The text as it was sent, beside the revision it was opened from. */
async function pressOf(
  context: HttpContext,
  req: TurtleRequest,
  res: Response,
): Promise<TurtlePress> {
  const fields = readFields(bodyForm(req));
  const { slug } = req.params;
  const base = Number(fields.get('base')) || 0;
  const edited = await openForm(context, slug, { kind: fields.get('kind') ?? '', base });
  return {
    req,
    res,
    fields,
    edited: withComment(edited, fields.get('comment') ?? ''),
    open: new Set(),
    // Browsers send line breaks as CR and LF.
    text: (fields.get('text') ?? '').replace(/\r\n?/g, '\n'),
    ...placeOf(req, fields.get('made') === 'form' && !edited.page),
  };
}

/** A page that has no name yet is gone on with, and saved, at its form. */
function placeOf(req: TurtleRequest, isMadeByForm: boolean): Pick<TurtlePress, 'place'> {
  const { slug } = req.params;
  if (!isMadeByForm && !isNewKey(slug)) return {};
  const href = `/${languageOf(req)}/new/${slug}`;
  return { place: { action: href, pageHref: href } };
}
