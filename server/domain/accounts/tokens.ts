import { WikiError } from '../../../core/errors.ts';
import type { TokenScope } from '../../store/journal.ts';
import { contains, highestScope, type Member } from '../permissions/index.ts';
import { findAccount } from './find-account.ts';
import { hashOfSecret, newSecret } from './secret.ts';
import { isoTime, type AccountMeans } from './account-means.ts';

/** So that a token left in a file is recognised as one. */
const PREFIX = 'iw_';
const SHAPE = /^iw_[A-Za-z0-9_-]{43}$/;

/**
 * Makes a token and hands it out this once; only its hash is kept. Throws `not-found`
 * (`no-such-account`) and `forbidden` (`scope-too-high`) for more than the account's role may do.
 */
export async function issueToken(
  { store, now }: AccountMeans,
  { name, scope }: { readonly name: string; readonly scope: TokenScope },
): Promise<string> {
  const account = await findAccount(store, name);
  if (!account) throw new WikiError('not-found', 'no-such-account', { name });
  if (!contains(highestScope(account.role), scope)) {
    throw new WikiError('forbidden', 'scope-too-high', {
      name: account.name,
      role: account.role,
      scope,
      highest: highestScope(account.role),
    });
  }
  const token = `${PREFIX}${newSecret()}`;
  await store.addToken(hashOfSecret(token), {
    account: account.name,
    scope,
    created: isoTime(now()),
  });
  return token;
}

/** Who a token stands for, with the role of today; undefined for anything that is not a live token. */
export async function resolveToken(
  { store }: AccountMeans,
  token: string,
): Promise<Member | undefined> {
  if (!SHAPE.test(token)) return undefined;
  const stored = await store.token(hashOfSecret(token));
  const account = stored && (await store.account(stored.account));
  if (!account) return undefined;
  return {
    kind: 'account',
    name: account.name,
    role: account.role,
    scope: stored.scope,
    via: 'token',
  };
}
