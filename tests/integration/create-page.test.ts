import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { im } from '../../core/vocabulary.ts';
import { ask, type Answer } from '../support/http-client.ts';
import { PASSWORD, startWiki, type WikiServer } from '../support/wiki-server.ts';

let wiki: WikiServer;
let token: string;
let reader: string;
let cookie: string;

beforeAll(async () => {
  wiki = await startWiki({ SEED: 'none', RATE_LIMITS: 'off' });
  token = await wiki.token('ana', 'contributor', 'write');
  reader = await wiki.token('luc', 'reader', 'read');
  const signedIn = await ask(wiki.origin, '/en/sign-in', {
    method: 'POST',
    body: new URLSearchParams({ name: 'ana', password: PASSWORD }).toString(),
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Sec-Fetch-Site': 'same-origin',
    },
  });
  cookie = signedIn.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
});
afterAll(() => wiki.close());

function create(
  body: unknown,
  { lang = 'fr', as = token, headers = {} }: { lang?: string; as?: string; headers?: object } = {},
): Promise<Answer> {
  return ask(wiki.origin, `/${lang}/create`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...(as === '' ? {} : { token: as }),
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', ...headers },
  });
}

async function complete(q: string, kind: string, lang = 'fr'): Promise<unknown[]> {
  const query = new URLSearchParams({ q, kind });
  const answer = await ask(wiki.origin, `/${lang}/complete?${query}`);
  expect(answer.status).toBe(200);
  return answer.json<{ results: unknown[] }>().results;
}

function turtle(slug: string): Promise<Answer> {
  return ask(wiki.origin, `/wiki/${slug}`, { headers: { Accept: 'application/n-triples' } });
}

test('a page made in place is a page like another, and is offered at once', async () => {
  const made = await create({
    kind: im('Tool'),
    label: { fr: '  Fourche   à fumier ', en: 'Manure fork' },
    description: { fr: 'Quatre dents.' },
  });
  expect(made.status).toBe(201);
  const iri = `${wiki.origin}/id/fourche-a-fumier`;
  expect(made.json()).toEqual({
    iri,
    label: 'Fourche à fumier',
    href: '/fr/wiki/fourche-a-fumier',
  });
  expect(made.headers.location).toBe(iri);
  expect(await complete('fum', im('Tool'))).toMatchObject([{ iri, label: 'Fourche à fumier' }]);
  expect(await complete('fork', im('ResourceType'), 'en')).toMatchObject([
    { iri, label: 'Manure fork', kindLabel: 'Tool', description: 'Quatre dents.' },
  ]);
  const { text } = await turtle('fourche-a-fumier');
  expect(text.trim().split('\n')).toHaveLength(5);
  expect(text).toContain(
    `<${iri}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${im('Tool')}>`,
  );
  expect(text).toContain('Peer_Production_License');
  const history = await ask(wiki.origin, '/wiki/fourche-a-fumier/history', {
    headers: { Accept: 'application/json' },
  });
  expect(history.json<object[]>()).toMatchObject([
    { revision: 1, author: 'ana', comment: 'Page créée en remplissant un champ' },
  ]);
  expect((await ask(wiki.origin, '/fr/wiki/fourche-a-fumier')).status).toBe(200);
});

test('what exists already is said and shown, in the reader’s language', async () => {
  await create({ kind: im('Role'), label: { fr: 'Berger' } });
  const again = await create({ kind: im('Role'), label: { fr: ' berger' } }, { lang: 'en' });
  expect(again.status).toBe(409);
  expect(again.json()).toMatchObject({
    id: 'title-taken',
    iri: `${wiki.origin}/id/berger`,
    slug: 'berger',
    title: '“berger” exists already.',
  });
  const other = await create({ kind: im('Hazard'), label: { fr: 'Berger' } });
  expect(other.json()).toMatchObject({ iri: `${wiki.origin}/id/berger-2` });
  const english = await create({ kind: im('Role'), label: { en: 'Berger' } });
  expect(english.json()).toMatchObject({ iri: `${wiki.origin}/id/berger-3` });
});

