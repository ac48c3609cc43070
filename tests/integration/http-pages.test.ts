import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, sendRaw, type Answer, type Ask } from '../support/http-client.ts';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';

let wiki: WikiServer;
let token: string;
beforeAll(async () => {
  wiki = await startWiki({ SEED: 'none', RATE_LIMITS: 'off' });
  token = await wiki.token('ana', 'contributor', 'write');
});
afterAll(() => wiki.close());

const TURTLE = { 'Content-Type': 'text/turtle' };

function send(method: string, path: string, options: Ask = {}): Promise<Answer> {
  return ask(wiki.origin, path, { method, token, ...options });
}
function get(path: string, accept = 'text/turtle', headers = {}): Promise<Answer> {
  return ask(wiki.origin, path, { headers: { Accept: accept, ...headers } });
}
function put(slug: string, body: string, headers: Record<string, string> = {}): Promise<Answer> {
  return send('PUT', `/wiki/${slug}`, { body, headers: { ...TURTLE, ...headers } });
}
function post(slug: string, body: string, headers: Record<string, string> = {}): Promise<Answer> {
  return send('POST', `/wiki/${slug}`, { body, headers: { ...TURTLE, ...headers } });
}
function patch(slug: string, body: string, headers: Record<string, string> = {}): Promise<Answer> {
  const type = { 'Content-Type': 'application/sparql-update' };
  return send('PATCH', `/wiki/${slug}`, { body, headers: { ...type, ...headers } });
}
function history(slug: string): Promise<{ revision: number; author: string; comment: string }[]> {
  return get(`/wiki/${slug}/history`, 'application/json').then((answer) => answer.json());
}
function titled(slug: string, title: string): string {
  return `</id/${slug}> <http://www.w3.org/2000/01/rdf-schema#label> "${title}"@en .\n`;
}
/** A problem document with its id, and nothing in it that it should not say. */
function expectProblem(answer: Answer, status: number, id: string): Record<string, unknown> {
  expect({ status: answer.status, body: answer.text }).toMatchObject({ status });
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  const problem = answer.json();
  expect(problem).toMatchObject({ id, status });
  expect(answer.text).not.toMatch(/node_modules|\bat [\w.]+ \(|dist\/|\/tmp\//);
  return problem;
}

describe('a page by PUT', () => {
  test('is created, kept word for word, replaced, deleted and brought back', async () => {
    const first = `# as I wrote it\n${titled('life', 'One')}`;
    const created = await put('life', first);
    expect(created.status).toBe(201);
    expect(created.headers).toMatchObject({ etag: '"r1"', location: `${wiki.origin}/wiki/life` });
    expect(created.text).toBe('');
    const read = await get('/wiki/life');
    expect(read).toMatchObject({ status: 200, text: first });
    expect(read.headers).toMatchObject({
      etag: '"r1.ttl"',
      'content-location': '/wiki/life?format=ttl',
      'accept-patch': 'application/sparql-update',
    });
    for (const name of ['Accept', 'Accept-Language', 'Accept-Encoding', 'Cookie']) {
      expect(read.headers.vary?.split(', ')).toContain(name);
    }

    expectProblem(await put('life', titled('life', 'Two')), 428, 'if-match-missing');
    expectProblem(await put('life', '', { 'If-Match': '"r7"' }), 412, 'if-match-stale');
    const second = await put('life', titled('life', 'Two'), { 'If-Match': '"r1.jsonld.br"' });
    expect(second).toMatchObject({ status: 204, text: '' });
    expect(second.headers.etag).toBe('"r2"');

    expectProblem(await send('DELETE', '/wiki/life'), 428, 'if-match-missing');
    const stale = { headers: { 'If-Match': '"r1"' } };
    expectProblem(await send('DELETE', '/wiki/life', stale), 412, 'if-match-stale');
    const gone = await send('DELETE', '/wiki/life', { headers: { 'If-Match': '"r2.ttl"' } });
    expect(gone.status).toBe(204);
    expectProblem(await get('/wiki/life'), 410, 'page-deleted');
    expect((await get('/fr/wiki/life', 'text/html')).status).toBe(410);
    expect(await history('life')).toMatchObject([
      { revision: 3 },
      { revision: 2 },
      { revision: 1 },
    ]);
    expect((await get('/wiki/life?revision=1')).text).toBe(first);

    const back = await put('life', titled('life', 'Three'));
    expect(back.status).toBe(201);
    expect(back.headers.etag).toBe('"r4"');
    expect((await get('/wiki/life')).text).toContain('Three');
  });

  test('takes If-Match: * for any revision that exists, and for none that does not', async () => {
    expectProblem(
      await put('star', titled('star', 'A'), { 'If-Match': '*' }),
      412,
      'if-match-absent',
    );
    expect((await put('star', titled('star', 'A'))).status).toBe(201);
    const weak = await put('star', titled('star', 'B'), { 'If-Match': 'W/"r1"' });
    expectProblem(weak, 412, 'if-match-stale');
    expect((await put('star', titled('star', 'B'), { 'If-Match': '*' })).status).toBe(204);
    const deletion = await send('DELETE', '/wiki/star', { headers: { 'If-Match': '*' } });
    expect(deletion.status).toBe(204);
  });

  test('with If-None-Match: * only creates', async () => {
    const fresh = { 'If-None-Match': '*' };
    expect((await put('fresh', titled('fresh', 'A'), fresh)).status).toBe(201);
    const again = { ...fresh, 'If-Match': '"r1"' };
    expect((await put('fresh', titled('fresh', 'B'), again)).status).toBe(412);
    expect((await post('fresh', titled('fresh', 'B'), fresh)).status).toBe(412);
    expect((await get('/wiki/fresh')).text).not.toContain('"B"');
  });

  test('that changes nothing makes no revision', async () => {
    await put('same', titled('same', 'A'));
    const again = await put('same', titled('same', 'A'), { 'If-Match': '"r1"' });
    expect(again.status).toBe(204);
    expect(again.headers.etag).toBe('"r1"');
    expect(await history('same')).toHaveLength(1);
  });

  test('keeps comment, author and time by itself, whatever the client says of them', async () => {
    const forged = { author: 'root', date: '1999-01-01', 'X-Author': 'root', From: 'root@x' };
    const path = '/wiki/who?comment=Why%20%26%20how&author=root&date=1999-01-01&time=1999';
    const saved = await send('PUT', path, {
      body: titled('who', 'A'),
      headers: { ...TURTLE, ...forged, Date: 'Fri, 01 Jan 1999 00:00:00 GMT' },
    });
    expect(saved.status).toBe(201);
    const [row] = (await get('/wiki/who/history', 'application/json')).json<
      Record<string, unknown>[]
    >();
    expect(Object.keys(row ?? {}).sort()).toEqual(
      ['added', 'author', 'comment', 'removed', 'revision', 'time'].sort(),
    );
    expect(row).toMatchObject({ author: 'ana', comment: 'Why & how', added: 1, removed: 0 });
    expect(Math.abs(Date.parse(String(row?.['time'])) - Date.now())).toBeLessThan(60_000);
  });

  test('refuses a comment without end', async () => {
    const path = `/wiki/long-comment?comment=${'x'.repeat(600)}`;
    const refused = await send('PUT', path, { body: titled('long-comment', 'A'), headers: TURTLE });
    expectProblem(refused, 400, 'comment-too-long');
    expect((await get('/wiki/long-comment')).status).toBe(404);
  });
});

describe('the six syntaxes', () => {
  const SYNTAXES: readonly (readonly [type: string, extension: string, body: string])[] = [
    [
      'text/turtle',
      'ttl',
      '@prefix s: <https://schema.org/> .\n<> s:about [ s:name "été"@fr, 1.50 ] .',
    ],
    [
      'application/trig',
      'trig',
      '<> { <> <https://schema.org/about> _:x . _:x <https://schema.org/name> "été"@fr, 1.50 }',
    ],
    [
      'application/n-triples',
      'nt',
      '<http://PAGE> <https://schema.org/about> _:x .\n_:x <https://schema.org/name> "été"@fr .\n_:x <https://schema.org/name> "1.50"^^<http://www.w3.org/2001/XMLSchema#decimal> .\n',
    ],
    [
      'application/n-quads',
      'nq',
      '<http://PAGE> <https://schema.org/about> _:x <http://PAGE> .\n_:x <https://schema.org/name> "été"@fr <http://PAGE> .\n_:x <https://schema.org/name> "1.50"^^<http://www.w3.org/2001/XMLSchema#decimal> .\n',
    ],
    [
      'application/ld+json',
      'jsonld',
      '{"@context":{"s":"https://schema.org/"},"@id":"","s:about":{"s:name":[{"@value":"été","@language":"fr"},{"@value":"1.50","@type":"http://www.w3.org/2001/XMLSchema#decimal"}]}}',
    ],
    [
      'application/rdf+xml',
      'rdf',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="https://schema.org/"><rdf:Description rdf:about=""><s:about rdf:parseType="Resource"><s:name xml:lang="fr">été</s:name><s:name rdf:datatype="http://www.w3.org/2001/XMLSchema#decimal">1.50</s:name></s:about></rdf:Description></rdf:RDF>',
    ],
  ];

  test.each(SYNTAXES)('%s goes in, and comes out in all of them', async (type, extension, body) => {
    const slug = `in-${extension}`;
    const page = `${wiki.origin}/wiki/${slug}`;
    const sent = body.replaceAll('http://PAGE', page);
    const headers = { 'Content-Type': `${type}; charset=utf-8` };
    expect(await put(slug, sent, headers)).toMatchObject({ status: 201, text: '' });
    const verbatim = await get(`/wiki/${slug}`, type);
    expect(verbatim).toMatchObject({ status: 200, text: sent });
    const reference = (await get(`/wiki/${slug}?format=nq`, '*/*')).text;
    for (const [other, otherExtension] of SYNTAXES) {
      const answer = await get(`/wiki/${slug}`, other);
      expect(answer.status).toBe(200);
      expect(answer.headers['content-type']).toBe(`${other}; charset=utf-8`);
      expect(answer.headers.etag).toBe(`"r1.${otherExtension}"`);
      expect(answer.headers['content-location']).toBe(`/wiki/${slug}?format=${otherExtension}`);
      // What came out goes in again and is the same page, so nothing is saved.
      const copy = answer.text;
      const back = await post(slug, copy, { 'Content-Type': other });
      expect({ status: back.status, text: back.text }).toEqual({ status: 204, text: '' });
    }
    expect(await history(slug)).toHaveLength(1);
    expect(reference.split('\n').filter((line) => line.trim() !== '')).toHaveLength(3);
    expect(reference).toContain(`<${page}> <https://schema.org/about>`);
  });

  test('are chosen by q-values, wildcards and ?format=, and 406 says what there is', async () => {
    await put('choose', titled('choose', 'A'));
    const chosen = async (accept: string): Promise<string | undefined> =>
      (await get('/wiki/choose', accept)).headers['content-type'];
    expect(await chosen('text/turtle;q=0.2, application/ld+json;q=0.9')).toMatch(/ld\+json/);
    expect(await chosen('application/n-triples;q=0.3, application/rdf+xml;q=0.4')).toMatch(
      /rdf\+xml/,
    );
    expect(await chosen('text/html;q=0.1, application/*;q=0.5, text/turtle;q=0')).toMatch(
      /application/,
    );
    expect(await chosen('text/html')).toMatch(/text\/html/);
    expect(await chosen('TEXT/TURTLE')).toMatch(/text\/turtle/);
    const none = await get('/wiki/choose', 'image/png, application/pdf');
    expect(expectProblem(none, 406, 'not-acceptable')['accepted']).toMatch(/text\/turtle/);
    expectProblem(await get('/wiki/choose?format=exe', '*/*'), 400, 'format-unknown');
  });

  test('are told apart from what is no RDF, no text and too large', async () => {
    const odd = (headers: Record<string, string>, body: string | Buffer): Promise<Answer> =>
      send('PUT', '/wiki/odd', { headers, body });
    expectProblem(await odd({ 'Content-Type': 'text/csv' }, 'a,b'), 415, 'media-type-unknown');
    expectProblem(await odd({}, titled('odd', 'A')), 415, 'media-type-unknown');
    const latin = { 'Content-Type': 'text/turtle; charset=iso-8859-1' };
    expectProblem(await odd(latin, titled('odd', 'A')), 400, 'charset-unknown');
    const bytes = Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xfe]);
    expectProblem(await odd(TURTLE, bytes), 400, 'body-not-utf8');
    const twisted = { ...TURTLE, 'Content-Encoding': 'snappy' };
    expectProblem(await odd(twisted, 'x'), 415, 'encoding-unknown');
    const broken = { ...TURTLE, 'Content-Encoding': 'gzip' };
    expect((await odd(broken, 'not gzip at all')).status).toBe(400);
    expectProblem(await odd(TURTLE, ''), 422, 'empty-page');
    const problem = expectProblem(await odd(TURTLE, '<a> <b> "c" .\n<a> <b> .'), 400, 'rdf-syntax');
    expect(problem).toMatchObject({ line: 2, column: expect.any(Number) as number });
    expectProblem(await get('/wiki/odd'), 404, 'page-unknown');
  });
});

