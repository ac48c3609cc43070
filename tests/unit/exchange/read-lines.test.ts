import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { parse } from 'oxigraph';
import { expect, onTestFinished, test } from 'vitest';
import { Iris } from '../../../core/iris.ts';
import { plainQuad } from '../../../server/domain/exchange/import-thread/plain-quad.ts';
import type { BadLine } from '../../../server/domain/exchange/import-thread/protocol.ts';
import { LineReader } from '../../../server/domain/exchange/import-thread/read-lines.ts';
import { Spool } from '../../../server/domain/exchange/import-thread/spool.ts';
import { Statements } from '../../../server/domain/exchange/import-thread/statements.ts';
import { lineEnd, tripleText } from '../../../server/store/sqlite-journal/nquads-lines.ts';

const NQUADS = 'application/n-quads';
const NTRIPLES = 'application/n-triples';
const G = 'http://x.org/g';

interface Outcome {
  readonly texts: Readonly<Record<string, string>>;
  readonly count: number;
  readonly badCount: number;
  readonly bad: readonly BadLine[];
}

async function read(
  content: string | Uint8Array,
  mediaType: typeof NQUADS | typeof NTRIPLES = NQUADS,
  pieceBytes = 11,
): Promise<Outcome> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'lines-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const spool = new Spool(path.join(folder, 'spool'));
  const iris = new Iris('http://localhost:3000/');
  const statements = new Statements({ iris, graph: G, spool });
  statements.beginFile();
  const reader = new LineReader(mediaType, statements);
  const bytes = Buffer.from(content as string);
  for (let at = 0; at < bytes.length; at += pieceBytes)
    reader.take(bytes.subarray(at, at + pieceBytes));
  const bad = await reader.end();
  const texts = Object.fromEntries(
    statements.list().map(({ iri }) => [iri, statements.take(iri).text]),
  );
  spool.close();
  return { texts, count: statements.count, badCount: reader.badLines, bad };
}

test('reads lines cut anywhere, with comments, empty lines, Windows ends and a byte order mark', async () => {
  const lines = [
    '\uFEFF<http://a.b/é> <http://a.b/p> "été œuvre 🌱"@FR .\r',
    '# a comment',
    '',
    '   \t',
    '<http://a.b/s>\t<http://a.b/p>   <http://a.b/o> <http://a.b/g2> . # why not',
    '<http://a.b/s> <http://a.b/p> "x"^^<http://www.w3.org/2001/XMLSchema#string> .',
    '<http://a.b/s> <http://a.b/p> "a\\u00E9\\tb" .',
  ];
  const { texts, count, bad } = await read(lines.join('\n'));
  expect(bad).toEqual([]);
  expect(count).toBe(4);
  expect(texts[G]).toBe(
    `<http://a.b/é> <http://a.b/p> "été œuvre 🌱"@fr <${G}> .\n` +
      `<http://a.b/s> <http://a.b/p> "x" <${G}> .\n` +
      `<http://a.b/s> <http://a.b/p> "aé\\tb" <${G}> .\n`,
  );
  expect(texts['http://a.b/g2']).toBe(
    '<http://a.b/s> <http://a.b/p> <http://a.b/o> <http://a.b/g2> .\n',
  );
});

test.each([
  ['no full stop', '<http://a.b/s> <http://a.b/p> "x"', 1],
  ['a relative IRI', '<s> <http://a.b/p> "x" .', 1],
  ['a space in an IRI', '<http://a.b/a b> <http://a.b/p> "x" .', 1],
  ['a literal for a subject', '"s" <http://a.b/p> "x" .', 1],
  ['an open string', '<http://a.b/s> <http://a.b/p> "x .', 1],
  ['a bad escape', '<http://a.b/s> <http://a.b/p> "\\q" .', 1],
  ['no language', '<http://a.b/s> <http://a.b/p> "x"@ .', 1],
  ['rubbish', 'oops', 1],
])('a line with %s is bad, with its place; the others are read', async (_name, line, count) => {
  const good = '<http://a.b/s> <http://a.b/p> "x" .';
  const outcome = await read([good, line, good, line].join('\n'));
  expect([outcome.count, outcome.badCount]).toEqual([2, 2 * count]);
  expect(outcome.bad.map((one) => one.line)).toEqual([2, 4]);
  for (const { column, detail } of outcome.bad) {
    expect(column).toBeGreaterThanOrEqual(1);
    expect(detail).not.toBe('');
  }
});

