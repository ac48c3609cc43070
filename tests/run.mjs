/**
 * `npm test`: makes the clone ready, sees to it that a browser is there, then runs the tests.
 * Arguments are passed on to vitest.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { prepare, root } from '../server/prepare.mjs';

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

function findBrowser() {
  const given = process.env.CHROMIUM_PATH;
  if (given) return existsSync(given) ? given : undefined;
  for (const name of BROWSERS) {
    const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
    if (found.status === 0) return found.stdout.trim();
  }
  return undefined;
}

/** Debian packages by apt, where that can be done; true when they were installed. */
function install(packages, what) {
  const aptGet = spawnSync('sh', ['-c', 'command -v apt-get']).status === 0;
  if (process.getuid?.() !== 0 || !aptGet) return false;
  process.stderr.write(`Installing ${what}…\n`);
  const command = `apt-get update -qq && apt-get install -y -qq --no-install-recommends ${packages}`;
  const { status } = spawnSync('sh', ['-c', command], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

function installBrowser() {
  const found = install('chromium', 'chromium for the browser tests') ? findBrowser() : undefined;
  if (found) return found;
  process.stderr.write(
    'The browser tests need Chromium. Install it (Debian: apt-get install chromium) or name one in CHROMIUM_PATH.\n',
  );
  process.exit(1);
}

/** SPARQL clients of others, which the examples of docs/using-sparql.md are tried with. */
function seeToClients() {
  const has = (command, ...args) => spawnSync(command, args).status === 0;
  const there = () =>
    has('roqet', '--version') && has('/usr/bin/python3', '-c', 'import SPARQLWrapper, rdflib');
  const packages = 'python3-rdflib python3-sparqlwrapper rasqal-utils';
  if (there() || (install(packages, 'SPARQL clients for the tests') && there())) return;
  process.stderr.write(
    `The examples in Python and on the command line are skipped: they need ${packages} (Debian).\n`,
  );
}

prepare();
const browser = findBrowser() ?? installBrowser();
seeToClients();
const results = path.join(root, 'var/test-results.json');
rmSync(results, { force: true });
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
const { status } = spawnSync('npx', ['vitest', 'run', ...reporters, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH: browser },
});
if (existsSync(results)) {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
    readFileSync(results, 'utf8'),
  );
  process.stdout.write(
    `${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped\n`,
  );
}
process.exit(status ?? 1);
