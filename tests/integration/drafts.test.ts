import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postForm, sessionOf } from '../support/form-client.ts';
import { ask, type Answer, type Ask } from '../support/http-client.ts';
import { PASSWORD, startWiki, type WikiServer } from '../support/wiki-server.ts';

let wiki: WikiServer;
let ana: string;
let luc: string;
let token: string;

beforeAll(async () => {
  wiki = await startWiki({ SEED: 'none', RATE_LIMITS: 'off' });
  token = await wiki.token('ana', 'contributor', 'write');
  await wiki.token('luc', 'admin', 'update');
  [ana, luc] = await Promise.all([sessionOf(wiki.origin, 'ana'), sessionOf(wiki.origin, 'luc')]);
});
afterAll(() => wiki.close());

function form(path: string, fields: Record<string, string>, cookie = ''): Promise<Answer> {
  return postForm(wiki.origin, path, fields, cookie);
}

/** A request as the island makes it. */
function draft(cookie: string, key: string, options: Ask = {}): Promise<Answer> {
  return ask(wiki.origin, `/en/drafts/${key}`, {
    ...options,
    headers: {
      Accept: 'application/json',
      'Sec-Fetch-Site': 'same-origin',
      ...(cookie ? { Cookie: cookie } : {}),
      ...options.headers,
    },
  });
}

function keep(
  cookie: string,
  key: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return draft(cookie, key, {
    method: 'PUT',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...headers },
  });
}

function body(content: unknown, title = 'Compost'): object {
  return { base: 3, title, content };
}

describe('a draft', () => {
  test('comes back as it was kept, after a kill too, in no cache', async () => {
    const content = { steps: ['« Retourner » 🌱', '\u0000"<script>'], n: 1.5 };
    const kept = await keep(ana, 'compost', body(content));
    expect(kept.status).toBe(200);
    const { time } = kept.json<{ time: string }>();
    expect(kept.headers.etag).toBe(`"${time}"`);
    await wiki.stop('SIGKILL');
    await wiki.restart();
    const read = await draft(ana, 'compost');
    expect(read.json()).toEqual({ key: 'compost', base: 3, title: 'Compost', time, content });
    expect(read.headers['cache-control']).toBe('no-store');
    expect(read.headers['access-control-allow-origin']).toBeUndefined();
    expect(read.headers.etag).toBe(`"${time}"`);
  });

  test('is not replaced by a tab that has not seen it, which is told when it was kept', async () => {
    const first = (await keep(ana, 'tabs', body(1))).json<{ time: string }>();
    const second = await keep(ana, 'tabs', body(2), { 'If-Match': `"${first.time}"` });
    expect(second.status).toBe(200);
    const { time } = second.json<{ time: string }>();
    expect(time > first.time).toBe(true);
    for (const stale of [{}, { 'If-Match': `"${first.time}"` }, { 'If-Match': 'nonsense' }]) {
      const refused = await keep(ana, 'tabs', body(3), stale);
      expect(refused.status).toBe(409);
      expect(refused.json()).toMatchObject({ id: 'draft-changed', time });
    }
    expect((await draft(ana, 'tabs')).json()).toMatchObject({ content: 2 });
    expect((await keep(ana, 'tabs', body(4), { 'If-Match': '*' })).status).toBe(200);
    expect((await draft(ana, 'tabs')).json()).toMatchObject({ content: 4 });
  });

  test('discarded elsewhere is said to be gone, and may be kept anew', async () => {
    const { time } = (await keep(ana, 'gone', body(1))).json<{ time: string }>();
    const discard = { method: 'DELETE', headers: { 'If-Match': `"${time}"` } };
    expect((await draft(ana, 'gone', discard)).status).toBe(204);
    const refused = await keep(ana, 'gone', body(2), { 'If-Match': `"${time}"` });
    expect(refused.status).toBe(409);
    expect(refused.json()).toMatchObject({ id: 'draft-gone' });
    expect((await keep(ana, 'gone', body(2))).status).toBe(200);
    expect((await draft(ana, 'gone', { method: 'DELETE' })).status).toBe(204);
    expect((await draft(ana, 'gone', { method: 'DELETE' })).status).toBe(404);
  });

  test('of somebody else answers as one that does not exist', async () => {
    await keep(ana, 'secret', body('azertyuiop'));
    const strip = ({ status, text, headers }: Answer): unknown => ({
      status,
      text,
      headers: Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'date')),
    });
    for (const method of ['GET', 'DELETE']) {
      const theirs = await draft(luc, 'secret', { method });
      const none = await draft(luc, 'never', { method });
      expect(theirs.status).toBe(404);
      expect(strip(theirs)).toEqual(strip(none));
    }
    expect((await keep(luc, 'secret', body('mine'))).status).toBe(200);
    expect((await draft(ana, 'secret')).json()).toMatchObject({ content: 'azertyuiop' });
    const list = await ask(wiki.origin, '/en/drafts', {
      headers: { Accept: 'application/json', Cookie: luc },
    });
    expect(list.json<{ drafts: { key: string }[] }>().drafts.map(({ key }) => key)).toEqual([
      'secret',
    ]);
  });

  test('is in no search, no query, no log', async () => {
    await keep(ana, 'private', body('zyxwvuts', 'zyxwvuts'));
    await keep(ana, 'private', 'zyxwvuts {');
    const query = 'SELECT ?o WHERE { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }';
    for (const path of [
      '/search?q=zyxwvuts',
      `/sparql?query=${encodeURIComponent(query)}`,
      '/fr/complete?q=zyxw',
      '/fr/similar?title=zyxwvuts',
      '/wiki/private',
      '/id/private',
    ]) {
      const headers = { Accept: 'application/json, application/sparql-results+json' };
      const answer = await ask(wiki.origin, path, { headers });
      expect(answer.text.replaceAll('q=zyxw', '')).not.toContain('zyxwvuts');
    }
    expect(wiki.output()).not.toContain('zyxwvuts');
  });
});

