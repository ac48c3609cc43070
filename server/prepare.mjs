/**
 * Makes a fresh clone ready, with Node built-ins alone: installs when the lock file changed,
 * builds when sources changed. Says on stderr what it does and what failed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const MINIMUM_NODE = [20, 19];
const SOURCES = ['core', 'server', 'web', 'tests/bench', 'tests/support'];
const BUILD_FILES = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];

/** Installs and builds what is missing. Ends the process with a message when that fails. */
export function prepare() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < MINIMUM_NODE[0] || (major === MINIMUM_NODE[0] && minor < MINIMUM_NODE[1])) {
    fail(`Infrawiki needs Node.js ${MINIMUM_NODE.join('.')} or newer; this is ${process.version}.`);
  }
  whenChanged('node_modules/.infrawiki-lock', hashOf(['package-lock.json']), () =>
    run('Installing dependencies', 'npm', ['ci', '--include=dev', '--no-audit', '--no-fund']),
  );
  whenChanged(
    'dist/.infrawiki-sources',
    hashOf([...BUILD_FILES, ...SOURCES.flatMap(filesBelow)]),
    () => run('Building', 'npm', ['run', '--silent', 'build']),
  );
}

function whenChanged(stampFile, fingerprint, action) {
  const stamp = path.join(root, stampFile);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return;
  action();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
}

function run(what, command, args) {
  process.stderr.write(`${what}…\n`);
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
  });
  if (status === 0) return;
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
  fail(`${what} failed: ${command} ${args.join(' ')}${error ? ` (${error.message})` : ''}`);
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function filesBelow(folder) {
  const start = path.join(root, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const { size } = statSync(path.join(root, file));
    hash.update(`${file}\0${size}\0`).update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}
