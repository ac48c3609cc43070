import { expect, it } from 'vitest';
import { langLiteral, namedNode, stringLiteral, typedLiteral } from '../../core/rdf/terms.ts';
import type { QueryOptions } from '../../server/store/quad-index.ts';
import {
  BASE,
  EX,
  dataset,
  sharedDataset,
  statement,
  text,
  type OpenIndex,
} from './quad-index-fixture.ts';

const JSON_ONLY = ['application/sparql-results+json'] as const;

/** Datasets, terms, limits and errors of queries. */
export function queryPromises(open: OpenIndex): void {
  const threeGraphs = [
    statement('a', 'p', text('one'), 'g1'),
    statement('a', 'p', text('two'), 'g2'),
    statement('a', 'p', text('unnamed'), ''),
  ];
  const three = sharedDataset(open, threeGraphs);
  const values = async (query: string, options?: QueryOptions): Promise<string[]> => {
    const rows = await three().index.select(query, options);
    return rows.map((row) => row['o']?.value ?? '').sort();
  };
  const ALL = 'SELECT ?o { ?s ?p ?o }';
  const NAMED = 'SELECT ?o { GRAPH ?g { ?s ?p ?o } }';
  const g1 = `<${EX}g1>`;

  it('takes the union of all graphs as the default graph', async () => {
    expect(await values(ALL)).toEqual(['one', 'two', 'unnamed']);
    expect(await values(NAMED)).toEqual(['one', 'two']);
  });

  it.each<[string, string, QueryOptions, string[]]>([
    ['FROM', `SELECT ?o FROM ${g1} { ?s ?p ?o }`, {}, ['one']],
    ['FROM twice', `SELECT ?o FROM ${g1} FROM <${EX}g2> { ?s ?p ?o }`, {}, ['one', 'two']],
    ['FROM alone, seen by GRAPH', `SELECT ?o FROM ${g1} { GRAPH ?g { ?s ?p ?o } }`, {}, []],
    ['FROM NAMED', `SELECT ?o FROM NAMED ${g1} { GRAPH ?g { ?s ?p ?o } }`, {}, ['one']],
    ['FROM NAMED alone, default graph', `SELECT ?o FROM NAMED ${g1} { ?s ?p ?o }`, {}, []],
    ['a default graph', ALL, { defaultGraphs: [`${EX}g2`] }, ['two']],
    ['the unnamed graph', ALL, { defaultGraphs: [''] }, ['unnamed']],
    ['a default graph, seen by GRAPH', NAMED, { defaultGraphs: [`${EX}g2`] }, []],
    ['a named graph', NAMED, { namedGraphs: [`${EX}g2`] }, ['two']],
    ['a named graph, default graph', ALL, { namedGraphs: [`${EX}g2`] }, []],
    [
      'a named graph with empty list',
      NAMED,
      { namedGraphs: [`${EX}g2`], defaultGraphs: [] },
      ['two'],
    ],
    [
      'the request before the query',
      `SELECT ?o FROM ${g1} { ?s ?p ?o }`,
      { defaultGraphs: [`${EX}g2`] },
      ['two'],
    ],
    ['a graph that is not in the store', ALL, { defaultGraphs: ['http://127.0.0.1:9/x'] }, []],
    ['FROM a file', 'SELECT ?o FROM <file:///etc/passwd> { ?s ?p ?o }', {}, []],
  ])('honours the dataset: %s', async (_, query, options, expected) => {
    expect(await values(query, options)).toEqual(expected);
  });

  it('counts a triple of two graphs twice in the union, once in CONSTRUCT', async () => {
    const { index } = await dataset(open, [
      statement('a', 'p', text('x'), 'g1'),
      statement('a', 'p', text('x'), 'g2'),
    ]);
    expect(await index.select(ALL)).toHaveLength(2);
    expect(await index.construct('CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }')).toHaveLength(1);
  });

  it('resolves relative IRIs on the base', async () => {
    const { index } = three();
    const rows = await index.select('SELECT ?x { BIND(<id/a> AS ?x) }');
    expect(rows).toEqual([{ x: namedNode(`${BASE}id/a`) }]);
  });

  it('answers terms as plain data, unbound variables absent', async () => {
    const awkward = 'line\nbreak "quoted" \\ tab\t <é> 𝄞';
    const { index } = await dataset(open, [
      statement('a', 'p1', stringLiteral(awkward)),
      statement('a', 'p2', langLiteral(awkward, 'fr-CA')),
      statement('a', 'p3', typedLiteral('2026-01-02', 'date')),
      statement('a', 'p4', typedLiteral('x', `${EX}type`)),
      statement('a', 'p5', namedNode(`${EX}é`)),
    ]);
    const expected = [
      stringLiteral(awkward),
      langLiteral(awkward, 'fr-ca'),
      typedLiteral('2026-01-02', 'date'),
      typedLiteral('x', `${EX}type`),
      namedNode(`${EX}é`),
    ];
    const rows = await index.select('SELECT ?o ?none { ?s ?p ?o } ORDER BY ?p');
    expect(rows).toEqual(expected.map((o) => ({ o })));
    const quads = await index.construct(`CONSTRUCT { <${EX}b> ?p ?o } { ?s ?p ?o }`);
    expect(quads.map((one) => one.object)).toEqual(expect.arrayContaining(expected));
    expect(quads).toHaveLength(5);
    expect(structuredClone(quads)).toEqual(quads);
  });

  it.each([
    ['SELECT * {\n ?s ?p }', 2, 8],
    ['SELECT * { ?s ex:p ?o }', 1, 15],
    ['hello', 1, 1],
  ])('says where a query is wrong: %j', async (query, line, column) => {
    const { index } = three();
    await expect(index.query(query, JSON_ONLY)).rejects.toMatchObject({
      kind: 'bad-request',
      id: 'query-syntax',
      args: { line, column, detail: expect.stringMatching(/./) },
    });
  });

  it('refuses an update sent as a query, and changes nothing', async () => {
    const { index } = three();
    for (const update of ['CLEAR ALL', `DELETE WHERE { ?s ?p ?o }`, 'LOAD <http://127.0.0.1:9/>'])
      await expect(index.query(update, JSON_ONLY)).rejects.toMatchObject({ kind: 'bad-request' });
    expect(await index.select(ALL)).toHaveLength(3);
  });

  it('opens no connection for SERVICE', async () => {
    const { index } = three();
    const service = (silent: string): string =>
      `SELECT * { ?s ?p ?o SERVICE ${silent} <http://127.0.0.1:9/> { ?x ?y ?z } }`;
    await expect(index.query(service(''), JSON_ONLY)).rejects.toMatchObject({
      kind: 'forbidden',
      id: 'service-refused',
      args: { line: 1 },
    });
    const silent = await index.query(service('SILENT'), JSON_ONLY);
    expect(silent.count).toBe(3);
  });

  it.each([
    ['SELECT', 'SELECT * { ?s ?p ?o }'],
    ['SELECT with a larger limit', 'SELECT * { ?s ?p ?o } LIMIT 99'],
    ['CONSTRUCT', 'CONSTRUCT WHERE { ?s ?p ?o }'],
    ['CONSTRUCT of few triples from many solutions', `CONSTRUCT { <a:b> <a:c> 1 } { ?s ?p ?o }`],
    ['DESCRIBE', `DESCRIBE <${EX}a>`],
  ])('never cuts an answer: %s', async (_, query) => {
    const { index } = three();
    const accept = [...JSON_ONLY, 'text/turtle'] as const;
    const capped = index.query(query, accept, { maxResults: 2 });
    await expect(capped).rejects.toMatchObject({ kind: 'result-too-large', args: { limit: 2 } });
    const whole = await index.query(query, accept, { maxResults: 3 });
    expect(whole.count).toBe(query.includes('<a:c>') ? 1 : 3);
  });

  it('does not count what the query itself leaves out', async () => {
    const { index } = three();
    const two = 'SELECT * { ?s ?p ?o } ORDER BY ?o LIMIT 2';
    expect(await index.query(two, JSON_ONLY, { maxResults: 2 })).toMatchObject({ count: 2 });
  });
}
