import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, type Answer, type Ask } from '../support/http-client.ts';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';

let wiki: WikiServer;
let steward: string;
let contributor: string;
let narrow: string;
beforeAll(async () => {
  wiki = await startWiki({ SEED: 'none', RATE_LIMITS: 'off' });
  steward = await wiki.token('ana', 'steward', 'update');
  contributor = await wiki.token('bea', 'contributor', 'write');
  narrow = (await wiki.admin(['token', 'add', 'ana', '--scope', 'write'])).stdout.trim();
});
afterAll(() => wiki.close());

const TURTLE = { 'Content-Type': 'text/turtle' };
const ONE = '<http://ex.org/s> <http://ex.org/p> "one" .';
const TWO = '<http://ex.org/s> <http://ex.org/p> "two" .';

function indirect(graph: string, more = ''): string {
  return `/graphs?graph=${encodeURIComponent(graph)}${more}`;
}
function as(token: string | undefined, method: string, path: string, options: Ask = {}) {
  const headers = { Accept: 'application/n-triples', ...TURTLE, ...options.headers };
  const who = token === undefined ? {} : { token };
  return ask(wiki.origin, path, { ...who, method, ...options, headers });
}
function send(method: string, path: string, body?: string | Buffer, headers = {}): Promise<Answer> {
  return as(steward, method, path, { ...(body === undefined ? {} : { body }), headers });
}
function get(path: string, accept = 'application/n-triples', more = {}): Promise<Answer> {
  return ask(wiki.origin, path, { headers: { Accept: accept, ...more } });
}
async function lines(path: string): Promise<string[]> {
  const { status, text } = await get(path);
  expect(status).toBe(200);
  return text.trimEnd().split('\n').sort();
}
async function count(graph: string): Promise<number> {
  const query = `SELECT (COUNT(*) AS ?n) { GRAPH <${graph}> { ?s ?p ?o } }`;
  const { text } = await get(`/sparql?query=${encodeURIComponent(query)}`, 'text/csv');
  return Number(text.trim().split('\n')[1]);
}
async function commits(graph: string): Promise<Record<string, unknown>[]> {
  const path = graph === '' ? '/en/graphs?default' : `/en${indirect(graph)}`;
  const { text } = await get(path, 'application/json');
  return (JSON.parse(text) as { commits: Record<string, unknown>[] }).commits;
}

