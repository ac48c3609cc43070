import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCanary, type Canary } from '../support/canary-server.ts';
import { ask, sendRaw, type Answer } from '../support/http-client.ts';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';

let wiki: WikiServer;
let canary: Canary;
let token: string;
beforeAll(async () => {
  canary = await startCanary();
  wiki = await startWiki({ SEED: 'none', RATE_LIMITS: 'off', QUERY_TIMEOUT_MS: '5000' });
  token = await wiki.token('ana', 'contributor', 'write');
  await putPage('one', '</id/one> <https://schema.org/name> "un"@fr, "one"@en .');
});
afterAll(async () => {
  await wiki.close();
  await canary.close();
});

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
const DIRECT = { 'Content-Type': 'application/sparql-query' };
const JSON_RESULTS = 'application/sparql-results+json';
const NAMES = 'SELECT ?o WHERE { ?s <https://schema.org/name> ?o } ORDER BY ?o';

function putPage(slug: string, body: string, headers = {}): Promise<Answer> {
  const type = { 'Content-Type': 'text/turtle' };
  return ask(wiki.origin, `/wiki/${slug}`, {
    method: 'PUT',
    token,
    body,
    headers: { ...type, ...headers },
  });
}
function query(text: string, accept = JSON_RESULTS, more = ''): Promise<Answer> {
  const path = `/sparql?query=${encodeURIComponent(text)}${more}`;
  return ask(wiki.origin, path, { headers: { Accept: accept } });
}
function post(
  body: string | Buffer,
  headers: Record<string, string>,
  path = '/sparql',
): Promise<Answer> {
  return ask(wiki.origin, path, { method: 'POST', body, headers });
}
function rows(answer: Answer): string[] {
  const { results } = answer.json<{ results: { bindings: Record<string, { value: string }>[] } }>();
  return results.bindings.map((row) => Object.values(row)[0]?.value ?? '');
}
function expectProblem(answer: Answer, status: number, id: string): Record<string, unknown> {
  expect({ status: answer.status, text: answer.text.slice(0, 500) }).toMatchObject({ status });
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(answer.json()).toMatchObject({ id, status });
  expect(answer.text).not.toMatch(/node_modules|\bat [\w.]+ \(|dist\/|\/tmp\//);
  return answer.json();
}

describe('the three ways to ask', () => {
  test('give the same answer', async () => {
    const expected = ['one', 'un'];
    expect(rows(await query(NAMES))).toEqual(expected);
    const form = new URLSearchParams({ query: NAMES }).toString();
    expect(rows(await post(form, FORM))).toEqual(expected);
    expect(rows(await post(NAMES, DIRECT))).toEqual(expected);
    const charset = { 'Content-Type': 'application/sparql-query; charset=UTF-8' };
    expect(rows(await post(NAMES, charset))).toEqual(expected);
    const zipped = { ...DIRECT, 'Content-Encoding': 'gzip' };
    expect(rows(await post(gzipSync(NAMES), zipped))).toEqual(expected);
  });

  test('are refused when they ask twice, not at all, or by another method', async () => {
    expectProblem(
      await query(NAMES, JSON_RESULTS, `&query=${encodeURIComponent('ASK {}')}`),
      400,
      'query-twice',
    );
    expectProblem(await post(`query=ASK{}&query=ASK{}`, FORM), 400, 'query-twice');
    expectProblem(await post(NAMES, DIRECT, '/sparql?query=ASK%7B%7D'), 400, 'query-twice');
    expectProblem(await query(''), 400, 'query-missing');
    expectProblem(await post('', DIRECT), 400, 'query-missing');
    expectProblem(await post('', FORM), 400, 'query-missing');
    const put = await ask(wiki.origin, '/sparql', { method: 'PUT', body: 'x', headers: DIRECT });
    expectProblem(put, 405, 'method-not-allowed');
    expect(put.headers.allow).toBe('GET, HEAD, POST, OPTIONS');
    const twice = await query(NAMES, 'text/html', '&query=ASK');
    expect(twice.status).toBe(400);
    expect(twice.headers['content-type']).toMatch(/text\/html/);
  });

  test('take no unknown type, no other charset, nothing that is not UTF-8', async () => {
    expectProblem(await post(NAMES, { 'Content-Type': 'text/plain' }), 415, 'media-type-unknown');
    expect((await post(NAMES, {})).status).toBe(415);
    const json = { 'Content-Type': 'application/json' };
    expectProblem(await post('{"__proto__":{"query":"x"}}', json), 415, 'media-type-unknown');
    const latin = { 'Content-Type': 'application/sparql-query; charset=latin1' };
    expectProblem(await post(NAMES, latin), 400, 'charset-unknown');
    const bytes = Buffer.from([...Buffer.from('ASK { ?s ?p "'), 0xe9, ...Buffer.from('" }')]);
    expectProblem(await post(bytes, DIRECT), 400, 'body-not-utf8');
    const inForm = Buffer.from([...Buffer.from('query=ASK{?s ?p "'), 0xe9, ...Buffer.from('"}')]);
    expectProblem(await post(inForm, FORM), 400, 'body-not-utf8');
    const escaped = await ask(
      wiki.origin,
      '/sparql?query=ASK%20%7B%20%3Fs%20%3Fp%20%22%E9%22%20%7D',
      { headers: { Accept: JSON_RESULTS } },
    );
    expectProblem(escaped, 400, 'body-not-utf8');
    expectProblem(
      await post('query=ASK%20%7B%20%3Fs%20%3Fp%20%22%E9%22%20%7D', FORM),
      400,
      'body-not-utf8',
    );
  });
});

describe('formats', () => {
  const SELECT = 'SELECT ?o WHERE { ?s <https://schema.org/name> ?o } ORDER BY ?o LIMIT 1';
  const CONSTRUCT = 'CONSTRUCT WHERE { ?s <https://schema.org/name> ?o }';

  test.each([
    [SELECT, JSON_RESULTS, JSON_RESULTS, /"bindings"/],
    [SELECT, 'application/json', JSON_RESULTS, /"bindings"/],
    [
      SELECT,
      'application/sparql-results+xml',
      'application/sparql-results+xml',
      /<binding name="o">/,
    ],
    [SELECT, 'text/csv', 'text/csv', /^o\r\none\r\n$/],
    [SELECT, 'text/tab-separated-values', 'text/tab-separated-values', /^\?o\n"one"@en\n$/],
    [SELECT, '*/*', JSON_RESULTS, /"bindings"/],
    [SELECT, 'text/turtle, text/csv;q=0.5', 'text/csv', /^o/],
    ['ASK {}', 'application/sparql-results+xml', 'application/sparql-results+xml', /<boolean>true/],
    ['ASK {}', JSON_RESULTS, JSON_RESULTS, /"boolean": ?true/],
    [CONSTRUCT, 'text/turtle', 'text/turtle', /"un"@fr/],
    [CONSTRUCT, 'application/n-triples', 'application/n-triples', /"un"@fr \.\n/],
    [CONSTRUCT, 'application/ld+json', 'application/ld+json', /"@value": ?"un"/],
    [CONSTRUCT, 'application/rdf+xml', 'application/rdf+xml', /xml:lang="fr"/],
    [CONSTRUCT, '*/*', 'text/turtle', /"un"@fr/],
    [
      'DESCRIBE ?s WHERE { ?s <https://schema.org/name> "one"@en }',
      'text/turtle',
      'text/turtle',
      /"un"@fr/,
    ],
  ])('%s as %s', async (text, accept, type, body) => {
    const answer = await query(text, accept);
    expect({ status: answer.status, text: answer.text }).toMatchObject({ status: 200 });
    expect(answer.headers['content-type']).toBe(`${type}; charset=utf-8`);
    expect(answer.text).toMatch(body);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers.vary).toMatch(/Accept\b/);
    expect(answer.headers['access-control-allow-origin']).toBe('*');
  });

  test('that do not fit are refused, never replaced by HTML', async () => {
    expectProblem(await query(SELECT, 'text/turtle'), 406, 'not-acceptable');
    expectProblem(await query(SELECT, 'image/png'), 406, 'not-acceptable');
    expectProblem(await query(CONSTRUCT, 'text/csv'), 406, 'not-acceptable');
    expectProblem(await query(SELECT, '*/*', '&format=exe'), 400, 'format-unknown');
    const named = await query(SELECT, 'text/html', '&format=csv');
    expect(named.headers['content-type']).toBe('text/csv; charset=utf-8');
  });

  test('for people are a page with a form, where what was typed is only text', async () => {
    const script = '"</textarea><script>alert(1)</script>"';
    const page = await query(`SELECT (${script} AS ?x) {}`, 'text/html,*/*;q=0.8');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('<script>alert');
    const form = await ask(wiki.origin, '/sparql', { headers: { Accept: 'text/html' } });
    expect(form.text).toMatch(/<textarea/);
    const wrong = await query('SELECT <script>alert(1)</script>', 'text/html');
    expect(wrong.status).toBe(400);
    expect(wrong.text).not.toContain('<script>alert');
  });
});

test('without a query the endpoint describes itself, in the RDF asked for', async () => {
  const SD = 'http://www.w3.org/ns/sparql-service-description#';
  for (const type of ['text/turtle', 'application/n-triples', 'application/ld+json']) {
    const answer = await ask(wiki.origin, '/sparql', { headers: { Accept: type } });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe(`${type}; charset=utf-8`);
    expect(answer.text).toContain(`${wiki.origin}/sparql`);
    expect(answer.text).toContain('UnionDefaultGraph');
  }
  const triples = await ask(wiki.origin, '/sparql', {
    headers: { Accept: 'application/n-triples' },
  });
  const service = `<${wiki.origin}/sparql>`;
  expect(triples.text).toContain(`${service} <${SD}endpoint> ${service} .`);
  expect(triples.text).toContain(`${service} <${SD}supportedLanguage> <${SD}SPARQL11Query> .`);
  expect(triples.text).toMatch(/counts twice\."@en/);
  const results = await ask(wiki.origin, '/sparql', { headers: { Accept: JSON_RESULTS } });
  expectProblem(results, 400, 'query-missing');
});

describe('reading what was written', () => {
  test('sees a save as soon as it is acknowledged, fifty times', async () => {
    await putPage('fresh', '</id/fresh> <https://schema.org/age> 0 .');
    for (let n = 1; n <= 50; n += 1) {
      const body = `</id/fresh> <https://schema.org/age> ${n} .`;
      const saved = await putPage('fresh', body, { 'If-Match': `"r${n}"` });
      expect(saved.status).toBe(204);
      const text = 'SELECT ?v WHERE { ?s <https://schema.org/age> ?v }';
      expect(rows(await query(text))).toEqual([String(n)]);
    }
  });

  test('is not cached by ETag nor by the way', async () => {
    const answer = await query(NAMES);
    expect(answer.headers['cache-control']).toMatch(/no-cache|no-store/);
  });
});

describe('the dataset', () => {
  test('is the union unless the request or the query names another', async () => {
    const { origin } = wiki;
    await putPage('two', '</id/two> <https://schema.org/name> "deux"@fr .');
    const one = `${origin}/wiki/one`;
    const two = `${origin}/wiki/two`;
    const only = (more: string): Promise<string[]> => query(NAMES, JSON_RESULTS, more).then(rows);
    expect(await only('')).toEqual(['deux', 'one', 'un']);
    expect(await only(`&default-graph-uri=${encodeURIComponent(two)}`)).toEqual(['deux']);
    const both = `&default-graph-uri=${encodeURIComponent(two)}&default-graph-uri=${encodeURIComponent(one)}`;
    expect(await only(both)).toEqual(['deux', 'one', 'un']);
    expect(await only(`&named-graph-uri=${encodeURIComponent(one)}`)).toEqual([]);
    const graphs =
      'SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s <https://schema.org/name> ?o } } ORDER BY ?g';
    expect(rows(await query(graphs))).toEqual([one, two]);
    const named = await query(graphs, JSON_RESULTS, `&named-graph-uri=${encodeURIComponent(two)}`);
    expect(rows(named)).toEqual([two]);
    // What the protocol says wins over FROM (SPARQL 1.1 Protocol, 2.1.4).
    const from = NAMES.replace('WHERE', `FROM <${one}> WHERE`);
    expect(rows(await query(from))).toEqual(['one', 'un']);
    const over = await query(from, JSON_RESULTS, `&default-graph-uri=${encodeURIComponent(two)}`);
    expect(rows(over)).toEqual(['deux']);
    const form = new URLSearchParams([
      ['query', NAMES],
      ['default-graph-uri', two],
    ]).toString();
    expect(rows(await post(form, FORM))).toEqual(['deux']);
    const direct = `/sparql?default-graph-uri=${encodeURIComponent(two)}`;
    expect(rows(await post(NAMES, DIRECT, direct))).toEqual(['deux']);
    const injected = encodeURIComponent(`${one}> { ?a ?b ?c } #`);
    expect(
      (await query(NAMES, JSON_RESULTS, `&default-graph-uri=${injected}`)).status,
    ).toBeLessThan(500);
  });

  test('never reaches outside the store', async () => {
    const { origin } = canary;
    const service = `SELECT * WHERE { SERVICE <${origin}/sparql> { ?s ?p ?o } }`;
    const refused = expectProblem(await query(service), 403, 'service-refused');
    expect(refused).toMatchObject({ line: 1, column: expect.any(Number) as number });
    expectProblem(await post(service, DIRECT), 403, 'service-refused');
    const silent = await query(service.replace('SERVICE', 'SERVICE SILENT'));
    expect(silent.status).toBe(200);
    expect(silent.json()).toMatchObject({ results: { bindings: [{}] } });
    const variable = `SELECT * WHERE { VALUES ?e { <${origin}/> } SERVICE ?e { ?s ?p ?o } }`;
    expect((await query(variable)).status).toBe(403);
    const hidden = `PREFIX s: <${origin}/> ASK { FILTER EXISTS { SeRvIcE s:x { ?s ?p ?o } } }`;
    expect((await query(hidden)).status).toBe(403);
    for (const from of ['FROM', 'FROM NAMED']) {
      const text = `SELECT * ${from} <${origin}/data.ttl> ${from} <file:///etc/passwd> WHERE { ?s ?p ?o }`;
      expect(rows(await query(text))).toEqual([]);
    }
    const uri = encodeURIComponent(`${origin}/data.ttl`);
    expect(rows(await query(NAMES, JSON_RESULTS, `&default-graph-uri=${uri}`))).toEqual([]);
    expect(canary.connections()).toBe(0);
  });
});

describe('hostile texts', () => {
  const within = async (milliseconds: number, answer: Promise<Answer>): Promise<Answer> => {
    const start = performance.now();
    const got = await answer;
    expect(performance.now() - start).toBeLessThan(milliseconds);
    return got;
  };

  test.each([
    ['parentheses', `SELECT * WHERE { FILTER(${'('.repeat(100_000)}1${')'.repeat(100_000)}) }`],
    ['groups', `SELECT * WHERE ${'{'.repeat(50_000)}${'}'.repeat(50_000)}`],
    ['collections', `SELECT * WHERE { ?s ?p ${'('.repeat(50_000)}${')'.repeat(50_000)} }`],
    ['blank nodes', `SELECT * WHERE { ?s ?p ${'[ <urn:p> '.repeat(20_000)}${']'.repeat(20_000)} }`],
    ['paths', `SELECT * WHERE { ?s ${'('.repeat(50_000)}<urn:p>${')*'.repeat(50_000)} ?o }`],
    ['negations', `SELECT * WHERE { FILTER(${'!'.repeat(100_000)}true) }`],
    ['unions', `SELECT * WHERE { ${Array(3000).fill('{ ?s ?p ?o }').join(' UNION ')} }`],
    ['optionals', `SELECT * WHERE { ${'OPTIONAL { ?s ?p ?o } '.repeat(3000)} }`],
    ['length', `SELECT * WHERE { } # ${'x'.repeat(2_000_000)}`],
  ])('%s without end are refused at once, and nobody else waits', async (_name, text) => {
    const [hostile, health] = await Promise.all([
      within(3000, post(text, DIRECT)),
      within(3000, ask(wiki.origin, '/healthz')),
    ]);
    expect({ status: hostile.status, id: hostile.json()['id'] }).toEqual({
      status: 400,
      id: expect.stringMatching(/^query-(too|syntax)/) as string,
    });
    expect(health.status).toBe(200);
  });

  test('of wrong grammar are told line and column', async () => {
    const problem = expectProblem(await query('SELECT *\nWHERE { ?s ?p }'), 400, 'query-syntax');
    expect(problem).toMatchObject({ line: 2, column: expect.any(Number) as number });
    expectProblem(await query('nonsense'), 400, 'query-syntax');
    expectProblem(await query('SELECT * WHERE { ?s ?p "\u0000" '), 400, 'query-syntax');
  });

  test('that run long are stopped and said to be; others are served meanwhile', async () => {
    const values = Array.from({ length: 30 }, (_, i) => i).join(' ');
    const cross = Array.from({ length: 8 }, (_, i) => `VALUES ?v${i} { ${values} }`).join(' ');
    const slow = query(`SELECT (COUNT(*) AS ?n) WHERE { ${cross} }`);
    const waits: number[] = [];
    for (let i = 0; i < 20; i += 1) {
      const start = performance.now();
      expect((await ask(wiki.origin, '/healthz')).status).toBe(200);
      waits.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    expect(waits.sort((a, b) => a - b)[Math.floor(waits.length / 2)]).toBeLessThan(200);
    const stopped = await slow;
    expectProblem(stopped, 503, 'query-timeout');
    expect(stopped.headers['retry-after']).toMatch(/^\d+$/);
    const regex = `SELECT * WHERE { BIND(REPLACE("${'a'.repeat(5000)}!", "(a+)+$", "b") AS ?x) }`;
    const matched = await query(regex);
    expect([200, 503]).toContain(matched.status);
    expect(rows(await query(NAMES)).length).toBeGreaterThan(0);
  });

  test('an empty answer, one too large and one too slow are three things', async () => {
    const empty = await query('SELECT ?s WHERE { ?s <urn:nothing> ?o }');
    expect(empty).toMatchObject({ status: 200 });
    expect(rows(empty)).toEqual([]);
    const values = Array.from({ length: 60 }, (_, i) => i).join(' ');
    const cross = Array.from({ length: 3 }, (_, i) => `VALUES ?v${i} { ${values} }`).join(' ');
    const large = await query(`SELECT ?v0 WHERE { ${cross} }`);
    const problem = expectProblem(large, 500, 'result-too-large');
    expect(problem).toMatchObject({ limit: 100_000 });
  });
});

describe('bodies past the limit', () => {
  const MEGABYTE = 1024 * 1024;

  test('are refused by what they announce, before they are sent', async () => {
    const head = [
      'POST /sparql HTTP/1.1',
      'Host: localhost',
      'Content-Type: application/sparql-query',
      `Content-Length: ${5000 * MEGABYTE}`,
      'Connection: close',
    ];
    const heard = await sendRaw(wiki.origin, `${head.join('\r\n')}\r\n\r\n`);
    expect(heard).toMatch(/^HTTP\/1\.1 413 /);
    expect(heard).toContain('body-too-large');
  });

  test('are refused while they come in chunks, or swell when unpacked', async () => {
    const chunk = `${MEGABYTE.toString(16)}\r\n${'#'.repeat(MEGABYTE)}\r\n`;
    const head =
      'POST /sparql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n' +
      'Content-Type: application/sparql-query\r\nTransfer-Encoding: chunked\r\n\r\n';
    const heard = await sendRaw(wiki.origin, head + chunk.repeat(12));
    expect(heard).toMatch(/^HTTP\/1\.1 413 /);
    const bomb = gzipSync(Buffer.alloc(300 * MEGABYTE, 0x20));
    expect(bomb.length).toBeLessThan(MEGABYTE);
    const zipped = { 'Content-Encoding': 'gzip' };
    expectProblem(await post(bomb, { ...DIRECT, ...zipped }), 413, 'body-too-large');
    const page = await ask(wiki.origin, '/wiki/bomb', {
      method: 'PUT',
      token,
      body: bomb,
      headers: { 'Content-Type': 'text/turtle', ...zipped },
    });
    expectProblem(page, 413, 'body-too-large');
    expect((await ask(wiki.origin, '/healthz')).status).toBe(200);
  });

  test('of strangers to pages are not read at all', async () => {
    const head = [
      'PUT /wiki/x HTTP/1.1',
      'Host: localhost',
      'Content-Type: text/turtle',
      `Content-Length: ${5 * MEGABYTE}`,
      'Connection: close',
    ];
    expect(await sendRaw(wiki.origin, `${head.join('\r\n')}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 401 /);
  });
});
