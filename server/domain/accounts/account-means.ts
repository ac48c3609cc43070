import type { Journal } from '../../store/journal.ts';
import type { PasswordHasher } from './password-hasher.ts';

/** The part of the journal that accounts live in. */
export type AccountStore = Pick<
  Journal,
  | 'account'
  | 'accounts'
  | 'putAccount'
  | 'addToken'
  | 'token'
  | 'addSession'
  | 'session'
  | 'prolongSession'
  | 'endSession'
>;

/** Bounds how often somebody may guess. An attempt counts when it begins, so that many at once gain nothing. */
export interface GuessLimit {
  /** Counts one attempt; answers the seconds to wait when there were too many already, else 0. */
  take(key: string): number;
  /** Forgets what was counted, after a success. */
  forget(key: string): void;
}

export interface AccountMeans {
  readonly store: AccountStore;
  readonly hasher: PasswordHasher;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Attempts at one account from one address: 5 in 5 minutes. */
  readonly guesses: GuessLimit;
  /** Attempts from one address at whatever account: bounds the hashing it can cause. */
  readonly guessesOfAddress: GuessLimit;
}

export function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
