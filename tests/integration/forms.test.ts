import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EditForm, FormModel } from '../../core/form/index.ts';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';

let wiki: WikiServer;
let procedure: { readonly hash: string; readonly model: FormModel };

beforeAll(async () => {
  wiki = await startWiki();
  const { hash } = await compiled();
  procedure = { hash, model: await modelOf(hash) };
});
afterAll(() => wiki?.close());

/** The hash of the packaged vocabulary, compiled in this process as the server compiles it. */
async function compiled(): Promise<FormModel> {
  const { FormModels } = await import('../../server/domain/forms/index.ts');
  const { PACKAGED } = await import('../unit/shapes/packaged-asker.ts');
  const quads = [...PACKAGED.graphs().ontologies.values()].flatMap((graph) => graph.quads);
  const models = new FormModels(
    async () => quads,
    () => undefined,
  );
  return models.modelFor(['https://w3id.org/infra-model/core#Procedure']);
}

async function modelOf(hash: string): Promise<FormModel> {
  const response = await fetch(`${wiki.origin}/forms/${hash}.json?kind=im:Procedure`);
  return (await response.json()) as FormModel;
}

interface Answer {
  readonly met: number;
  readonly total: number;
  readonly findings: readonly { severity: string; text: string; node: string; key: string }[];
}

function post(path: string, body: string, type = 'application/json'): Promise<Response> {
  return fetch(wiki.origin + path, { method: 'POST', headers: { 'Content-Type': type }, body });
}

async function check(path: string, form: object): Promise<Answer> {
  const response = await post(path, JSON.stringify(form));
  expect(response.status).toBe(200);
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  return (await response.json()) as Answer;
}

const EMPTY: EditForm = {
  base: 0,
  next: 1,
  model: '',
  kind: 'im:Procedure',
  fields: {},
  steps: [],
  removed: [],
  others: [],
  comment: '',
};

test('a form is kept for ever under its hash, the same that the shapes give anywhere', async () => {
  const url = `${wiki.origin}/forms/${procedure.hash}.json?kind=im:Procedure`;
  const response = await fetch(url);
  expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  expect(response.headers.get('Content-Type')).toBe('application/json; charset=utf-8');
  expect(response.headers.get('Content-Encoding')).toMatch(/br|gzip/);
  expect(procedure.model.hash).toBe(procedure.hash);
  expect(procedure.model.nodes['im:Procedure']?.steps).toBe(true);
  const etag = response.headers.get('ETag') ?? '';
  expect((await fetch(url, { headers: { 'If-None-Match': etag } })).status).toBe(304);
});

test.each(['im:Role', 'im:', '', '%25', '<x>'])(
  'a hash that is not the one of %j is not found',
  async (kind) => {
    const query = new URLSearchParams({ kind });
    const response = await fetch(`${wiki.origin}/forms/${procedure.hash}.json?${query}`, {
      headers: { Accept: 'application/problem+json' },
    });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ id: 'form-unknown', status: 404 });
  },
);

test('a page that does not exist is checked as its form would make it, in the language of the path', async () => {
  const form = {
    ...EMPTY,
    fields: { 'rdfs:label': { fr: 'Tailler un pommier' } },
    steps: [{ name: 's1', depth: 0, flow: '', fields: { 'schema:text': { fr: 'Couper.' } } }],
  };
  const french = await check('/fr/wiki/tailler/check', form);
  const english = await check('/en/wiki/tailler/check', form);
  expect(french.findings).toContainEqual({
    severity: 'violation',
    text: 'Dire ce qu’on fait, une seule fois par langue.',
    node: 's1',
    key: 'rdfs:label',
  });
  expect(english.findings[0]?.text).toBe('Say what to do, once per language.');
  expect(french.met).toBeLessThan(french.total);
  expect([english.met, english.total]).toEqual([french.met, french.total]);
  const page = await fetch(`${wiki.origin}/fr/wiki/tailler`);
  expect(page.status).toBe(404);
});