test('N-Triples have no graph', async () => {
  const quad = '<http://a.b/s> <http://a.b/p> <http://a.b/o> <http://a.b/g> .\n';
  expect(await read(quad, NTRIPLES)).toMatchObject({ count: 0, badCount: 1 });
});

test('bytes that are no UTF-8 make their line bad, and only theirs', async () => {
  const good = '<http://a.b/s> <http://a.b/p> "été" .\n';
  const bytes = Buffer.concat([
    Buffer.from(good),
    Buffer.from('<http://a.b/s> <http://a.b/p> "\xe9" .\n', 'latin1'),
    Buffer.from(good),
  ]);
  const outcome = await read(bytes, NQUADS, 1000);
  expect([outcome.count, outcome.badCount, outcome.bad[0]?.line]).toEqual([2, 1, 2]);
});

test('tells the first twenty bad lines and counts the others', async () => {
  const outcome = await read('oops\n'.repeat(1000));
  expect([outcome.badCount, outcome.bad.length, outcome.bad[19]?.line]).toEqual([1000, 20, 20]);
});

test('blank nodes of one file are one by label', async () => {
  const { texts } = await read('_:a <http://a.b/p> _:b .\n_:b <http://a.b/p> "> _:c" .\n');
  const labels = [...(texts[G] ?? '').matchAll(/(?:^| )_:(\w+) /gm)].map(([, label]) => label);
  expect(new Set(labels).size).toBe(2);
  expect(texts[G]).toContain('"> _:c"');
});

/** What writers and vandals put into lines. */
const CHARACTERS = fc.constantFrom(
  ...Array.from('aZ09é🌱"\\<>^@_:.# \t\u0001\u007f%{}|`\'-/?&'),
  '\\u00e9',
  '\\n',
  '^^',
);
const IRI = fc.oneof(
  fc.constantFrom(
    'http://a.b/c',
    'https://a.b:80/c?d#e',
    'urn:x:y',
    'http://a.b/%zz',
    'http://é.b/',
    'http://[::1]/',
    'http://a.b/c##d',
    'x',
    'mailto:a@b',
    'http://a.b:99999999/',
  ),
  fc.array(CHARACTERS, { maxLength: 6 }).map((parts) => `http://a.b/${parts.join('')}`),
);
const OBJECT = fc.oneof(
  IRI.map((iri) => `<${iri}>`),
  fc.constantFrom(
    '_:b',
    '_:b.c',
    '_:',
    '"x"@en-GB',
    '"x"@en-',
    '"007"^^<http://www.w3.org/2001/XMLSchema#integer>',
  ),
  fc.array(CHARACTERS, { maxLength: 8 }).map((parts) => `"${parts.join('')}"`),
  fc
    .tuple(fc.array(CHARACTERS, { maxLength: 3 }), IRI)
    .map(([text, iri]) => `"${text.join('')}"^^<${iri}>`),
);

test('takes just the lines that the engine takes, and reads the same statement', async () => {
  const line = fc
    .tuple(IRI, IRI, OBJECT, fc.option(IRI, { nil: undefined }))
    .map(([s, p, o, g]) => `<${s}> <${p}> ${o}${g === undefined ? '' : ` <${g}>`} .`);
  await fc.assert(
    fc.asyncProperty(line, async (text) => {
      const ours = await read(`${text}\n`, NQUADS, 1000);
      expect({ text, said: said(ours) }).toEqual({ text, said: engineSays(text) });
    }),
    { numRuns: 600 },
  );
});

function said({ texts, badCount }: Outcome): string {
  if (badCount > 0) return 'bad';
  return Object.values(texts).join('').replaceAll('_:f1x', '_:');
}

function engineSays(line: string): string {
  try {
    return parse(line, { format: NQUADS })
      .map(plainQuad)
      .map((quad) => tripleText(quad) + lineEnd(quad.graph.value === '' ? G : quad.graph.value))
      .join('');
  } catch {
    return 'bad';
  }
}
