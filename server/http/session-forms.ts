import type { Request, RequestHandler, Response } from 'express';
import type { Accounts, SignedIn } from '../domain/accounts/index.ts';
import { clientAddress } from './client-address.ts';
import { safeNext } from './safe-next.ts';
import { clearSessionCookie, sessionIdOf, setSessionCookie } from './session-cookie.ts';

/**
 * POST of the sign-in form (fields name, password, next; URL-encoded, parsed before). Goes on to
 * `next` with 303. Every other field is ignored; failures are the WikiErrors of `signIn`.
 */
export function submitSignIn(accounts: Accounts): RequestHandler {
  return async (req, res) => {
    const signedIn = await accounts.signIn({
      name: field(req, 'name'),
      password: field(req, 'password'),
      address: clientAddress(req),
    });
    await enter(accounts, req, res, signedIn);
  };
}

/** POST of the set-up form (fields key, name, password, next): creates the first admin and signs in. */
export function submitSetUp(accounts: Accounts): RequestHandler {
  return async (req, res) => {
    const name = field(req, 'name');
    const password = field(req, 'password');
    await accounts.setUp.complete({ key: field(req, 'key'), name, password });
    const address = clientAddress(req);
    await enter(accounts, req, res, await accounts.signIn({ name, password, address }));
  };
}

/** POST of the sign-out button (field next): the session ends here, not only in the browser. */
export function submitSignOut(accounts: Accounts): RequestHandler {
  return async (req, res) => {
    const id = sessionIdOf(req);
    if (id !== undefined) await accounts.endSession(id);
    clearSessionCookie(req, res);
    res.setHeader('Clear-Site-Data', '"cache"');
    res.redirect(303, safeNext(field(req, 'next')));
  };
}

/** A session that was open in this browser before ends, so that an id planted there is worth nothing. */
async function enter(
  accounts: Accounts,
  req: Request,
  res: Response,
  { session }: SignedIn,
): Promise<void> {
  const before = sessionIdOf(req);
  if (before !== undefined) await accounts.endSession(before);
  setSessionCookie(req, res, session);
  res.redirect(303, safeNext(field(req, 'next')));
}

/** A field of a parsed form; empty when it is missing or given more than once. */
export function field(req: Request, name: string): string {
  const body: unknown = req.body;
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, name)) return '';
  const value: unknown = Reflect.get(body, name);
  return typeof value === 'string' ? value : '';
}
