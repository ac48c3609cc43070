import type { Request, RequestHandler } from 'express';
import { WikiError } from '../../core/errors.ts';
import { actorOf } from './session.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A cookie authorises requests of this site's own pages only: a request that would change something
 * and is known by its cookie must come from here. Else WikiError `forbidden` (`cross-site`), before
 * anything is read or changed. Comes after `identify`; tokens are not concerned.
 */
export const sameOriginForCookies: RequestHandler = (req, _res, next) => {
  const actor = actorOf(req);
  if (actor.kind === 'account' && actor.via === 'session') requireSameOrigin(req);
  next();
};

/** The same for forms that change who is signed in (sign-in, sign-out, set-up), signed in or not. */
export const sameOriginAlways: RequestHandler = (req, _res, next) => {
  requireSameOrigin(req);
  next();
};

function requireSameOrigin(req: Request): void {
  if (SAFE_METHODS.has(req.method) || isFromHere(req)) return;
  throw new WikiError('forbidden', 'cross-site');
}

/** `Sec-Fetch-Site` decides where the browser sends it (Fetch Metadata); else `Origin` must name this host. */
function isFromHere(req: Request): boolean {
  const site = req.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = req.headers;
  if (origin === undefined || !URL.canParse(origin)) return false;
  const { host, protocol } = new URL(origin);
  return host === canonicalHost(req) && (protocol === 'https:' || !req.secure);
}

/** The host the client asked for (behind proxies, what they say), without a default port. */
function canonicalHost(req: Request): string | undefined {
  const asked = `${req.protocol}://${req.host}`;
  return URL.canParse(asked) ? new URL(asked).host : undefined;
}
