import type { RequestHandler } from 'express';

/**
 * Any site may read, and may send its own token; cookies are never shared across origins
 * (no Access-Control-Allow-Credentials). Preflights are answered here.
 */
export const cors: RequestHandler = (req, res, next) => {
  res.set('Access-Control-Allow-Origin', '*');
  res.set(
    'Access-Control-Expose-Headers',
    'ETag, Location, Content-Location, Content-Language, Link, Allow, Accept-Patch, ' +
      'Infrawiki-Commit, Memento-Datetime, Retry-After, WWW-Authenticate',
  );
  const preflight = req.method === 'OPTIONS' && req.get('Access-Control-Request-Method');
  if (!preflight) {
    next();
    return;
  }
  res.set({
    'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
    'Access-Control-Allow-Headers': 'Authorization, If-Match, If-None-Match, Content-Type, Accept',
    'Access-Control-Max-Age': '86400',
  });
  res.status(204).end();
};
