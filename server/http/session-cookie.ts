import type { Request, Response } from 'express';
import type { Session } from '../domain/accounts/index.ts';

const SECRET = /^[A-Za-z0-9_-]{43}$/;

/** With HTTPS the name binds the cookie to this very host (RFC 6265bis, 4.1.3.2). */
function cookieName(req: Request): string {
  return req.secure ? '__Host-infrawiki' : 'infrawiki';
}

/** The session id that the request carries, if it looks like one. */
export function sessionIdOf(req: Request): string | undefined {
  const start = `${cookieName(req)}=`;
  const pair = (req.headers.cookie ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(start));
  const id = pair?.slice(start.length);
  return id && SECRET.test(id) ? id : undefined;
}

export function setSessionCookie(req: Request, res: Response, session: Session): void {
  writeCookie(req, res, session.id, session.lasts);
}

export function clearSessionCookie(req: Request, res: Response): void {
  writeCookie(req, res, '', 0);
}

function writeCookie(req: Request, res: Response, value: string, maxAge: number): void {
  res.cookie(cookieName(req), value, {
    httpOnly: true,
    sameSite: 'lax',
    secure: req.secure,
    path: '/',
    maxAge,
  });
}