describe('without the right', () => {
  test.each([
    ['nobody', {}, 401],
    ['a cookie that has run out', { Cookie: 'infrawiki=x' }, 401],
    ['a token', 'token', 403],
  ])('%s reads, keeps, lists and discards nothing', async (_who, given, status) => {
    const headers = given === 'token' ? { Authorization: `Bearer ${token}` } : (given as object);
    await keep(ana, 'guarded', body(1), { 'If-Match': '*' }).catch(() => undefined);
    expect((await draft('', 'guarded', { headers: { ...headers } })).status).toBe(status);
    expect((await keep('', 'guarded', body(2), { ...headers })).status).toBe(status);
    expect((await draft('', 'guarded', { method: 'DELETE', headers: { ...headers } })).status).toBe(
      status,
    );
    const list = await ask(wiki.origin, '/en/drafts', {
      headers: { Accept: 'application/json', ...headers },
    });
    expect(list.status).toBe(status);
  });

  test.each(['cross-site', 'same-site'])('a %s request changes nothing', async (site) => {
    await keep(ana, 'forged', body(1));
    const forged = { 'Sec-Fetch-Site': site, Origin: 'https://evil.example' };
    expect((await keep(ana, 'forged', body(2), { ...forged, 'If-Match': '*' })).status).toBe(403);
    expect((await draft(ana, 'forged', { method: 'DELETE', headers: forged })).status).toBe(403);
    const posted = await ask(wiki.origin, '/en/drafts/forged', {
      method: 'POST',
      body: 'action=discard',
      headers: {
        ...forged,
        Cookie: ana,
        'Content-Type': 'application/x-www-form-urlencoded',
      },
    });
    expect(posted.status).toBe(403);
    expect((await draft(ana, 'forged')).json()).toMatchObject({ content: 1 });
    await draft(ana, 'forged', { method: 'DELETE' });
  });
});

describe('a body that is no draft', () => {
  test.each([
    ['no JSON', '{"base":', 400, 'draft-malformed'],
    ['an array', '[1]', 400, 'draft-malformed'],
    ['null', 'null', 400, 'draft-malformed'],
    ['without content', '{"base":1,"title":"x"}', 400, 'draft-malformed'],
    [
      'with a base that is no revision',
      '{"base":-1,"title":"x","content":1}',
      400,
      'draft-malformed',
    ],
    ['with a base in words', '{"base":"1","title":"x","content":1}', 400, 'draft-malformed'],
    [
      'nested without end',
      `{"base":1,"title":"","content":${'['.repeat(100_000)}`,
      400,
      'rdf-too-deep',
    ],
    ['too large', JSON.stringify(body('x'.repeat(1024 * 1024))), 413, 'draft-too-large'],
    ['much too large', JSON.stringify(body('x'.repeat(4 * 1024 * 1024))), 413, 'body-too-large'],
  ])('%s is refused', async (_what, text, status, id) => {
    const answer = await keep(ana, 'refused', text);
    expect({ status: answer.status, id: answer.json()['id'] }).toEqual({ status, id });
    expect((await draft(ana, 'refused')).status).toBe(404);
  });

  test('is refused in another media type, and under what is no key', async () => {
    const type = { 'Content-Type': 'text/plain' };
    expect((await keep(ana, 'refused', body(1), type)).status).toBe(415);
    for (const key of ['-x', 'A', '%2e%2e%2fx', 'x'.repeat(81), '__proto__']) {
      expect((await keep(ana, key, body(1))).status, key).toBe(400);
      expect((await draft(ana, key)).status, key).toBe(404);
    }
  });

  test('with __proto__ in it changes no prototype, and is kept as it is', async () => {
    const text =
      '{"base":1,"title":"","content":{"__proto__":{"role":"admin"}},"__proto__":{"base":9}}';
    expect((await keep(ana, 'constructor', text)).status).toBe(200);
    const read = await draft(ana, 'constructor');
    expect(read.text).toContain('"content":{"__proto__":{"role":"admin"}}');
    expect(read.json()['base']).toBe(1);
    await draft(ana, 'constructor', { method: 'DELETE' });
  });
});

