import type { AccountSecret } from '../../store/journal.ts';
import { nameKey } from './account-name.ts';
import type { AccountStore } from './account-means.ts';

/** The account of that name, whatever the case it is typed in. */
export async function findAccount(
  store: AccountStore,
  name: string,
): Promise<AccountSecret | undefined> {
  const key = nameKey(name);
  const found = (await store.accounts()).find((account) => nameKey(account.name) === key);
  return found && store.account(found.name);
}
