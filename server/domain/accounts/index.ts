import type { Account, TokenScope } from '../../store/journal.ts';
import type { Member } from '../permissions/index.ts';
import { putAccount, type NewAccount } from './put-account.ts';
import { SetUp } from './set-up.ts';
import type { AccountMeans } from './account-means.ts';
import { endSession, resolveSession, type ResolvedSession } from './sessions.ts';
import { signIn, type Credentials, type SignedIn } from './sign-in.ts';
import { issueToken, resolveToken } from './tokens.ts';

export { accountName, nameKey } from './account-name.ts';
export { PasswordHasher, DEFAULT_COST } from './password-hasher.ts';
export { PASSWORD_LENGTH } from './password-rules.ts';
export type { AccountMeans, GuessLimit } from './account-means.ts';
export type { Session } from './sessions.ts';
export type { SignedIn } from './sign-in.ts';
export type { Role, TokenScope } from '../../store/journal.ts';

/** Accounts, their sessions and their tokens. Each method is a verb in the file of its name. */
export interface Accounts {
  put(account: NewAccount): Promise<Account>;
  list(): Promise<readonly Account[]>;
  signIn(credentials: Credentials): Promise<SignedIn>;
  resolveSession(id: string): Promise<ResolvedSession | undefined>;
  endSession(id: string): Promise<void>;
  issueToken(request: { readonly name: string; readonly scope: TokenScope }): Promise<string>;
  resolveToken(token: string): Promise<Member | undefined>;
  readonly setUp: SetUp;
}

export function createAccounts(means: AccountMeans): Accounts {
  const inTurn = oneAtATime();
  const put = (account: NewAccount): Promise<Account> => inTurn(() => putAccount(means, account));
  return {
    put,
    list: () => means.store.accounts(),
    signIn: (credentials) => signIn(means, credentials),
    resolveSession: (id) => resolveSession(means, id),
    endSession: (id) => endSession(means, id),
    issueToken: (request) => issueToken(means, request),
    resolveToken: (token) => resolveToken(means, token),
    setUp: new SetUp(means.store, put),
  };
}

/** Two accounts whose names differ in case only must not be created side by side. */
function oneAtATime(): <T>(action: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (action) => {
    const result = last.then(action);
    last = result.catch(() => undefined);
    return result;
  };
}