test('a call that would close a circle through a saved page is found at its step', async () => {
  const rows = await fetch(
    `${wiki.origin}/sparql?${new URLSearchParams({
      query:
        'PREFIX im: <https://w3id.org/infra-model/core#> SELECT ?caller ?called WHERE { ?caller a im:Procedure ; im:hasMember+/im:callsProcedure ?called } LIMIT 1',
    })}`,
    { headers: { Accept: 'application/sparql-results+json' } },
  );
  const { results } = (await rows.json()) as {
    results: { bindings: { caller: { value: string }; called: { value: string } }[] };
  };
  const { caller, called } = results.bindings[0] ?? {};
  const slug = called?.value.replace(/^.*\/id\//, '') ?? '';
  const form = {
    ...EMPTY,
    base: 1,
    next: 500,
    steps: [
      {
        name: 's499',
        depth: 0,
        flow: '',
        fields: { 'rdfs:label': { fr: 'Revenir' }, 'im:callsProcedure': [{ iri: caller?.value }] },
      },
    ],
  };
  const { findings } = await check(`/fr/wiki/${slug}/check`, form);
  expect(findings).toContainEqual({
    severity: 'violation',
    text: expect.stringContaining(
      'elle appelle «\u00a0Filmer un entretien\u00a0», qui l’appelle à son tour',
    ),
    node: 's499',
    key: 'im:callsProcedure',
  });
});

test('the fields of the plain form are checked against the page they were opened from', async () => {
  const fields = (summary: string): string =>
    new URLSearchParams({ base: '1', '/dcterms:description/fr': summary }).toString();
  const type = 'application/x-www-form-urlencoded';
  const response = await post('/fr/wiki/pc-hotcompost/check', fields('Un tas.'), type);
  expect(response.status).toBe(200);
  const { met, total } = (await response.json()) as Answer;
  expect(met).toBe(total);
  expect(total).toBeGreaterThan(15);
});

test('the state of the form says the same as a field as it does in JSON', async () => {
  const form = { ...EMPTY, fields: { 'rdfs:label': { en: 'Prune' } } };
  const body = new URLSearchParams({ state: JSON.stringify(form) }).toString();
  const type = 'application/x-www-form-urlencoded';
  const response = await post('/en/wiki/tailler/check', body, type);
  expect(await response.json()).toEqual(await check('/en/wiki/tailler/check', form));
});

test('other facts that cannot be read are pointed out, and the rest is checked', async () => {
  const others = [{ subject: '', property: 'no property', value: 'x', as: 'text' }];
  const { findings } = await check('/fr/wiki/tailler/check', { ...EMPTY, others });
  expect(findings.map(({ key }) => key)).toContain('others/0');
  expect(findings.map(({ key }) => key)).toContain('rdfs:label');
});

test.each([
  [
    'a name no page can have',
    '/fr/wiki/No%20Page/check',
    '{}',
    'application/json',
    400,
    'bad-slug',
  ],
  ['what is no form', '/fr/wiki/x/check', '"form"', 'application/json', 400, 'check-malformed'],
  ['what is no JSON', '/fr/wiki/x/check', '{', 'application/json', 400, 'check-malformed'],
  ['another media type', '/fr/wiki/x/check', 'x', 'text/plain', 415, 'media-type-unknown'],
])('%s is refused', async (_, path, body, type, status, id) => {
  const response = await post(path, body, type);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ id });
});

test('it is asked by POST, and not more often than anybody types', async () => {
  expect((await fetch(`${wiki.origin}/fr/wiki/x/check`)).status).toBe(405);
  let refused: Response | undefined;
  for (let i = 0; i < 130 && !refused; i++) {
    const response = await post('/fr/wiki/x/check', '"form"');
    if (response.status === 429) refused = response;
  }
  expect(Number(refused?.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect(await refused?.json()).toMatchObject({ id: 'check-too-often' });
});
