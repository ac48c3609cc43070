import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveAdminSocket } from '../../server/admin-socket/serve.ts';
import { adminCommands } from '../../server/cli/admin-commands.ts';
import { openWiki } from '../../server/compose.ts';
import { readConfig } from '../../server/config.ts';
import { runAdminProcess, type AdminOutcome } from '../support/admin-process.ts';

/** Every command without a server opens the whole wiki anew. */
const SLOW = { timeout: 120_000 };

const TUNES = 'https://example.org/tunes';
const ONE = '@prefix ex: <https://example.org/> . ex:reel ex:key "D" .';
const TWO = '<https://example.org/jig> <https://example.org/key> "G" .';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'infrawiki-test-'));
  await writeFile(path.join(folder, 'one.ttl'), ONE);
  await writeFile(path.join(folder, 'two.nt'), TWO);
  await writeFile(path.join(folder, 'broken.ttl'), `${ONE}\nex:jig ex:key "G`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function admin(args: readonly string[], stdin = ''): Promise<AdminOutcome> {
  const dataDir = path.join(folder, 'var');
  return runAdminProcess(args, { dataDir, stdin, env: { SEED: 'none' } });
}

function importing(...names: string[]): Promise<AdminOutcome> {
  const files = names.map((name) => path.join(folder, name));
  return admin(['import', ...files, '--graph', TUNES]);
}

function elsewhere(): never {
  throw new Error('tried with a server of its own');
}

/** In this order: what one process leaves, the next one finds. */
test(
  'without a server the command opens the data folder itself, and leaves it free',
  SLOW,
  async () => {
    const added = await admin(
      ['user', 'add', 'ana', '--role', 'steward'],
      'cheval agrafe pile exact',
    );
    expect(added).toMatchObject({ code: 0, stderr: '' });
    const token = await admin(['token', 'add', 'ana', '--scope', 'update']);
    expect(token.stdout).toMatch(/^iw_[A-Za-z0-9_-]{43}\n$/);
    expect(await importing('one.ttl')).toEqual({
      code: 0,
      stdout: `${TUNES} now holds one statement (1 added, 0 removed).\n`,
      stderr: '',
    });
    const dataDir = path.join(folder, 'var');
    await expect(stat(path.join(dataDir, 'admin.sock'))).rejects.toThrow('ENOENT');
  },
);

test(
  'beside a server the same commands go through it, and it answers by the new state at once',
  SLOW,
  async () => {
    const dataDir = path.join(folder, 'var');
    const wiki = await openWiki(readConfig({ DATA_DIR: dataDir, SEED: 'none' }), {
      port: 0,
      firstStart: true,
    });
    const socket = await serveAdminSocket(
      dataDir,
      adminCommands({ ...wiki.admin, restore: elsewhere }),
    );
    try {
      expect((await admin(['user', 'list'])).stdout).toMatch(/^ana\tsteward\t/);
      const imported = await importing('one.ttl', 'two.nt');
      expect(imported.stdout).toBe(`${TUNES} now holds 2 statements (1 added, 0 removed).\n`);
      const rows = await wiki.http.quadIndex.select(
        `SELECT ?tune { GRAPH <${TUNES}> { ?tune <https://example.org/key> ?key } } ORDER BY ?tune`,
      );
      expect(rows.map((row) => row['tune']?.value)).toEqual([
        'https://example.org/jig',
        'https://example.org/reel',
      ]);
      const broken = await importing('one.ttl', 'broken.ttl');
      expect(broken.code).toBe(1);
      expect(broken.stderr).toMatch(/broken\.ttl is wrong at line 2/);
      expect((await admin(['verify'])).stdout).toMatch(
        /^Everything that is stored is whole\.\nCompared with the journal: /,
      );
      expect(await admin(['validate', '--strict'])).toMatchObject({ code: 0, stderr: '' });
    } finally {
      await socket.close();
      await wiki.close();
    }
  },
);

test(
  'a folder that another process holds without answering is said to be in use',
  SLOW,
  async () => {
    const dataDir = path.join(folder, 'var');
    const wiki = await openWiki(readConfig({ DATA_DIR: dataDir, SEED: 'none' }), {
      port: 0,
      firstStart: true,
    });
    try {
      const { code, stderr } = await admin(['user', 'list']);
      expect(code).toBe(1);
      expect(stderr).toContain(dataDir);
      expect(stderr).not.toMatch(/\n\s+at /);
    } finally {
      await wiki.close();
    }
  },
);
