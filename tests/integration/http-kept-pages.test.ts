import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';

let wiki: WikiServer;
let token: string;

beforeAll(async () => {
  wiki = await startWiki();
  token = await wiki.token('ana', 'contributor', 'write');
});
afterAll(() => wiki.close());

async function read(path: string): Promise<string> {
  const answer = await fetch(wiki.origin + path, { headers: { Accept: 'text/html' } });
  expect(answer.status).toBe(200);
  return answer.text();
}

async function patch(slug: string, update: string): Promise<void> {
  const answer = await fetch(`${wiki.origin}/wiki/${slug}`, {
    method: 'PATCH',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/sparql-update' },
    body: `PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n${update}`,
  });
  expect(answer.status).toBe(204);
}

/** Gives a thing another French name. */
function rename(slug: string, name: string): Promise<void> {
  const thing = `<${wiki.origin}/id/${slug}>`;
  return patch(
    slug,
    `DELETE { ${thing} rdfs:label ?old } INSERT { ${thing} rdfs:label "${name}"@fr }
     WHERE { ${thing} rdfs:label ?old FILTER(LANG(?old) = "fr") }`,
  );
}

test('a page that was kept shows what another page changed, at once', async () => {
  const pages = [
    '/fr/wiki/pc-hotcompost',
    '/fr/wiki/model-pc',
    '/fr/wiki/dom-pc',
    '/fr/',
    '/fr/search?q=tige',
  ];
  for (const page of pages) await read(page);
  await rename('res-thermometer', 'tige thermométrique d’essai');
  expect(await read('/fr/wiki/pc-hotcompost')).toContain('tige thermométrique d’essai');
  expect(await read('/fr/wiki/model-pc')).toContain('tige thermométrique d’essai');
  expect((await read('/fr/search?q=tige')).toLowerCase()).toContain('thermométrique d’essai');
  await rename('pc-hotcompost', 'Compost chaud d’essai');
  for (const page of pages.slice(0, 4)) expect(await read(page)).toContain('Compost chaud d’essai');
});

test('a page that was kept shows a page that begins to name it', async () => {
  const tool = '/fr/wiki/res-thermometer';
  expect(await read(tool)).not.toContain('Réchauffer un tas d’essai');
  const thing = `${wiki.origin}/id/pc-warm`;
  const answer = await fetch(`${wiki.origin}/wiki/pc-warm`, {
    method: 'PUT',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'text/turtle' },
    body: `@prefix im: <https://w3id.org/infra-model/core#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      <${thing}> a im:Procedure ; rdfs:label "Réchauffer un tas d’essai"@fr ; im:uses <${thing}#u1> .
      <${thing}#u1> a im:ResourceUse ; im:ofResource <${wiki.origin}/id/res-thermometer> .`,
  });
  expect(answer.status).toBe(201);
  expect(await read(tool)).toContain('Réchauffer un tas d’essai');
});

test('a page that nothing touched keeps its text and gets the tag of the new commit', async () => {
  const path = `${wiki.origin}/fr/wiki/fd-learn`;
  const before = await fetch(path);
  await rename('res-thermometer', 'thermomètre à compost');
  const after = await fetch(path);
  expect(after.headers.get('ETag')).not.toBe(before.headers.get('ETag'));
  expect(await after.text()).toBe(await before.text());
});