describe('a reference graph', () => {
  const GRAPH = 'http://ex.org/data set'.replace(' ', '-');

  test('is made, read, added to, patched, replaced and taken away, each as a commit', async () => {
    const made = await send('PUT', indirect(GRAPH, '&comment=First%20load'), ONE);
    expect(made.status).toBe(201);
    expect(made.headers.etag).toMatch(/^"c\d+"$/);
    expect(made.headers.location).toBe(`${wiki.origin}${indirect(GRAPH)}`);
    expect(await lines(indirect(GRAPH))).toEqual(['<http://ex.org/s> <http://ex.org/p> "one" .']);
    expect(await count(GRAPH)).toBe(1);

    expect((await send('POST', indirect(GRAPH), TWO)).status).toBe(204);
    expect(await count(GRAPH)).toBe(2);

    const update = 'DELETE { ?s ?p "one" } INSERT { ?s ?p <rel> } WHERE { ?s ?p "one" }';
    const patched = await send('PATCH', indirect(GRAPH), update, {
      'Content-Type': 'application/sparql-update',
    });
    expect(patched.status).toBe(204);
    expect(await lines(indirect(GRAPH))).toEqual([
      '<http://ex.org/s> <http://ex.org/p> "two" .',
      '<http://ex.org/s> <http://ex.org/p> <http://ex.org/rel> .',
    ]);

    const same = await send('PUT', indirect(GRAPH), (await get(indirect(GRAPH))).text);
    expect(same.headers.etag).toBe(patched.headers.etag);
    expect((await send('PUT', indirect(GRAPH), TWO)).status).toBe(204);
    expect((await send('DELETE', indirect(GRAPH, '&comment=Enough'))).status).toBe(204);
    expect((await get(indirect(GRAPH))).status).toBe(404);
    expect((await send('DELETE', indirect(GRAPH))).status).toBe(404);
    expect(await count(GRAPH)).toBe(0);

    expect(await commits(GRAPH)).toMatchObject([
      { author: 'ana', comment: 'Enough', added: 0, removed: 1 },
      { added: 0, removed: 1 },
      { added: 1, removed: 1 },
      { added: 1, removed: 0 },
      { comment: 'First load', added: 1, removed: 0 },
    ]);
    expect((await send('PUT', indirect(GRAPH), ONE)).status).toBe(201);
  });

  test('has the tag of its last commit, which writes hold it to', async () => {
    const { etag: read } = (await get(indirect(GRAPH), 'text/turtle')).headers;
    expect(read).toMatch(/^"c\d+\.ttl"$/);
    const again = await get(indirect(GRAPH), 'text/turtle', { 'If-None-Match': read });
    expect([again.status, again.text]).toEqual([304, '']);
    const stale = await send('PUT', indirect(GRAPH), TWO, { 'If-Match': '"c1"' });
    expect([stale.status, stale.json()['id']]).toEqual([412, 'graph-changed']);
    const exists = await send('PUT', indirect(GRAPH), TWO, { 'If-None-Match': '*' });
    expect([exists.status, exists.json()['id']]).toEqual([412, 'graph-exists']);
    const absent = await send('PUT', indirect('http://ex.org/no'), TWO, { 'If-Match': '*' });
    expect([absent.status, absent.json()['id']]).toEqual([412, 'graph-absent']);
    // Pages are tagged by revision: such a tag says nothing of a graph.
    const other = await send('PUT', indirect(GRAPH), TWO, { 'If-Match': read!.replace('c', 'r') });
    expect(other.status).toBe(412);
    expect(await lines(indirect(GRAPH))).toHaveLength(1);
    const held = await send('PUT', indirect(GRAPH), TWO, { 'If-Match': read! });
    expect(held.status).toBe(204);
    expect((await get(indirect(GRAPH), 'text/turtle')).headers.etag).not.toBe(read);
  });

  test.each([
    ['text/turtle', 'ttl', ONE],
    ['application/trig', 'trig', `<${GRAPH}> { ${ONE} }`],
    ['application/n-triples', 'nt', ONE],
    ['application/n-quads', 'nq', ONE.replace(' .', ` <${GRAPH}> .`)],
    ['application/ld+json', 'jsonld', '{"@id":"http://ex.org/s","http://ex.org/p":"one"}'],
    [
      'application/rdf+xml',
      'rdf',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://ex.org/"><rdf:Description rdf:about="http://ex.org/s"><e:p>one</e:p></rdf:Description></rdf:RDF>',
    ],
  ])('goes in and comes out as %s', async (type, extension, document) => {
    expect((await send('PUT', indirect(GRAPH), document, { 'Content-Type': type })).status).toBe(
      204,
    );
    expect(await lines(indirect(GRAPH))).toEqual([ONE]);
    const out = await get(indirect(GRAPH), type);
    expect(out.headers['content-type']).toBe(`${type}; charset=utf-8`);
    expect(out.headers['vary']).toContain('Accept');
    const byName = await get(indirect(GRAPH, `&format=${extension}`), 'text/html');
    expect(byName.text).toBe(out.text);
    await send('PUT', indirect(GRAPH), TWO);
    const back = await send('PUT', indirect(GRAPH), out.text, { 'Content-Type': type });
    expect(back.status).toBe(204);
    expect(await lines(indirect(GRAPH))).toEqual([ONE]);
  });

  test('takes nothing for another graph, and the other graph stays as it is', async () => {
    const foreign = `<http://ex.org/elsewhere> { ${TWO} }`;
    const refused = await send('PUT', indirect(GRAPH), foreign, {
      'Content-Type': 'application/trig',
    });
    expect([refused.status, refused.json()['id']]).toEqual([422, 'foreign-graph']);
    const update = `INSERT DATA { GRAPH <http://ex.org/elsewhere> { ${TWO} } }`;
    const patched = await send('PATCH', indirect(GRAPH), update, {
      'Content-Type': 'application/sparql-update',
    });
    expect(patched.status).toBe(422);
    expect(await count('http://ex.org/elsewhere')).toBe(0);
    expect(await lines(indirect(GRAPH))).toEqual([ONE]);
  });

  test('refuses what cannot be read, each in its own way', async () => {
    const cases: readonly [string | Buffer, Record<string, string>, number, string][] = [
      ['<http://ex.org/s> <p>', TURTLE, 400, 'rdf-syntax'],
      [Buffer.from([0x22, 0xff, 0x22]), TURTLE, 400, 'body-not-utf8'],
      [ONE, { 'Content-Type': 'text/plain' }, 415, 'media-type-unknown'],
      [
        gzipSync(Buffer.alloc(60 * 2 ** 20, 32)),
        { ...TURTLE, 'Content-Encoding': 'gzip' },
        413,
        'body-too-large',
      ],
      ['x', { 'Content-Type': 'multipart/form-data; boundary=b' }, 400, 'malformed-multipart'],
    ];
    for (const [body, headers, status, id] of cases) {
      const answer = await send('PUT', indirect(GRAPH), body, headers);
      expect([answer.status, answer.json()['id']]).toEqual([status, id]);
    }
    const syntax = await send('PUT', indirect(GRAPH), `${ONE}\n<s> <p> ;;`);
    expect(syntax.json()).toMatchObject({ id: 'rdf-syntax', line: 2 });
    expect(await lines(indirect(GRAPH))).toEqual([ONE]);
  });

  test('is told by HEAD and OPTIONS without its content', async () => {
    const head = await as(undefined, 'HEAD', indirect(GRAPH));
    expect([head.status, head.text]).toEqual([200, '']);
    expect(head.headers['content-type']).toBe('application/n-triples; charset=utf-8');
    expect(head.headers['accept-patch']).toBe('application/sparql-update');
    const options = await as(undefined, 'OPTIONS', indirect(GRAPH));
    expect(options.status).toBe(204);
    expect(options.headers['allow']).toBe('GET, HEAD, PUT, POST, PATCH, DELETE, OPTIONS');
  });

  test('keeps its blank nodes whatever order they come in', async () => {
    const graph = 'http://ex.org/blank';
    const body = '_:a <http://ex.org/p> _:b . _:b <http://ex.org/q> 1 .';
    const first = await send('PUT', indirect(graph), body);
    const shuffled = '_:y <http://ex.org/q> 1 . _:x <http://ex.org/p> _:y .';
    const again = await send('PUT', indirect(graph), shuffled);
    expect(again.headers.etag).toBe(first.headers.etag);
  });
});

