import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCanary, type Canary } from '../support/canary-server.ts';
import { ask, sendRaw, type Answer } from '../support/http-client.ts';
import {
  firstColumn,
  JSON_RESULTS,
  expectProblem,
  SparqlClient,
} from '../support/sparql-client.ts';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';

const QUERY = 'application/sparql-query';
const UPDATE = 'application/sparql-update';
const NAMES = 'SELECT ?o WHERE { ?s <https://schema.org/name> ?o } ORDER BY ?o';
const INSERT = 'INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:b> <urn:c> } }';

let wiki: WikiServer;
let canary: Canary;
let tokens: { reader: string; contributor: string; steward: string };
const sparql = new SparqlClient(() => wiki.origin);
beforeAll(async () => {
  canary = await startCanary();
  wiki = await startWiki({ SEED: 'none', RATE_LIMITS: 'off' });
  tokens = {
    reader: await wiki.token('lea', 'reader', 'read'),
    contributor: await wiki.token('ana', 'contributor', 'write'),
    steward: await wiki.token('max', 'steward', 'update'),
  };
  for (const [slug, name] of [
    ['one', 'un'],
    ['two', 'deux'],
    ['three', 'trois'],
  ] as const) {
    const saved = await ask(wiki.origin, `/wiki/${slug}`, {
      method: 'PUT',
      token: tokens.contributor,
      headers: { 'Content-Type': 'text/turtle' },
      body: `</id/${slug}> <https://schema.org/name> "${name}"@fr .`,
    });
    if (saved.status !== 201) throw new Error(saved.text);
  }
});
afterAll(async () => {
  await wiki.close();
  await canary.close();
});

const page = (slug: string): string => `${wiki.origin}/wiki/${slug}`;
const names = (answer: Promise<Answer>): Promise<string[]> => answer.then(firstColumn);

describe('a query', () => {
  test('comes by GET, as a form or directly, and means the same', async () => {
    const expected = ['deux', 'trois', 'un'];
    expect(await names(sparql.get(NAMES))).toEqual(expected);
    expect(await names(sparql.form([['query', NAMES]]))).toEqual(expected);
    expect(await names(sparql.post(NAMES, QUERY))).toEqual(expected);
    expect(await names(sparql.post(NAMES, `${QUERY}; charset="utf-8"`))).toEqual(expected);
    const slash = await ask(wiki.origin, `/sparql/?query=${encodeURIComponent(NAMES)}`);
    expect(firstColumn(slash)).toEqual(expected);
  });

  test('has the dataset its request names, wherever the parameters stand', async () => {
    const two = ['default-graph-uri', page('two')] as const;
    const one = ['default-graph-uri', page('one')] as const;
    expect(await names(sparql.get(NAMES, { address: [two] }))).toEqual(['deux']);
    expect(await names(sparql.get(NAMES, { address: [two, one] }))).toEqual(['deux', 'un']);
    expect(await names(sparql.form([['query', NAMES], two, one]))).toEqual(['deux', 'un']);
    expect(await names(sparql.post(NAMES, QUERY, { address: [one] }))).toEqual(['un']);
    expect(await names(sparql.form([['query', NAMES]], { address: [one] }))).toEqual(['un']);
    expect(await names(sparql.form([['query', NAMES], two], { address: [one] }))).toEqual([
      'deux',
      'un',
    ]);
  });

  test('sees named graphs apart from the default graph, and the request before FROM', async () => {
    const named = [
      ['named-graph-uri', page('one')],
      ['named-graph-uri', page('two')],
    ] as const;
    const inGraphs = 'SELECT ?o WHERE { GRAPH ?g { ?s <https://schema.org/name> ?o } } ORDER BY ?o';
    expect(await names(sparql.get(NAMES, { address: named }))).toEqual([]);
    expect(await names(sparql.get(inGraphs, { address: named }))).toEqual(['deux', 'un']);
    const full = [...named, ['default-graph-uri', page('three')]] as const;
    expect(await names(sparql.post(NAMES, QUERY, { address: full }))).toEqual(['trois']);
    expect(await names(sparql.post(inGraphs, QUERY, { address: full }))).toEqual(['deux', 'un']);
    const from = NAMES.replace('WHERE', `FROM <${page('three')}> WHERE`);
    expect(await names(sparql.get(from))).toEqual(['trois']);
    expect(await names(sparql.get(from, { address: named }))).toEqual([]);
  });

  test('may name a variable of its answer twice', async () => {
    const answer = await sparql.get(
      'SELECT ?o ?o $o WHERE { ?s <https://schema.org/name> ?o } ORDER BY ?o',
    );
    expect(answer.json()).toMatchObject({ head: { vars: ['o'] } });
    expect(firstColumn(answer)).toEqual(['deux', 'trois', 'un']);
    const inside = 'SELECT ?o { { SELECT ?o ?s ?o { ?s <https://schema.org/name> ?o } } }';
    expect(firstColumn(await sparql.get(inside))).toHaveLength(3);
    expectProblem(await sparql.get('SELECT (1 AS ?x) (2 AS ?x) {}'), 400, 'query-syntax');
  });
});

