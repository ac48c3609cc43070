import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  createAccounts,
  PasswordHasher,
  type Accounts,
} from '../../server/domain/accounts/index.ts';
import { signInLimits } from '../../server/http/rate-limit-sign-in.ts';
import type { Journal } from '../../server/store/journal.ts';
import { openSqliteJournal } from '../../server/store/sqlite-journal/index.ts';

const DAY = 86_400_000;
const PASSWORD = 'cheval agrafe pile exact';
const OTHER_PASSWORD = 'lent ruisseau vert 7';

/** Real hashing at a low cost, counted: what an answer costs is what its time shows. */
class CountingHasher extends PasswordHasher {
  verified = 0;
  constructor(ln = 10) {
    super({ ln, r: 8, p: 1 });
  }
  override verify(password: string, verifier: string): Promise<boolean> {
    this.verified += 1;
    return super.verify(password, verifier);
  }
}

let folder: string;
let journal: Journal;
let clock: { time: number };
let hasher: CountingHasher;
let accounts: Accounts;

const now = (): number => clock.time;

function open(ln?: number): void {
  hasher = new CountingHasher(ln);
  accounts = createAccounts({ store: journal, hasher, now, ...signInLimits({ on: true, now }) });
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'infrawiki-test-'));
  journal = await openSqliteJournal({ folder });
  clock = { time: Date.parse('2026-01-01T08:00:00Z') };
  open();
});
afterEach(async () => {
  await journal.close();
  await rm(folder, { recursive: true, force: true });
});

function signIn(name = 'ana', password = PASSWORD, address = '192.0.2.1') {
  return accounts.signIn({ name, password, address });
}

describe('accounts', () => {
  test('are kept with a verifier, never the password', async () => {
    await accounts.put({ name: 'ana', role: 'reader', password: PASSWORD });
    const stored = await journal.account('ana');
    expect(stored?.passwordHash).toMatch(/^\$scrypt\$ln=10,/);
    expect(JSON.stringify(stored)).not.toContain('agrafe');
    expect(await accounts.list()).toEqual([
      { name: 'ana', role: 'reader', created: '2026-01-01T08:00:00.000Z' },
    ]);
  });

  test('are one whatever the case and Unicode form of the name', async () => {
    await accounts.put({ name: 'Zoé', role: 'reader', password: PASSWORD });
    clock.time += DAY;
    const again = { name: 'ZOE\u0301', role: 'steward', password: OTHER_PASSWORD } as const;
    expect(await accounts.put(again)).toMatchObject({ name: 'Zoé', role: 'steward' });
    expect(await accounts.list()).toEqual([
      { name: 'Zoé', role: 'steward', created: '2026-01-01T08:00:00.000Z' },
    ]);
    expect((await signIn('zoé', OTHER_PASSWORD)).account.name).toBe('Zoé');
  });

  test('made at the same moment under names that differ in case only are one', async () => {
    await Promise.all(
      ['bo-b', 'Bo-B', 'BO-B'].map((name) =>
        accounts.put({ name, role: 'reader', password: PASSWORD }),
      ),
    );
    expect(await accounts.list()).toHaveLength(1);
  });

  test('a refused name or password writes nothing', async () => {
    for (const [name, password] of [
      ['Infrawiki', PASSWORD],
      ['a', PASSWORD],
      ['ana', 'short'],
      ['ana', 'passwordpassword'],
    ] as const) {
      await expect(accounts.put({ name, role: 'admin', password })).rejects.toMatchObject({
        kind: 'unprocessable',
      });
    }
    expect(await accounts.list()).toEqual([]);
  });
});