describe('names of graphs', () => {
  test('are one, absolute, and given by the address or the parameter, not both', async () => {
    const cases: readonly [string, string, number, string][] = [
      ['GET', '/graphs', 400, 'graph-missing'],
      ['PUT', '/graphs', 400, 'graph-missing'],
      ['GET', '/graphs?default&graph=http://ex.org/a', 400, 'graph-twice'],
      ['GET', '/graphs?graph=http://ex.org/a&graph=http://ex.org/b', 400, 'graph-twice'],
      ['PUT', '/graphs/mine?graph=http://ex.org/a', 400, 'graph-twice'],
      ['GET', '/graphs?graph=relative/name', 400, 'graph-iri'],
      ['GET', '/graphs?graph=', 400, 'graph-iri'],
      ['PUT', `/graphs?graph=${encodeURIComponent('http://ex.org/<a>')}`, 400, 'graph-iri'],
      ['GET', '/graphs?graph=http://ex.org/none', 404, 'graph-unknown'],
      ['GET', '/graphs/none', 404, 'graph-unknown'],
      ['PATCH', '/graphs?graph=http://ex.org/none', 404, 'graph-unknown'],
    ];
    for (const [method, path, status, id] of cases) {
      const patch = { 'Content-Type': 'application/sparql-update' };
      const body = method === 'PATCH' ? 'INSERT DATA { <a:b> <a:c> 1 }' : ONE;
      const answer =
        method === 'GET'
          ? await get(path)
          : await send(method, path, body, method === 'PATCH' ? patch : {});
      expect([path, answer.status, answer.json()['id']]).toEqual([path, status, id]);
    }
  });

  test('are made here for a POST without one, and read under their own address', async () => {
    const made = await send('POST', '/graphs', ONE);
    expect(made.status).toBe(201);
    const { location = '' } = made.headers;
    expect(location).toMatch(new RegExp(`^${wiki.origin}/graphs/[0-9a-f]{16}$`));
    const { pathname } = new URL(location);
    expect(await lines(pathname)).toEqual([ONE]);
    expect(await lines(indirect(location))).toEqual([ONE]);
    expect((await send('PUT', pathname, TWO)).status).toBe(204);
    expect(await count(location)).toBe(1);
    expect((await send('DELETE', pathname)).status).toBe(204);
    expect((await get(pathname)).status).toBe(404);
    const empty = await send('POST', '/graphs', '# nothing');
    expect([empty.status, empty.json()['id']]).toEqual([422, 'graph-empty']);
  });

  test('rest on the address of the wiki, whatever Host says', async () => {
    const host = `127.0.0.1:${new URL(wiki.origin).port}`;
    const made = await send('PUT', '/graphs/by/host', ONE, { Host: host });
    expect(made.headers.location).toBe(`${wiki.origin}/graphs/by/host`);
    expect(await count(`${wiki.origin}/graphs/by/host`)).toBe(1);
  });
});

