import { describe, expect, test } from 'vitest';
import { WikiError } from '../../../../core/errors.ts';
import { gateSparql } from '../../../../core/gate/sparql-gate.ts';

function refusal(text: string): WikiError | undefined {
  try {
    gateSparql(text);
  } catch (error) {
    if (error instanceof WikiError) return error;
    throw error;
  }
  return undefined;
}

const many = (count: number, piece: string | ((i: number) => string)): string =>
  Array.from({ length: count }, (_, i) => (typeof piece === 'string' ? piece : piece(i))).join('');

describe('what is refused', () => {
  const nested = (open: string, close: string): string =>
    `SELECT * {${many(1000, open)}${many(1000, close)}}`;

  test.each([
    ['groups', `SELECT * ${many(1000, '{')}?s ?p ?o${many(1000, '}')}`],
    ['OPTIONALs inside each other', nested('?a ?b ?c OPTIONAL {', '}')],
    ['parentheses', `SELECT * { BIND(${many(3000, '(')}1${many(3000, ')')} AS ?x) }`],
    ['functions', `SELECT * { BIND(${many(250, 'STR(')}1${many(250, ')')} AS ?x) }`],
    ['blank nodes', nested('?s ?p [ <p:a> ', ']')],
    ['collections', `SELECT * { ?s ?p ${many(1000, '(')}${many(1000, ')')} }`],
    ['path groups', nested('?s (<p:a>/(', '))')],
    ['quoted triples', nested('<< ?s ?p ', '>>')],
    ['subqueries', `SELECT * ${many(100, '{ SELECT * ')}{}${many(100, '}')}`],
  ])('nested %s', (_, text) => {
    expect(refusal(text)).toMatchObject({ kind: 'bad-request', id: 'query-too-deep' });
  });

  test.each([
    ['UNIONs', 'clauses', `SELECT * { {} ${many(3000, 'UNION {?s ?p ?o}')} }`],
    ['OPTIONALs', 'clauses', `SELECT * { ${many(1000, 'OPTIONAL {}')} }`],
    ['additions', 'operators', `SELECT * { BIND(1${many(3000, '+1')} AS ?x) }`],
    ['subtractions without spaces', 'operators', `SELECT * { BIND(1${many(3000, '-1')} AS ?x) }`],
    ['additions after true', 'operators', `SELECT * { BIND(true${many(3000, '-1')} AS ?x) }`],
    ['negations', 'operators', `SELECT * { FILTER(${many(3000, '!')}true) }`],
    ['conjunctions', 'operators', `SELECT * { FILTER(?a${many(3000, '&&?a')}) }`],
    ['HAVING', 'operators', `SELECT ?s {} GROUP BY ?s HAVING ${many(3000, '(true)')}`],
    ['members of IN', 'arguments', `SELECT * { FILTER(?a IN (1${many(10_000, ',2')})) }`],
    ['steps of a path', 'patterns', `SELECT * { ?s <p:a>${many(1000, '/<p:a>')} ?o }`],
    ['alternatives of a path', 'patterns', `SELECT * { ?s <p:a>${many(3000, '|<p:a>')} ?o }`],
    ['triples of a group', 'patterns', `SELECT * { ${many(200, (i) => `?x${i} <p:a> ?y${i}.`)} }`],
    ['triples after names', 'patterns', `SELECT * { ${many(200, 'ex:a ex:b ex:c. ')} }`],
    ['objects', 'patterns', `SELECT * { ?s <p:a> ?o${many(200, ', ?o')} }`],
    ['properties', 'patterns', `SELECT * { ?s <p:a> ?o${many(200, '; <p:b> ?o')} }`],
    ['members of a collection', 'patterns', `SELECT * { ?s ?p (${many(250, 'true ')}) }`],
    ['groups side by side', 'patterns', `SELECT * { ${many(200, '{?s ?p ?o}')} }`],
    [
      'patterns in all',
      'allPatterns',
      `SELECT * { ${many(250, 'OPTIONAL {?s ?p ?o. ?o ?q ?r}')} }`,
    ],
    ['DELETE WHERE patterns', 'patterns', `DELETE WHERE { ${many(200, '?s ?p ?o.')} }`],
    ['template', 'template', `CONSTRUCT { ${many(3000, '?s ?p ?o.')} } WHERE {}`],
  ])('too many %s', (_, what, text) => {
    expect(refusal(text)).toMatchObject({
      kind: 'bad-request',
      id: 'query-too-complex',
      args: { what },
    });
  });

  test('a long query, with the first character in excess', () => {
    const error = refusal(`SELECT *\n{ # ${many(200_000, 'x')}\n}`);
    expect(error).toMatchObject({ id: 'query-too-long', args: { limit: 200_000, line: 2 } });
    expect(refusal(many(13_000_000, ' '))).toMatchObject({ id: 'query-too-long' });
  });

  test('brackets cannot hide behind what looks like an IRI after a value', () => {
    for (const value of ['?a', 'true', '"x"', '1', '<p:a>', '(1)', 'ex:a', '"x"@fr-ca'])
      expect(
        refusal(`SELECT * { FILTER(${value} <${many(1000, '(')}1${many(1000, ')')}>?c) }`),
        `after ${value}`,
      ).toMatchObject({ id: 'query-too-deep' });
  });

  test('says where: line and column in characters', () => {
    const error = refusal(`SELECT *\n{ "𝄞é" ${many(64, '{')}${many(64, '}')} }`);
    expect(error?.args).toEqual({ what: 'nesting', limit: 64, line: 2, column: 8 + 63 });
  });
});

