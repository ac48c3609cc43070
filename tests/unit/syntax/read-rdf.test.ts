import { afterAll, describe, expect, test } from 'vitest';
import { syntaxOfFile, syntaxOfMediaType } from '../../../core/rdf/syntaxes.ts';
import { namedNode } from '../../../core/rdf/terms.ts';
import { closeSyntaxThreads, readRdf } from '../../../server/sparql/syntax/index.ts';

const baseIri = 'http://localhost:3000/wiki/x';
const XML = 'application/rdf+xml';
const RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"';
const rdfXml = (inner: string, prolog = ''): string =>
  `${prolog}<rdf:RDF ${RDF} xmlns:a="http://a.example/">\n<rdf:Description rdf:about="x">\n${inner}\n</rdf:Description></rdf:RDF>`;

afterAll(closeSyntaxThreads);

const read = (text: string, mediaType: string): ReturnType<typeof readRdf> =>
  readRdf({ text, mediaType, baseIri });

test('keeps lexical forms, resolves on the base and fills the graph asked for', async () => {
  const text = '\uFEFF<> <p> "007"^^<http://www.w3.org/2001/XMLSchema#integer>, 1.50, "Ça"@FR-CA .';
  const graph = namedNode('http://g.example/');
  const quads = await readRdf({ text, mediaType: 'text/turtle; charset=utf-8', baseIri, graph });
  expect(quads.map(({ object }) => object.value)).toEqual(['007', '1.50', 'Ça']);
  expect(quads.every((q) => q.graph.value === graph.value && q.subject.value === baseIri)).toBe(
    true,
  );
  expect(quads[2]?.object).toMatchObject({ language: 'fr-ca' });
});

test('gives each statement once', async () => {
  expect(await read('<a> <b> 1, 1, 01 . <a> <b> 1 .', 'text/turtle')).toHaveLength(2);
});

describe('says where a document is wrong', () => {
  test.each<[string, string, string, number, number]>([
    ['text/turtle', '<a> <b> <c> ;\n\n  <d> e .', 'Turtle', 3, 7],
    ['application/trig', '<g> {\n <a> <b> c . }', 'TriG', 2, 10],
    ['application/n-triples', '<http://a/> <http://b/> <http://c/> .\noops .', 'N-Triples', 2, 1],
    ['application/n-quads', '<http://a/> <http://b/> "x .', 'N-Quads', 1, 25],
    ['application/ld+json', '{"@id": "x",\n "http://b/": tru}', 'JSON-LD', 2, 14],
    ['application/ld+json', '{\n"http://b/": {"@value": 1,\n "@id": "y"}}', 'JSON-LD', 2, 16],
    [XML, rdfXml('<a:b>1</a:c>'), 'RDF/XML', 3, 7],
    [XML, rdfXml('<b:c>1</b:c>'), 'RDF/XML', 3, 2],
    [XML, rdfXml('\n<a:b rdf:nodeID="1x"/>'), 'RDF/XML', 4, 17],
  ])('%s', async (mediaType, text, syntax, line, column) => {
    const error = await read(text, mediaType).catch((e: unknown) => e);
    expect(error).toMatchObject({ kind: 'bad-request', id: 'rdf-syntax' });
    expect(error).toMatchObject({ args: { syntax, line } });
    const { args } = error as { args: { column: number; detail: string } };
    expect(Math.abs(args.column - column), `column ${args.column}`).toBeLessThanOrEqual(2);
    expect(args.detail).not.toMatch(/^Parser error/);
  });
});

test.each([
  ['{"@context": "https://schema.org", "@id": "x"}', 'https://schema.org'],
  ['[{"a": 1}, {"@context": [{}, "http://127.0.0.1:9/c"], "a": 2}]', 'http://127.0.0.1:9/c'],
  ['{"@context": {"@import": "file:///etc/passwd"}}', 'file:///etc/passwd'],
])('fetches no context: %s', async (text, iri) => {
  await expect(read(text, 'application/ld+json')).rejects.toMatchObject({
    kind: 'bad-request',
    id: 'remote-context',
    args: { iri },
  });
});