describe('the unnamed graph', () => {
  test('is the one without a name, alone', async () => {
    await send('PUT', indirect('http://ex.org/other'), ONE);
    expect(await lines('/graphs?default')).toEqual(['']);
    expect((await send('PUT', '/graphs?default', TWO)).status).toBe(201);
    expect(await lines('/graphs?default')).toEqual([TWO]);
    expect((await send('POST', '/graphs?default', '<> <http://ex.org/p> 1 .')).status).toBe(204);
    expect((await lines('/graphs?default'))[1]).toContain(`<${wiki.origin}/graphs?default>`);
    expect((await send('DELETE', '/graphs?default')).status).toBe(204);
    expect(await lines('/graphs?default')).toEqual(['']);
    expect(await commits('')).toHaveLength(3);
  });
});

describe('the graph of a page', () => {
  const page = (): string => `${wiki.origin}/wiki/garden`;
  const body = '</id/garden> <http://www.w3.org/2000/01/rdf-schema#label> "Jardin"@fr .';

  test('follows the rules of the page', async () => {
    const made = await as(contributor, 'PUT', indirect(page(), '&comment=Hello'), { body });
    expect([made.status, made.headers.location, made.headers.etag]).toEqual([201, page(), '"r1"']);
    const read = await get(indirect(page()), 'text/turtle');
    expect([read.status, read.text, read.headers.etag]).toEqual([200, body, '"r1.ttl"']);
    const blind = await as(contributor, 'PUT', indirect(page()), { body: `${body} # again` });
    expect([blind.status, blind.json()['id']]).toEqual([428, 'if-match-missing']);
    const foreign = await as(contributor, 'POST', indirect(page()), {
      body: '</id/other> a </id/x> .',
    });
    expect([foreign.status, foreign.json()['id']]).toEqual([422, 'foreign-subject']);
    const gone = await as(contributor, 'DELETE', indirect(page()), {
      headers: { 'If-Match': '"r1"' },
    });
    expect(gone.status).toBe(204);
    expect((await get('/wiki/garden', 'text/turtle')).status).toBe(410);
    expect((await get(indirect(page()), 'text/turtle')).status).toBe(404);
    const twice = await as(contributor, 'DELETE', indirect(page()), {
      headers: { 'If-Match': '*' },
    });
    expect(twice.status).toBe(404);
    const back = await as(contributor, 'PUT', indirect(page()), { body });
    expect([back.status, back.headers.etag]).toEqual([201, '"r3"']);
    const history = await get('/wiki/garden/history', 'application/json');
    expect(JSON.parse(history.text)).toHaveLength(3);
  });
});

