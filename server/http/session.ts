import type { Request, RequestHandler, Response } from 'express';
import { WikiError } from '../../core/errors.ts';
import type { Accounts } from '../domain/accounts/index.ts';
import { ANONYMOUS, type Actor } from '../domain/permissions/index.ts';
import { sessionIdOf, setSessionCookie } from './session-cookie.ts';

const actors = new WeakMap<Request, Actor>();

/** Who makes the request, as `identify` found; nobody in particular before it ran. */
export function actorOf(req: Request): Actor {
  return actors.get(req) ?? ANONYMOUS;
}

/**
 * Finds out who makes the request: by `Authorization: Bearer`, else by the session cookie. A token
 * that is not good is a WikiError `unauthenticated` (`token-unknown`), never an anonymous request
 * that fails later for another reason; a cookie that has run out is just nobody.
 */
export function identify(accounts: Accounts): RequestHandler {
  return async (req, res, next) => {
    const token = bearerToken(req);
    const actor =
      token === undefined
        ? await actorBySession(accounts, req, res)
        : await accounts.resolveToken(token);
    if (!actor) {
      res.setHeader('WWW-Authenticate', 'Bearer error="invalid_token"');
      throw new WikiError('unauthenticated', 'token-unknown');
    }
    actors.set(req, actor);
    next();
  };
}

/** RFC 6750, 2.1. Other schemes are not ours to judge. */
function bearerToken(req: Request): string | undefined {
  const match = /^Bearer(?: +(.*))?$/i.exec(req.headers.authorization ?? '');
  return match ? (match[1] ?? '').trim() : undefined;
}

async function actorBySession(accounts: Accounts, req: Request, res: Response): Promise<Actor> {
  const id = sessionIdOf(req);
  const session = id === undefined ? undefined : await accounts.resolveSession(id);
  if (session?.prolonged) setSessionCookie(req, res, session.prolonged);
  return session?.actor ?? ANONYMOUS;
}