describe('names', () => {
  test('of things resolve on the page, whatever Host the client wrote', async () => {
    const body =
      '<#part> <https://schema.org/name> "p" . </id/hosted> <https://schema.org/hasPart> <#part> .';
    const saved = await put('hosted', body, { Host: 'evil.example' });
    expect(saved.headers.location).toBe(`${wiki.origin}/wiki/hosted`);
    const triples = await get('/wiki/hosted', 'application/n-triples', { Host: 'evil.example:81' });
    expect(triples.text).toContain(`<${wiki.origin}/wiki/hosted#part>`);
    expect(triples.text).toContain(`<${wiki.origin}/id/hosted>`);
    expect(triples.text).not.toContain('evil');
    const html = await get('/fr/wiki/hosted', 'text/html', { Host: 'evil.example' });
    expect(html.status).toBe(200);
    expect(html.text).not.toContain('evil');
  });

  test('of other pages cannot be spoken about: 422 says which one', async () => {
    await put('mine', titled('mine', 'A'));
    for (const foreign of [
      '/id/other',
      '/id/other#s1',
      '/wiki/other',
      '/graph/catalogue',
      '/user/ana',
    ]) {
      const body = titled('mine', 'A') + `<${foreign}> <https://schema.org/name> "x" .`;
      for (const send of [put, post]) {
        const answer = await send('mine', body, { 'If-Match': '"r1"' });
        const problem = expectProblem(answer, 422, 'foreign-subject');
        expect(problem['subject']).toBe(wiki.origin + foreign);
      }
      const update = `INSERT DATA { <${foreign}> <https://schema.org/name> "x" }`;
      expectProblem(await patch('mine', update), 422, 'foreign-subject');
    }
    const other = `${wiki.origin}/wiki/other`;
    const trig = `<${other}> { <https://a.example/> <https://a.example/> "x" }`;
    const inTrig = await put('mine', trig, {
      'Content-Type': 'application/trig',
      'If-Match': '"r1"',
    });
    expect(expectProblem(inTrig, 422, 'foreign-graph')['graph']).toBe(other);
    const quads = '<https://a.example/> <https://a.example/> "x" <https://else.example/> .';
    const inQuads = await post('mine', quads, { 'Content-Type': 'application/n-quads' });
    expect(expectProblem(inQuads, 422, 'foreign-graph')['graph']).toBe('https://else.example/');
    const outside = '<https://a.example/thing> <https://schema.org/name> "not local" .';
    expect((await post('mine', outside)).status).toBe(204);
    expect(await history('mine')).toHaveLength(2);
  });

  test('of pages follow the rules, by every trick of the path', async () => {
    for (const slug of [
      'Upper',
      '-dash',
      '.dot',
      'a%20b',
      'x'.repeat(81),
      'a%2Fb',
      '..%2Fetc',
      '%c3%a9',
      'a%00b',
    ]) {
      expectProblem(await put(slug, titled('x', 'A')), 400, 'bad-slug');
      expect((await get(`/wiki/${slug}`)).status).toBe(404);
      expect((await get(`/fr/wiki/${slug}`, 'text/html')).status).toBe(404);
      expect((await get(`/id/${slug}`)).status).toBe(404);
    }
    expect((await put('%2e%2e', titled('x', 'A'))).status).toBe(400);
    expect((await put('%zz', titled('x', 'A'))).status).toBe(400);
    expect((await put('x'.repeat(80), titled('x'.repeat(80), 'A'))).status).toBe(201);
    expect((await put('a.b_c-9', titled('a.b_c-9', 'A'))).status).toBe(201);
    for (const path of [
      '/wiki/../healthz',
      '/wiki/../../etc/passwd',
      '/wiki/..',
      '/wiki//x',
      '/assets/../main.js',
      '/assets/..%2f..%2fmain.js',
      '/assets/%2e%2e/manifest.json',
    ]) {
      const heard = await sendRaw(
        wiki.origin,
        `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
      );
      expect(heard).toMatch(/^HTTP\/1\.1 40[04] /);
      expect(heard).not.toContain('root:');
    }
  });

  test('at /id/ lead with 303 to the page or the data', async () => {
    await put('thing', titled('thing', 'A'));
    const html = await get('/id/thing', 'text/html', { 'Accept-Language': 'en' });
    expect(html.status).toBe(303);
    expect(html.headers.location).toBe('/en/wiki/thing');
    expect(html.headers.vary).toMatch(/Accept\b.*Accept-Language/);
    const data = await get('/id/thing', 'text/turtle');
    expect(data.status).toBe(303);
    const followed = await get(data.headers.location ?? '', 'text/turtle');
    expect(followed.text).toContain('"A"@en');
    expectProblem(await get('/id/nothing'), 404, 'page-unknown');
    expect((await get('/id/nothing', 'text/html')).headers['content-type']).toMatch(/text\/html/);
  });
});

describe('conditional and compressed reads', () => {
  test('304 for the tag of any compression, and a tag for each', async () => {
    await put(
      'tagged',
      Array.from({ length: 60 }, (_, i) => titled('tagged', `Title ${i}`)).join(''),
    );
    for (const [coding, suffix] of [
      ['br', '.br'],
      ['gzip', '.gz'],
      ['identity', ''],
    ] as const) {
      const answer = await get('/wiki/tagged', 'text/turtle', { 'Accept-Encoding': coding });
      expect(answer.headers.etag).toBe(`"r1.ttl${suffix}"`);
      expect(answer.headers['content-encoding']).toBe(suffix === '' ? undefined : coding);
      const again = await get('/wiki/tagged', 'text/turtle', {
        'Accept-Encoding': coding,
        'If-None-Match': answer.headers.etag ?? '',
      });
      expect(again).toMatchObject({ status: 304, text: '' });
      expect(again.headers.etag).toBeDefined();
      expect(again.headers.vary).toMatch(/Accept/);
    }
    const list = { 'If-None-Match': '"r9.ttl", W/"r1.ttl"' };
    expect((await get('/wiki/tagged', 'text/turtle', list)).status).toBe(304);
    const other = { 'If-None-Match': '"r1.ttl"' };
    expect((await get('/wiki/tagged', 'application/ld+json', other)).status).toBe(200);
    await post('tagged', titled('tagged', 'new'));
    expect((await get('/wiki/tagged', 'text/turtle', other)).status).toBe(200);
  });

  test('HTML has a weak tag that differs by language, and changes with a commit', async () => {
    await put('weak', titled('weak', 'A'));
    const french = await get('/fr/wiki/weak', 'text/html');
    const english = await get('/en/wiki/weak', 'text/html');
    expect(french.headers.etag).toMatch(/^W\/"/);
    expect(english.headers.etag).not.toBe(french.headers.etag);
    const known = { 'If-None-Match': french.headers.etag ?? '' };
    expect((await get('/fr/wiki/weak', 'text/html', known)).status).toBe(304);
    await post('weak', titled('weak', 'B'));
    expect((await get('/fr/wiki/weak', 'text/html', known)).status).toBe(200);
  });

  test('HEAD says what GET says, without the body', async () => {
    await put('head', titled('head', 'A'));
    const paths = [
      '/wiki/head',
      '/en/wiki/head',
      '/wiki/nothing',
      '/id/head',
      '/',
      '/healthz',
      '/xx/wiki/head',
      '/wiki/head/history',
      '/search?q=a',
      '/ns',
      '/sparql?query=ASK%7B%7D',
      '/nowhere',
    ];
    for (const path of paths) {
      for (const accept of ['text/turtle', 'text/html', 'application/json']) {
        const [whole, head] = await Promise.all([
          get(path, accept),
          ask(wiki.origin, path, { method: 'HEAD', headers: { Accept: accept } }),
        ]);
        expect({ path, accept, text: head.text, status: head.status }).toEqual({
          path,
          accept,
          text: '',
          status: whole.status,
        });
        const { date: _a, 'keep-alive': _b, ...same } = whole.headers;
        const { date: _c, 'keep-alive': _d, ...said } = head.headers;
        expect({ path, accept, ...said }).toEqual({ path, accept, ...same });
      }
    }
  });
});

describe('past revisions', () => {
  test('are mementos with a time map', async () => {
    await put('past', titled('past', 'one'));
    await put('past', titled('past', 'two'), { 'If-Match': '"r1"' });
    const old = await get('/wiki/past?revision=1');
    expect(old.text).toContain('one');
    expect(old.headers.etag).toBe('"r1.ttl"');
    expect(old.headers['content-location']).toBe('/wiki/past?revision=1&format=ttl');
    const rows = (await get('/wiki/past/history', 'application/json')).json<{ time: string }[]>();
    expect(old.headers['memento-datetime']).toBe(new Date(rows[1]?.time ?? '').toUTCString());
    expect(old.headers.link).toContain('</wiki/past>; rel="original"');
    expect(old.headers.link).toContain(
      '</wiki/past/timemap>; rel="timemap"; type="application/link-format"',
    );
    const page = await get('/fr/wiki/past?revision=1', 'text/html');
    expect(page.headers['memento-datetime']).toBe(old.headers['memento-datetime']);
    expect(page.text).toContain('one');
    expect((await get('/wiki/past')).headers['memento-datetime']).toBeUndefined();

    const map = await get('/wiki/past/timemap', '*/*');
    expect(map.headers['content-type']).toBe('application/link-format; charset=utf-8');
    const links = map.text.trim().split(/,\n/);
    expect(links.filter((link) => /rel="[^"]*memento/.test(link))).toHaveLength(2);
    expect(map.text).toContain(`<${wiki.origin}/wiki/past>; rel="original"`);
    expect(map.text).toContain(`<${wiki.origin}/wiki/past?revision=2>`);
    expect(map.text).toContain(`datetime="${String(old.headers['memento-datetime'])}"`);
    for (const bad of ['0', '3', '-1', 'abc', '1e9', '99999999999', '1&revision=2', '__proto__']) {
      expectProblem(await get(`/wiki/past?revision=${bad}`), 404, 'revision-unknown');
    }
    expectProblem(await get('/wiki/nothing/timemap', '*/*'), 404, 'page-unknown');
    expectProblem(await get('/wiki/nothing/history', 'application/json'), 404, 'page-unknown');
  });

  test('keep the labels of blank nodes that did not change', async () => {
    const node = '[ <https://schema.org/name> "kept" ]';
    const other = (n: number): string => `[ <https://schema.org/name> "other ${n}" ]`;
    const body = (n: number): string => `<> <https://schema.org/about> ${other(n)}, ${node} .`;
    const label = async (): Promise<string | undefined> =>
      /(_:\S+) <https:\/\/schema.org\/name> "kept"/.exec(
        (await get('/wiki/blank', 'application/n-triples')).text,
      )?.[1];
    await put('blank', body(1));
    const before = await label();
    expect(before).toMatch(/^_:/);
    await put('blank', body(2), { 'If-Match': '"r1"' });
    expect(await label()).toBe(before);
    await patch('blank', 'INSERT DATA { <> <https://schema.org/name> "page" }');
    expect(await label()).toBe(before);
    const query = 'SELECT ?b WHERE { ?b <https://schema.org/name> "kept" }';
    const found = await get(
      `/sparql?query=${encodeURIComponent(query)}`,
      'application/sparql-results+json',
    );
    const { results } = found.json<{ results: { bindings: { b: { type: string } }[] } }>();
    expect(results.bindings.map(({ b }) => b.type)).toEqual(['bnode']);
  });
});

describe('PATCH', () => {
  test('edits the page alone, and says where it is wrong', async () => {
    await put('patched', titled('patched', 'A'));
    const label = '<http://www.w3.org/2000/01/rdf-schema#label>';
    const change = `DELETE { ?s ${label} "A"@en } INSERT { ?s ${label} "B"@en } WHERE { ?s ${label} "A"@en }`;
    const done = await patch('patched', change, { 'If-Match': '"r1.nt"' });
    expect(done.status).toBe(204);
    expect(done.headers.etag).toBe('"r2"');
    expect((await get('/wiki/patched')).text).toContain('"B"@en');
    expectProblem(await patch('patched', change, { 'If-Match': '"r1"' }), 412, 'if-match-stale');

    const absent = `DELETE DATA { </id/patched> ${label} "A"@en }`;
    expectProblem(await patch('patched', absent), 409, 'patch-absent');
    const half = `INSERT DATA { </id/patched> ${label} "half"@en } ; ${absent}`;
    expectProblem(await patch('patched', half), 409, 'patch-absent');
    for (const update of [
      'INSERT DATA { GRAPH <g> { <a> <b> <c> } }',
      'INSERT DATA { GRAPH </wiki/patched> { </id/patched> <b> <c> } }',
      'DELETE { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }',
      'WITH </wiki/patched> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }',
      'DELETE { ?s ?p ?o } USING </wiki/patched> WHERE { ?s ?p ?o }',
      'DELETE { ?s ?p ?o } USING NAMED </wiki/patched> WHERE { ?s ?p ?o }',
      'LOAD <http://127.0.0.1:1/>',
      'LOAD SILENT <file:///etc/passwd>',
      'CLEAR ALL',
      'CLEAR DEFAULT',
      'DROP GRAPH <g>',
      'CREATE GRAPH <g>',
      'COPY DEFAULT TO <g>',
      'MOVE <g> TO DEFAULT',
      'ADD <g> TO DEFAULT',
    ]) {
      expectProblem(await patch('patched', update), 422, 'patch-other-graph');
    }
    const service = 'INSERT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }';
    expectProblem(await patch('patched', service), 403, 'service-refused');
    expectProblem(await patch('patched', 'DELETE WHERE { ?s ?p ?o }'), 422, 'empty-page');
    const wrong = expectProblem(
      await patch('patched', 'INSERT DATA {\n  <a> <b> }'),
      400,
      'query-syntax',
    );
    expect(wrong).toMatchObject({ line: 2, column: expect.any(Number) as number });
    expect((await patch('patched', 'SELECT * { ?s ?p ?o }')).status).toBe(400);
    const type = { 'Content-Type': 'text/n3' };
    expectProblem(await patch('patched', 'x', type), 415, 'media-type-unknown');
    expectProblem(await patch('nothing', change), 404, 'page-unknown');
    expect(await history('patched')).toHaveLength(2);
    expect((await get('/wiki/patched')).text).not.toContain('half');
  });
});

describe('two at once', () => {
  test('of many PUTs on the same revision exactly one wins, and the others are told', async () => {
    await put('race', titled('race', 'start'));
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        put('race', titled('race', `w${i}`), { 'If-Match': '"r1"' }),
      ),
    );
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([
      204,
      ...Array<number>(11).fill(412),
    ]);
    const winner = answers.findIndex(({ status }) => status === 204);
    expect((await get('/wiki/race')).text).toContain(`"w${winner}"`);
    expect(await history('race')).toHaveLength(2);
  });

  test('of many PUTs of a new page one creates it', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) => put('new-race', titled('new-race', `w${i}`))),
    );
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([
      201,
      ...Array<number>(7).fill(428),
    ]);
    expect(await history('new-race')).toHaveLength(1);
  });

  test('of many POSTs and PATCHes without a condition none is lost', async () => {
    await put('merge', titled('merge', 'start'));
    const writes = Array.from({ length: 30 }, (_, i) =>
      i % 3 === 0
        ? patch('merge', `INSERT DATA { <> <https://schema.org/name> "n${i}" }`)
        : post('merge', `<> <https://schema.org/name> "n${i}" .`),
    );
    const answers = await Promise.all(writes);
    expect(answers.map(({ status }) => status)).toEqual(Array(30).fill(204));
    const triples = (await get('/wiki/merge', 'application/n-triples')).text;
    for (let i = 0; i < 30; i += 1) expect(triples).toContain(`"n${i}"`);
    const rows = await history('merge');
    expect(rows.map(({ revision }) => revision)).toEqual(rows.map((_, i) => 31 - i));
  });
});

