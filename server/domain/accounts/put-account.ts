import type { Account, Role } from '../../store/journal.ts';
import { accountName } from './account-name.ts';
import { findAccount } from './find-account.ts';
import { newPassword } from './password-rules.ts';
import { isoTime, type AccountMeans } from './account-means.ts';

export interface NewAccount {
  readonly name: string;
  readonly role: Role;
  readonly password: string;
}

/**
 * Creates the account, or gives an existing one (in whatever case it is typed) a new role and
 * password, which ends its sessions. Throws as `accountName` and `newPassword` do.
 */
export async function putAccount(
  means: AccountMeans,
  { name, role, password }: NewAccount,
): Promise<Account> {
  const { store, hasher, now } = means;
  const typed = accountName(name);
  const passwordHash = await hasher.hash(newPassword(password, typed));
  const existing = await findAccount(store, typed);
  const account: Account = {
    name: existing?.name ?? typed,
    role,
    created: existing?.created ?? isoTime(now()),
  };
  await store.putAccount({ ...account, passwordHash });
  return account;
}
