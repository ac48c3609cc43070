import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GraphView } from '../../core/rdf/graph-view.ts';
import type { Quad } from '../../core/rdf/terms.ts';
import { closeSyntaxThreads, readRdf } from '../../server/sparql/syntax/index.ts';
import { ask, type Answer } from '../support/http-client.ts';
import { PASSWORD, startWiki, type WikiServer } from '../support/wiki-server.ts';

const VOID = 'http://rdfs.org/ns/void#';
const SD = 'http://www.w3.org/ns/sparql-service-description#';
const DCAT = 'http://www.w3.org/ns/dcat#';
const DCTERMS = 'http://purl.org/dc/terms/';
const SH = 'http://www.w3.org/ns/shacl#';
const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const SCHEMA = 'https://schema.org/';
const GRAPH = 'http://ex.org/stations';

let wiki: WikiServer;
let steward: string;
let cookie: string;
beforeAll(async () => {
  wiki = await startWiki({ RATE_LIMITS: 'off' });
  steward = await wiki.token('ana', 'steward', 'update');
  const signedIn = await form('/en/sign-in', { name: 'ana', password: PASSWORD });
  cookie = signedIn.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const described = new URLSearchParams({
    graph: GRAPH,
    'title-fr': 'Stations météo',
    'title-en': 'Weather stations',
    source: 'https://ex.org/source',
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    comment: 'Imported for rain',
  });
  await put(`/graphs?${described}`, '<http://ex.org/a> a <http://ex.org/Station> .');
});
afterAll(async () => {
  await wiki.close();
  await closeSyntaxThreads();
});

function get(path: string, accept: string, headers = {}): Promise<Answer> {
  return ask(wiki.origin, path, { headers: { Accept: accept, ...headers } });
}
function put(path: string, body: string): Promise<Answer> {
  const headers = { 'Content-Type': 'text/turtle' };
  return ask(wiki.origin, path, { method: 'PUT', token: steward, headers, body });
}
function html(path: string, headers = {}): Promise<Answer> {
  return get(path, 'text/html', headers);
}
function form(path: string, fields: Record<string, string>, headers = {}): Promise<Answer> {
  return ask(wiki.origin, path, {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    headers: {
      Accept: 'text/html',
      Origin: wiki.origin,
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': 'application/x-www-form-urlencoded',
      ...headers,
    },
  });
}
async function view(path: string): Promise<{ quads: Quad[]; of: GraphView }> {
  const { status, text, headers } = await get(path, 'text/turtle');
  expect([status, headers['content-type']]).toEqual([200, 'text/turtle; charset=utf-8']);
  const baseIri = wiki.origin + path;
  const quads = await readRdf({ text, mediaType: 'text/turtle', baseIri });
  return { quads, of: new GraphView(quads) };
}
function objects(quads: readonly Quad[], subject: string, predicate: string): string[] {
  return quads
    .filter((q) => q.subject.value === subject && q.predicate.value === predicate)
    .map(({ object }) => object.value);
}
async function ask1(query: string): Promise<number> {
  const { text } = await get(`/sparql?query=${encodeURIComponent(query)}`, 'text/csv');
  return Number(text.trim().split('\n')[1]);
}