describe('refused as 400 is', () => {
  test.each([
    ['no query', () => sparql.at([], { accept: JSON_RESULTS }), 'query-missing'],
    ['an empty query', () => sparql.get('  '), 'query-missing'],
    ['an empty body', () => sparql.post('', QUERY), 'query-missing'],
    ['an empty form', () => sparql.form([]), 'query-missing'],
    [
      'two queries by GET',
      () => sparql.get('ASK {}', { address: [['query', 'ASK {}']] }),
      'query-twice',
    ],
    [
      'two queries in a form',
      () =>
        sparql.form([
          ['query', 'ASK {}'],
          ['query', 'ASK {}'],
        ]),
      'query-twice',
    ],
    [
      'one in the body, one in the address',
      () => sparql.post('ASK {}', QUERY, { address: [['query', 'ASK {}']] }),
      'query-twice',
    ],
    ['an update as query by GET', () => sparql.get(INSERT), 'query-is-update'],
    ['an update as query in a form', () => sparql.form([['query', INSERT]]), 'query-is-update'],
    ['an update as application/sparql-query', () => sparql.post(INSERT, QUERY), 'query-is-update'],
    ['an unfinished query', () => sparql.get('ASK {'), 'query-syntax'],
    [
      'a relative default graph',
      () => sparql.get('ASK {}', { address: [['default-graph-uri', 'wiki/one']] }),
      'graph-iri-bad',
    ],
    [
      'an empty named graph',
      () =>
        sparql.form([
          ['query', 'ASK {}'],
          ['named-graph-uri', ''],
        ]),
      'graph-iri-bad',
    ],
    [
      'a graph that would be more than a name',
      () => sparql.get('ASK {}', { address: [['default-graph-uri', 'urn:a> { ?s ?p ?o } #']] }),
      'graph-iri-bad',
    ],
    [
      'more graphs than anybody names',
      () =>
        sparql.form([
          ['query', 'ASK {}'],
          ...Array.from({ length: 1001 }, (_, n) => ['named-graph-uri', `urn:${n}`] as const),
        ]),
      'too-many-graphs',
    ],
    [
      'an unknown format',
      () => sparql.get('ASK {}', { address: [['format', 'exe']] }),
      'format-unknown',
    ],
    [
      'UTF-16',
      () => sparql.post(Buffer.from('ASK {}', 'utf16le'), `${QUERY}; charset=UTF-16`),
      'charset-unknown',
    ],
    [
      'Latin-1',
      () => sparql.post(Buffer.from('ASK { ?s ?p "é" }', 'latin1'), QUERY),
      'body-not-utf8',
    ],
    [
      'an escape that is not UTF-8',
      () => sparql.post('query=ASK%7B%7D%E9', 'application/x-www-form-urlencoded'),
      'body-not-utf8',
    ],
  ] as const)('%s', async (_, send, id) => {
    expectProblem(await send(), 400, id);
  });
});

