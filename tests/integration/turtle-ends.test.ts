import { afterAll, beforeAll, expect, test } from 'vitest';
import { postForm, sessionOf } from '../support/form-client.ts';
import { ask, type Answer } from '../support/http-client.ts';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';

let wiki: WikiServer;
let token: string;
let ana: string;

beforeAll(async () => {
  wiki = await startWiki({ SEED: 'none', RATE_LIMITS: 'off' });
  token = await wiki.token('ana', 'contributor', 'write');
  ana = await sessionOf(wiki.origin, 'ana');
});
afterAll(() => wiki.close());

function post(path: string, fields: Record<string, string>, cookie = ana): Promise<Answer> {
  return postForm(wiki.origin, path, fields, cookie);
}

const data = async (slug: string): Promise<Answer> =>
  ask(wiki.origin, `/wiki/${slug}`, { headers: { Accept: 'application/n-triples' } });

const put = (slug: string, text: string, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(wiki.origin, `/wiki/${slug}`, {
    method: 'PUT',
    body: text,
    token,
    headers: { 'Content-Type': 'text/turtle', ...headers },
  });

const decoded = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const textOf = ({ text }: Answer): string =>
  decoded(/<textarea id="text"[^>]*>\n([^]*?)<\/textarea>/.exec(text)?.[1] ?? '');

const field = ({ text }: Answer, name: string): string =>
  decoded(new RegExp(`<input[^>]*name="${name}"[^>]*?value="([^"]*)"`).exec(text)?.[1] ?? '');

/** A procedure of one step. */
function procedure(slug: string, title: string, summary: string): string {
  return `@base <${wiki.origin}/id/${slug}> .
@prefix im: <https://w3id.org/infra-model/core#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
# à moi
<> a im:Procedure ; rdfs:label "${title}"@fr ; dcterms:description "${summary}"@fr ; im:step <#s1> .
<#s1> a im:Step ; im:order 1 ; rdfs:label "Retourner"@fr .
`;
}

/** The form of a procedure keeps saying that it is one. */
const ofAnotherKind = (text: string): string => text.replace('<> a im:Procedure', '<> a im:Model');

test('a conflict of a text that no form can say keeps the text, shows both sides and joins them', async () => {
  const slug = 'te-conflit';
  expect((await put(slug, procedure(slug, 'Un', 'Premier'))).status).toBe(201);
  const path = `/fr/wiki/${slug}/edit/turtle`;
  const theirs = procedure(slug, 'Un', 'Leur résumé');
  expect((await put(slug, theirs, { 'If-Match': '"r1"' })).status).toBe(204);
  const text = ofAnotherKind(procedure(slug, 'Mon titre', 'Premier'));
  const told = await post(path, { text, base: '1', kind: '', action: 'save', comment: 'moi' });
  expect(told.status).toBe(409);
  expect(textOf(told)).toBe(text);
  expect(field(told, 'comment')).toBe('moi');
  expect(told.text).toContain('ana');
  expect(told.text).toContain('Leur résumé');
  expect((await data(slug)).text).not.toContain('Mon titre');
  // A check in between loses neither the text nor what is to be brought in.
  const fields = { text, base: field(told, 'base'), from: field(told, 'from'), kind: '' };
  const checked = await post(path, { ...fields, action: 'check' });
  expect(textOf(checked)).toBe(text);
  expect(field(checked, 'from')).toBe('1');
  const joined = await post(path, { ...fields, action: 'bring-in' });
  expect(joined.status).toBe(200);
  expect(field(joined, 'from')).toBe('');
  const brought = textOf(joined);
  const saved = await post(path, {
    text: brought,
    base: field(joined, 'base'),
    kind: '',
    action: 'save',
  });
  expect(saved.status).toBe(303);
  const after = (await data(slug)).text;
  expect(after).toContain('"Mon titre"@fr');
  expect(after).toContain('"Leur résumé"@fr');
  expect(after).not.toContain('Premier');
  expect(after).toContain('core#Model');
  expect(after).not.toContain('core#Procedure');
});

test('a second save meanwhile is told as well, from where the text was begun', async () => {
  const slug = 'te-deux';
  expect((await put(slug, procedure(slug, 'Un', 'Premier'))).status).toBe(201);
  const path = `/en/wiki/${slug}/edit/turtle`;
  const two = procedure(slug, 'Un', 'Deuxième');
  expect((await put(slug, two, { 'If-Match': '"r1"' })).status).toBe(204);
  const text = ofAnotherKind(procedure(slug, 'Mon titre', 'Premier'));
  const told = await post(path, { text, base: '1', kind: '', action: 'save' });
  expect(told.status).toBe(409);
  const three = procedure(slug, 'Un', 'Troisième');
  expect((await put(slug, three, { 'If-Match': '"r2"' })).status).toBe(204);
  const fields = { text, base: field(told, 'base'), from: field(told, 'from'), kind: '' };
  const again = await post(path, { ...fields, action: 'save' });
  expect(again.status).toBe(409);
  expect(textOf(again)).toBe(text);
  expect(again.text).toContain('Troisième');
  expect([field(again, 'from'), field(again, 'base')]).toEqual(['1', '3']);
});

test('what a page goes by before it has a name never becomes its name', async () => {
  const key = 'new-00000000000abcde';
  const text = procedure(key, 'Tourner le tas', 'Chaque semaine');
  for (const lang of ['fr', 'en']) {
    const path = `/${lang}/wiki/${key}/edit/turtle`;
    const refused = await post(path, { text, base: '0', kind: 'im:Procedure', action: 'save' });
    expect(refused.status).toBe(422);
    expect(textOf(refused)).toBe(text);
    expect(refused.text).toContain(lang === 'fr' ? 'n’a pas encore d’adresse' : 'no address yet');
    expect(refused.text).toContain('value="form"');
  }
  expect((await data(key)).status).toBe(404);
  const form = await post(`/fr/wiki/${key}/edit/turtle`, {
    text,
    base: '0',
    kind: 'im:Procedure',
    action: 'form',
  });
  expect(form.status).toBe(200);
  const saved = await post(`/fr/wiki/${key}/edit`, {
    state: field(form, 'state'),
    action: 'save',
  });
  expect(saved.status).toBe(303);
  expect(saved.headers.location).toBe('/fr/wiki/tourner-le-tas');
  expect((await data(key)).status).toBe(404);
  expect((await data('tourner-le-tas')).text).toContain('Chaque semaine');
});
