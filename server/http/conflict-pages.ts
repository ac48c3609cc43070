import { iriOfName } from '../../core/form/index.ts';
import { versionsOf, type Versions } from '../../core/form/merge/index.ts';
import type { SignInBox } from '../../core/views/edit.ts';
import type { ThingName } from '../../core/views/edit-form.ts';
import {
  linkedThings,
  nameThings,
  pageVersions,
  type PageForm,
} from '../domain/pages/edit-form/index.ts';
import { bareData } from '../domain/pages/index.ts';
import type { HttpContext } from './context.ts';
import type { Press } from './edit-pages.ts';
import { localeOf } from './language.ts';
import { pageShell } from './page-shell.ts';
import { presentConflict, readChoices } from './presenters/edit/conflict/index.ts';
import { renderConflict } from './render.ts';
import { sendHtml } from './send.ts';

type StoredPage = NonNullable<PageForm['page']>;

/**
 * Both versions of everything two people changed, with a choice for each.
 *
 * @param page the page as it is now, onto which the form must be merged
 */
export async function showConflict(
  context: HttpContext,
  press: Press,
  page: StoredPage,
  { signIn }: { readonly signIn?: SignInBox } = {},
): Promise<void> {
  const { req, res, fields, edited } = press;
  const locale = localeOf(context, req);
  const seen = fields.get('seen');
  const versions = versionsOf(edited.form, pageVersions(edited, page), edited.model);
  const view = presentConflict(
    {
      slug: edited.slug,
      form: edited.form,
      versions,
      newest: page.info,
      choices: readChoices(fields),
      names: await namesIn(context, versions, locale.lang),
      ...(seen !== undefined && { seen }),
      incomplete: choosesFor(press, page) && signIn === undefined,
      ...(signIn && { signIn }),
    },
    locale,
  );
  const data = bareData(context.iris, page.info, page.quads);
  const shell = await pageShell(context, req, data, 'edit', {
    title: locale.t('conflict-heading'),
  });
  res.status(signIn ? 401 : 409).set('Cache-Control', 'no-store');
  await sendHtml(req, res, renderConflict(shell, view, locale));
}

/** True when the fields are the choices of a conflict with the page as it is now. */
export function choosesFor({ fields, edited }: Press, { info }: StoredPage): boolean {
  return fields.get('onto') === String(info.revision) && edited.form.base !== info.revision;
}

/** Names of everything that the versions link to or say with a property of no field. */
function namesIn(
  context: HttpContext,
  { base, mine, theirs }: Versions,
  lang: Parameters<typeof nameThings>[2],
): Promise<Map<string, ThingName>> {
  const iris = [base, mine, theirs].flatMap(({ form }) => [
    ...linkedThings(form),
    ...form.others.flatMap(({ property }) => iriOfName(property) ?? []),
  ]);
  return nameThings(context, new Set(iris), lang);
}
