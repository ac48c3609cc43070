import type { Database } from 'better-sqlite3';
import type { Account, AccountSecret, StoredSession, StoredToken } from '../journal.ts';

/** Accounts, tokens, sessions and settings, read. */
export class AccountReads {
  readonly #setting;
  readonly #account;
  readonly #accounts;
  readonly #token;
  readonly #session;

  constructor(db: Database) {
    this.#setting = db
      .prepare<[string], string>('SELECT value FROM settings WHERE key = ?')
      .pluck();
    this.#account = db.prepare<[string], AccountSecret>(
      'SELECT name, role, created, password_hash AS passwordHash FROM accounts WHERE name = ?',
    );
    this.#accounts = db.prepare<[], Account>(
      'SELECT name, role, created FROM accounts ORDER BY name',
    );
    this.#token = db.prepare<[string], StoredToken>(
      'SELECT account, scope, created FROM tokens WHERE hash = ?',
    );
    this.#session = db.prepare<[string], StoredSession>(
      'SELECT account, created, expires FROM sessions WHERE hash = ?',
    );
  }

  setting(key: string): string | undefined {
    return this.#setting.get(key);
  }
  account(name: string): AccountSecret | undefined {
    return this.#account.get(name);
  }
  accounts(): Account[] {
    return this.#accounts.all();
  }
  token(hash: string): StoredToken | undefined {
    return this.#token.get(hash);
  }
  session(hash: string): StoredSession | undefined {
    return this.#session.get(hash);
  }
}

/** The same, written, within a transaction that the caller owns. */
export class AccountWrites {
  readonly #putSetting;
  readonly #verifier;
  readonly #putAccount;
  readonly #endSessions;
  readonly #addToken;
  readonly #addSession;
  readonly #dropEnded;
  readonly #prolongSession;
  readonly #endSession;

  constructor(db: Database) {
    this.#putSetting = db.prepare<[string, string]>(
      `INSERT INTO settings (key, value) VALUES (?, ?)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    );
    this.#verifier = db
      .prepare<[string], string>('SELECT password_hash FROM accounts WHERE name = ?')
      .pluck();
    this.#putAccount = db.prepare<[AccountSecret]>(
      `INSERT INTO accounts (name, role, created, password_hash)
       VALUES (@name, @role, @created, @passwordHash)
       ON CONFLICT (name) DO UPDATE SET role = excluded.role, password_hash = excluded.password_hash`,
    );
    this.#endSessions = db.prepare<[string]>('DELETE FROM sessions WHERE account = ?');
    this.#addToken = db.prepare<[StoredToken & { hash: string }]>(
      'INSERT INTO tokens (hash, account, scope, created) VALUES (@hash, @account, @scope, @created)',
    );
    this.#addSession = db.prepare<[StoredSession & { hash: string }]>(
      `INSERT INTO sessions (hash, account, created, expires)
       VALUES (@hash, @account, @created, @expires)`,
    );
    this.#dropEnded = db.prepare<[string]>('DELETE FROM sessions WHERE expires <= ?');
    this.#prolongSession = db.prepare<[string, string]>(
      'UPDATE sessions SET expires = ? WHERE hash = ?',
    );
    this.#endSession = db.prepare<[string]>('DELETE FROM sessions WHERE hash = ?');
  }

  setSetting(key: string, value: string): void {
    this.#putSetting.run(key, value);
  }

  putAccount(account: AccountSecret): void {
    if (this.#verifier.get(account.name) !== account.passwordHash) {
      this.#endSessions.run(account.name);
    }
    this.#putAccount.run(account);
  }

  addToken(hash: string, token: StoredToken): void {
    this.#addToken.run({ ...token, hash });
  }
  addSession(hash: string, session: StoredSession): void {
    this.#dropEnded.run(session.created);
    this.#addSession.run({ ...session, hash });
  }
  prolongSession(hash: string, expires: string): void {
    this.#prolongSession.run(expires, hash);
  }
  endSession(hash: string): void {
    this.#endSession.run(hash);
  }
}