describe('other refusals', () => {
  test.each([
    ['text/plain', 'ASK {}'],
    ['application/json', '{"query":"ASK {}","__proto__":{"query":"x"}}'],
    ['multipart/form-data; boundary=x', '--x--'],
    ['', 'query=ASK%20%7B%7D'],
  ])('a body of type %j is 415', async (type, body) => {
    const problem = expectProblem(await sparql.post(body, type), 415, 'media-type-unknown');
    expect(problem['detail']).toContain(QUERY);
    expect(problem['detail']).toContain(UPDATE);
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'PROPFIND'])(
    '%s is 405 and says what there is',
    async (method) => {
      const answer = await sparql.get('ASK {}', { method });
      expectProblem(answer, 405, 'method-not-allowed');
      expect(answer.headers.allow).toBe('GET, HEAD, POST, OPTIONS');
    },
  );

  test('a fault has its place, in the language of the reader', async () => {
    const wrong = 'SELECT *\nWHERE {\n  ?s foo:p ?o }';
    const french = expectProblem(await sparql.get(wrong), 400, 'query-syntax');
    expect(french).toMatchObject({ line: 3, column: 6, found: 'foo:' });
    expect(french['title']).toBe(
      'La requête est fautive à la ligne 3, colonne 6\u00a0: le préfixe «\u00a0foo:\u00a0» n’est pas déclaré.',
    );
    const inEnglish = { 'Accept-Language': 'en' };
    const english = await sparql.get(wrong, { headers: inEnglish });
    expect(english.headers['content-language']).toBe('en');
    expect(expectProblem(english, 400, 'query-syntax')['title']).toContain('is not declared');
    const early = await sparql.post('ASK { ?s ?p ?o } LIMIT', QUERY);
    expect(expectProblem(early, 400, 'query-syntax')).toMatchObject({ line: 1, column: 23 });
  });
});