test('of many who make the same at once, one makes it', async () => {
  const ends = await Promise.all(
    Array.from({ length: 8 }, () => create({ kind: im('Tool'), label: { fr: 'Serpe' } })),
  );
  expect(ends.map(({ status }) => String(status)).toSorted()).toEqual([
    '201',
    ...Array<string>(7).fill('409'),
  ]);
  const others = await Promise.all(
    Array.from({ length: 5 }, (_, n) =>
      create({ kind: im('Tool'), label: { fr: `Faux${'!'.repeat(n)}` } }),
    ),
  );
  const iris = others.map((answer) => answer.json<{ iri: string }>().iri.split('/').pop());
  expect(iris.toSorted((a = '', b = '') => a.localeCompare(b))).toEqual([
    'faux',
    'faux-2',
    'faux-3',
    'faux-4',
    'faux-5',
  ]);
});

test('a deleted page keeps its name, and a reserved word is no name', async () => {
  await create({ kind: im('Tool'), label: { fr: 'Pioche' } });
  await ask(wiki.origin, '/wiki/pioche', { method: 'DELETE', token, headers: { 'If-Match': '*' } });
  const again = await create({ kind: im('Tool'), label: { fr: 'Pioche' } });
  expect(again.json()).toMatchObject({ iri: `${wiki.origin}/id/pioche-2` });
  const reserved = await create({ kind: im('Tool'), label: { fr: 'New' } });
  expect(reserved.json()).toMatchObject({ iri: `${wiki.origin}/id/new-2` });
});

test('the form may create by its cookie, and other sites may not', async () => {
  const body = { kind: im('Tool'), label: { fr: 'Houe' } };
  const by = (site: string): Promise<Answer> =>
    create(body, { as: '', headers: { Cookie: cookie, 'Sec-Fetch-Site': site } });
  expect((await by('cross-site')).status).toBe(403);
  expect((await turtle('houe')).status).toBe(404);
  expect((await by('same-origin')).status).toBe(201);
});

describe('refused, with nothing made:', () => {
  const tool = im('Tool');
  test.each<[string, number, string, unknown]>([
    ['no JSON', 400, 'malformed-request', '{"kind":'],
    ['an array', 400, 'malformed-request', '[]'],
    ['a label that is a number', 400, 'malformed-request', { kind: tool, label: 3 }],
    ['no label', 422, 'title-missing', { kind: tool }],
    ['a blank label', 422, 'title-missing', { kind: tool, label: { fr: ' \n' } }],
    [
      'a label in no language',
      422,
      'title-missing',
      { kind: tool, label: { __proto__: 'x', xx: 'y' } },
    ],
    ['a label without end', 422, 'title-too-long', { kind: tool, label: { fr: 'x'.repeat(301) } }],
    [
      'a description without end',
      422,
      'description-too-long',
      { kind: tool, label: 'x', description: 'x'.repeat(5001) },
    ],
    ['no kind', 422, 'kind-unknown', { label: 'x' }],
    ['a kind that is none', 422, 'kind-unknown', { kind: 'http://example.org/X', label: 'x' }],
    [
      'a class that is no kind of page',
      422,
      'kind-unknown',
      { kind: 'http://www.w3.org/2002/07/owl#Class', label: 'x' },
    ],
    [
      'a kind with a query in it',
      422,
      'kind-unknown',
      { kind: `${tool}> . ?s ?p ?o . <x`, label: 'x' },
    ],
    ['a body nested without end', 400, 'rdf-too-deep', `{"label":${'['.repeat(100_000)}`],
  ])('%s', async (_what, status, id, body) => {
    const before = await head();
    const answer = await create(body);
    expect({ status: answer.status, id: answer.json()['id'] }).toEqual({ status, id });
    expect(await head()).toBe(before);
  });

  test('without the right', async () => {
    const body = { kind: tool, label: { fr: 'Interdit' } };
    expect((await create(body, { as: '' })).status).toBe(401);
    expect((await create(body, { as: reader })).status).toBe(403);
    expect((await turtle('interdit')).status).toBe(404);
  });

  test('in another media type or by another method', async () => {
    const text = { headers: { 'Content-Type': 'text/plain' } };
    expect((await create({ kind: tool, label: 'x' }, text)).status).toBe(415);
    expect((await ask(wiki.origin, '/fr/create')).status).toBe(405);
  });

  /** The tag of a completion changes with every commit. */
  async function head(): Promise<string | undefined> {
    return (await ask(wiki.origin, '/fr/complete?q=')).headers.etag;
  }
});

