import { setImmediate as nextRound } from 'node:timers/promises';

let last: Promise<unknown> = Promise.resolve();

/**
 * Resolves when it is the caller's turn to work out a page: one a round of the event loop. Many
 * readers then keep a save, or a sign of life, waiting for one page at each of its steps, not for
 * as many as there are readers.
 */
export function renderTurn(): Promise<void> {
  const turn = last.then(() => nextRound());
  last = turn;
  return turn;
}
