import { WikiError } from '../../../core/errors.ts';
import type { Journal } from '../../store/journal.ts';

/** Commits by another door (the form) that may slip in between before a writer is told. */
const MOST_TRIES = 5;

const lastWrites = new WeakMap<Journal, Map<string, Promise<unknown>>>();

/**
 * Works out and saves a change of one page after every change of it that came before, so that of
 * many at once none is lost and each is held against the state the one before it left. Worked out
 * again when a commit slipped in all the same.
 */
export async function inTurn<T>(
  journal: Journal,
  slug: string,
  write: () => Promise<T>,
): Promise<T> {
  const waiting = lastWrites.get(journal) ?? new Map<string, Promise<unknown>>();
  lastWrites.set(journal, waiting);
  const before = waiting.get(slug) ?? Promise.resolve();
  const mine = before.then(() => unlessOvertaken(write));
  const done = mine.catch(() => undefined);
  waiting.set(slug, done);
  try {
    return await mine;
  } finally {
    if (waiting.get(slug) === done) waiting.delete(slug);
  }
}

async function unlessOvertaken<T>(write: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await write();
    } catch (error) {
      const overtaken = error instanceof WikiError && error.id === 'changed-meanwhile';
      if (!overtaken || tries >= MOST_TRIES) throw error;
    }
  }
}