describe('rights', () => {
  test('a stranger, a bad token and a narrow one write nothing, by any method', async () => {
    await put('guarded', titled('guarded', 'A'));
    const reader = await wiki.token('lea', 'reader', 'read');
    for (const method of ['PUT', 'POST', 'PATCH', 'DELETE']) {
      const write = (headers: Record<string, string>): Promise<Answer> =>
        ask(wiki.origin, '/wiki/guarded', {
          method,
          headers: { ...TURTLE, 'If-Match': '*', ...headers },
          ...(method === 'DELETE' ? {} : { body: titled('guarded', 'B') }),
        });
      const stranger = await write({});
      expectProblem(stranger, 401, 'sign-in-needed');
      expect(stranger.headers['www-authenticate']).toMatch(/^Bearer/);
      expectProblem(await write({ Authorization: 'Bearer nonsense' }), 401, 'token-unknown');
      expectProblem(await write({ Authorization: 'Bearer' }), 401, 'token-unknown');
      expectProblem(await write({ Authorization: 'Basic YTpi' }), 401, 'sign-in-needed');
      expect((await write({ Authorization: `Bearer ${reader}` })).status).toBe(403);
    }
    expect(await history('guarded')).toHaveLength(1);
  });

  test('OPTIONS and unknown methods say what may be done', async () => {
    const plain = await ask(wiki.origin, '/wiki/guarded', { method: 'OPTIONS' });
    expect(plain.status).toBe(204);
    for (const method of ['GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'DELETE', 'OPTIONS']) {
      expect(plain.headers.allow?.split(', ')).toContain(method);
    }
    expect(plain.headers['accept-patch']).toBe('application/sparql-update');
    const refused = await ask(wiki.origin, '/wiki/guarded', { method: 'PROPFIND' });
    expectProblem(refused, 405, 'method-not-allowed');
    expect(refused.headers.allow).toBe(plain.headers.allow);
    const preflight = await ask(wiki.origin, '/wiki/guarded', {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://tool.example',
        'Access-Control-Request-Method': 'PUT',
        'Access-Control-Request-Headers': 'authorization, if-match, content-type',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers['access-control-allow-origin']).toBe('*');
    expect(preflight.headers['access-control-allow-credentials']).toBeUndefined();
    expect(preflight.headers['access-control-allow-methods']).toMatch(/PATCH/);
    const allowed = preflight.headers['access-control-allow-headers']?.toLowerCase() ?? '';
    for (const name of ['authorization', 'if-match', 'content-type'])
      expect(allowed).toContain(name);
    const read = await get('/wiki/guarded', 'text/turtle', { Origin: 'https://tool.example' });
    expect(read.headers['access-control-allow-origin']).toBe('*');
    const exposed = read.headers['access-control-expose-headers']?.toLowerCase() ?? '';
    for (const name of ['etag', 'location', 'accept-patch']) expect(exposed).toContain(name);
  });
});
