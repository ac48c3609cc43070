import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';

/** What each example of docs/using-sparql.md, "With a library", prints on the starter data. */
const PRINTS: Readonly<Record<string, string>> = {
  SPARQLWrapper: 'Hospital\nPermaculture farm\nQuebec fiddle\nVideo and remix\nTrue',
  rdflib: "[('en', 'gardener'), ('fr', 'jardinier ou jardinière')]",
  roqet: 'steps\n13',
  'fetch-sparql-endpoint': 'Draft true\nOpen true',
  'sparql-http-client': 'fr Une deuxième note\n1',
  Comunica: 'Compostage à chaud par temps froid',
  'rdflib.js': 'Pluviomètre',
};

interface Example {
  readonly name: string;
  readonly language: string;
  readonly code: string;
}

function examples(): Example[] {
  const [, section = ''] = readFileSync('docs/using-sparql.md', 'utf8').split(
    '\n## With a library\n',
  );
  const blocks = section.split(/^## /m)[0] ?? '';
  return [...blocks.matchAll(/^\*\*(.+?)\*\*[\s\S]*?^```(\w+)\n([\s\S]*?)^```$/gm)].map(
    ([, name = '', language = '', code = '']) => ({ name, language, code }),
  );
}

let wiki: WikiServer;
let env: NodeJS.ProcessEnv;
let folder: string;
beforeAll(async () => {
  wiki = await startWiki({ RATE_LIMITS: 'off' });
  const token = await wiki.token('ana', 'steward', 'update');
  env = { ...process.env, WIKI: wiki.origin, TOKEN: token, LC_ALL: 'C.UTF-8' };
  // Below the project, so that the examples find its packages.
  await mkdir('var', { recursive: true });
  folder = await mkdtemp(path.join('var', 'clients-'));
});
afterAll(async () => {
  await wiki.close();
  await rm(folder, { recursive: true, force: true });
});

/** Debian's Python has Debian's packages; another one on the path may not. */
const python = ['/usr/bin/python3', 'python3'].find(
  (command) => spawnSync(command, ['-c', 'import SPARQLWrapper, rdflib']).status === 0,
);
const roqet = spawnSync('roqet', ['--version']).status === 0 ? 'roqet' : undefined;

const RUNNERS: Readonly<Record<string, { command: string | undefined; ending: string }>> = {
  python: { command: python, ending: 'py' },
  bash: { command: roqet && 'bash', ending: 'sh' },
  js: { command: process.execPath, ending: 'mjs' },
};

describe('the programs of others named in docs/using-sparql.md', () => {
  test('are those whose output is known', () => {
    expect(examples().map(({ name }) => name)).toEqual(Object.keys(PRINTS));
  });

  for (const { name, language, code } of examples()) {
    const { command, ending } = RUNNERS[language] ?? {};
    // CI has them all: there a missing one is a failure, not something to be skipped.
    const missing = command === undefined && !process.env['CI'];
    test.skipIf(missing)(`${name} gets the right answers`, async () => {
      const file = path.join(folder, `example-${name}.${ending}`);
      await writeFile(file, code);
      expect(await output(command ?? `no ${language} with what ${name} needs`, file)).toEqual({
        printed: PRINTS[name],
        errors: '',
        code: 0,
      });
    });
  }
});

function output(
  command: string,
  file: string,
): Promise<{ printed: string; errors: string; code: number | null }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [file], { env });
    let printed = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({ printed: printed.trim().replaceAll('\r', ''), errors, code }),
    );
  });
}