describe('HEAD and OPTIONS', () => {
  test('HEAD is GET without a body', async () => {
    const got = await sparql.get(NAMES, { accept: 'text/csv' });
    const head = await sparql.get(NAMES, { accept: 'text/csv', method: 'HEAD' });
    expect(head).toMatchObject({ status: 200, text: '' });
    for (const name of ['content-type', 'etag', 'cache-control', 'vary'])
      expect(head.headers[name]).toBe(got.headers[name]);
    expect((await sparql.get('ASK {', { method: 'HEAD' })).status).toBe(400);
    expect((await sparql.at([['update', INSERT]], { method: 'HEAD' })).status).toBe(405);
  });

  test('OPTIONS says what there is, and answers preflights without knowing the asker', async () => {
    const plain = await ask(wiki.origin, '/sparql', { method: 'OPTIONS' });
    expect(plain.status).toBe(204);
    expect(plain.headers.allow).toBe('GET, HEAD, POST, OPTIONS');
    const preflight = await ask(wiki.origin, '/sparql', {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://elsewhere.example',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization, content-type',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers['access-control-allow-origin']).toBe('*');
    expect(preflight.headers['access-control-allow-credentials']).toBeUndefined();
    expect(preflight.headers['access-control-allow-methods']).toMatch(/\bPOST\b/);
    const allowed = preflight.headers['access-control-allow-headers']?.toLowerCase() ?? '';
    for (const name of ['authorization', 'if-match', 'if-none-match', 'content-type', 'accept'])
      expect(allowed.split(/,\s*/)).toContain(name);
  });

  test('every answer may be read by any site, failures too', async () => {
    const headers = { Origin: 'https://elsewhere.example' };
    for (const query of ['ASK {}', 'ASK {']) {
      const answer = await sparql.get(query, { headers });
      expect(answer.headers['access-control-allow-origin']).toBe('*');
      const exposed = answer.headers['access-control-expose-headers']?.toLowerCase() ?? '';
      for (const name of ['etag', 'retry-after', 'www-authenticate', 'infrawiki-commit'])
        expect(exposed.split(/,\s*/)).toContain(name);
    }
  });
});

describe('an update', () => {
  const nothing = async (): Promise<void> => {
    expect((await sparql.get('ASK { GRAPH <urn:g> { ?s ?p ?o } }')).json()).toMatchObject({
      boolean: false,
    });
  };

  test('never comes by GET, and says how else', async () => {
    for (const how of [{}, { token: tokens.steward }]) {
      const answer = await sparql.at([['update', INSERT]], how);
      expectProblem(answer, 405, 'update-by-get');
      expect(answer.headers.allow).toBe('POST, OPTIONS');
    }
    await nothing();
  });

  test.each([
    [
      'no update',
      () => sparql.form([['update', ' ']], { token: tokens.steward }),
      'update-missing',
    ],
    ['an empty body', () => sparql.post('', UPDATE, { token: tokens.steward }), 'update-missing'],
    [
      'two updates',
      () =>
        sparql.form(
          [
            ['update', INSERT],
            ['update', INSERT],
          ],
          { token: tokens.steward },
        ),
      'update-twice',
    ],
    [
      'an update and a query',
      () =>
        sparql.form(
          [
            ['update', INSERT],
            ['query', 'ASK {}'],
          ],
          { token: tokens.steward },
        ),
      'query-and-update',
    ],
    [
      'an update, and a query in the address',
      () => sparql.post(INSERT, UPDATE, { token: tokens.steward, address: [['query', 'ASK {}']] }),
      'query-and-update',
    ],
    [
      'a query, and an update in the address',
      () => sparql.post('ASK {}', QUERY, { token: tokens.steward, address: [['update', INSERT]] }),
      'update-in-address',
    ],
    [
      'an update in the address of a POST',
      () => sparql.form([], { token: tokens.steward, address: [['update', INSERT]] }),
      'update-in-address',
    ],
    [
      'a relative graph',
      () =>
        sparql.post(INSERT, UPDATE, { token: tokens.steward, address: [['using-graph-uri', 'g']] }),
      'graph-iri-bad',
    ],
    [
      'a relative named graph',
      () =>
        sparql.form(
          [
            ['update', INSERT],
            ['using-named-graph-uri', 'g'],
          ],
          { token: tokens.steward },
        ),
      'graph-iri-bad',
    ],
    [
      'bad syntax',
      () => sparql.form([['update', 'CLEAR XYZ']], { token: tokens.steward }),
      'query-syntax',
    ],
    [
      'UTF-16',
      () =>
        sparql.post(Buffer.from(INSERT, 'utf16le'), `${UPDATE}; charset=UTF-16`, {
          token: tokens.steward,
        }),
      'charset-unknown',
    ],
  ] as const)('is refused as 400 with %s', async (_, send, id) => {
    expectProblem(await send(), 400, id);
    await nothing();
  });

  test('takes the right to update, whichever way it comes', async () => {
    const ways = [
      (how: object) => sparql.post(INSERT, UPDATE, how),
      (how: object) => sparql.form([['update', INSERT]], how),
    ];
    for (const send of ways) {
      const stranger = await send({});
      expectProblem(stranger, 401, 'sign-in-needed');
      expect(stranger.headers['www-authenticate']).toBe('Bearer realm="Infrawiki"');
      for (const token of [tokens.reader, tokens.contributor]) {
        const narrow = await send({ token });
        expect(narrow.status).toBe(403);
        expect(narrow.headers['www-authenticate']).toBe(
          'Bearer realm="Infrawiki", error="insufficient_scope", scope="update"',
        );
      }
      const unknown = await send({ token: 'iw_nobody' });
      expectProblem(unknown, 401, 'token-unknown');
      expect(unknown.headers['www-authenticate']).toMatch(/invalid_token/);
    }
    await nothing();
  });

  test('of a stranger is refused before its body is read', async () => {
    const head = [
      'POST /sparql HTTP/1.1',
      'Host: localhost',
      `Content-Type: ${UPDATE}`,
      'Content-Length: 5000000',
      'Connection: close',
    ].join('\r\n');
    expect(await sendRaw(wiki.origin, `${head}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 401 /);
    const form = head.replace(UPDATE, 'application/x-www-form-urlencoded');
    expect(await sendRaw(wiki.origin, `${form}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 413 /);
  });

  test('with the right is carried out on the graphs its request names', async () => {
    const { steward: token } = tokens;
    const done = await sparql.post(INSERT, UPDATE, { token });
    expect({ status: done.status, text: done.text }).toMatchObject({ status: 204 });
    const copy = 'INSERT { GRAPH <urn:copy> { ?s ?p ?o } } WHERE { ?s ?p ?o }';
    const used = await sparql.form(
      [
        ['update', copy],
        ['using-graph-uri', 'urn:g'],
      ],
      { token },
    );
    expect({ status: used.status, text: used.text }).toMatchObject({ status: 204 });
    const copied = 'SELECT ?s WHERE { GRAPH <urn:copy> { ?s ?p ?o } }';
    expect(firstColumn(await sparql.get(copied))).toEqual(['urn:a']);
    const named = 'DELETE { GRAPH <urn:copy> { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }';
    const elsewhere = await sparql.post(named, UPDATE, {
      token,
      address: [['using-named-graph-uri', 'urn:none']],
    });
    expect(elsewhere.status).toBe(204);
    expect(firstColumn(await sparql.get(copied))).toEqual(['urn:a']);
  });
});

test('an answer past the cap is a failure, and an empty one is none', async () => {
  const values = Array.from({ length: 47 }, (_, i) => i).join(' ');
  const cross = ['a', 'b', 'c'].map((name) => `VALUES ?${name} { ${values} }`).join(' ');
  const rows = await sparql.get(`SELECT ?a WHERE { ${cross} }`);
  expect(expectProblem(rows, 500, 'result-too-large')).toMatchObject({ limit: 100_000 });
  const iri = 'BIND(IRI(CONCAT("urn:", STR(?a), "-", STR(?b), "-", STR(?c))) AS ?x)';
  const graph = await sparql.get(`CONSTRUCT { ?x <urn:p> ?a } WHERE { ${cross} ${iri} }`);
  expectProblem(graph, 500, 'result-too-large');
  const bounded = await sparql.get(`SELECT ?a WHERE { ${cross} } LIMIT 100000`);
  expect(firstColumn(bounded)).toHaveLength(100_000);
  expect(firstColumn(await sparql.get('SELECT ?s WHERE { ?s <urn:none> ?o }'))).toEqual([]);
});

describe('nothing outside the store is reached', () => {
  test('by graphs that requests and queries name', async () => {
    const outside = `${canary.origin}/data.ttl`;
    for (const graph of [outside, 'file:///etc/passwd']) {
      for (const parameter of ['default-graph-uri', 'named-graph-uri']) {
        expect(await names(sparql.get(NAMES, { address: [[parameter, graph]] }))).toEqual([]);
      }
      const from = `SELECT * FROM <${graph}> FROM NAMED <${graph}> WHERE { ?s ?p ?o }`;
      expect(await names(sparql.get(from))).toEqual([]);
      const update = 'INSERT { GRAPH <urn:x> { ?s ?p ?o } } WHERE { ?s ?p ?o }';
      for (const parameter of ['using-graph-uri', 'using-named-graph-uri']) {
        const how = { token: tokens.steward, address: [[parameter, graph]] as const };
        expect((await sparql.post(update, UPDATE, how)).status).toBe(204);
      }
    }
    expect((await sparql.get('ASK { GRAPH <urn:x> { ?s ?p ?o } }')).json()).toMatchObject({
      boolean: false,
    });
    expect(canary.connections()).toBe(0);
  });

  test('by LOAD', async () => {
    for (const source of [`${canary.origin}/data.ttl`, 'file:///etc/passwd']) {
      for (const load of [`LOAD <${source}>`, `LOAD SILENT <${source}> INTO GRAPH <urn:x>`]) {
        const answer = await sparql.post(load, UPDATE, { token: tokens.steward });
        expect({ load, status: answer.status }).toEqual({ load, status: 403 });
      }
    }
    expect(canary.connections()).toBe(0);
  });

  test('by SERVICE, wherever it stands', async () => {
    const { origin } = canary;
    const call = `SERVICE <${origin}/sparql> { ?s ?p ?o }`;
    for (const query of [
      `SELECT * WHERE { ${call} }`,
      `SELECT * WHERE { { SELECT * WHERE { OPTIONAL { ${call} } } } }`,
      `ASK { FILTER NOT EXISTS { ${call} } }`,
      `PREFIX s: <${origin}/> ASK { sErViCe s:x { ?s ?p ?o } }`,
      `SELECT * WHERE { VALUES ?e { <${origin}/> } SERVICE ?e { ?s ?p ?o } }`,
      `CONSTRUCT { ?s ?p ?o } WHERE { ${call} }`,
      `DESCRIBE ?s WHERE { ${call} }`,
      'SELECT * WHERE { SERVICE <http://169.254.169.254/> { ?s ?p ?o } }',
      'SELECT * WHERE { SERVICE <file:///etc/passwd> { ?s ?p ?o } }',
    ]) {
      const problem = expectProblem(await sparql.get(query), 403, 'service-refused');
      expect(problem).toMatchObject({ line: 1, column: expect.any(Number) as number });
    }
    const silent = await sparql.get(
      `SELECT * WHERE { SERVICE SILENT <${origin}/sparql> { ?s ?p ?o } }`,
    );
    expect(silent.json()).toMatchObject({ results: { bindings: [{}] } });
    const inUpdate = `INSERT { GRAPH <urn:x> { ?s ?p ?o } } WHERE { ${call} }`;
    const update = await sparql.post(inUpdate, UPDATE, { token: tokens.steward });
    expect(update.status).toBe(403);
    expect((await sparql.get(NAMES, { accept: JSON_RESULTS })).status).toBe(200);
    expect(canary.connections()).toBe(0);
  });
});
