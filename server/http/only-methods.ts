import type { RequestHandler } from 'express';
import { WikiError } from '../../core/errors.ts';

/**
 * Comes last among the routes of a resource: answers OPTIONS and refuses every other method, both
 * with the methods there are (RFC 9110, 9.3.7 and 15.5.6).
 */
export function onlyMethods(...methods: readonly string[]): RequestHandler {
  const allow = [...methods, 'OPTIONS'].join(', ');
  return (req, res) => {
    res.set('Allow', allow);
    if (req.method !== 'OPTIONS') throw new WikiError('method-not-allowed', 'method-not-allowed');
    res.status(204).end();
  };
}
