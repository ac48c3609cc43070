import { WikiError } from '../../../core/errors.ts';
import type { Account, AccountSecret } from '../../store/journal.ts';
import { nameKey } from './account-name.ts';
import { findAccount } from './find-account.ts';
import { PASSWORD_LENGTH } from './password-rules.ts';
import type { AccountMeans } from './account-means.ts';
import { startSession, type Session } from './sessions.ts';

export interface Credentials {
  readonly name: string;
  readonly password: string;
  /** Stands for the client's address; kept in memory only, as long as the limit counts. */
  readonly address: string;
}

export interface SignedIn {
  readonly account: Account;
  readonly session: Session;
}

/**
 * Starts a session with a new id. Throws `unauthenticated` (`sign-in-failed`), alike in words and
 * time for a wrong password and an unknown name, and `too-many-requests` (`too-many-sign-ins`,
 * args retryAfter in seconds).
 */
export async function signIn(
  means: AccountMeans,
  { name, password, address }: Credentials,
): Promise<SignedIn> {
  const guessKey = `${address} ${nameKey(name).slice(0, 64)}`;
  limitGuesses(means, address, guessKey);
  const account = await findAccount(means.store, name);
  if (!(await matches(means, account, password)) || !account) {
    throw new WikiError('unauthenticated', 'sign-in-failed');
  }
  means.guesses.forget(guessKey);
  await strengthen(means, account, password);
  const { name: stored, role, created } = account;
  return {
    account: { name: stored, role, created },
    session: await startSession(means, stored),
  };
}

function limitGuesses(means: AccountMeans, address: string, guessKey: string): void {
  const retryAfter = means.guessesOfAddress.take(address) || means.guesses.take(guessKey);
  if (retryAfter > 0) throw new WikiError('too-many-requests', 'too-many-sign-ins', { retryAfter });
}

/** Hashes once, whether the account is there or not. */
function matches(
  { hasher }: AccountMeans,
  account: AccountSecret | undefined,
  password: string,
): Promise<boolean> {
  const typed = Array.from(password.normalize('NFC'))
    .slice(0, PASSWORD_LENGTH.most + 1)
    .join('');
  return hasher.verify(typed, account?.passwordHash ?? hasher.unmatchable());
}

/** The one moment when a verifier made at an older, lower cost can be made anew. */
async function strengthen(
  { hasher, store }: AccountMeans,
  account: AccountSecret,
  password: string,
): Promise<void> {
  if (!hasher.isOutdated(account.passwordHash)) return;
  const passwordHash = await hasher.hash(password.normalize('NFC'));
  await store.putAccount({ ...account, passwordHash });
}
