import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCanaryFile, type CanaryFile } from '../support/canary-file.ts';
import { startCanary, type Canary } from '../support/canary-server.ts';
import { ask, type Answer } from '../support/http-client.ts';
import { firstColumn, expectProblem, SparqlClient } from '../support/sparql-client.ts';
import { tracedCalls } from '../support/traced-calls.ts';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';

const UPDATE = 'application/sparql-update';
const EX = 'http://ex.example/';
/** Where requests from inside a network do harm. */
const INNER = [
  'http://10.0.0.1/',
  'http://172.16.0.1/',
  'http://192.168.1.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://[fe80::1]/',
  'http://[fd00::1]/',
  'http://metadata.google.internal/',
  'http://expyuzz4wqqyqhjn.onion/sparql',
  'https://example.org/sparql',
  'unix:/var/run/docker.sock',
  'urn:endpoint',
];

let wiki: WikiServer;
let canary: Canary;
let file: CanaryFile;
let token: string;
const sparql = new SparqlClient(() => wiki.origin);
beforeAll(async () => {
  canary = await startCanary();
  file = await makeCanaryFile();
  wiki = await startWiki({ SEED: 'none', RATE_LIMITS: 'off' });
  token = await wiki.token('sam', 'steward', 'update');
  const start = `INSERT DATA { <${wiki.origin}/id/garden> <${EX}p> "in the page" .
    <${EX}s> <${EX}p> "unnamed" . GRAPH <${EX}ref> { <${EX}s> <${EX}p> "in the graph" } }`;
  const { status } = await update(start);
  if (status !== 204) throw new Error(`The start failed: ${status}`);
});
afterAll(async () => {
  await wiki.close();
  await canary.close();
  await file.remove();
});

const update = (text: string): Promise<Answer> => sparql.post(text, UPDATE, { token });
const patch = (path: string, text: string): Promise<Answer> =>
  ask(wiki.origin, path, {
    method: 'PATCH',
    token,
    body: text,
    headers: { 'Content-Type': UPDATE, 'If-Match': '*' },
  });