describe('what passes', () => {
  test.each([
    ['brackets in strings', `SELECT * { ?s ?p "${many(500, '{([')}" }`],
    ['brackets in long strings', `SELECT * { ?s ?p """"${many(500, '\n{(["')}""" }`],
    ['brackets after an escaped quote', `SELECT * { ?s ?p "\\"${many(500, '{')}" }`],
    ['brackets in comments', `SELECT * { # ${many(500, '{')}\n ?s ?p ?o }`],
    ['brackets in IRIs', `SELECT * { ?s ?p <http://a/${many(500, '(')}> }`],
    ['many values', `SELECT * { VALUES (?a ?b) { ${many(5000, '(1 <p:a>)')} } }`],
    ['a large INSERT DATA', `INSERT DATA { ${many(5000, '<p:a> <p:b> "x", [ <p:c> 1 ] .')} }`],
    [
      'a large update of named graphs',
      `INSERT DATA { GRAPH <g:a> {${many(5000, '<p:a> <p:b> 1 .')}} }`,
    ],
    ['an update longer than a query may be', `INSERT DATA { <p:a> <p:b> "${many(500_000, 'x')}" }`],
    ['tags with hyphens', `SELECT * { FILTER(?a IN ("a"@fr-ca${many(1000, ', "a"@fr-ca')})) }`],
    ['a text that is no query', 'hello ))) ]] "'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(refusal(text)).toBeUndefined();
  });

  test('takes linear time', () => {
    const time = (text: string): number => {
      const start = performance.now();
      refusal(text);
      return performance.now() - start;
    };
    for (const piece of ['<a', '"', "'''", '\\', '# ', '<"', 'a:', '?', '1e', '@a-', '. ', 'FROM '])
      expect(
        time(`INSERT DATA { ${many(500_000 / piece.length, piece)}`),
        `made of ${piece}`,
      ).toBeLessThan(3000);
  });
});

describe('what is learned', () => {
  test.each([
    ['PREFIX select: <http://a#> BASE <b> SELECT * {}', 'SELECT'],
    ['# SELECT\n ask {}', 'ASK'],
    ['CONSTRUCT {} {}', 'CONSTRUCT'],
    ['describe <p:a>', 'DESCRIBE'],
    ['PREFIX a: <a:> DELETE {} INSERT {} WHERE { SELECT * {} }', 'UPDATE'],
    ['clear all', 'UPDATE'],
    ['nonsense', undefined],
  ])('the form of %s', (text, form) => {
    expect(gateSparql(text).form).toBe(form);
  });

  test('where each service begins and ends, also within another', () => {
    const inner = 'service ex:b { ?s ?p "}" }';
    const outer = `SERVICE SILENT <http://a.example/> { { ?s ?p ?o } # }\n ${inner} }`;
    const text = `SELECT * { ${outer} SERVICE ?c { ?s`;
    const spans = gateSparql(text).services.map(({ start, end }) =>
      end === undefined ? undefined : text.slice(start, end),
    );
    expect(spans).toEqual([outer, inner, undefined]);
  });

  test('services, silent or not, and nothing that only looks like one', () => {
    const text =
      'PREFIX SERVICE: <s:> SELECT ?service { ?s SERVICE:x "SERVICE" # SERVICE\n . service silent <a:b> {} SERVICE ?x {} }';
    expect(gateSparql(text).services.map((service) => service.silent)).toEqual([true, false]);
  });

  test('LOAD of an update', () => {
    expect(gateSparql('LOAD SILENT <http://a> ; LOAD <file:///etc>').loads).toHaveLength(2);
    expect(gateSparql('SELECT * { ?load ?p "LOAD" }').loads).toHaveLength(0);
  });

  test('whether the query names its dataset', () => {
    expect(gateSparql('SELECT * FROM <g:a> {}').hasDataset).toBe(true);
    expect(gateSparql('SELECT * FROM NAMED <g:a> {}').hasDataset).toBe(true);
    expect(gateSparql('SELECT ?from { ?from ?p "FROM" }').hasDataset).toBe(false);
  });

  test('where the outermost LIMIT and VALUES stand', () => {
    const text = 'SELECT * { { SELECT * {} LIMIT 3 } } LIMIT 25 OFFSET 4 VALUES ?x { 1 }';
    const facts = gateSparql(text);
    expect(facts.limit && text.slice(facts.limit.start, facts.limit.end)).toBe('25');
    expect(text.slice(facts.valuesAt)).toBe('VALUES ?x { 1 }');
    expect(gateSparql('SELECT * { { SELECT * {} LIMIT 3 } VALUES ?x {1} }')).not.toHaveProperty(
      'limit',
    );
  });

  test('the head of a CONSTRUCT reaches to the end of its template', () => {
    const head = (text: string): string => {
      const facts = gateSparql(text);
      return text.slice(facts.head?.start, facts.head?.end);
    };
    expect(head('CONSTRUCT { ?s <p:a> [ <p:b> ?o ] } FROM <g:a> WHERE { ?s ?p ?o }')).toBe(
      'CONSTRUCT { ?s <p:a> [ <p:b> ?o ] }',
    );
    expect(head('CONSTRUCT FROM <g:a> WHERE { ?s ?p ?o }').trim()).toBe('CONSTRUCT');
    expect(head('DESCRIBE ?s <p:a> WHERE { ?s ?p ?o }').trim()).toBe('DESCRIBE ?s <p:a>');
    expect(head('DESCRIBE ?s { ?s ?p ?o }').trim()).toBe('DESCRIBE ?s');
    expect(gateSparql('DESCRIBE <p:a>').hasWhere).toBe(false);
    expect(gateSparql('CONSTRUCT {} WHERE {}').hasWhere).toBe(true);
  });

  test('one shape for queries that differ in their values alone', () => {
    const shape = (text: string): string => gateSparql(text).shape;
    expect(shape('SELECT * { <http://a/id/x> ex:p "a" } LIMIT 10')).toBe(
      shape('SELECT *  { <http://a/id/y> ex:p "b" } LIMIT 99'),
    );
    expect(shape('SELECT * {} LIMIT 10')).not.toBe(shape('SELECT * {} LIMIT 1000'));
    expect(shape('SELECT * { ?s ex:p ?o }')).not.toBe(shape('SELECT * { ?s ex:q ?o }'));
  });
});

test.each([
  ['SELECT (NOW() AS ?t) {}', true],
  ['ASK { FILTER(rand ( ) < 1) }', true],
  ['SELECT (BNODE() AS ?b) {}', true],
  ['PREFIX now: <urn:> ASK { ?now now:RAND "UUID()" } # NOW()', false],
  ['SELECT ?NOW { ?s ?p ?NOW }', false],
])('%j may be answered otherwise the next time: %j', (text, varies) => {
  expect(gateSparql(text).varies).toBe(varies);
});

test.each([
  ['SELECT ?s ?p $s WHERE { ?s ?p ?o }', ['$s']],
  ['SELECT ?a (?a AS ?b) { { SELECT ?x ?x ?x { ?x ?x ?x } } } ORDER BY ?a ?a', ['?x', '?x']],
  ['SELECT * { ?s ?s ?s }', []],
  ['DESCRIBE ?s ?s { ?s ?p ?o }', []],
])('%j names again %j', (text, expected) => {
  const { repeated } = gateSparql(text);
  expect(repeated.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