test('reads the single-quoted entities of Semantic MediaWiki and keeps their line numbers', async () => {
  const prolog = `<?xml version="1.0"?>\n<!DOCTYPE rdf:RDF [\n  <!ENTITY\n wiki 'http://wiki.example/"q"/'>\n]>\n`;
  const quads = await read(rdfXml('<a:b rdf:resource="&wiki;c"/>', prolog), XML).catch((e) => e);
  expect(quads).toMatchObject({ id: 'rdf-syntax' });
  const fine = await read(rdfXml('<a:b>&wiki;c</a:b>', prolog), XML);
  expect(fine.map(({ object }) => object.value)).toEqual(['http://wiki.example/"q"/c']);
  const wrong = await read(rdfXml('<a:b>&wiki;c</a:d>', prolog), XML).catch((e: unknown) => e);
  expect(wrong).toMatchObject({ args: { line: 8 } });
});

test.each([
  ['billion laughs', `<!ENTITY a "${'ha'.repeat(30)}"><!ENTITY b '${'&a;'.repeat(60)}'>`],
  ['an external entity', '<!ENTITY a SYSTEM "file:///etc/passwd">'],
  ['a parameter entity', '<!ENTITY % a "x">'],
])('refuses %s in RDF/XML', async (_what, entities) => {
  const text = rdfXml('<a:b>&a;</a:b>', `<!DOCTYPE r [${entities}]>`);
  await expect(read(text, XML)).rejects.toMatchObject({ kind: 'bad-request' });
});

test.each([
  ['text/turtle', `<a> <b> ${'('.repeat(100_000)}${')'.repeat(100_000)} .`],
  ['text/turtle', `<a> <b> ${'[<b> '.repeat(100_000)}<c>${']'.repeat(100_000)} .`],
  ['application/ld+json', `${'{"http://b/":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  [XML, rdfXml('<a:b><a:C>'.repeat(100_000))],
])('refuses endless nesting in %s at once', async (mediaType, text) => {
  const start = performance.now();
  await expect(read(text, mediaType)).rejects.toMatchObject({ id: 'rdf-too-deep' });
  expect(performance.now() - start).toBeLessThan(5_000);
});

test('refuses what RDF 1.1 has no words for', async () => {
  const refused = { kind: 'bad-request' };
  await expect(read('<a> <b> <<( <c> <d> <e> )>> .', 'text/turtle')).rejects.toMatchObject(refused);
  await expect(read('<a> <b> "x"@en--ltr .', 'text/turtle')).rejects.toMatchObject(refused);
  await expect(read('_:g { <a> <b> <c> }', 'application/trig')).rejects.toMatchObject({
    id: 'blank-graph',
  });
  await expect(read('{}', 'application/json')).rejects.toMatchObject({
    kind: 'unsupported-media-type',
  });
});

test('a document that takes too long costs its thread only', async () => {
  const text = `<a> <b> ${'"x", '.repeat(400_000)} "y" .`;
  const slow = readRdf({ text, mediaType: 'text/turtle', baseIri, deadlineMs: 1 });
  await expect(slow).rejects.toMatchObject({ kind: 'timeout', id: 'rdf-timeout' });
  expect(await read('<a> <b> <c> .', 'text/turtle')).toHaveLength(1);
});

test('knows the syntaxes by media type and by file ending', () => {
  expect(syntaxOfMediaType('Application/LD+JSON; profile="x"')?.name).toBe('JSON-LD');
  expect(syntaxOfMediaType('__proto__')).toBeUndefined();
  expect(['a.ttl', 'b.SKOS', 'c.owl', 'd.x.nq'].map((n) => syntaxOfFile(n)?.name)).toEqual([
    'Turtle',
    'RDF/XML',
    'RDF/XML',
    'N-Quads',
  ]);
  expect(syntaxOfFile('constructor')).toBeUndefined();
});
