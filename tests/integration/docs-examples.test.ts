import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';

const ELSEWHERE = new Set(['node_modules', 'dist', 'var', 'coverage', '.git']);

/** Every Markdown file of the project. */
function documents(folder = '.'): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return ELSEWHERE.has(entry.name) ? [] : documents(file);
    return entry.name.endsWith('.md') ? [file] : [];
  });
}

/** The text without fenced blocks, whose contents are no Markdown. */
function withoutCode(text: string): string {
  return text.replace(/^```[\s\S]*?^```$/gm, '');
}

function linksIn(text: string): string[] {
  const links = withoutCode(text).matchAll(/\]\(([^)\s]+)\)|<img\b[^>]*\bsrc="([^"]+)"/g);
  return [...links].map((match) => match[1] ?? match[2] ?? '');
}

/** The anchors that a heading gets where the documents are shown. */
function anchorsIn(text: string): Set<string> {
  const headings = withoutCode(text).matchAll(/^#{1,6} (.+)$/gm);
  return new Set(
    [...headings].map((match) =>
      (match[1] ?? '')
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

describe('the documents', () => {
  const files = documents();

  test('are there', () => {
    const named = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/operations.md'];
    expect(files).toEqual(expect.arrayContaining(named));
  });

  test('link to what is there', () => {
    const links = files.flatMap((file) =>
      linksIn(readFileSync(file, 'utf8'))
        .filter((link) => !/^[a-z]+:/i.test(link))
        .map((link) => ({ file, link })),
    );
    expect(links.length).toBeGreaterThan(20);
    const broken = links.filter(({ file, link }) => {
      const [to = '', anchor] = link.split('#', 2);
      const target = to === '' ? file : path.join(path.dirname(file), to);
      if (!existsSync(target)) return true;
      return anchor !== undefined && !anchorsIn(readFileSync(target, 'utf8')).has(anchor);
    });
    expect(broken).toEqual([]);
  });

  test('name in one table exactly the settings that the server reads', () => {
    const read = readFileSync('server/config.ts', 'utf8').matchAll(
      /\benv\['([A-Z_]+)'\]|\(\s*env,\s*'([A-Z_]+)'/g,
    );
    const settings = new Set([...read].map((match) => match[1] ?? match[2]));
    const rows = readFileSync('docs/operations.md', 'utf8').matchAll(/^\| `([A-Z_]+)` \|/gm);
    const listed = [...rows].map((match) => match[1]);
    expect(settings.size).toBeGreaterThan(8);
    expect(new Set(listed)).toEqual(settings);
    expect(listed).toHaveLength(settings.size);
  });

  test('list every admin command', () => {
    const messages = readFileSync('web/messages/en/admin.ftl', 'utf8');
    const usages = [...messages.matchAll(/^admin-[a-z-]+-usage = (.+)$/gm)].map(
      (match) => match[1] ?? '',
    );
    expect(usages.length).toBeGreaterThan(4);
    const operations = readFileSync('docs/operations.md', 'utf8').replaceAll('\\|', '|');
    expect(usages.filter((usage) => !operations.includes(`\`${usage}\``))).toEqual([]);
  });
});

describe('the examples of docs/using-sparql.md', () => {
  const text = readFileSync('docs/using-sparql.md', 'utf8');
  const examples = [...text.matchAll(/^```sparql\n([\s\S]*?)^```$/gm)].map((match) => ({
    line: text.slice(0, match.index).split('\n').length,
    query: match[1] ?? '',
  }));
  let wiki: WikiServer;
  beforeAll(async () => {
    wiki = await startWiki({ RATE_LIMITS: 'off' });
  });
  afterAll(() => wiki.close());

  test('are many', () => expect(examples.length).toBeGreaterThan(10));

  test.each(examples)('line $line finds something in the starter data', async ({ query }) => {
    const response = await fetch(`${wiki.origin}/sparql`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/sparql-query',
        Accept: 'application/sparql-results+json, application/n-triples',
      },
      body: query,
    });
    const body = await response.text();
    // The body says what is wrong with the query.
    expect({ status: response.status, body }).toMatchObject({ status: 200 });
    const found = response.headers.get('content-type')?.startsWith('application/n-triples')
      ? body.trim().split('\n')
      : rowsOf(JSON.parse(body) as Results);
    expect(found).not.toHaveLength(0);
    expect(found[0]).not.toBe('');
  });
});

interface Results {
  readonly boolean?: boolean;
  readonly results?: { readonly bindings: readonly object[] };
}

/** The rows of a SELECT; for an ASK one row when the answer is yes. */
function rowsOf({ boolean, results }: Results): readonly unknown[] {
  return results ? results.bindings : [boolean].filter((yes) => yes === true);
}
