import { Router, type Request, type RequestHandler } from 'express';
import { WikiError } from '../../../core/errors.ts';
import {
  formFromFields,
  formOfState,
  isIri,
  isLink,
  isPart,
  isTexts,
  readFields,
  type EditFields,
  type EditForm,
} from '../../../core/form/index.ts';
import { gateJson } from '../../../core/gate/json-gate.ts';
import { SLUG_PATTERN } from '../../../core/iris.ts';
import { pickText, type InterfaceLanguage } from '../../../core/languages.ts';
import type { Locale } from '../../../core/messages.ts';
import { labelsOf } from '../../domain/directory/index.ts';
import {
  checkForm,
  pageBeingWritten,
  type LocalFinding,
  type PageBeingWritten,
} from '../../domain/shapes/live/index.ts';
import { bodyText, demandMediaType, readBody } from '../body.ts';
import { clientAddress } from '../client-address.ts';
import type { HttpContext } from '../context.ts';
import { fieldsOf } from '../fields.ts';
import { demandLanguage, languageOf, localeOf } from '../language.ts';
import { onlyMethods } from '../only-methods.ts';
import { SlidingWindow, UNLIMITED } from '../rate-limit.ts';
import { sendText } from '../send.ts';

/** Checks one client may ask for in a minute: more than one a second, for somebody who types fast. */
const CHECKS_A_MINUTE = 120;

/**
 * `POST /{lang}/wiki/{slug}/check`: what would make a page better that is being written, saved or
 * not. Takes the state of the form as JSON, or its fields; answers
 * `{met, total, findings: [{severity, text, node, key}]}`. Changes nothing, so it asks for no right.
 */
export function checkRoutes(context: HttpContext): Router {
  const router = Router();
  router.param('lang', demandLanguage);
  router
    .route('/:lang/wiki/:slug/check')
    .post(paceOf(context), readBody, async (req, res) => {
      const { slug } = req.params;
      if (!SLUG_PATTERN.test(slug)) throw new WikiError('bad-request', 'bad-slug', { slug });
      const lang = languageOf(req);
      const { page, form } = await submittedForm(context, req, slug, lang);
      const { met, total, findings, unreadable } = await checkForm(context, page, form, lang);
      const locale = localeOf(context, req);
      const unread = unreadable.map(({ row, error }) => unreadFact(row, error, locale));
      res.set('Cache-Control', 'no-store');
      await sendText(req, res, {
        body: JSON.stringify({ met, total, findings: [...unread, ...findings] }),
        type: 'application/json; charset=utf-8',
      });
    })
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
    form: formFromFields(fields, { opened: page.opened, model: page.model, lang, labels }),
  };
}

/** How the links of a form are named in its inputs. */
async function shownLabels(
  { quadIndex }: HttpContext,
  { fields, steps }: EditForm,
  lang: InterfaceLanguage,
): Promise<Map<string, string>> {
  const links = [fields, ...steps.map((step) => step.fields)].flatMap(linksOf).filter(isIri);
  const labels = await labelsOf(quadIndex, links);
  return new Map(
    [...labels].map(([iri, names]) => [iri, pickText(names, lang)?.text ?? iri] as const),
  );
}

function linksOf(fields: EditFields): string[] {
  return Object.values(fields).flatMap((content) =>
    isTexts(content)
      ? []
      : content.flatMap((value) =>
          isLink(value) ? [value.iri] : isPart(value) ? linksOf(value.fields) : [],
        ),
  );
}

function unreadFact(row: number, { id, args }: WikiError, locale: Locale): LocalFinding {
  const text = locale.t(`error-${id}`, args);
  return { severity: 'violation', text, node: '', key: `others/${row}` };
}

function paceOf({ limits, clock }: HttpContext): RequestHandler {
  const checks = limits.rateLimits
    ? new SlidingWindow({
        limit: CHECKS_A_MINUTE,
        windowMs: 60_000,
        now: () => clock().getTime(),
      })
    : UNLIMITED;
  return (req, _res, next) => {
    const retryAfter = checks.take(clientAddress(req));
    if (retryAfter > 0) throw new WikiError('too-many-requests', 'check-too-often', { retryAfter });
    next();
  };
}
