import { Router, type Request, type Response } from 'express';
import { WikiError } from '../../../core/errors.ts';
import { readFields } from '../../../core/form/index.ts';
import { newKey } from '../../domain/pages/new-page/index.ts';
import { isNewKey } from '../../domain/pages/new-page/index.ts';
import { bodyForm } from '../body.ts';
import type { HttpContext } from '../context.ts';
import { formBudget, readFormBody } from '../form-budget.ts';
import { demandLanguage, languageOf } from '../language.ts';
import { openNewForm, pressNewForm, type NewFormRequest } from '../new-form.ts';
import {
  showCopy,
  showNewPage,
  showNotes,
  similarTo,
  titleProblem,
  type NewPageFields,
} from '../new-pages.ts';
import { onlyMethods } from '../only-methods.ts';
import { paceOf } from '../pace.ts';
import { firstWordsQuery, readFirstWords } from '../presenters/new/beginning.ts';
import { sameOriginAlways } from '../same-origin.ts';

/** Forms on the way to a new page that one client may send in a minute: each looks through all names. */
const FORMS_A_MINUTE = 60;

/**
 * `/{lang}/new`: begins a page, from a title, from notes or from another page (`?copy=slug`).
 * `/{lang}/new/{key}`: its form, until it is saved for the first time.
 */
export function newRoutes(context: HttpContext): Router {
  const router = Router();
  const budget = formBudget(context);
  const pace = paceOf(context, { limit: FORMS_A_MINUTE, id: 'new-too-often' });
  router.param('lang', demandLanguage);
  router.param('key', demandKey);
  router
    .route('/:lang/new')
    .get((req, res) => begin(context, req, res))
    .post(
      sameOriginAlways,
      pace,
      budget.admit,
      readFormBody,
      budget.counted((req, res) => goOn(context, req, res)),
    )
    .all(onlyMethods('GET', 'HEAD', 'POST'));
  router
    .route('/:lang/new/:key')
    .get((req, res) => openNewForm(context, req, res))
    .post(
      sameOriginAlways,
      budget.admit,
      readFormBody,
      budget.counted((req: NewFormRequest, res) => pressNewForm(context, req, res)),
    )
    .all(onlyMethods('GET', 'HEAD', 'POST'));
  return router;
}

function begin(context: HttpContext, req: Request, res: Response): Promise<void> | void {
  const text = (name: string): string | undefined => {
    const value = req.query[name];
    return typeof value === 'string' ? value : undefined;
  };
  const lang = languageOf(req);
  const draft = text('draft');
  if (draft !== undefined && isNewKey(draft)) return res.redirect(303, `/${lang}/new/${draft}`);
  const first = readFirstWords(text, lang);
  const sent = { first, notes: '', find: '' };
  const copy = text('copy');
  if (copy === undefined) return showNewPage(context, req, res, { sent });
  const revision = Number(text('revision')) || undefined;
  return showCopy(context, req, res, { slug: copy, ...(revision && { revision }) });
}

/** Each button of the form leads one step on; what was sent comes back with whatever stands in the way. */
async function goOn(context: HttpContext, req: Request, res: Response): Promise<void> {
  const fields = readFields(bodyForm(req));
  const first = readFirstWords((name) => fields.get(name), languageOf(req));
  const sent = { first, notes: fields.get('notes') ?? '', find: fields.get('find') ?? '' };
  const action = fields.get('action') ?? '';
  if (action === 'copy') return copyOf(context, req, res, fields, sent);
  if (action === 'back') return showNewPage(context, req, res, { sent });
  if (action === 'find') return showNewPage(context, req, res, { sent, looksFor: true });
  // Return in a field presses the first button: notes that stand there are not left behind.
  const hasNotes = sent.notes.trim() !== '';
  if (action === 'notes' || (hasNotes && action !== 'title-alone')) {
    return showNotes(context, req, res, sent, fields.get('text-lang') ?? '');
  }
  const problem = titleProblem(first);
  if (problem) return showNewPage(context, req, res, { sent, problem });
  if (action !== 'go') {
    const similar = await similarTo(context, req, first);
    const seen = new Set((fields.get('seen') ?? '').split(' '));
    if (similar.some(({ href }) => !seen.has(href))) {
      return showNewPage(context, req, res, { sent, similar });
    }
  }
  res.redirect(303, `/${languageOf(req)}/new/${newKey()}?${firstWordsQuery(first)}`);
}

async function copyOf(
  context: HttpContext,
  req: Request,
  res: Response,
  fields: ReadonlyMap<string, string>,
  { first }: NewPageFields,
): Promise<void> {
  const slug = fields.get('copy') ?? '';
  const revision = Number(fields.get('revision')) || undefined;
  const adapt = fields.get('way') === 'adapt';
  const problem = titleProblem(first);
  if (problem) {
    const asked = { slug, ...(revision && { revision }), first, adapt, problem };
    return showCopy(context, req, res, asked);
  }
  const query = firstWordsQuery(first);
  query.delete('kind');
  query.set('copy', slug);
  if (revision) query.set('revision', String(revision));
  if (adapt) query.set('adapt', '');
  res.redirect(303, `/${languageOf(req)}/new/${newKey()}?${query}`);
}

function demandKey(
  _req: Request,
  _res: Response,
  next: (error?: unknown) => void,
  key: string,
): void {
  next(isNewKey(key) ? undefined : new WikiError('not-found', 'draft-unknown'));
}
