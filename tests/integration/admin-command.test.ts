import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveAdminSocket, type AdminSocket } from '../../server/admin-socket/serve.ts';
import { adminCommands } from '../../server/cli/admin-commands.ts';
import {
  createAccounts,
  PasswordHasher,
  type Accounts,
} from '../../server/domain/accounts/index.ts';
import { UNLIMITED } from '../../server/http/rate-limit.ts';
import type { Journal } from '../../server/store/journal.ts';
import { openSqliteJournal } from '../../server/store/sqlite-journal/index.ts';
import { runAdminProcess, type AdminOutcome } from '../support/admin-process.ts';
import { testLocale } from '../support/locales.ts';

const PASSWORD = 'cheval agrafe pile exact';

let folder: string;
let journal: Journal;
let accounts: Accounts;
let socket: AdminSocket;

function elsewhere(): never {
  throw new Error('tried with the whole wiki, in its own test');
}

/** The server's side of the admin command, in this process; the command itself runs as a process of its own. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'infrawiki-test-'));
  journal = await openSqliteJournal({ folder });
  accounts = createAccounts({
    store: journal,
    hasher: new PasswordHasher({ ln: 10, r: 8, p: 1 }),
    now: Date.now,
    guesses: UNLIMITED,
    guessesOfAddress: UNLIMITED,
  });
  const handle = adminCommands({
    accounts,
    locales: { fr: testLocale('fr'), en: testLocale('en') },
    contact: {
      get: () => journal.setting('contact'),
      set: (text) => journal.setSetting('contact', text),
    },
    verify: async (watched) => ({ seq: 0, problems: await journal.verify(watched) }),
    backup: (target, watched) => journal.backup(target, watched),
    restore: elsewhere,
    exportData: elsewhere,
    validate: elsewhere,
    importFiles: elsewhere,
  });
  socket = await serveAdminSocket(folder, handle);
});
afterAll(async () => {
  await socket.close();
  await journal.close();
  await rm(folder, { recursive: true, force: true });
});

function admin(args: readonly string[], stdin = '', lang = 'en_CA.UTF-8'): Promise<AdminOutcome> {
  return runAdminProcess(args, { dataDir: folder, stdin, lang });
}

test('an account added beside the running server can sign in to it at once', async () => {
  const added = await admin(['user', 'add', 'ana', '--role', 'contributor'], `${PASSWORD}\n`);
  expect(added).toEqual({ code: 0, stdout: 'ana now has the role contributor.\n', stderr: '' });
  const credentials = { name: 'ana', password: PASSWORD, address: 'x' };
  expect((await accounts.signIn(credentials)).account.role).toBe('contributor');
});

test.each([
  ['without a newline', PASSWORD],
  ['with a Windows newline', `${PASSWORD}\r\n`],
  ['with lines after it', `${PASSWORD}\nmore\n`],
])('the password comes from standard input %s', async (_how, stdin) => {
  expect((await admin(['user', 'add', 'Bo Bo', '--role', 'steward'], stdin)).code).toBe(0);
  const credentials = { name: 'bo bo', password: PASSWORD, address: 'x' };
  expect((await accounts.signIn(credentials)).account.name).toBe('Bo Bo');
});

test('a token is printed alone on one line, and works', async () => {
  await accounts.put({ name: 'sam', role: 'steward', password: PASSWORD });
  const { code, stdout, stderr } = await admin(['token', 'add', 'sam', '--scope', 'update']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^iw_[A-Za-z0-9_-]{43}\n$/);
  expect(await accounts.resolveToken(stdout.trim())).toMatchObject({
    name: 'sam',
    scope: 'update',
  });
});

test('accounts are listed without anything secret', async () => {
  await accounts.put({ name: 'sam', role: 'steward', password: PASSWORD });
  const { code, stdout } = await admin(['user', 'list']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^sam\tsteward\t\d{4}-\d\d-\d\d$/m);
  expect(stdout).not.toContain('$scrypt');
});

test('a refusal says what and what to do, in the language of the terminal, and changes nothing', async () => {
  const args = ['user', 'add', 'eve', '--role', 'admin'];
  const french = await admin(args, 'passwordpassword', 'fr_CA.UTF-8');
  expect(french.code).toBe(1);
  expect(french.stdout).toBe('');
  expect(french.stderr).toMatch(/^Ce mot de passe se devine facilement.*\n.*sans rapport/);
  const english = await admin(args, 'short');
  expect(english.stderr).toContain('The password has 5 characters; it needs 15 to 1,024.');
  expect((await admin(args)).stderr).toContain('The password has 0 characters');
  expect((await accounts.list()).map(({ name }) => name)).not.toContain('eve');
});

test('a scope above the role is refused', async () => {
  await accounts.put({ name: 'rita', role: 'reader', password: PASSWORD });
  const { code, stdout, stderr } = await admin(['token', 'add', 'rita', '--scope', 'write']);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('up to the scope read, not write');
});

test('a whole journal is said to be whole', async () => {
  const { code, stdout } = await admin(['verify', '--lang', 'fr']);
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'Tout ce qui est conservé est intact.\n' });
});

test('a wrong command line has exit code 2', async () => {
  expect((await admin(['user', 'add', 'ana'])).code).toBe(2);
});

test('a file that cannot be imported is named before anything is sent', async () => {
  const to = ['--graph', 'https://example.org/tunes'];
  const missing = await admin(['import', path.join(folder, 'none.ttl'), ...to]);
  expect(missing.code).toBe(1);
  expect(missing.stderr).toContain('none.ttl cannot be read (ENOENT)');
});

test('the contact of the About page is shown, set and taken away', async () => {
  const said = async (...args: readonly string[]): Promise<string> =>
    (await admin(['contact', ...args])).stdout;
  expect(await said()).toBe('No contact is given.\n');
  expect(await said('jardin@example.org')).toBe('jardin@example.org\n');
  expect(await journal.setting('contact')).toBe('jardin@example.org');
  expect(await said('')).toBe('No contact is given.\n');
});
