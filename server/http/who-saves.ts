import { WikiError } from '../../core/errors.ts';
import type { SignInBox } from '../../core/views/edit.ts';
import { demand, mayWritePage } from '../domain/permissions/index.ts';
import { clientAddress } from './client-address.ts';
import type { HttpContext } from './context.ts';
import type { Press } from './edit-pages.ts';
import { localeOf } from './language.ts';
import { formProblem } from './presenters/account.ts';
import { actorOf } from './session.ts';
import { setSessionCookie } from './session-cookie.ts';

/** The account that saves, or the box that asks for one. Signing in happens in the same form. */
export async function whoSaves(
  context: HttpContext,
  { req, res, fields }: Press,
): Promise<string | SignInBox> {
  const actor = actorOf(req);
  if (actor.kind === 'account') return demand(mayWritePage, actor).name;
  const name = fields.get('account') ?? '';
  const password = fields.get('password') ?? '';
  if (name === '' && password === '') return { account: '' };
  try {
    const address = clientAddress(req);
    const { account, session } = await context.accounts.signIn({ name, password, address });
    setSessionCookie(req, res, session);
    return demand(mayWritePage, { kind: 'account', via: 'session', ...account }).name;
  } catch (error) {
    if (!(error instanceof WikiError)) throw error;
    return { account: name, problem: formProblem(error, localeOf(context, req)) };
  }
}
