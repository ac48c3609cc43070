import * as rdflib from 'rdflib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../support/http-client.ts';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';

/** A linked-data client made by others, which knows nothing of this wiki. */

const SCHEMA = rdflib.Namespace('https://schema.org/');
const LABEL = rdflib.sym('http://www.w3.org/2000/01/rdf-schema#label');

let wiki: WikiServer;
let token: string;
beforeAll(async () => {
  wiki = await startWiki({ SEED: 'none', RATE_LIMITS: 'off' });
  token = await wiki.token('ana', 'contributor', 'write');
});
afterAll(() => wiki.close());

interface Client {
  readonly store: rdflib.IndexedFormula;
  readonly fetcher: rdflib.Fetcher;
  readonly updater: rdflib.UpdateManager;
  /** Method and address of every request it sent. */
  readonly sent: string[];
}

function client(): Client {
  const sent: string[] = [];
  const store = rdflib.graph();
  const fetcher = new rdflib.Fetcher(store, {
    fetch: (input: RequestInfo | URL, init: RequestInit = {}) => {
      const url = input instanceof Request ? input.url : String(input);
      sent.push(`${init.method ?? 'GET'} ${url}`);
      const headers = new Headers(init.headers);
      headers.set('Authorization', `Bearer ${token}`);
      return fetch(url, { ...init, headers, credentials: 'omit' });
    },
  });
  return { store, fetcher, updater: new rdflib.UpdateManager(store), sent };
}

test('rdflib.js reads a page, edits it through PATCH, and sees the edit of another', async () => {
  const page = `${wiki.origin}/wiki/lib`;
  const thing = rdflib.sym(`${wiki.origin}/id/lib`);
  const created = await ask(wiki.origin, '/wiki/lib', {
    method: 'PUT',
    token,
    headers: { 'Content-Type': 'text/turtle' },
    body: '</id/lib> <http://www.w3.org/2000/01/rdf-schema#label> "Before"@en ; <https://schema.org/about> [ <https://schema.org/name> "blank" ] .',
  });
  expect(created.status).toBe(201);

  const mine = client();
  await mine.fetcher.load(page);
  const document = rdflib.sym(page);
  expect(mine.store.any(thing, LABEL, null, document)?.value).toBe('Before');
  expect(mine.updater.editable(page)).toBe('SPARQL');

  const old = rdflib.st(thing, LABEL, rdflib.literal('Before', 'en'), document);
  const renamed = rdflib.st(thing, LABEL, rdflib.literal('After « é » "quoted"\n', 'en'), document);
  const added = rdflib.st(
    thing,
    SCHEMA('version'),
    rdflib.literal('3', rdflib.sym('http://www.w3.org/2001/XMLSchema#integer')),
    document,
  );
  await mine.updater.updateMany([old], [renamed, added]);
  expect(mine.store.any(thing, LABEL, null, document)?.value).toBe('After « é » "quoted"\n');

  const other = client();
  await other.fetcher.load(page);
  expect(other.store.any(thing, LABEL, null, document)?.value).toBe('After « é » "quoted"\n');
  expect(other.store.any(thing, SCHEMA('version'), null, document)?.value).toBe('3');
  expect(other.store.each(null, SCHEMA('name'), null, document)).toHaveLength(1);

  // What is already gone is not deleted twice: the client is told, and changes nothing at home.
  await expect(mine.updater.updateMany([old], [])).rejects.toThrow(/409/);
  const history = await ask(wiki.origin, '/wiki/lib/history', {
    headers: { Accept: 'application/json' },
  });
  expect(history.json<{ author: string }[]>().map(({ author }) => author)).toEqual(['ana', 'ana']);
  for (const request of [...mine.sent, ...other.sent]) {
    expect(request).toMatch(new RegExp(`^(?:GET|PATCH|OPTIONS|HEAD) ${wiki.origin}/`));
  }
});

test('rdflib.js creates a page with PUT and follows /id/ to it', async () => {
  const { store, fetcher } = client();
  const thing = rdflib.sym(`${wiki.origin}/id/made`);
  const document = rdflib.sym(`${wiki.origin}/wiki/made`);
  store.add(rdflib.st(thing, LABEL, rdflib.literal('Made', 'en'), document));
  await fetcher.putBack(document, { contentType: 'text/turtle' });
  const reader = client();
  await reader.fetcher.load(thing);
  expect(reader.store.any(thing, LABEL)?.value).toBe('Made');
});

test('rdflib.js adds and removes statements about a blank node', async () => {
  const page = rdflib.sym(`${wiki.origin}/wiki/lib`);
  const { store, fetcher, updater } = client();
  await fetcher.load(page);
  const found = store.anyStatementMatching(null, SCHEMA('name'), rdflib.literal('blank'), page);
  if (!found) throw new Error('The blank node did not come through');
  const blank = found.subject;
  expect(blank.termType).toBe('BlankNode');
  await updater.updateMany(
    [rdflib.st(blank, SCHEMA('name'), rdflib.literal('blank'), page)],
    [rdflib.st(blank, SCHEMA('name'), rdflib.literal('still blank'), page)],
  );
  const again = client();
  await again.fetcher.load(page);
  expect(again.store.anyStatementMatching(null, SCHEMA('name'), null, page)?.object.value).toBe(
    'still blank',
  );
  expect(again.store.each(null, SCHEMA('about'), null, page)).toHaveLength(1);
});