const graphPath = (iri: string): string => `/graphs?graph=${encodeURIComponent(iri)}`;
const send = (
  method: string,
  path: string,
  type: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<Answer> =>
  ask(wiki.origin, path, { method, token, body, headers: { 'Content-Type': type, ...headers } });

/** The tag of an answer names the last commit, and every quad a person may write is in it. */
async function everything(): Promise<unknown> {
  const head = await sparql.get('ASK {}');
  const quads = await sparql.get(
    `SELECT (CONCAT(STR(?g), " ", STR(?s), " ", STR(?p), " ", STR(?o)) AS ?q) WHERE { GRAPH ?g { ?s ?p ?o }
      FILTER(!STRSTARTS(STR(?g), "https://w3id.org/")) } ORDER BY ?q`,
  );
  const unnamed = await ask(wiki.origin, '/graphs?default', {
    headers: { Accept: 'application/n-triples' },
  });
  return [head.headers.etag, firstColumn(quads), unnamed.text];
}

async function changesNothing(work: () => Promise<void>): Promise<void> {
  const before = await everything();
  await work();
  expect(await everything()).toEqual(before);
}

describe('SERVICE', () => {
  const call = (where: string): string => `SERVICE <${where}> { ?s ?p ?o }`;

  test('is refused to every address, spelled in any way, in queries and updates', async () => {
    await changesNothing(async () => {
      for (const address of [...canary.addresses, ...INNER, file.iri]) {
        const query = `SELECT * WHERE { ${call(address)} }`;
        expectProblem(await sparql.get(query), 403, 'service-refused');
        const insert = `INSERT { <urn:a> <urn:b> ?o } WHERE { ${call(address)} }`;
        expectProblem(await update(insert), 403, 'service-refused');
      }
    });
    expect(canary.connections()).toBe(0);
  });

  test('is refused wherever it stands in an update', async () => {
    const { origin } = canary;
    const one = call(origin);
    const insert = `INSERT { GRAPH <${EX}ref> { <urn:a> <urn:b> 1 } }`;
    await changesNothing(async () => {
      for (const text of [
        `${insert} WHERE { { SELECT * WHERE { { SELECT * WHERE { OPTIONAL { ${one} } } } } } }`,
        `${insert} WHERE { BIND(<${origin}/> AS ?e) SERVICE ?e { ?s ?p ?o } }`,
        `${insert} USING <${EX}ref> WHERE { ?a ?b ?c MINUS { ${one} } }`,
        `${insert} WHERE { ?a ?b ?c FILTER NOT EXISTS { ${one} } }`,
        `${insert} WHERE { { ?a ?b ?c } UNION { GRAPH ?g { ${one} } } }`,
        `WITH <${EX}ref> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o . ${one} }`,
        `INSERT DATA { <urn:a> <urn:b> 1 } ; DELETE { ?s ?p ?o } WHERE { ${one} }`,
        `PREFIX c: <${origin}/> ${insert} WHERE { sErViCe c:x { ?s ?p ?o } }`,
        `${insert} WHERE { \\u0053ERVICE <${origin}/> { ?s ?p ?o } }`,
      ]) {
        const answer = await update(text);
        expect([text, [403, 400]]).toEqual([text, expect.arrayContaining([answer.status])]);
      }
      for (const path of ['/wiki/garden', graphPath(`${EX}ref`)]) {
        const answer = await patch(path, `INSERT { <urn:a> <urn:b> ?o } WHERE { ${one} }`);
        expectProblem(answer, 403, 'service-refused');
      }
    });
    expect(canary.connections()).toBe(0);
  });

  test('that is SILENT gives one empty solution and calls nobody', async () => {
    for (const address of [...canary.addresses, 'http://169.254.169.254/']) {
      const silent = `SERVICE SILENT <${address}> { ?s ?p ?o }`;
      const nested = `SELECT ?n WHERE { BIND(1 AS ?n) OPTIONAL { { SELECT * WHERE { ${silent} } } } }`;
      expect(firstColumn(await sparql.get(nested))).toEqual(['1']);
      const insert = `INSERT { GRAPH <${EX}silent> { <urn:a> <urn:b> ?o, 1 } } WHERE { ${silent} }`;
      expect((await update(insert)).status).toBe(204);
    }
    const { origin } = canary;
    const variable = `SELECT * WHERE { VALUES ?e { <${origin}/> } SERVICE SILENT ?e { ?s ?p ?o } }`;
    expect((await sparql.get(variable)).json()).toMatchObject({
      results: { bindings: [{ e: { value: `${origin}/` } }] },
    });
    const mixed = `SELECT * WHERE { SERVICE SILENT <${origin}/> { ?s ?p ?o } ${call(origin)} }`;
    expectProblem(await sparql.get(mixed), 403, 'service-refused');
    const kept = await sparql.get(`SELECT ?o WHERE { GRAPH <${EX}silent> { ?s ?p ?o } }`);
    expect(firstColumn(kept)).toEqual(['1']);
    expect((await update(`DROP GRAPH <${EX}silent>`)).status).toBe(204);
    expect(canary.connections()).toBe(0);
  });
});

test('LOAD opens neither socket nor file, and nothing of its sequence stays', async () => {
  const into = `INTO GRAPH <${EX}ref>`;
  await changesNothing(async () => {
    for (const source of [...canary.addresses, file.iri, 'file:///dev/zero', 'data:,x', ...INNER]) {
      for (const text of [
        `LOAD <${source}>`,
        `LOAD SILENT <${source}> ${into}`,
        `CLEAR GRAPH <${EX}ref> ; INSERT DATA { <urn:a> <urn:b> 1 } ; LOAD <${source}> ${into}`,
      ])
        expectProblem(await update(text), 403, 'load-refused');
    }
    for (const path of ['/wiki/garden', graphPath(`${EX}ref`)]) {
      const answer = await patch(path, `LOAD SILENT <${file.iri}>`);
      expect([403, 422]).toContain(answer.status);
    }
  });
  expect(canary.connections()).toBe(0);
  expect(await file.wasRead()).toBe(false);
});

describe('a graph named as what is elsewhere', () => {
  test('is looked up in the store alone, by whatever names it', async () => {
    for (const name of [`${canary.origin}/data.ttl`, file.iri]) {
      const g = `<${name}>`;
      for (const query of [
        `SELECT ?s FROM ${g} WHERE { ?s ?p ?o }`,
        `SELECT ?s FROM NAMED ${g} WHERE { GRAPH ?g { ?s ?p ?o } }`,
        `SELECT ?s WHERE { GRAPH ${g} { ?s ?p ?o } }`,
      ])
        expect(firstColumn(await sparql.get(query))).toEqual([]);
      const described = await sparql.get(`DESCRIBE ${g}`, { accept: 'application/n-triples' });
      expect(described).toMatchObject({ status: 200, text: '' });
      await changesNothing(async () => {
        const insert = `INSERT { GRAPH <${EX}ref> { ?s ?p ?o } }`;
        for (const text of [
          `${insert} USING ${g} WHERE { ?s ?p ?o }`,
          `${insert} USING NAMED ${g} WHERE { GRAPH ?g { ?s ?p ?o } }`,
          `WITH ${g} DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }`,
          `ADD SILENT ${g} TO <${EX}ref>`,
          `CLEAR SILENT GRAPH ${g}`,
        ])
          expect([text, (await update(text)).status]).toEqual([text, 204]);
        for (const form of ['COPY', 'MOVE', 'ADD']) {
          const answer = await update(`${form} ${g} TO <${EX}ref>`);
          expect([answer.status, answer.json()['id']]).toEqual([404, 'graph-unknown']);
        }
        const fields = [['update', `${insert} WHERE { ?s ?p ?o }`] as const];
        for (const parameter of ['using-graph-uri', 'using-named-graph-uri']) {
          const form = [...fields, [parameter, name] as const];
          expect((await sparql.form(form, { token })).status).toBe(204);
        }
      });
      for (const accept of ['text/turtle', 'text/html']) {
        const read = await ask(wiki.origin, graphPath(name), { headers: { Accept: accept } });
        expect([303, 404]).toContain(read.status);
        expect(read.headers.location ?? '/').toMatch(/^\/(?!\/)/);
      }
    }
    expect(canary.connections()).toBe(0);
    expect(await file.wasRead()).toBe(false);
  });

  test('is written as a name and nothing more', async () => {
    const name = `${canary.origin}/data.ttl`;
    const put = await send('PUT', graphPath(name), 'text/turtle', '<> <urn:p> <other> .');
    expect(put.status).toBe(201);
    const rows = await sparql.get(`SELECT ?o FROM <${name}> WHERE { ?s ?p ?o }`);
    expect(firstColumn(rows)).toEqual([`${canary.origin}/other`]);
    expect((await send('DELETE', graphPath(name), 'text/turtle', '')).status).toBe(204);
    expect(canary.connections()).toBe(0);
  });
});

describe('a document for /graphs', () => {
  const JSON_LD = 'application/ld+json';
  const refused = async (type: string, body: string, headers = {}): Promise<void> => {
    for (const path of [graphPath(`${EX}ref`), '/graphs?default', '/graphs']) {
      const start = performance.now();
      const answer = await send('POST', path, type, body, headers);
      expect([path, body.slice(0, 200), answer.status]).toEqual([path, body.slice(0, 200), 400]);
      expect(performance.now() - start).toBeLessThan(5000);
    }
  };

  test('of JSON-LD brings no context from elsewhere', async () => {
    const remote = `${canary.origin}/context.jsonld`;
    await changesNothing(async () => {
      for (const context of [remote, [{}, remote], { '@import': remote }, file.iri, '/ns'])
        await refused(JSON_LD, JSON.stringify({ '@context': context, '@id': 'urn:a', name: 'x' }));
      const link = { Link: `<${remote}>; rel="http://www.w3.org/ns/json-ld#context"` };
      const linked = await send('POST', graphPath(`${EX}ref`), 'application/json', '{}', link);
      expect(linked.status).toBe(415);
    });
    expect(canary.connections()).toBe(0);
    expect(await file.wasRead()).toBe(false);
  });

  test('of RDF/XML brings no entity from elsewhere, and does not swell', async () => {
    const xml = (doctype: string, text: string): string =>
      `<?xml version="1.0"?><!DOCTYPE r [ ${doctype} ]><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="${EX}"><rdf:Description rdf:about="urn:a"><e:p>${text}</e:p></rdf:Description></rdf:RDF>`;
    const laughs = Array.from(
      { length: 12 },
      (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
    ).join('');
    await changesNothing(async () => {
      for (const source of [file.iri, `${canary.origin}/x`]) {
        await refused('application/rdf+xml', xml(`<!ENTITY e SYSTEM "${source}">`, '&e;'));
        await refused('application/rdf+xml', xml(`<!ENTITY % e SYSTEM "${source}"> %e;`, 'x'));
      }
      await refused('application/rdf+xml', xml(`<!ENTITY l0 "ha">${laughs}`, '&l12;'));
    });
    expect(canary.connections()).toBe(0);
    expect(await file.wasRead()).toBe(false);
  });
});

test('nothing of all this makes a socket or looks a name up', async (context) => {
  const calls = await tracedCalls(context, wiki.pid, 'connect,accept4,socket', async () => {
    for (const address of [...INNER, canary.origin]) {
      const one = `SERVICE <${address}> { ?s ?p ?o }`;
      await sparql.get(`SELECT * WHERE { ${one} }`);
      await sparql.get(`SELECT * WHERE { ${one.replace('SERVICE', 'SERVICE SILENT')} }`);
      await update(`INSERT { <urn:a> <urn:b> ?o } WHERE { ${one} }`);
      await update(`LOAD SILENT <${address}> INTO GRAPH <${EX}ref>`);
      await sparql.get('ASK { ?s ?p ?o }', { address: [['default-graph-uri', address]] });
      const jsonLd = JSON.stringify({ '@context': address, '@id': 'urn:a', name: 'x' });
      await send('POST', graphPath(`${EX}ref`), 'application/ld+json', jsonLd);
    }
  });
  // What it notes when people call the wiki.
  expect(calls.filter((call) => /accept4\(/.test(call)).length).toBeGreaterThan(10);
  expect(calls.filter((call) => /(?:connect|socket)\(/.test(call))).toEqual([]);
});

test('the canaries tell when somebody comes', async () => {
  expect(canary.connections()).toBe(0);
  // Where the machine has no IPv6, nothing listens there.
  const addresses = canary.addresses.filter((address) => !address.includes('['));
  for (const [count, address] of addresses.entries()) {
    await ask(new URL(address).origin, '/');
    expect([address, canary.connections()]).toEqual([address, count + 1]);
  }
  await file.read();
  // A disk may be told to note no reading.
  if (!(await file.wasRead())) console.warn('This disk does not note when a file is read.');
});