describe('the list', () => {
  test('shows titles, pages and the ways on, and discards without script', async () => {
    const put = await ask(wiki.origin, '/wiki/heap', {
      method: 'PUT',
      token,
      headers: { 'Content-Type': 'text/turtle' },
      body: `<${wiki.origin}/id/heap> <http://www.w3.org/2000/01/rdf-schema#label> "Le tas"@fr .`,
    });
    expect(put.status).toBe(201);
    await keep(ana, 'heap', { base: 0, title: '<b>Mon tas</b>', content: {} });
    await keep(ana, 'new-1a2b', { base: 0, title: '', content: {} });
    const show = (): Promise<Answer> =>
      ask(wiki.origin, '/fr/drafts', { headers: { Accept: 'text/html', Cookie: ana } });
    const { status, text, headers } = await show();
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(text).toContain('&lt;b&gt;Mon tas&lt;/b&gt;');
    expect(text).toContain('href="/fr/wiki/heap/edit?draft=heap"');
    expect(text).toContain('<a href="/fr/wiki/heap">Le tas</a>');
    expect(text).toContain('La page a changé');
    expect(text).toContain('href="/fr/new?draft=new-1a2b"');
    expect(text).toContain('Page sans titre');
    expect(text).toContain('<a href="/fr/drafts">Mes brouillons</a>');
    const [, seen = ''] = /action="\/fr\/drafts\/heap">[^>]*value="([^"]+)"/.exec(text) ?? [];
    await keep(ana, 'heap', { base: 0, title: '', content: 2 }, { 'If-Match': '*' });
    const late = await form('/fr/drafts/heap', { action: 'discard', seen }, ana);
    expect(late.status).toBe(409);
    expect((await draft(ana, 'heap')).json()).toMatchObject({ content: 2 });
    const done = await form('/fr/drafts/heap', { action: 'discard' }, ana);
    expect(done.status).toBe(303);
    expect(done.headers.location).toBe('/fr/drafts');
    expect((await draft(ana, 'heap')).status).toBe(404);
    expect((await form('/fr/drafts/new-1a2b', {}, ana)).status).toBe(400);
  });

  test('leads a visitor to the sign-in page and back', async () => {
    const { status, headers } = await ask(wiki.origin, '/fr/drafts', {
      headers: { Accept: 'text/html' },
    });
    expect(status).toBe(303);
    expect(headers.location).toBe('/fr/sign-in?next=%2Ffr%2Fdrafts');
  });
});

test('an account keeps 100 drafts, and is told what to do about one more', async () => {
  await wiki.token('max', 'contributor', 'write');
  const max = await sessionOf(wiki.origin, 'max');
  const all = await Promise.all(Array.from({ length: 100 }, (_, n) => keep(max, `d${n}`, body(n))));
  expect(all.every(({ status }) => status === 200)).toBe(true);
  const refused = await keep(max, 'one-more', body(1));
  expect(refused.status).toBe(507);
  expect(refused.json()).toMatchObject({ id: 'drafts-too-many', limit: 100 });
  expect((await keep(max, 'd5', body(55), { 'If-Match': '*' })).status).toBe(200);
});

test('whoever keeps without pause is told to wait, and others are not', async () => {
  const limited = await startWiki({ SEED: 'none' });
  try {
    await limited.token('ana', 'contributor', 'write');
    const signIn = await ask(limited.origin, '/en/sign-in', {
      method: 'POST',
      body: new URLSearchParams({ name: 'ana', password: PASSWORD }).toString(),
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        'Sec-Fetch-Site': 'same-origin',
      },
    });
    const headers = {
      Cookie: signIn.headers['set-cookie']?.[0]?.split(';')[0] ?? '',
      'Content-Type': 'application/json',
      'Sec-Fetch-Site': 'same-origin',
      'If-Match': '*',
    };
    const ends = await Promise.all(
      Array.from({ length: 130 }, () =>
        ask(limited.origin, '/en/drafts/a', {
          method: 'PUT',
          headers,
          body: '{"base":0,"content":1}',
        }),
      ),
    );
    const refused = ends.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(10);
    expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0);
    expect((await ask(limited.origin, '/en/drafts/a', { headers })).status).toBe(200);
  } finally {
    await limited.close();
  }
});