describe('/.well-known/void', () => {
  const node = (name: string): string => `${wiki.origin}/.well-known/void#${name}`;

  test('counts truly, also after the next commit', async () => {
    for (const extra of ['', ' ; <http://ex.org/height> 12, 13']) {
      await put(`/graphs?graph=${GRAPH}`, `<http://ex.org/a> a <http://ex.org/Station>${extra} .`);
      const { quads } = await view('/.well-known/void');
      const told = (property: string): number =>
        Number(objects(quads, node('dataset'), `${VOID}${property}`)[0]);
      expect(told('triples')).toBe(await ask1('SELECT (COUNT(*) AS ?n) { ?s ?p ?o }'));
      expect(told('distinctSubjects')).toBe(
        await ask1('SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }'),
      );
      const partition = (kind: string, of: string, value: string): number => {
        const found = quads.find(
          (q) => q.predicate.value === `${VOID}${kind}` && q.object.value === of,
        );
        return Number(objects(quads, found?.subject.value ?? '', `${VOID}${value}`)[0]);
      };
      expect(partition('class', 'https://w3id.org/infra-model/core#Procedure', 'entities')).toBe(
        await ask1(
          'SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a <https://w3id.org/infra-model/core#Procedure> }',
        ),
      );
      expect(partition('property', RDF_TYPE, 'triples')).toBe(
        await ask1('SELECT (COUNT(*) AS ?n) { ?s a ?c }'),
      );
    }
  });

  test('says licence, endpoint, limits, prefixes, and that a triple may count twice, in both languages', async () => {
    const { quads } = await view('/.well-known/void');
    const dataset = node('dataset');
    expect(objects(quads, dataset, RDF_TYPE)).toEqual(
      expect.arrayContaining([`${VOID}Dataset`, `${DCAT}Dataset`]),
    );
    expect(objects(quads, dataset, `${VOID}sparqlEndpoint`)).toEqual([`${wiki.origin}/sparql`]);
    expect(objects(quads, dataset, `${DCTERMS}license`)[0]).toContain('Peer_Production_License');
    const words = objects(quads, dataset, `${DCTERMS}description`).join('\n');
    expect(words).toContain('compte deux fois');
    expect(words).toContain('counts twice');
    const limits = quads
      .filter(({ predicate }) => predicate.value === `${SCHEMA}propertyID`)
      .map(({ subject, object }) => [
        object.value,
        objects(quads, subject.value, `${SCHEMA}value`)[0],
      ]);
    expect(Object.fromEntries(limits)).toMatchObject({
      'query-deadline': '10',
      'result-limit': '100000',
    });
    const prefixes = quads.filter(({ predicate }) => predicate.value === `${SH}prefix`);
    expect(prefixes.map(({ object }) => object.value)).toEqual(
      expect.arrayContaining(['im', 'schema', 'dcterms']),
    );
  });

  test('asks questions in both languages that the data answers', async () => {
    const { quads } = await view('/.well-known/void');
    const examples = quads.filter(({ predicate }) => predicate.value === `${SH}select`);
    expect(examples.length).toBeGreaterThan(4);
    for (const { subject, object } of examples) {
      const comments = quads.filter(
        (q) => q.subject.value === subject.value && q.predicate.value.endsWith('#comment'),
      );
      expect(
        comments.map((q) => (q.object.termType === 'Literal' ? q.object.language : '')).sort(),
      ).toEqual(['en', 'fr']);
      const answer = await get(`/sparql?query=${encodeURIComponent(object.value)}`, 'text/csv');
      expect([subject.value, answer.status]).toEqual([subject.value, 200]);
      expect(answer.text.trim().split('\n').length, subject.value).toBeGreaterThan(1);
    }
  });

  test('describes each reference graph with what stewards said of it', async () => {
    const { quads } = await view('/.well-known/void');
    expect(objects(quads, GRAPH, `${DCTERMS}title`).sort()).toEqual([
      'Stations météo',
      'Weather stations',
    ]);
    expect(objects(quads, GRAPH, `${DCTERMS}source`)).toEqual(['https://ex.org/source']);
    expect(objects(quads, GRAPH, `${DCTERMS}contributor`)).toEqual([`${wiki.origin}/user/ana`]);
    const [dump = ''] = objects(quads, GRAPH, `${VOID}dataDump`);
    const { pathname, search } = new URL(dump);
    expect((await get(pathname + search, 'text/turtle')).status).toBe(200);
  });

  test('comes in every syntax, and leads people to the list', async () => {
    for (const type of ['application/ld+json', 'application/rdf+xml', 'application/n-triples']) {
      const answer = await get('/.well-known/void', type);
      expect([answer.status, answer.headers['content-type']]).toEqual([
        200,
        `${type}; charset=utf-8`,
      ]);
    }
    const people = await html('/.well-known/void', { 'Accept-Language': 'en' });
    expect([people.status, people.headers.location]).toEqual([303, '/en/graphs']);
    const { etag = '' } = (await get('/.well-known/void', 'text/turtle')).headers;
    const again = await get('/.well-known/void', 'text/turtle', { 'If-None-Match': etag });
    expect(again.status).toBe(304);
  });
});

test('the service description says what the endpoint can do and which graphs there are', async () => {
  const { quads } = await view('/sparql');
  const service = `${wiki.origin}/sparql`;
  expect(objects(quads, service, RDF_TYPE)).toEqual([`${SD}Service`]);
  expect(objects(quads, service, `${SD}endpoint`)).toEqual([service]);
  expect(objects(quads, service, `${SD}supportedLanguage`).sort()).toEqual([
    `${SD}SPARQL11Query`,
    `${SD}SPARQL11Update`,
  ]);
  expect(objects(quads, service, `${SD}feature`)).toEqual([`${SD}UnionDefaultGraph`]);
  expect(objects(quads, service, `${SD}inputFormat`)).toHaveLength(6);
  const [dataset = ''] = objects(quads, service, `${SD}defaultDataset`);
  const [union = ''] = objects(quads, dataset, `${SD}defaultGraph`);
  expect(objects(quads, union, RDF_TYPE)).toEqual([`${SD}Graph`]);
  const names = objects(quads, dataset, `${SD}namedGraph`).flatMap((graph) =>
    objects(quads, graph, `${SD}name`),
  );
  expect(names).toEqual(expect.arrayContaining([GRAPH, `${wiki.origin}/graph/catalogue`]));
});

