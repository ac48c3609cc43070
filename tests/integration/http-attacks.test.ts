import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCanary, type Canary } from '../support/canary-server.ts';
import { ask, type Answer } from '../support/http-client.ts';
import { PASSWORD, startWiki, type WikiServer } from '../support/wiki-server.ts';

let wiki: WikiServer;
let canary: Canary;
let token: string;
let cookie: string;
beforeAll(async () => {
  canary = await startCanary();
  wiki = await startWiki({ SEED: 'none', RATE_LIMITS: 'off' });
  token = await wiki.token('ana', 'contributor', 'write');
  const signedIn = await form('/en/sign-in', { name: 'ana', password: PASSWORD }, sameOrigin());
  cookie = signedIn.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  if (!/^infrawiki=.{43}$/.test(cookie)) throw new Error(`No session: ${signedIn.text}`);
});
afterAll(async () => {
  await wiki.close();
  await canary.close();
});

function write(method: string, slug: string, type: string, body: string | Buffer): Promise<Answer> {
  const headers = { 'Content-Type': type };
  return ask(wiki.origin, `/wiki/${slug}`, { method, token, body, headers });
}
function put(slug: string, type: string, body: string | Buffer): Promise<Answer> {
  return write('PUT', slug, type, body);
}
function html(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return ask(wiki.origin, path, { headers: { Accept: 'text/html', ...headers } });
}
function sameOrigin(): Record<string, string> {
  return { Origin: wiki.origin, 'Sec-Fetch-Site': 'same-origin' };
}
function form(
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return ask(wiki.origin, path, {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    headers: {
      Accept: 'text/html',
      'Content-Type': 'application/x-www-form-urlencoded',
      ...headers,
    },
  });
}
async function expectRefused(answer: Promise<Answer>, status = 400): Promise<string> {
  const start = performance.now();
  const got = await answer;
  expect({ status: got.status, text: got.text.slice(0, 300) }).toMatchObject({ status });
  expect(performance.now() - start).toBeLessThan(5000);
  expect(got.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(got.text).not.toMatch(/node_modules|\bat [\w.]+ \(|dist\/|\/tmp\/|root:/);
  return String(got.json()['id']);
}

describe('an RDF document', () => {
  const JSON_LD = 'application/ld+json';
  const RDF_XML = 'application/rdf+xml';
  const rdfXml = (doctype: string, text: string): string =>
    `<?xml version="1.0"?>\n<!DOCTYPE rdf:RDF [ ${doctype} ]>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="https://schema.org/"><rdf:Description rdf:about=""><s:name>${text}</s:name></rdf:Description></rdf:RDF>`;

  test('never makes the server fetch a context', async () => {
    for (const context of [
      JSON.stringify(`${canary.origin}/context.jsonld`),
      JSON.stringify([{}, `${canary.origin}/context.jsonld`]),
      JSON.stringify({ '@import': `${canary.origin}/context.jsonld` }),
      JSON.stringify({ s: { '@id': 'https://schema.org/about', '@context': `${canary.origin}/` } }),
      JSON.stringify('file:///etc/passwd'),
      JSON.stringify('/ns?format=jsonld'),
    ]) {
      const body = `{"@context":${context},"@id":"","https://schema.org/name":"x","s":{"a":"b"}}`;
      await expectRefused(put('remote', JSON_LD, body));
    }
    const nested = `{"@id":"","https://schema.org/about":{"@context":"${canary.origin}/","https://schema.org/name":"x"}}`;
    await expectRefused(put('remote', JSON_LD, nested));
    expect(canary.connections()).toBe(0);
  });

  test('brings no entity from elsewhere and no billion laughs', async () => {
    for (const external of ['file:///etc/passwd', `${canary.origin}/x`]) {
      const entity = `<!ENTITY e SYSTEM "${external}">`;
      await expectRefused(put('xxe', RDF_XML, rdfXml(entity, '&e;')));
      const parameter = `<!ENTITY % p SYSTEM "${external}"> %p;`;
      await expectRefused(put('xxe', RDF_XML, rdfXml(parameter, 'x')));
    }
    const outer = `<!DOCTYPE rdf:RDF SYSTEM "${canary.origin}/x.dtd">`;
    const plain = rdfXml('', 'x').replace(/<!DOCTYPE[^>]*>/, outer);
    const answer = await put('xxe', RDF_XML, plain);
    expect([201, 400]).toContain(answer.status);
    const laughs = Array.from(
      { length: 12 },
      (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
    ).join('');
    const billion = rdfXml(`<!ENTITY l0 "ha">${laughs}`, '&l12;');
    await expectRefused(put('laughs', RDF_XML, billion));
    const itself = '<!ENTITY a "&b;"><!ENTITY b "&a;">';
    await expectRefused(put('laughs', RDF_XML, rdfXml(itself, '&a;')));
    const quadratic = `<!ENTITY q "${'q'.repeat(100_000)}">`;
    await expectRefused(put('laughs', RDF_XML, rdfXml(quadratic, '&q;'.repeat(5000))));
    expect(canary.connections()).toBe(0);
  });

  test.each([
    ['Turtle brackets', 'text/turtle', `<> <urn:p> ${'['.repeat(100_000)}`],
    [
      'Turtle nodes',
      'text/turtle',
      `<> <urn:p> ${'[<urn:p> '.repeat(50_000)}1${']'.repeat(50_000)} .`,
    ],
    ['collections', 'text/turtle', `<> <urn:p> ${'('.repeat(100_000)}${')'.repeat(100_000)} .`],
    ['JSON arrays', JSON_LD, '['.repeat(100_000) + ']'.repeat(100_000)],
    ['JSON objects', JSON_LD, '{"urn:p":'.repeat(50_000) + '1' + '}'.repeat(50_000)],
    ['XML elements', RDF_XML, rdfXml('', '<a>'.repeat(50_000) + '</a>'.repeat(50_000))],
    ['TriG graphs', 'application/trig', '{'.repeat(100_000)],
    ['TriG quoted', 'application/trig', '<<'.repeat(100_000)],
  ])('of %s nested without end is refused at once', async (_name, type, body) => {
    expect(await expectRefused(put('deep', type, body))).toMatch(/^rdf-/);
  });

  test('with a literal of nine million characters is kept, and over ten megabytes is not', async () => {
    const literal = (n: number): string => `<> <https://schema.org/text> "${'a'.repeat(n)}" .`;
    expect((await put('huge', 'text/turtle', literal(9_000_000))).status).toBe(201);
    expect((await html('/fr/wiki/huge')).status).toBe(200);
    expect(await expectRefused(put('huger', 'text/turtle', literal(11_000_000)), 413)).toBe(
      'body-too-large',
    );
    const removed = await ask(wiki.origin, '/wiki/huge', {
      method: 'DELETE',
      token,
      headers: { 'If-Match': '*' },
    });
    expect(removed.status).toBe(204);
  });

  test('with names of prototypes changes no prototype', async () => {
    const body =
      '{"@context":{"__proto__":"https://schema.org/p","constructor":"https://schema.org/c"},' +
      '"@id":"","__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},' +
      '"https://schema.org/name":"kept","toString":"https://schema.org/x"}';
    const saved = await put('proto', JSON_LD, body);
    expect([201, 400]).toContain(saved.status);
    const slugs = ['__proto__', 'constructor', 'tostring', 'hasownproperty'];
    for (const slug of slugs) {
      const page = await ask(wiki.origin, `/wiki/${slug}`, { headers: { Accept: 'text/turtle' } });
      expect(page.status).toBe(404);
    }
    expect((await put('constructor', 'text/turtle', '<> <urn:p> "x" .')).status).toBe(201);
    expect((await html('/en/wiki/constructor')).status).toBe(200);
    expect((await html('/en/search?q=__proto__&type=constructor&__proto__=1')).status).toBeLessThan(
      500,
    );
    const clean = await ask(wiki.origin, '/search?q=kept', {
      headers: { Accept: 'application/json' },
    });
    expect(clean.text).not.toContain('polluted');
    expect((await html('/en/')).status).toBe(200);
  });

  test('is never served as HTML, whatever is asked', async () => {
    const script = '<script>alert(1)</script>';
    await put('served', 'text/turtle', `<> <https://schema.org/name> "${script}" .`);
    for (const accept of [
      'text/html',
      '*/*',
      'application/xhtml+xml',
      'text/turtle',
      'text/plain',
      'image/svg+xml',
      'text/xml',
    ]) {
      const answer = await ask(wiki.origin, '/wiki/served', { headers: { Accept: accept } });
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      const raw = answer.text.includes(script);
      const type = answer.headers['content-type'] ?? '';
      expect({ accept, raw, html: /html/.test(type) }).not.toEqual({
        accept,
        raw: true,
        html: true,
      });
      expect([200, 406]).toContain(answer.status);
    }
    const formats = await ask(wiki.origin, '/wiki/served?format=html', {});
    expect(formats.status).toBe(400);
  });
});

describe('what a contributor types', () => {
  const SCRIPT = '<script>alert(1)</script>';
  const BREAKOUT = '\\"><img src=x onerror=alert(1)><svg/onload=alert(1)>';
  const page = `
    @prefix im: <https://w3id.org/infra-model/core#> . @prefix s: <https://schema.org/> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix dcterms: <http://purl.org/dc/terms/> .
    </id/nasty> a im:Procedure, <javascript:alert(1)>, <https://x.example/%3Cscript%3E'onmouseover=alert(1)//> ;
      rdfs:label "${SCRIPT}"@en, "</title>${SCRIPT}"@fr, "${BREAKOUT}"@x-onload, "plain"^^<javascript:alert(2)> ;
      dcterms:description "${BREAKOUT}"@en, "</script>${SCRIPT}"@fr ;
      dcterms:source <javascript:alert(3)>, <data:text/html,${encodeURIComponent(SCRIPT)}>, "${SCRIPT}", [ rdfs:label "${BREAKOUT}"@en ; s:url <javascript:alert(6)> ] ;
      dcterms:license <javascript:alert(4)> ;
      s:url <javascript:alert(5)>, <vbscript:x> ;
      im:prose """${SCRIPT} [a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](data:text/html,x) ![i](javascript:alert(1))
<a href="javascript:alert(1)" onclick="alert(1)">x</a> <img src=x onerror=alert(1)> <iframe src="//evil.example"></iframe> <svg><script>alert(1)</script></svg>
[d](&#106;avascript:alert(1)) <java\\tscript:alert(1)> [e]: javascript:alert(1)
<style>*{display:none}</style><form action="//evil.example"><input></form><base href="//evil.example"><meta http-equiv=refresh content="0;//evil.example">"""@en ;
      im:step </id/nasty#s1> .
    </id/nasty#s1> a im:Step ; rdfs:label "${SCRIPT}"@en, "${BREAKOUT}"@fr ; im:position 1 ;
      im:hazard "${BREAKOUT}"@en ; dcterms:description "${SCRIPT}"@en .
    <javascript:alert(9)> rdfs:label "${SCRIPT}"@en .
    </id/nasty> <https://x.example/p?\u0027onclick=alert(1)> "${BREAKOUT}" .`;

  /** No script, no event handler, no dead link alive: looked for in the markup, not in its text. */
  function expectInert(answer: Answer, where: string): void {
    const markup = answer.text.match(/<[a-z!/][^<>]*(?:>|$)/gi)?.join('\n') ?? '';
    const problems = [
      ...(markup.match(
        /<script(?![^>]*\bsrc="\/assets\/|[^>]*type="application\/(?:ld\+)?json")[^>]*>/gi,
      ) ?? []),
      ...(markup.replace(/"[^"]*"/g, '""').match(/\son[a-z]+\s*=/gi) ?? []),
      ...(markup.match(
        /(?:href|src|action|formaction)\s*=\s*["']?\s*(?:javascript|data:text|vbscript)[^>]*/gi,
      ) ?? []),
      ...(markup.match(
        /<(?:iframe|base|object|embed|meta http-equiv=refresh|svg\/onload|img src=x)[^>]*/gi,
      ) ?? []),
      ...(markup.match(/(?:src|action)="?(?:https?:)?\/\/evil[^>]*/gi) ?? []),
    ];
    expect({ where, problems }).toEqual({ where, problems: [] });
    // Data for programs: never run, and nothing in it can end the element early.
    const data = /<script type="application\/(?:ld\+)?json"[^>]*>([\s\S]*?)<\/script>/g;
    for (const [, json = ''] of answer.text.matchAll(data)) {
      expect(() => JSON.parse(json) as unknown).not.toThrow();
      expect(json).not.toContain('<');
    }
  }

  test('is inert on every page that shows it', async () => {
    const path = `/wiki/nasty?comment=${encodeURIComponent(`${SCRIPT} "><img src=x onerror=alert(1)>`)}`;
    const headers = { 'Content-Type': 'text/turtle' };
    const saved = await ask(wiki.origin, path, { method: 'PUT', token, body: page, headers });
    expect({ status: saved.status, text: saved.text }).toMatchObject({ status: 201 });
    const other = `<> <https://schema.org/about> </id/nasty> . </id/links> a <https://w3id.org/infra-model/core#Model> ; <http://www.w3.org/2000/01/rdf-schema#label> "links${SCRIPT}"@en ; <https://w3id.org/infra-model/core#procedure> </id/nasty> .`;
    expect((await put('links', 'text/turtle', other)).status).toBe(201);
    const evil = encodeURIComponent(`"><script>alert(1)</script>`);
    for (const lang of ['fr', 'en']) {
      for (const where of [
        '/wiki/nasty',
        '/wiki/links',
        '/wiki/nasty?revision=1',
        '/wiki/nasty/history',
        '/wiki/nasty/edit',
        '/',
        '/models',
        `/search?q=alert`,
        `/search?q=${evil}&type=${evil}&lang=${evil}`,
        `/models?type=${evil}`,
        `/${evil}`,
        `/wiki/${evil}`,
        `/sign-in?next=${evil}`,
        `/sign-in?next=javascript:alert(1)`,
        `/sparql?query=${encodeURIComponent('SELECT * { ?s ?p ?o } LIMIT 300')}`,
        `/sparql?query=${encodeURIComponent('CONSTRUCT WHERE { ?s ?p ?o } LIMIT 300')}`,
        `/sparql?query=${evil}`,
      ]) {
        const answer = await html(`/${lang}${where}`, { Cookie: cookie });
        expect({ where, status: answer.status }).not.toMatchObject({ status: 500 });
        expect(answer.headers['content-type']).toMatch(/^text\/html/);
        expectInert(answer, `/${lang}${where}`);
      }
    }
    const shown = await html('/en/wiki/nasty');
    expect(shown.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect((await html('/en/search?q=alert')).text).toContain('&lt;script&gt;');
  });

  test('is inert in the form that comes back with it', async () => {
    const opened = await html('/en/wiki/nasty/edit', { Cookie: cookie });
    const names = [...opened.text.matchAll(/<(?:input|textarea|select)[^>]*\bname="([^"]+)"/g)];
    const fields: Record<string, string> = { base: '1' };
    for (const [, name = ''] of names) {
      if (name !== 'base') fields[name] = `</textarea>"'><script>alert(1)</script>`;
    }
    for (const action of ['preview', 'step-add', 'save']) {
      const answer = await form(
        '/en/wiki/nasty/edit',
        { ...fields, action },
        {
          ...sameOrigin(),
          Cookie: cookie,
        },
      );
      expect(answer.status).not.toBe(500);
      expectInert(answer, action);
    }
    expectInert(await html('/en/wiki/nasty'), 'after saving');
    expectInert(await html('/en/wiki/nasty/history'), 'history after saving');
  });

  test('cannot be the name of an account', async () => {
    const { code, stderr } = await wiki.admin(
      ['user', 'add', SCRIPT, '--role', 'reader'],
      `${PASSWORD}\n`,
    );
    expect(code).not.toBe(0);
    expect(stderr).not.toBe('');
    const signIn = await form(
      '/en/sign-in',
      { name: SCRIPT, password: '"><script>' },
      sameOrigin(),
    );
    expect(signIn.status).toBe(401);
    expect(signIn.text).not.toContain(SCRIPT);
  });
});

describe('a request from another site', () => {
  const CROSS = [
    { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' },
    { 'Sec-Fetch-Site': 'same-site', Origin: 'http://other.localhost' },
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { Origin: 'http://localhost.evil.example' },
    {},
  ];

  test('changes nothing by any form', async () => {
    await put(
      'target',
      'text/turtle',
      '</id/target> <http://www.w3.org/2000/01/rdf-schema#label> "safe"@en .',
    );
    const before = await ask(wiki.origin, '/wiki/target/history', {
      headers: { Accept: 'application/json' },
    });
    const edit = { base: '1', action: 'save', 'title-en': 'hacked', title: 'hacked' };
    for (const cross of CROSS) {
      for (const [path, fields] of [
        ['/en/wiki/target/edit', edit],
        ['/en/wiki/target/history', { restore: '1' }],
        ['/en/sign-in', { name: 'ana', password: PASSWORD }],
        ['/sign-out', {}],
        ['/en/set-up', { key: 'x', name: 'eve', password: PASSWORD }],
      ] as const) {
        const answer = await form(path, fields, { ...cross, Cookie: cookie });
        expect({ path, cross, status: answer.status }).toEqual({ path, cross, status: 403 });
        expect(answer.headers['set-cookie']).toBeUndefined();
      }
    }
    expect((await html('/en/wiki/target/edit', { Cookie: cookie })).text).toContain('ana');
    const after = await ask(wiki.origin, '/wiki/target/history', {
      headers: { Accept: 'application/json' },
    });
    expect(after.text).toBe(before.text);
  });

  test('writes no page with the cookie, by any method', async () => {
    for (const cross of CROSS) {
      for (const method of ['PUT', 'POST', 'PATCH', 'DELETE']) {
        const answer = await ask(wiki.origin, '/wiki/target', {
          method,
          headers: { 'Content-Type': 'text/turtle', 'If-Match': '*', Cookie: cookie, ...cross },
          ...(method === 'DELETE' ? {} : { body: '<> <urn:p> "x" .' }),
        });
        expect({ method, cross, status: answer.status }).toEqual({ method, cross, status: 403 });
      }
      const update = await ask(wiki.origin, '/sparql', {
        method: 'POST',
        headers: { 'Content-Type': 'application/sparql-update', Cookie: cookie, ...cross },
        body: 'CLEAR ALL',
      });
      expect(update.status).toBe(403);
    }
    const history = await ask(wiki.origin, '/wiki/target/history', {
      headers: { Accept: 'application/json' },
    });
    expect(history.json<unknown[]>()).toHaveLength(1);
  });

  test('from here works with the same cookie, and its session ends at sign-out', async () => {
    const headers = { 'Content-Type': 'text/turtle', Cookie: cookie, ...sameOrigin() };
    const own = await ask(wiki.origin, '/wiki/target', {
      method: 'POST',
      headers,
      body: '<> <urn:p> "own" .',
    });
    expect(own.status).toBe(204);
    const left = await form(
      '/sign-out',
      { next: '//evil.example' },
      { ...sameOrigin(), Cookie: cookie },
    );
    expect(left.status).toBe(303);
    expect(left.headers.location).toBe('/');
    const again = await ask(wiki.origin, '/wiki/target', {
      method: 'POST',
      headers,
      body: '<> <urn:p> "late" .',
    });
    expect(again.status).toBe(401);
  });
});

test('nothing of all this made the server call anybody', () => {
  expect(canary.connections()).toBe(0);
});
