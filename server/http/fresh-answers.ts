import type { RequestHandler } from 'express';

/**
 * What a route says nothing else about is asked for anew each time and kept by the reader's own
 * cache alone: it may name the account, and readers see what they have just saved.
 */
export const freshAnswers: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'private, no-cache');
  next();
};
