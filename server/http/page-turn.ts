import { setImmediate as nextRound } from 'node:timers/promises';
import type { RequestHandler } from 'express';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

let writes = 0;
let last: Promise<unknown> = Promise.resolve();

/** Knows of every write from its request to its answer. */
export const countWrites: RequestHandler = (req, res, next) => {
  if (!SAFE_METHODS.has(req.method)) {
    writes += 1;
    res.once('close', () => {
      writes -= 1;
    });
  }
  next();
};

/**
 * Resolves when a page may be worked out or sent: at once, or while something is being written,
 * one page a round of the event loop. A save then waits for one page at each of its steps, not
 * for as many as there are readers.
 */
export async function pageTurn(): Promise<void> {
  if (writes === 0) return;
  const turn = last.then(() => nextRound());
  last = turn;
  await turn;
}
