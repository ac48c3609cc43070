import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headOf, pageText } from '../bench/generate/serialize.ts';
import { wikiPages } from '../bench/generate/wiki.ts';
import { startWiki, type CommandResult, type WikiServer } from '../support/wiki-server.ts';

const LABEL = 'http://www.w3.org/2000/01/rdf-schema#label';

/** For a machine that is busy. */
const LONG = { timeout: 120_000 };

let wiki: WikiServer;
let folder: string;
let files = 0;
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'import-command-'));
  wiki = await startWiki({ RATE_LIMITS: 'off', CLIENT_QUERY_SECONDS: '0', SEED: 'none' });
});
afterAll(async () => {
  await wiki.close();
  rmSync(folder, { recursive: true, force: true });
});

function put(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, `${(files += 1)}-${name}`);
  writeFileSync(file, content);
  return file;
}

function importing(...args: readonly string[]): Promise<CommandResult> {
  return wiki.admin(['--lang', 'en', 'import', ...args]);
}

async function ask(query: string): Promise<readonly Record<string, { value: string }>[]> {
  const reply = await fetch(`${wiki.origin}/sparql`, {
    method: 'POST',
    body: query,
    headers: {
      'Content-Type': 'application/sparql-query',
      Accept: 'application/sparql-results+json',
    },
  });
  expect(reply.status).toBe(200);
  const { results } = (await reply.json()) as {
    results: { bindings: Record<string, { value: string }>[] };
  };
  return results.bindings;
}

async function count(graph: string): Promise<number> {
  const [row] = await ask(`SELECT (COUNT(*) AS ?n) { GRAPH <${graph}> { ?s ?p ?o } }`);
  return Number(row?.['n']?.value);
}

/** Everything there is, as numbers: what a failed import must leave. */
async function state(): Promise<unknown> {
  const [row] = await ask('SELECT (COUNT(*) AS ?n) { ?s ?p ?o }');
  const home = await fetch(`${wiki.origin}/sparql?query=ASK%7B%7D`);
  return [row?.['n']?.value, home.status, leftovers()];
}

function leftovers(): string[] {
  return readdirSync(wiki.dataDir).filter((name) => /spool|image\./.test(name));
}

/** Pages of this wiki, as N-Quads. */
function pages(triples: number, seed = 1): string {
  const base = `${wiki.origin}/`;
  return [...wikiPages({ triples, base, seed })].map((page) => pageText(page, base, 'nq')).join('');
}

describe('what is said of a graph', () => {
  const graph = 'https://example.org/described';
  const SOURCE = 'https://example.org/download';
  const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';
  const described = async (): Promise<readonly string[]> => {
    const rows = await ask(
      `SELECT ?p (STR(?o) AS ?v) (LANG(?o) AS ?l) { GRAPH <${wiki.origin}/graph/catalogue> { <${graph}> ?p ?o } }
       ORDER BY ?p ?l`,
    );
    return rows.map(({ p, v, l }) =>
      [p?.value.replace(/.*\//, ''), v?.value, l?.value].filter(Boolean).join(' '),
    );
  };
  const head = async (): Promise<string | null> =>
    (await fetch(`${wiki.origin}/sparql?query=ASK%7B%7D`)).headers.get('etag');

  test('comes in the commit of its content, stays, changes alone, and is taken back', async () => {
    const file = put('described.ttl', '<#a> <#p> 1, 2 .');
    const words = ['--title', 'Tunes', '--title-fr', 'Airs', '--source', SOURCE];
    const first = await importing(file, '--graph', graph, ...words, '--licence', LICENCE);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    const all = [`license ${LICENCE}`, `source ${SOURCE}`, 'title Tunes', 'title Airs fr'];
    expect(await described()).toEqual(all);
    const commits = await fetch(`${wiki.origin}/en/graphs?graph=${encodeURIComponent(graph)}`, {
      headers: { Accept: 'application/json' },
    });
    const said = await commits.text();
    expect(said).toContain(LICENCE);
    const tag = await head();
    expect((await importing(file, '--graph', graph, ...words)).code).toBe(0);
    expect(await head()).toBe(tag);
    const second = await importing(file, '--graph', graph, '--title', '', '--title-en', 'Melodies');
    expect(second.stdout).toContain('(0 added, 0 removed)');
    expect(await head()).not.toBe(tag);
    const changed = [
      `license ${LICENCE}`,
      `source ${SOURCE}`,
      'title Melodies en',
      'title Airs fr',
    ];
    expect(await described()).toEqual(changed);
    const third = put('less.ttl', '<#a> <#p> 1 .');
    expect((await importing(third, '--graph', graph)).stdout).toContain('(0 added, 1 removed)');
    expect(await described()).toEqual(changed);
  });

  test('is refused before anything is read, and without a graph', async () => {
    const before = await state();
    const file = put('b.ttl', '<#a> <#p> 1 .');
    const wrong = await importing(file, '--graph', graph, '--licence', 'javascript:alert(1)');
    expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining('javascript:alert(1)')]);
    const none = await importing(file, '--title', 'Tunes');
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('--graph')]);
    expect(await state()).toEqual(before);
  });
});

