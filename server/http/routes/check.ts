import { Router, type Request } from 'express';
import { WikiError } from '../../../core/errors.ts';
import {
  formFromFields,
  formOfState,
  isIri,
  linksIn,
  readFields,
  type EditForm,
} from '../../../core/form/index.ts';
import { gateJson } from '../../../core/gate/json-gate.ts';
import { SLUG_PATTERN } from '../../../core/iris.ts';
import { pickText, type InterfaceLanguage } from '../../../core/languages.ts';
import type { Locale } from '../../../core/messages.ts';
import { labelsOf } from '../../domain/directory/index.ts';
import { readWords } from '../../domain/pages/edit-form/index.ts';
import {
  checkForm,
  pageBeingWritten,
  type LocalFinding,
  type PageBeingWritten,
} from '../../domain/shapes/live/index.ts';
import { bodyText, demandMediaType } from '../body.ts';
import { tellingTheWay } from '../circular-calls.ts';
import { checkBudget, paceOfChecks } from '../check-pace.ts';
import { readFormBody } from '../form-budget.ts';
import type { HttpContext } from '../context.ts';
import { fieldsOf } from '../fields.ts';
import { demandLanguage, languageOf, localeOf } from '../language.ts';
import { onlyMethods } from '../only-methods.ts';
import { sendText } from '../send.ts';

/**
 * `POST /{lang}/wiki/{slug}/check`: what would make a page better that is being written, saved or
 * not. Takes the state of the form as JSON, or its fields; answers
 * `{met, total, findings: [{severity, text, node, key}]}`. Changes nothing, so it asks for no right.
 */
export function checkRoutes(context: HttpContext): Router {
  const router = Router();
  const budget = checkBudget(context);
  router.param('lang', demandLanguage);
  router
    .route('/:lang/wiki/:slug/check')
    .post(
      paceOfChecks(context),
      budget.admit,
      readFormBody,
      budget.counted(async (req: Request<{ slug: string }>, res) => {
        const { slug } = req.params;
        if (!SLUG_PATTERN.test(slug)) throw new WikiError('bad-request', 'bad-slug', { slug });
        const lang = languageOf(req);
        const { page, form } = await submittedForm(context, req, slug, lang);
        const { met, total, findings, unreadable } = await checkForm(context, page, form, lang);
        const locale = localeOf(context, req);
        const told = await tellingTheWay(context, findings, locale);
        const unread = unreadable.map(({ row, error }) => unreadFact(row, error, locale));
        res.set('Cache-Control', 'no-store');
        await sendText(req, res, {
          body: JSON.stringify({ met, total, findings: [...unread, ...told] }),
          type: 'application/json; charset=utf-8',
        });
      }),
    )
    .all(onlyMethods('POST'));
  return router;
}

interface Submitted {
  readonly page: PageBeingWritten;
  readonly form: EditForm;
}

async function submittedForm(
  context: HttpContext,
  req: Request,
  slug: string,
  lang: InterfaceLanguage,
): Promise<Submitted> {
  const accepted = ['application/json', 'application/x-www-form-urlencoded'];
  const text = bodyText(req);
  if (demandMediaType(req, accepted) === 'application/json') {
    gateJson(text);
    const form = formOfState(text);
    if (!form) throw new WikiError('bad-request', 'check-malformed');
    return { page: await pageBeingWritten(context, slug, form), form };
  }
  const fields = readFields(fieldsOf(text));
  const state = fields.get('state');
  if (state !== undefined) gateJson(state);
  const stated = state === undefined ? undefined : formOfState(state);
  const origin = stated ?? {
    base: Number(fields.get('base')) || 0,
    kind: fields.get('kind') ?? '',
  };
  const page = await pageBeingWritten(context, slug, origin);
  // Only inputs, whose names are paths, hold links by their names; a bare state holds their IRIs.
  const hasInputs = [...fields.keys()].some((name) => name.includes('/'));
  const labels = hasInputs
    ? await shownLabels(context, stated ?? page.opened, lang)
    : new Map<string, string>();
  return {
    page,
    form: readWords(
      formFromFields(fields, { opened: page.opened, model: page.model, lang, labels }),
      page.model,
      lang,
    ),
  };
}

/** How the links of a form are named in its inputs. */
async function shownLabels(
  { quadIndex }: HttpContext,
  { fields, steps }: EditForm,
  lang: InterfaceLanguage,
): Promise<Map<string, string>> {
  const links = [fields, ...steps.map((step) => step.fields)].flatMap(linksIn).filter(isIri);
  const labels = await labelsOf(quadIndex, links);
  return new Map(
    [...labels].map(([iri, names]) => [iri, pickText(names, lang)?.text ?? iri] as const),
  );
}

function unreadFact(row: number, { id, args }: WikiError, locale: Locale): LocalFinding {
  const text = locale.t(`error-${id}`, args);
  return { severity: 'violation', text, node: '', key: `others/${row}` };
}
