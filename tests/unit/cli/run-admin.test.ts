import { expect, test } from 'vitest';
import { runAdmin } from '../../../server/cli/run-admin.ts';

/** Calls that end before anything is opened. */
function admin(args: readonly string[], lang: 'fr' | 'en' = 'en') {
  return runAdmin({
    args,
    lang,
    dataDir: '/nonexistent',
    terminal: () => ({
      readPassword: async () => 'cheval agrafe pile exact',
      readFile: async () => '',
      offerFile: async (name) => ({ name, size: 1 }),
      sendOutputTo: async () => undefined,
      startWork: () => {
        throw new Error('nothing should begin');
      },
      end: async () => undefined,
    }),
    openLocally: async () => {
      throw new Error('nothing should be opened');
    },
  });
}

test.each([[[]], [['--help']], [['help']], [['user', '--help']]])(
  '%j lists every command',
  async (args) => {
    const { exitCode, stdout } = await admin(args);
    expect(exitCode).toBe(0);
    for (const words of [
      'user add NAME --role',
      'user list',
      'token add NAME',
      'import FILE…',
      'backup FILE',
      'export [',
      'restore FILE',
    ]) {
      expect(stdout).toContain(words);
    }
  },
);

test('help speaks the language of the terminal, unless told otherwise', async () => {
  expect((await admin(['--help'], 'fr')).stdout).toContain('Crée un compte');
  expect((await admin(['--help', '--lang', 'fr'])).stdout).toContain('Crée un compte');
  expect((await admin(['--lang=en', '--help'], 'fr')).stdout).toContain('Creates an account');
});

test('a command explains itself', async () => {
  const { exitCode, stdout } = await admin(['user', 'add', '--help']);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^Usage: .*user add NAME --role reader\|contributor\|steward\|admin\n/);
});

test.each([
  [['nonsense'], 'no command “nonsense”'],
  [['user'], 'no command “user”'],
  [['user', 'add'], 'Something is missing'],
  [['user', 'add', 'ana'], '--role is missing: reader, contributor, steward, admin'],
  [['user', 'add', 'ana', '--role', 'king'], '--role cannot be “king”'],
  [['user', 'add', 'ana', 'bo', '--role', 'reader'], '“bo” is one word too many'],
  [['user', 'add', 'ana', '--role'], '“--role <value>” was given without its value'],
  [['user', 'add', 'ana', '--rôle', 'reader'], 'no option “--rôle” here'],
  [['token', 'add', 'ana', '--scope', 'all'], '--scope cannot be “all”'],
  [['import', 'x.ttl', '--graph', 'tunes'], '--graph needs the absolute IRI'],
  [['export', '--kind', 'x'], '--kind cannot be “x”'],
  [['export', '--syntax', 'csv'], '--syntax cannot be “csv”'],
  [['export', '--page', 'a', '--kind', 'procedure'], 'one selection at a time'],
  [['export', 'stray'], '“stray” is one word too many'],
  [['backup'], 'Something is missing'],
  [['restore', 'a', 'b'], '“b” is one word too many'],
  [['verify', '--lang', 'de'], '--lang cannot be “de”'],
])('%j is a wrong command line', async (args, said) => {
  const { exitCode, stdout, stderr } = await admin(args);
  expect(exitCode).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(said);
  expect(stderr).toMatch(/Usage|--help/);
});

test('a wrong command line is told in French too', async () => {
  const { exitCode, stderr } = await admin(['user', 'add', 'ana'], 'fr');
  expect(exitCode).toBe(2);
  expect(stderr).toContain('Il manque --role');
  expect(stderr).toContain('user add NOM');
});