describe('syntaxes', () => {
  const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
  test.each([
    ['a.ttl', '<#a> <#p> "é", 007 . [] <#p> ( 1 ) .'],
    ['a.trig', '<#a> <#p> "é", 007 . [] <#p> ( 1 ) .'],
    [
      'a.nt',
      `<x:a> <x:p> "é" .\n<x:a> <x:p> "007"^^<http://www.w3.org/2001/XMLSchema#integer> .\n_:b <x:p> _:l .\n_:l <${RDF}first> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .\n_:l <${RDF}rest> <${RDF}nil> .\n`,
    ],
    [
      'a.nq',
      `<x:a> <x:p> "é" .\n<x:a> <x:p> "007"^^<http://www.w3.org/2001/XMLSchema#integer> .\n_:b <x:p> _:l .\n_:l <${RDF}first> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .\n_:l <${RDF}rest> <${RDF}nil> .\n`,
    ],
    [
      'a.jsonld',
      '{"@graph":[{"@id":"x:a","x:p":["é",{"@value":"007","@type":"http://www.w3.org/2001/XMLSchema#integer"}]},{"x:p":{"@list":[1]}}]}',
    ],
    [
      'a.rdf',
      `<rdf:RDF xmlns:rdf="${RDF}" xmlns:x="http://x.org/"><rdf:Description rdf:about="http://x.org/a"><x:p>é</x:p><x:p rdf:datatype="http://www.w3.org/2001/XMLSchema#integer">007</x:p></rdf:Description><rdf:Description><x:p rdf:parseType="Collection"><rdf:Description/></x:p></rdf:Description></rdf:RDF>`,
    ],
  ])('%s, plain and compressed, the second time changes nothing', async (name, content) => {
    const graph = `https://example.org/syntax/${name}`;
    const plain = await importing(put(name, content), '--graph', graph);
    expect(plain).toMatchObject({ code: 0, stderr: '' });
    expect(plain.stdout).toContain('(5 added, 0 removed)');
    const packed = await importing(put(`${name}.gz`, gzipSync(content)), '--graph', graph);
    expect(packed.stdout).toContain('(0 added, 0 removed)');
    expect(await count(graph)).toBe(5);
  });

  test('an ending that says nothing, and a first error with its place', async () => {
    const before = await state();
    const unknown = await importing(put('a.csv', 'a'), '--graph', 'https://example.org/x');
    expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringContaining('a.csv')]);
    const wrong = put('wrong.ttl', '<#a> <#b> <#c> .\n<#a> oops .');
    const told = await importing(wrong, '--graph', 'https://example.org/x');
    expect(told.stderr).toMatch(/Turtle of the file .*wrong\.ttl is wrong at line 2, column 6/);
    const latin1 = put('latin1.ttl', Buffer.from('<#a> <#b> "\xe9" .', 'latin1'));
    const garbled = await importing(latin1, '--graph', 'https://example.org/x');
    expect(garbled.stderr).toContain('latin1.ttl is not valid UTF-8');
    expect(await state()).toEqual(before);
  });
});

