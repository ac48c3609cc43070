import type { Request, Response } from 'express';
import { quadsFromForm } from '../../core/procedure/edit/index.ts';
import type { FormProblem } from '../../core/views/account.ts';
import type { SignInBox } from '../../core/views/edit.ts';
import type { ItemView } from '../../core/views/item.ts';
import type { ProcedureView } from '../../core/views/procedure.ts';
import { pageVersions, type PageForm } from '../domain/pages/edit-form/index.ts';
import { pageData } from '../domain/pages/index.ts';
import type { HttpContext } from './context.ts';
import { localeOf } from './language.ts';
import { pageShell, titleOf } from './page-shell.ts';
import { presentConflict, readChoices } from './presenters/edit/conflict.ts';
import { presentEdit, type EditRequest } from './presenters/edit.ts';
import { presentItem } from './presenters/item.ts';
import { presentProcedure } from './presenters/procedure.ts';
import { renderConflict, renderEdit } from './render.ts';
import { sendHtml } from './send.ts';
import { actorOf } from './session.ts';

/** One press of a button of the editing form: the form, its page, and the fields as they came. */
export interface Press extends PageForm {
  readonly req: Request<{ lang: string; slug: string }>;
  readonly res: Response;
  readonly fields: ReadonlyMap<string, string>;
}

export type FormState = Pick<EditRequest, 'outcome' | 'problem' | 'signIn'>;

/** The form, with what was just done or what stood in the way. */
export async function showForm(
  context: HttpContext,
  press: Press,
  state: FormState = {},
  previewed?: ProcedureView | ItemView,
): Promise<void> {
  const { req, res, form, page } = press;
  const locale = localeOf(context, req);
  const signedIn = actorOf(req).kind === 'account';
  const view = presentEdit(
    { slug: req.params.slug, form, signedIn, unsent: press.fields.size > 0, ...state },
    locale,
  );
  const data = await pageData(context, page.info, page.quads);
  const shell = await pageShell(context, req, data, 'edit', {
    title: locale.t('edit-page-title', { title: titleOf(data, locale.lang) }),
  });
  res.set('Cache-Control', 'no-store');
  await sendHtml(req, res, renderEdit(shell, view, locale, previewed));
}

/** The form with the page as it will read above it. */
export async function showPreview(context: HttpContext, press: Press): Promise<void> {
  const { req, form, page, base } = press;
  const locale = localeOf(context, req);
  const quads = quadsFromForm(form, base, context.iris.thing(req.params.slug));
  const data = await pageData(context, page.info, quads);
  const present = form.procedure ? presentProcedure : presentItem;
  await showForm(context, press, {}, present(data, locale, context.iris));
}

/** Both versions of everything two people changed, with a choice for each. */
export async function showConflict(
  context: HttpContext,
  press: Press,
  { signIn }: { readonly signIn?: SignInBox } = {},
): Promise<void> {
  const { req, res, form, page, fields } = press;
  const locale = localeOf(context, req);
  const view = presentConflict(
    {
      slug: req.params.slug,
      mine: form,
      pages: pageVersions(context.iris, press),
      newest: page.info,
      choices: readChoices(fields),
      incomplete: choosesFor(press) && signIn === undefined,
      signedIn: actorOf(req).kind === 'account',
      ...(signIn ? { signIn } : {}),
    },
    locale,
  );
  const data = await pageData(context, page.info, page.quads);
  const title = locale.t('edit-conflict-heading');
  const shell = await pageShell(context, req, data, 'edit', { title });
  res.status(signIn ? 401 : 409).set('Cache-Control', 'no-store');
  await sendHtml(req, res, renderConflict(shell, view, locale));
}

/** The form again, or the conflict when that was shown, with what stood in the way of saving. */
export async function showRefusal(
  context: HttpContext,
  press: Press,
  refusal: { readonly problem: FormProblem } | { readonly signIn: SignInBox },
  status: number,
): Promise<void> {
  if ('signIn' in refusal && choosesFor(press)) {
    await showConflict(context, press, refusal);
    return;
  }
  press.res.status(status);
  await showForm(context, press, refusal);
}

/** True when the fields are the choices of a conflict with the page as it is now. */
function choosesFor({ fields, form, page }: Press): boolean {
  const { revision } = page.info;
  return fields.get('onto') === String(revision) && form.base !== revision;
}
