import { timingSafeEqual } from 'node:crypto';
import { WikiError } from '../../../core/errors.ts';
import type { Account } from '../../store/journal.ts';
import { findAccount } from './find-account.ts';
import type { NewAccount } from './put-account.ts';
import { hashOfSecret, newSecret } from './secret.ts';
import type { AccountStore } from './account-means.ts';

/**
 * The way in while there is no admin: a key that the server makes at its start, says on its own
 * terminal, and takes once. It lives in memory, so every start has another.
 */
export class SetUp {
  readonly #store: AccountStore;
  readonly #put: (account: NewAccount) => Promise<Account>;
  readonly #key = newSecret();
  #taken = false;

  constructor(store: AccountStore, put: (account: NewAccount) => Promise<Account>) {
    this.#store = store;
    this.#put = put;
  }

  /** The key, as long as there is no admin and it was not used. */
  async key(): Promise<string | undefined> {
    return (await this.#isOpen()) ? this.#key : undefined;
  }

  /** Whether a key is the one that is open now. */
  async accepts(key: string): Promise<boolean> {
    return this.#matches(key) && (await this.#isOpen());
  }

  /**
   * Creates the first admin. Throws `forbidden` (`set-up-closed`) for a wrong or used key or when an
   * admin exists, `conflict` (`account-exists`), and as `putAccount` does; a refusal leaves the key good.
   */
  async complete(input: {
    readonly key: string;
    readonly name: string;
    readonly password: string;
  }): Promise<Account> {
    if (!this.#matches(input.key) || this.#taken) throw new WikiError('forbidden', 'set-up-closed');
    this.#taken = true;
    try {
      return await this.#createAdmin(input);
    } catch (error) {
      this.#taken = false;
      throw error;
    }
  }

  async #createAdmin({ name, password }: { name: string; password: string }): Promise<Account> {
    if (await hasAdmin(this.#store)) throw new WikiError('forbidden', 'set-up-closed');
    if (await findAccount(this.#store, name))
      throw new WikiError('conflict', 'account-exists', { name });
    return this.#put({ name, password, role: 'admin' });
  }

  async #isOpen(): Promise<boolean> {
    return !this.#taken && !(await hasAdmin(this.#store));
  }

  #matches(key: string): boolean {
    return timingSafeEqual(Buffer.from(hashOfSecret(key)), Buffer.from(hashOfSecret(this.#key)));
  }
}

async function hasAdmin(store: AccountStore): Promise<boolean> {
  return (await store.accounts()).some(({ role }) => role === 'admin');
}