describe('bad lines', () => {
  const GOOD = '<http://a.b/s> <http://a.b/p> "x" .\n';
  test('are counted and told, and nothing comes in unless they may be skipped', async () => {
    const graph = 'https://example.org/bad';
    const file = put('bad.nt', `${GOOD}oops\n${GOOD.replace('x', 'y')}<a> <b> .\n`);
    const before = await state();
    const refused = await importing(file, '--graph', graph);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/2 lines of the file .*bad\.nt are no statements/);
    expect(refused.stderr).toMatch(
      /bad\.nt, line 2, column \d+: .+\n.*bad\.nt, line 4, column \d+: .+/,
    );
    expect(await state()).toEqual(before);
    const skipped = await importing(file, '--graph', graph, '--skip-bad-lines');
    expect(skipped.code).toBe(0);
    expect(skipped.stdout).toMatch(/2 lines were skipped/);
    expect(await count(graph)).toBe(2);
  });
});

describe('damage', () => {
  test.each([
    ['cut short', (gz: Buffer) => gz.subarray(0, gz.length - 40)],
    [
      'with other bytes',
      (gz: Buffer) => Buffer.concat([gz.subarray(0, 200), Buffer.alloc(50, 7), gz.subarray(250)]),
    ],
  ])('a compressed file %s changes nothing', async (_name, damage) => {
    const text = '<http://a.b/s> <http://a.b/p> "x" .\n'.repeat(2000) + pages(3000);
    const before = await state();
    const { code, stderr } = await importing(
      put('a.nq.gz', damage(gzipSync(text))),
      '--graph',
      'https://example.org/gz',
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(/compressed file .* is cut short or damaged|no statement/);
    expect(await state()).toEqual(before);
  });

  test('a file cut in the middle of a line changes nothing', async () => {
    const before = await state();
    const { code, stderr } = await importing(put('cut.nq', pages(2000).slice(0, -30)));
    expect([code, stderr]).toEqual([1, expect.stringContaining('One line of the file')]);
    expect(await state()).toEqual(before);
  });

  test('an empty file does not empty a graph, unless that is said', async () => {
    const graph = 'https://example.org/empty';
    await importing(put('a.nt', '<http://a.b/s> <http://a.b/p> "x" .\n'), '--graph', graph);
    const refused = await importing(put('b.nt', '# nothing\n'), '--graph', graph);
    expect([refused.code, refused.stderr]).toEqual([
      1,
      expect.stringContaining('holds no statement'),
    ]);
    expect(await count(graph)).toBe(1);
    const emptied = await importing(put('c.nt', ''), '--graph', graph, '--allow-empty');
    expect(emptied.stdout).toContain('(0 added, 1 removed)');
    expect(await count(graph)).toBe(0);
  });
});

describe('graphs that the file names', () => {
  test('become pages and reference graphs in one commit, and the same file changes nothing', async () => {
    const reference = 'https://example.org/named';
    const text = `${pages(3000)}<x:s> <x:p> "x" <${reference}> .\n<x:s> <x:p> "y" <${wiki.origin}/graph/catalogue> .\n`;
    const file = put('wiki.nq', text);
    const first = await importing(file);
    expect(first.code).toBe(0);
    expect(first.stdout).toMatch(/pages changed: \d\d, other graphs changed: 1/);
    expect(first.stdout).toContain('left out');
    expect(await count(reference)).toBe(1);
    const slug = 'gen-procedure-3';
    const history = await fetch(`${wiki.origin}/wiki/${slug}/history`, {
      headers: { Accept: 'application/json' },
    });
    const [revision, ...older] = (await history.json()) as { revision: number; comment: string }[];
    expect([revision?.revision, older]).toEqual([1, []]);
    expect(revision?.comment).toContain('wiki.nq');
    const titles = await ask(
      `SELECT ?t { GRAPH <${wiki.origin}/graph/catalogue> { <${wiki.origin}/wiki/${slug}> <http://purl.org/dc/terms/title> ?t } }`,
    );
    expect(titles.length).toBeGreaterThanOrEqual(2);
    const title = titles[0]?.['t']?.value ?? '';
    const found = await fetch(`${wiki.origin}/search?q=${encodeURIComponent(title)}&lang=fr`, {
      headers: { Accept: 'application/json' },
    });
    expect(JSON.stringify(await found.json())).toContain(`/id/${slug}"`);
    const page = await fetch(`${wiki.origin}/fr/wiki/${slug}`);
    expect(page.status).toBe(200);
    const again = await importing(file);
    expect(again.stdout).toContain(
      '(0 added, 0 removed); pages changed: 0, other graphs changed: 0',
    );
    const changed = await importing(put('wiki.nq', text.replaceAll('"@en', ', indeed"@en')));
    expect(changed.stdout).not.toContain('(0 added');
    const [label] = await ask(
      `SELECT ?l { <${wiki.origin}/id/${slug}> <${LABEL}> ?l FILTER(LANG(?l) = "en") }`,
    );
    expect(label?.['l']?.value).toMatch(/, indeed$/);
    expect((await wiki.admin(['--lang', 'en', 'verify'])).code).toBe(0);
  });

  test('may be many and large: nothing of them is seen before the end', LONG, async () => {
    const text = pages(45_000, 9).replaceAll('gen-', 'big-');
    const seen = new Set<number>();
    const over = new AbortController();
    const watching = (async () => {
      while (!over.signal.aborted) {
        const [row] = await ask(
          `SELECT (COUNT(?p) AS ?n) { ?p a <https://w3id.org/infra-model/core#Procedure> FILTER(CONTAINS(STR(?p), "/big-")) }`,
        );
        seen.add(Number(row?.['n']?.value));
      }
    })();
    const { code, stdout } = await importing(put('big.nq', text));
    const [row] = await ask(
      `SELECT (COUNT(?p) AS ?n) { ?p a <https://w3id.org/infra-model/core#Procedure> FILTER(CONTAINS(STR(?p), "/big-")) }`,
    );
    over.abort();
    await watching;
    expect([code, stdout]).toEqual([0, expect.stringContaining('pages changed')]);
    const all = Number(row?.['n']?.value);
    expect(all).toBeGreaterThan(200);
    expect([...seen].filter((one) => one !== 0 && one !== all)).toEqual([]);
    expect(leftovers()).toEqual([]);
    await wiki.stop();
    await wiki.restart();
    expect(await count(`${wiki.origin}/wiki/big-procedure-1`)).toBeGreaterThan(20);
    expect((await wiki.admin(['--lang', 'en', 'verify'])).code).toBe(0);
  });

  test('may not speak of another page’s thing', async () => {
    const before = await state();
    const line = `<${wiki.origin}/id/other> <x:p> "x" <${wiki.origin}/wiki/mine> .\n`;
    const { code, stderr } = await importing(put('foreign.nq', line));
    expect([code, stderr]).toEqual([1, expect.stringContaining(`${wiki.origin}/id/other`)]);
    expect(await state()).toEqual(before);
  });

  test('are needed unless --graph says where statements go', async () => {
    const { code, stderr } = await importing(put('a.nt', '<x:s> <x:p> "x" .\n'));
    expect([code, stderr]).toEqual([1, expect.stringContaining('--graph IRI')]);
  });

  test('each file is whole or absent by itself', async () => {
    const good = put('good.nq', '<x:s> <x:p> "x" <https://example.org/good> .\n');
    const { code, stdout, stderr } = await importing(good, put('bad.nq', 'oops\n'));
    expect(code).toBe(1);
    expect(stdout).toContain('good.nq: one statement');
    expect(stderr).toContain('bad.nq, line 1');
    expect(await count('https://example.org/good')).toBe(1);
  });

  test('Turtle goes into the graph named', async () => {
    const base = `${wiki.origin}/`;
    const text = [...wikiPages({ triples: 500, base })].map((page) => pageText(page, base, 'ttl'));
    const file = put('wiki.ttl', headOf('ttl') + text.join(''));
    const graph = 'https://example.org/turtle';
    expect((await importing(file, '--graph', graph)).code).toBe(0);
    expect(await count(graph)).toBeGreaterThanOrEqual(500);
  });
});
