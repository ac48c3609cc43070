import * as oxigraph from 'oxigraph';
import { expect, it } from 'vitest';
import { blankNode, langLiteral, namedNode, quad, stringLiteral } from '../../core/rdf/terms.ts';
import type { ResultFormat } from '../../server/store/quad-index.ts';
import { EX, sharedDataset, statement, type OpenIndex } from './quad-index-fixture.ts';

const ROWS: ResultFormat[] = [
  'application/sparql-results+json',
  'application/sparql-results+xml',
  'text/csv',
  'text/tab-separated-values',
];
const GRAPHS: ResultFormat[] = [
  'text/turtle',
  'application/n-triples',
  'application/n-quads',
  'application/trig',
  'application/rdf+xml',
  'application/ld+json',
];

/** The formats of answers, and which one is taken. */
export function formatPromises(open: OpenIndex): void {
  const awkward = 'a "b", <c>\n& 𝄞';
  const quads = [
    statement('a', 'p', langLiteral(awkward, 'fr')),
    statement('b', 'p', namedNode(`${EX}x`)),
    quad(blankNode('b1'), namedNode(`${EX}q`), stringLiteral('of a blank node')),
  ];
  const shared = sharedDataset(open, quads);
  const SELECT = `SELECT ?s ?o ?none { ?s <${EX}p> ?o } ORDER BY ?s`;

  it.each<[ResultFormat, string]>([
    [
      'application/sparql-results+json',
      `{"head":{"vars":["s","o","none"]},"results":{"bindings":[{"s":{"type":"uri","value":"${EX}a"},"o":{"type":"literal","value":${JSON.stringify(awkward)},"xml:lang":"fr"}},{"s":{"type":"uri","value":"${EX}b"},"o":{"type":"uri","value":"${EX}x"}}]}}`,
    ],
    [
      'application/sparql-results+xml',
      `<?xml version="1.0"?><sparql xmlns="http://www.w3.org/2005/sparql-results#"><head><variable name="s"/><variable name="o"/><variable name="none"/></head><results><result><binding name="s"><uri>${EX}a</uri></binding><binding name="o"><literal xml:lang="fr">a "b", &lt;c&gt;\n&amp; 𝄞</literal></binding></result><result><binding name="s"><uri>${EX}b</uri></binding><binding name="o"><uri>${EX}x</uri></binding></result></results></sparql>`,
    ],
    ['text/csv', `s,o,none\r\n${EX}a,"a ""b"", <c>\n& 𝄞",\r\n${EX}b,${EX}x,\r\n`],
    [
      'text/tab-separated-values',
      `?s\t?o\t?none\n<${EX}a>\t"a \\"b\\", <c>\\n& 𝄞"@fr\t\n<${EX}b>\t<${EX}x>\t\n`,
    ],
  ])('writes rows as %s', async (format, expected) => {
    const { index } = shared();
    const answer = await index.query(SELECT, [format]);
    expect(answer).toMatchObject({ form: 'SELECT', format, count: 2 });
    const comparable = (body: string): unknown =>
      format.endsWith('json') ? JSON.parse(body) : body.replace(/&quot;/g, '"');
    expect(comparable(answer.body)).toEqual(comparable(expected));
  });

  it.each(ROWS)('says true and false as %s', async (format) => {
    const { index } = shared();
    for (const [query, truth] of [
      ['ASK { ?s ?p ?o }', 'true'],
      ['ASK { ?s <a:none> ?o }', 'false'],
    ] as const) {
      const answer = await index.query(query, [format]);
      expect(answer).toMatchObject({ form: 'ASK', format, count: 1 });
      expect(answer.body).toContain(truth);
    }
  });

  it.each(GRAPHS)('writes a graph as %s that reads back the same', async (format) => {
    const { index } = shared();
    const answer = await index.query('CONSTRUCT WHERE { ?s ?p ?o }', [format]);
    expect(answer).toMatchObject({ form: 'CONSTRUCT', format, count: 3 });
    const back = oxigraph.parse(answer.body, { format });
    const objects = back.map((one) => [one.subject.termType, one.object.value, one.graph.termType]);
    objects.sort((a, b) => ((a[1] ?? '') < (b[1] ?? '') ? -1 : 1));
    expect(objects).toEqual([
      ['NamedNode', awkward, 'DefaultGraph'],
      ['NamedNode', `${EX}x`, 'DefaultGraph'],
      ['BlankNode', 'of a blank node', 'DefaultGraph'],
    ]);
  });

  it('describes a resource', async () => {
    const { index } = shared();
    const answer = await index.query(`DESCRIBE <${EX}b>`, ['application/n-triples']);
    expect(answer).toMatchObject({ form: 'DESCRIBE', count: 1 });
    expect(answer.body).toBe(`<${EX}b> <${EX}p> <${EX}x> .\n`);
  });

  it('takes the first acceptable format that fits the form', async () => {
    const { index } = shared();
    const accept: ResultFormat[] = ['text/turtle', 'text/csv', 'application/ld+json'];
    expect(await index.query(SELECT, accept)).toMatchObject({ format: 'text/csv' });
    expect(await index.query(`DESCRIBE <${EX}b>`, accept)).toMatchObject({ format: 'text/turtle' });
    for (const [query, formats] of [
      [SELECT, GRAPHS],
      ['ASK {}', []],
      ['CONSTRUCT WHERE { ?s ?p ?o }', ROWS],
    ] as const)
      await expect(index.query(query, formats)).rejects.toMatchObject({ kind: 'not-acceptable' });
  });
}