describe('signing in', () => {
  beforeEach(async () => {
    await accounts.put({ name: 'ana', role: 'contributor', password: PASSWORD });
  });

  test('gives a new random id each time, of which only the hash is kept', async () => {
    const first = (await signIn()).session.id;
    const second = (await signIn()).session.id;
    expect(first).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(second).not.toBe(first);
    expect(await journal.session(first)).toBeUndefined();
    expect((await accounts.resolveSession(first))?.actor).toEqual({
      kind: 'account',
      name: 'ana',
      role: 'contributor',
      via: 'session',
    });
  });

  test('answers alike, at the cost of one hash, for a wrong password and an unknown name', async () => {
    const failures = [];
    for (const [name, password] of [
      ['ana', OTHER_PASSWORD],
      ['nobody', PASSWORD],
      ['\u0000', ''],
      ['ana', 'x'.repeat(100_000)],
    ] as const) {
      hasher.verified = 0;
      failures.push(await signIn(name, password).catch((error: unknown) => error));
      expect(hasher.verified).toBe(1);
    }
    for (const failure of failures) {
      expect(failure).toMatchObject({ kind: 'unauthenticated', id: 'sign-in-failed', args: {} });
    }
  });

  test('five wrong guesses in five minutes, then none is even tried', async () => {
    for (let n = 0; n < 5; n += 1) {
      await expect(signIn('ana', OTHER_PASSWORD)).rejects.toMatchObject({ id: 'sign-in-failed' });
    }
    hasher.verified = 0;
    await expect(signIn('ANA')).rejects.toMatchObject({
      kind: 'too-many-requests',
      id: 'too-many-sign-ins',
      args: { retryAfter: 300 },
    });
    expect(hasher.verified).toBe(0);
    expect((await signIn('ana', PASSWORD, '192.0.2.2')).account.name).toBe('ana');
    clock.time += 300_000;
    expect((await signIn()).account.name).toBe('ana');
  });

  test('an unknown name is limited like a known one', async () => {
    for (let n = 0; n < 5; n += 1) await signIn('nobody').catch(() => undefined);
    await expect(signIn('nobody')).rejects.toMatchObject({ id: 'too-many-sign-ins' });
  });

  test('guesses made all at once are counted before they are tried', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () => signIn('ana', OTHER_PASSWORD)),
    );
    const ids = outcomes.map((outcome) =>
      outcome.status === 'rejected' ? (outcome.reason as { id: string }).id : 'in',
    );
    expect(ids.filter((id) => id === 'sign-in-failed')).toHaveLength(5);
    expect(ids.filter((id) => id === 'too-many-sign-ins')).toHaveLength(15);
  });

  test('a success clears the count', async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let n = 0; n < 4; n += 1) await signIn('ana', OTHER_PASSWORD).catch(() => undefined);
      expect((await signIn()).account.name).toBe('ana');
    }
  });

  test('one address cannot try account after account without end', async () => {
    for (let n = 0; n < 100; n += 1) await signIn(`name${n}`).catch(() => undefined);
    await expect(signIn('name100')).rejects.toMatchObject({ id: 'too-many-sign-ins' });
    expect((await signIn('ana', PASSWORD, '192.0.2.2')).account.name).toBe('ana');
  });

  test('makes the verifier anew when the cost has risen', async () => {
    open(11);
    await signIn();
    expect((await journal.account('ana'))?.passwordHash).toContain('ln=11,');
    expect((await signIn()).account.name).toBe('ana');
  });
});

describe('sessions', () => {
  beforeEach(async () => {
    await accounts.put({ name: 'ana', role: 'contributor', password: PASSWORD });
  });

  test('end at sign-out, on the server', async () => {
    const { id } = (await signIn()).session;
    await accounts.endSession(id);
    expect(await accounts.resolveSession(id)).toBeUndefined();
  });

  test('all end when the password changes', async () => {
    const [one, two] = [await signIn(), await signIn()];
    await accounts.put({ name: 'ana', role: 'contributor', password: OTHER_PASSWORD });
    expect(await accounts.resolveSession(one.session.id)).toBeUndefined();
    expect(await accounts.resolveSession(two.session.id)).toBeUndefined();
  });

  test('end after 30 days without use', async () => {
    const { id } = (await signIn()).session;
    clock.time += 30 * DAY;
    expect(await accounts.resolveSession(id)).toBeUndefined();
  });

  test('last with use, at most 90 days', async () => {
    const { id } = (await signIn()).session;
    const started = clock.time;
    for (;;) {
      clock.time += 20 * DAY;
      const session = await accounts.resolveSession(id);
      if (!session) break;
      expect(session.prolonged?.lasts ?? 0).toBeLessThanOrEqual(30 * DAY);
    }
    expect(clock.time - started).toBe(100 * DAY);
    expect(await accounts.resolveSession(id)).toBeUndefined();
  });

  test('are prolonged once a day at most', async () => {
    const { id } = (await signIn()).session;
    clock.time += DAY / 2;
    expect((await accounts.resolveSession(id))?.prolonged).toBeUndefined();
    clock.time += DAY / 2;
    expect((await accounts.resolveSession(id))?.prolonged).toEqual({ id, lasts: 30 * DAY });
    expect((await accounts.resolveSession(id))?.prolonged).toBeUndefined();
  });

  test('have the role of today', async () => {
    const { id } = (await signIn()).session;
    const stored = await journal.account('ana');
    await journal.putAccount({ ...stored!, role: 'reader' });
    expect((await accounts.resolveSession(id))?.actor.role).toBe('reader');
  });

  test('survive a restart', async () => {
    const { id } = (await signIn()).session;
    await journal.close();
    journal = await openSqliteJournal({ folder });
    open();
    expect((await accounts.resolveSession(id))?.actor.name).toBe('ana');
  });
});