describe('rights', () => {
  test('are asked for before anything is read, and nothing changes without them', async () => {
    const graph = 'http://ex.org/guarded';
    await send('PUT', indirect(graph), ONE);
    const before = await commits(graph);
    for (const path of [indirect(graph), '/graphs?default', '/graphs/direct', '/graphs']) {
      const methods = path === '/graphs' ? ['POST'] : ['PUT', 'POST', 'PATCH', 'DELETE'];
      for (const method of methods) {
        expect([method, path, (await as(undefined, method, path, { body: TWO })).status]).toEqual([
          method,
          path,
          401,
        ]);
        expect((await as(contributor, method, path, { body: TWO })).status).toBe(403);
        const held = await as(narrow, method, path, { body: TWO });
        expect([held.status, held.json()['id']]).toEqual([403, 'token-too-narrow']);
      }
    }
    expect(await commits(graph)).toEqual(before);
    expect(await lines(indirect(graph))).toEqual([ONE]);
    expect((await get('/graphs/direct')).status).toBe(404);
    expect(await lines('/graphs?default')).toEqual(['']);
    expect(
      (await as(undefined, 'PUT', indirect(`${wiki.origin}/wiki/garden`), { body: TWO })).status,
    ).toBe(401);
  });

  test('do not open what the wiki keeps itself', async () => {
    for (const graph of [
      `${wiki.origin}/graph/catalogue`,
      `${wiki.origin}/wiki/garden/derived`,
      'https://w3id.org/infra-model/core',
      `${wiki.origin}/user/ana`,
    ]) {
      for (const method of ['PUT', 'POST', 'PATCH', 'DELETE']) {
        const answer = await send(method, indirect(graph), ONE);
        expect([graph, answer.status, answer.json()['id']]).toEqual([
          graph,
          403,
          'graph-read-only',
        ]);
      }
    }
    expect((await get(indirect('https://w3id.org/infra-model/core'))).status).toBe(200);
    const catalogue = await get('/graph/catalogue', 'text/turtle');
    expect(catalogue.status).toBe(200);
    expect(catalogue.text).toContain('Jardin');
    expect((await send('PUT', '/graph/catalogue', ONE)).status).toBe(405);
  });
});

test('a large graph goes out piece by piece, whole, and only when it is asked for', async () => {
  const graph = 'http://ex.org/large';
  const triple = (i: number): string => `<http://ex.org/s${i}> <http://ex.org/p> _:b${i % 100} .`;
  const body = Array.from({ length: 25_000 }, (_, i) => triple(i)).join('\n');
  expect((await send('PUT', indirect(graph), body)).status).toBe(201);
  for (const [type, extension] of [
    ['application/n-triples', 'nt'],
    ['text/turtle', 'ttl'],
  ]) {
    const { status, text, headers } = await get(indirect(graph), type);
    expect(status).toBe(200);
    expect(headers.etag).toMatch(new RegExp(`^"c\\d+\\.${extension}"$`));
    const again = await send('PUT', indirect(graph), text, { 'Content-Type': type! });
    expect([again.status, again.headers.etag?.slice(0, -1)]).toEqual([
      204,
      headers.etag?.split('.')[0],
    ]);
  }
  expect((await get(indirect(graph))).text.match(/\n/g)).toHaveLength(25_000);
});