describe('the list of graphs', () => {
  test.each([
    ['fr', 'Stations météo', 'Graphes de référence', 'compte deux fois'],
    ['en', 'Weather stations', 'Reference graphs', 'counts twice'],
  ])('in %s names each with source, licence, last change and downloads', async (lang, ...words) => {
    const { status, text, headers } = await html(`/${lang}/graphs`);
    expect([status, headers['content-language']]).toEqual([200, lang]);
    for (const word of words) expect(text).toContain(word);
    expect(text).toContain('CC BY 4.0');
    expect(text).toContain('https://ex.org/source');
    expect(text).toContain(`/graphs?graph=${encodeURIComponent(GRAPH)}&amp;format=ttl`);
    expect(text).not.toContain('name="action"');
  });

  test('shows a steward the form, and a graph its history', async () => {
    const list = await html('/fr/graphs', { Cookie: cookie });
    expect(list.text).toContain('value="add"');
    const page = await html(`/fr/graphs?graph=${encodeURIComponent(GRAPH)}`);
    expect(page.text).toContain('Imported for rain');
    expect(page.text).not.toContain('value="restore"');
    expect((await html(`/fr/graphs?graph=http://ex.org/none`)).status).toBe(404);
  });

  test('answers tools in JSON', async () => {
    const { graphs } = (await get('/en/graphs', 'application/json')).json<{ graphs: object[] }>();
    expect(graphs).toContainEqual(
      expect.objectContaining({ graph: GRAPH, source: 'https://ex.org/source', author: 'ana' }),
    );
  });

  test('leads from the address of a graph to its page', async () => {
    const graph = encodeURIComponent(GRAPH);
    const found = await html(`/graphs?graph=${graph}`, { 'Accept-Language': 'fr' });
    expect([found.status, found.headers.location]).toEqual([303, `/fr/graphs?graph=${graph}`]);
    const page = encodeURIComponent(`${wiki.origin}/wiki/pc-rain`);
    const wikiPage = await html(`/graphs?graph=${page}`, { 'Accept-Language': 'en' });
    expect(wikiPage.headers.location).toBe('/en/wiki/pc-rain');
  });
});