describe('tokens', () => {
  const HIGHEST = {
    reader: 'read',
    contributor: 'write',
    steward: 'update',
    admin: 'update',
  } as const;
  const SCOPES = ['read', 'write', 'update'] as const;

  const cases = Object.entries(HIGHEST).flatMap(([role, highest]) =>
    SCOPES.map((scope) => ({
      role: role as keyof typeof HIGHEST,
      scope,
      within: SCOPES.indexOf(scope) <= SCOPES.indexOf(highest),
    })),
  );

  test.each(cases.filter(({ within }) => within))('a $role may hold $scope', async (held) => {
    const { role, scope } = held;
    await accounts.put({ name: 'ana', role, password: PASSWORD });
    const token = await accounts.issueToken({ name: 'Ana', scope });
    expect(token).toMatch(/^iw_[A-Za-z0-9_-]{43}$/);
    expect(await journal.token(token)).toBeUndefined();
    const actor = { kind: 'account', name: 'ana', role, scope, via: 'token' };
    expect(await accounts.resolveToken(token)).toEqual(actor);
  });

  test.each(cases.filter(({ within }) => !within))('a $role may not hold $scope', async (asked) => {
    const { role, scope } = asked;
    await accounts.put({ name: 'ana', role, password: PASSWORD });
    await expect(accounts.issueToken({ name: 'ana', scope })).rejects.toMatchObject({
      kind: 'forbidden',
      id: 'scope-too-high',
    });
  });

  test('are made for accounts that exist', async () => {
    await expect(accounts.issueToken({ name: 'nobody', scope: 'read' })).rejects.toMatchObject({
      kind: 'not-found',
      id: 'no-such-account',
    });
  });

  test.each([
    ['nothing', ''],
    ['a prefix', 'iw_'],
    ['an unknown token', `iw_${'a'.repeat(43)}`],
    ['a long text', 'x'.repeat(10_000)],
    ['the name of a property', '__proto__'],
  ])('%s is none', async (_what, text) => {
    expect(await accounts.resolveToken(text)).toBeUndefined();
  });
});

describe('set-up of the first admin', () => {
  const input = { name: 'ana', password: PASSWORD };

  test('works once, with the key of this start', async () => {
    const key = (await accounts.setUp.key()) ?? '';
    expect(key).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(await accounts.setUp.accepts(key)).toBe(true);
    expect(await accounts.setUp.accepts('other')).toBe(false);
    await expect(accounts.setUp.complete({ ...input, key: 'other' })).rejects.toMatchObject({
      kind: 'forbidden',
      id: 'set-up-closed',
    });
    expect(await accounts.setUp.complete({ ...input, key })).toMatchObject({ role: 'admin' });
    expect(await accounts.setUp.key()).toBeUndefined();
    expect(await accounts.setUp.accepts(key)).toBe(false);
    await expect(
      accounts.setUp.complete({ name: 'bo', password: PASSWORD, key }),
    ).rejects.toMatchObject({ id: 'set-up-closed' });
    expect(await accounts.list()).toHaveLength(1);
  });

  test('used twice at once makes one admin', async () => {
    const key = (await accounts.setUp.key()) ?? '';
    const outcomes = await Promise.allSettled(
      ['ana', 'eve'].map((name) => accounts.setUp.complete({ name, password: PASSWORD, key })),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await accounts.list()).toHaveLength(1);
  });

  test('a refused password leaves the key good', async () => {
    const key = (await accounts.setUp.key()) ?? '';
    await expect(
      accounts.setUp.complete({ name: 'ana', password: 'short', key }),
    ).rejects.toMatchObject({ id: 'password-length' });
    expect(await accounts.setUp.complete({ ...input, key })).toMatchObject({ name: 'ana' });
  });

  test('closes when an admin comes by another way, and takes over no account', async () => {
    const key = (await accounts.setUp.key()) ?? '';
    await accounts.put({ name: 'bo', role: 'reader', password: PASSWORD });
    await expect(
      accounts.setUp.complete({ name: 'BO', password: PASSWORD, key }),
    ).rejects.toMatchObject({ kind: 'conflict', id: 'account-exists' });
    await accounts.put({ name: 'eve', role: 'admin', password: PASSWORD });
    expect(await accounts.setUp.key()).toBeUndefined();
    await expect(accounts.setUp.complete({ ...input, key })).rejects.toMatchObject({
      id: 'set-up-closed',
    });
  });
});