test('markup and quotes in names are text everywhere', async () => {
  const label = '<img src=x onerror=alert(1)> "\\ } . # 🌱 ‮';
  const made = await create({ kind: im('Tool'), label: { fr: label } });
  expect(made.status).toBe(201);
  const { href } = made.json<{ href: string }>();
  expect(href).toBe('/fr/wiki/img-src-x-onerror-alert-1');
  expect(await complete('img src', im('Tool'))).toMatchObject([{ label }]);
  const page = await ask(wiki.origin, href, { headers: { Accept: 'text/html' } });
  expect(page.status).toBe(200);
  expect(page.text).not.toContain('<img src=x');
});

describe('completion over HTTP', () => {
  test('is not sent again until something changes', async () => {
    const first = await ask(wiki.origin, '/fr/complete?q=fum');
    expect(first.headers['content-type']).toBe('application/json; charset=utf-8');
    const headers = { 'If-None-Match': first.headers.etag ?? '' };
    expect((await ask(wiki.origin, '/fr/complete?q=fum', { headers })).status).toBe(304);
    await create({ kind: im('Tool'), label: { fr: 'Fumoir' } });
    const later = await ask(wiki.origin, '/fr/complete?q=fumo', { headers });
    expect(later.status).toBe(200);
    expect(later.json<{ results: object[] }>().results).toMatchObject([{ label: 'Fumoir' }]);
  });

  test.each(['limit=0', 'limit=x', 'limit=1000', 'q=%ff'])('refuses %s', async (query) => {
    const answer = await ask(wiki.origin, `/fr/complete?${query}`);
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  test('takes what would break a query as the text it is', async () => {
    for (const text of ['> } UNION { ?s ?p ?o } #', "'", '\\', '__proto__', '%00']) {
      const query = new URLSearchParams({ q: text, kind: text, scheme: text }).toString();
      const answer = await ask(wiki.origin, `/fr/complete?${query}`);
      expect({ text, status: answer.status }).toEqual({ text, status: 200 });
      expect(answer.json()).toEqual({ results: [] });
    }
  });
});

test('similar titles lead to the pages there are, in the reader’s language', async () => {
  await create({
    kind: im('Procedure'),
    label: { fr: 'Tailler les pommiers', en: 'Pruning apple trees' },
    description: { en: 'In late winter.' },
  });
  const similar = async (title: string): Promise<unknown[]> => {
    const query = new URLSearchParams({ title });
    const answer = await ask(wiki.origin, `/en/similar?${query}`);
    expect(answer.status).toBe(200);
    return answer.json<{ results: unknown[] }>().results;
  };
  expect(await similar('Taille de pommiers')).toMatchObject([
    {
      title: 'Pruning apple trees',
      kind: im('Procedure'),
      kindLabel: 'Procedure',
      summary: 'In late winter.',
      match: 'Tailler les pommiers',
      href: '/en/wiki/tailler-les-pommiers',
    },
  ]);
  for (const nothing of ['', '"; } #', 'Souder un vélo'])
    expect(await similar(nothing)).toEqual([]);
});
