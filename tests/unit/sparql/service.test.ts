import { describe, expect, test } from 'vitest';
import { WikiError } from '../../../core/errors.ts';
import { gateSparql } from '../../../core/gate/sparql-gate.ts';
import { joinServices, type RemoteEndpoints } from '../../../server/sparql/service/index.ts';

const E = 'http://other.example/sparql';
const F = 'http://third.example/sparql';

interface Heard {
  readonly endpoint: string;
  readonly query: string;
}

function answering(bindings: readonly object[] | string, heard: Heard[] = []): RemoteEndpoints {
  return {
    size: 2,
    has: (iri) => iri === E || iri === F,
    async ask(endpoint, query) {
      heard.push({ endpoint, query: query.replaceAll(/\s+/g, ' ') });
      return typeof bindings === 'string' ? bindings : JSON.stringify({ results: { bindings } });
    },
  };
}

const join = (text: string, remote: RemoteEndpoints, signal = new AbortController().signal) =>
  joinServices(remote, { text, facts: gateSparql(text), baseIri: 'http://wiki.example/', signal });

async function failure(text: string, remote: RemoteEndpoints): Promise<object> {
  const error = await join(text, remote).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(WikiError);
  const { kind, id, args } = error as WikiError;
  return { kind, id, ...args };
}

const uri = (value: string): object => ({ type: 'uri', value });
const literal = (value: string, more: object = {}): object => ({ type: 'literal', value, ...more });

describe('the query that is sent', () => {
  test('stands alone: prefixes and relative names are written out', async () => {
    const heard: Heard[] = [];
    const text = `BASE <http://b.example/> PREFIX e: <http://other.example/>
      SELECT * { ?s ?p ?o SERVICE e:sparql { ?s e:p/e:q* <rel> . GRAPH ?g { ?a a ?b } FILTER(?b != e:x) } }`;
    await join(text, answering([], heard));
    expect(heard).toEqual([
      {
        endpoint: E,
        query:
          'SELECT * WHERE { ?s (<http://other.example/p>/(<http://other.example/q>*)) <http://b.example/rel>. ' +
          'GRAPH ?g { ?a <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ?b. } ' +
          'FILTER(?b != <http://other.example/x>) } LIMIT 10001',
      },
    ]);
  });
});

describe('the query that comes back', () => {
  test('has what was answered, term by term, and keeps everything else and every line', async () => {
    const text = `# SERVICE <${E}> {\nSELECT * {\n  ?x a ?t . # before\n  SERVICE <${E}> {\n ?x ?y ?z }\n  FILTER(?z > 1) }\nLIMIT 3`;
    const rows = [
      {
        x: uri('http://ex/a'),
        z: literal('1', { datatype: 'http://www.w3.org/2001/XMLSchema#integer' }),
      },
      {
        y: literal('"\\u0022\n', { 'xml:lang': 'fr' }),
        other: literal('not asked for'),
        z: literal(''),
      },
    ];
    expect(await join(text, answering(rows))).toBe(
      `# SERVICE <${E}> {\nSELECT * {\n  ?x a ?t . # before\n  VALUES (?x ?y ?z) { ` +
        '(<http://ex/a> UNDEF "1"^^<http://www.w3.org/2001/XMLSchema#integer>) ' +
        '(UNDEF "\\"\\\\u0022\\n"@fr "") }\n\n  FILTER(?z > 1) }\nLIMIT 3',
    );
  });

  test('has no row where none came, and one for a group without variables', async () => {
    const call = (group: string) => `ASK { SERVICE <${E}> ${group} }`;
    expect(await join(call('{ ?a ?b ?c }'), answering([]))).toBe('ASK { VALUES (?a ?b ?c) {  } }');
    expect(await join(call('{ <a> <b> <c> }'), answering([{}]))).toBe('ASK { VALUES () { () } }');
  });

  test.each([
    ['{ ?a ?b ?c MINUS { ?d ?e ?f } }', '?a ?b ?c'],
    ['{ { SELECT ?k (COUNT(*) AS ?n) { ?k ?l ?m } GROUP BY ?k } }', '?k ?n'],
    ['{ { SELECT * { GRAPH ?g { [] <urn:p> ?o } } } }', '?g ?o'],
    ['{ { ?a <urn:p> 1 } UNION { ?b <urn:p> 1 } OPTIONAL { ?c <urn:p> 1 } }', '?a ?b ?c'],
    ['{ VALUES (?u ?v) { (1 UNDEF) } BIND(1 AS ?w) FILTER EXISTS { ?x ?y ?z } }', '?u ?v ?w'],
  ])('names the variables in scope of %s', async (group, names) => {
    const joined = await join(`ASK { SERVICE <${E}> ${group} }`, answering([]));
    expect(joined).toBe(`ASK { VALUES (${names}) {  } }`);
  });

  test('is joined in each place, whatever is around it', async () => {
    const text = `SELECT (EXISTS { SERVICE <${E}> { ?a <urn:1> ?b } } AS ?e) {
      { SELECT ?x { OPTIONAL { SERVICE SILENT <${F}> { ?x <urn:2> ?y } } } }
      SERVICE SILENT <http://else.example/> { ?n <urn:3> 1 } }`;
    const heard: Heard[] = [];
    const joined = await join(text, answering([], heard));
    expect(heard.map(({ endpoint, query }) => [endpoint, /<urn:\d>/.exec(query)?.[0]])).toEqual([
      [E, '<urn:1>'],
      [F, '<urn:2>'],
    ]);
    expect(joined).toBe(
      text
        .replace(/SERVICE <.*?b }/, 'VALUES (?a ?b) {  }')
        .replace(/SERVICE SILENT <.*?y }/, 'VALUES (?x ?y) {  }'),
    );
  });
});