describe('the forms of a graph', () => {
  const MADE = 'http://ex.org/made';
  const path = `/en/graphs?graph=${encodeURIComponent(MADE)}`;
  const files = (fields: Record<string, string>, file?: [string, string]): [string, string] => {
    const boundary = 'xYzZy';
    const parts = Object.entries(fields).map(
      ([name, value]) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const [name = '', content = ''] = file ?? [];
    parts.push(
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n${content}\r\n--${boundary}--\r\n`,
    );
    return [`multipart/form-data; boundary=${boundary}`, parts.join('')];
  };
  const upload = (
    to: string,
    fields: Record<string, string>,
    file?: [string, string],
    more = {},
  ): Promise<Answer> => {
    const [type, body] = files(fields, file);
    const headers = {
      Accept: 'text/html',
      Origin: wiki.origin,
      'Sec-Fetch-Site': 'same-origin',
      Cookie: cookie,
      'Content-Type': type,
      ...more,
    };
    return ask(wiki.origin, to, { method: 'POST', body, headers });
  };
  const content = async (): Promise<string> =>
    (await get(`/graphs?graph=${encodeURIComponent(MADE)}`, 'application/n-triples')).text.trim();
  const history = async (): Promise<{ commit: number; comment: string }[]> =>
    (await get(path, 'application/json')).json<{ commits: { commit: number; comment: string }[] }>()
      .commits;

  test('add, describe, replace, take away and bring back, each undoable', async () => {
    const fields = { action: 'add', iri: MADE, 'title-en': 'Made <b>here</b>', licence: '' };
    const added = await upload('/en/graphs', fields, ['one.ttl', '<a:b> <a:c> "1" .']);
    expect([added.status, added.headers.location]).toEqual([303, path]);
    expect(await content()).toBe('<a:b> <a:c> "1" .');
    expect((await html(path)).text).toContain('Made &lt;b&gt;here&lt;/b&gt;');

    const described = await form(
      path,
      { action: 'describe', 'title-en': 'Made', source: 'https://ex.org/s' },
      { Cookie: cookie },
    );
    expect(described.status).toBe(303);
    expect((await html(path)).text).toContain('https://ex.org/s');
    expect(await history()).toHaveLength(1);

    await upload(path, { action: 'replace', comment: 'Newer' }, ['two.nt', '<a:b> <a:c> "2" .']);
    expect(await content()).toBe('<a:b> <a:c> "2" .');
    await form(path, { action: 'delete' }, { Cookie: cookie });
    expect((await get(`/graphs?graph=${MADE}`, 'text/turtle')).status).toBe(404);
    expect((await html(path, { Cookie: cookie })).text).toContain('was taken away');

    const [, second, first] = await history();
    await form(path, { action: 'restore', commit: String(second?.commit) }, { Cookie: cookie });
    expect(await content()).toBe('<a:b> <a:c> "2" .');
    await form(path, { action: 'restore', commit: String(first?.commit) }, { Cookie: cookie });
    expect(await content()).toBe('<a:b> <a:c> "1" .');
    expect((await history())[0]?.comment).toBe(`Back to state ${first?.commit}`);
    expect((await html(path)).text).toContain('https://ex.org/s');
  });

  test('come back with the reason, in the reader’s language, and change nothing', async () => {
    const before = await history();
    const again = await upload('/fr/graphs', { action: 'add', iri: MADE, 'title-fr': 'Encore' }, [
      'x.ttl',
      '<a:b> <a:c> 3 .',
    ]);
    expect(again.status).toBe(412);
    expect(again.text).toContain('Le graphe existe déjà');
    expect(again.text).toContain('value="Encore"');
    const none = await upload(path, { action: 'replace' });
    expect([none.status, none.text.includes('No file was chosen')]).toEqual([400, true]);
    const wrong = await upload(path, { action: 'replace' }, ['x.ttl', 'not turtle']);
    expect(wrong.status).toBe(400);
    const link = await form(
      path,
      { action: 'describe', licence: 'javascript:alert(1)' },
      { Cookie: cookie },
    );
    expect([link.status, link.text.includes('href="javascript')]).toEqual([400, false]);
    const own = await upload('/en/graphs', { action: 'add', iri: `${wiki.origin}/wiki/pc-rain` }, [
      'x.ttl',
      '<a:b> <a:c> 3 .',
    ]);
    expect(own.status).toBe(403);
    const unknown = await form(path, { action: 'restore', commit: '1' }, { Cookie: cookie });
    expect(unknown.status).toBe(404);
    expect(await history()).toEqual(before);
  });

  test('serve stewards of this site alone', async () => {
    const before = await history();
    expect((await form(path, { action: 'delete' })).status).toBe(401);
    const elsewhere = {
      Cookie: cookie,
      Origin: 'https://evil.example',
      'Sec-Fetch-Site': 'cross-site',
    };
    expect((await form(path, { action: 'delete' }, elsewhere)).status).toBe(403);
    await wiki.token('bea', 'contributor', 'write');
    const signedIn = await form('/en/sign-in', { name: 'bea', password: PASSWORD });
    const other = signedIn.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    expect((await form(path, { action: 'delete' }, { Cookie: other })).status).toBe(403);
    expect((await html(path, { Cookie: other })).text).not.toContain('name="action"');
    expect(await history()).toEqual(before);
  });
});

describe('/user/{name}', () => {
  test('says what the catalogue says, and leads people to the pages', async () => {
    const body = '</id/by-ana> <http://www.w3.org/2000/01/rdf-schema#label> "Par Ana"@fr .';
    expect((await put('/wiki/by-ana', body)).status).toBe(201);
    const { quads } = await view('/user/ana');
    const user = `${wiki.origin}/user/ana`;
    expect(objects(quads, user, 'http://xmlns.com/foaf/0.1/name')).toEqual(['ana']);
    expect(objects(quads, `${wiki.origin}/wiki/by-ana`, `${DCTERMS}creator`)).toEqual([user]);
    const led = await html('/user/ana', { 'Accept-Language': 'fr' });
    expect([led.status, led.headers.location]).toEqual([303, '/fr/user/ana']);
    const page = await html('/fr/user/ana');
    expect(page.text).toContain('href="/fr/wiki/by-ana"');
  });

  test('knows nobody who published nothing, an account or not', async () => {
    await wiki.token('quiet', 'contributor', 'write');
    const answers = await Promise.all(
      ['quiet', 'nobody', '%3E%20%7D'].map((name) => get(`/user/${name}`, 'text/turtle')),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });
});
