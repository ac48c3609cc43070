import type { RequestHandler } from 'express';

/**
 * Leaves only the weights among the parameters of Accept: `text/turtle; charset=utf-8`, which is
 * what we send, asks for Turtle like any other.
 */
export const plainAccept: RequestHandler = (req, _res, next) => {
  const { accept } = req.headers;
  if (accept !== undefined) {
    req.headers.accept = accept.replace(/;\s*(?!q\s*=)[^;,="\s]+\s*=\s*(?:"[^"]*"|[^;,\s]*)/gi, '');
  }
  next();
};
