import type { GuessLimit } from '../domain/accounts/index.ts';
import { SlidingWindow, UNLIMITED } from './rate-limit.ts';

const WINDOW_MS = 5 * 60_000;

/** How often somebody may try to sign in: 5 times in 5 minutes at one account, 100 times from one address. */
export function signInLimits({ on, now }: { readonly on: boolean; readonly now: () => number }): {
  readonly guesses: GuessLimit;
  readonly guessesOfAddress: GuessLimit;
} {
  if (!on) return { guesses: UNLIMITED, guessesOfAddress: UNLIMITED };
  return {
    guesses: new SlidingWindow({ limit: 5, windowMs: WINDOW_MS, now }),
    guessesOfAddress: new SlidingWindow({ limit: 100, windowMs: WINDOW_MS, now }),
  };
}