describe('nobody is called', () => {
  test.each([
    [
      'ASK { SERVICE <http://else.example/> { ?s ?p ?o } }',
      { id: 'service-refused', line: 1, column: 15 },
    ],
    [`ASK { SERVICE <${E}/> { ?s ?p ?o } }`, { id: 'service-refused' }],
    [`ASK { SERVICE <${E.toUpperCase()}> { ?s ?p ?o } }`, { id: 'service-refused' }],
    [`ASK { VALUES ?e { <${E}> } SERVICE ?e { ?s ?p ?o } }`, { id: 'service-refused' }],
    [
      `ASK { SERVICE <${E}> { ?s ?p ?o SERVICE <${E}> { ?o ?q ?r } } }`,
      { id: 'service-refused', column: 64 },
    ],
    [
      `ASK { SERVICE <${E}> { SERVICE SILENT <http://else.example/> { ?o ?q ?r } } }`,
      { id: 'service-refused' },
    ],
    [
      `ASK { SERVICE <${E}> { ?s ?p ?o } SERVICE <http://else.example/> { ?s ?p ?o } }`,
      { id: 'service-refused' },
    ],
    [
      `ASK {\n SERVICE <${E}> { ?s ?p ?o } ?s nix:y 1 }`,
      { id: 'query-syntax', line: 2, detail: 'prefix' },
    ],
    [`ASK { SERVICE <${E}> { ?s ?p ?o }`, { id: 'query-syntax', detail: 'end' }],
    [`ASK { SERVICE <${E}> ?s ?p { } }`, { id: 'query-syntax' }],
    [`ASK { ${`SERVICE <${E}> { ?s ?p ?o } `.repeat(6)} }`, { id: 'too-many-services', limit: 5 }],
  ])('by %s', async (text, expected) => {
    const heard: Heard[] = [];
    expect(await failure(text, answering([], heard))).toMatchObject(expected);
    expect(heard).toEqual([]);
  });
});

describe('an answer that cannot be used', () => {
  const loud = `SELECT * { ?s ?p ?o SERVICE <${E}> { ?s ?p ?x } }`;
  const silent = loud.replace('SERVICE', 'SERVICE SILENT');
  test.each<[string, readonly object[] | string, object]>([
    ['no JSON', '<html>', { reason: 'malformed' }],
    ['other JSON', '{"results":{"bindings":{"x":1}}}', { reason: 'malformed' }],
    ['null', 'null', { reason: 'malformed' }],
    ['rows that are none', '{"results":{"bindings":[null]}}', { reason: 'malformed' }],
    ['an IRI that is none', [{ s: uri('> } DROP ALL #') }], { reason: 'malformed' }],
    ['a relative IRI', [{ s: uri('a') }], { reason: 'malformed' }],
    [
      'a language that is none',
      [{ x: literal('a', { 'xml:lang': 'fr . } #' }) }],
      { reason: 'malformed' },
    ],
    [
      'a datatype that is none',
      [{ x: literal('1', { datatype: 'a> b' }) }],
      { reason: 'malformed' },
    ],
    ['a value that is no text', [{ x: { type: 'literal', value: 1 } }], { reason: 'malformed' }],
    ['a term that is none', [{ x: 'text' }], { reason: 'malformed' }],
    ['a triple', [{ x: { type: 'triple', value: {} } }], { reason: 'malformed' }],
    [
      'too many rows',
      Array.from({ length: 10_001 }, () => ({})),
      { reason: 'rows', limit: 10_000 },
    ],
    ['a blank node', [{ x: { type: 'bnode', value: 'b' } }], { id: 'service-blank-nodes' }],
  ])('%s is told, or nothing when SILENT', async (_name, answer, expected) => {
    const told = { kind: 'bad-gateway', id: 'service-failed', endpoint: E, ...expected };
    expect(await failure(loud, answering(answer))).toEqual(told);
    expect(await join(silent, answering(answer))).toBe(
      'SELECT * { ?s ?p ?o VALUES (?s ?p ?x) { (UNDEF UNDEF UNDEF) } }',
    );
  });

  test('ends the other calls, and one who leaves ends all, also silent ones', async () => {
    const signals: AbortSignal[] = [];
    const slow: RemoteEndpoints = {
      ...answering([]),
      ask: async (endpoint, _query, signal) => {
        signals.push(signal);
        if (endpoint === F) throw new WikiError('bad-gateway', 'service-failed', { endpoint });
        return new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        });
      },
    };
    const both = `ASK { SERVICE <${E}> { ?s ?p ?o } SERVICE <${F}> { ?s ?p ?o } }`;
    expect(await failure(both, slow)).toMatchObject({ id: 'service-failed', endpoint: F });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
    const leaving = new AbortController();
    const waiting = join(`ASK { SERVICE SILENT <${E}> { ?s ?p ?o } }`, slow, leaving.signal);
    setTimeout(() => leaving.abort(), 100);
    await expect(waiting).rejects.toThrow(/abort/i);
  });
});
