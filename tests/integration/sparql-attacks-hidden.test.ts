import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, type Answer } from '../support/http-client.ts';
import { SparqlClient } from '../support/sparql-client.ts';
import { PASSWORD, startWiki, type WikiServer } from '../support/wiki-server.ts';

/** A word in the draft and one in the name of an account that has published nothing. */
const SECRET = 'zyxwvutsrq';
const HIDDEN = 'quetzalcoatl';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

let wiki: WikiServer;
let cookie: string;
let steward: string;
let before: readonly string[];
const sparql = new SparqlClient(() => wiki.origin);
beforeAll(async () => {
  wiki = await startWiki({ SEED: 'none', RATE_LIMITS: 'off', QUERY_TIMEOUT_MS: '60000' });
  steward = await wiki.token('sam', 'steward', 'update');
  const text = `INSERT DATA { <${wiki.origin}/id/garden> <http://www.w3.org/2000/01/rdf-schema#label> "Garden"@en }`;
  const { status } = await sparql.post(text, 'application/sparql-update', { token: steward });
  if (status !== 204) throw new Error(`The start failed: ${status}`);
  before = await all();
  await wiki.token(HIDDEN, 'contributor', 'write');
  cookie = await signedIn();
  for (const key of [`page-${SECRET}`, 'garden']) {
    const kept = await ask(wiki.origin, `/en/drafts/${key}`, {
      method: 'PUT',
      body: JSON.stringify({ base: 1, title: SECRET, content: { text: SECRET } }),
      headers: {
        Cookie: cookie,
        'Content-Type': 'application/json',
        'Sec-Fetch-Site': 'same-origin',
      },
    });
    if (kept.status !== 200) throw new Error(`The draft was not kept: ${kept.text}`);
  }
});
afterAll(() => wiki.close());

async function signedIn(): Promise<string> {
  const answer = await ask(wiki.origin, '/en/sign-in', {
    method: 'POST',
    body: new URLSearchParams({ name: HIDDEN, password: PASSWORD }).toString(),
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Sec-Fetch-Site': 'same-origin',
    },
  });
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

/** Questions of every form: were anything hidden in the index, one of them would show or count it. */
function questions(): readonly string[] {
  const { origin } = wiki;
  const any = '{ ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } }';
  return [
    `SELECT * WHERE { ${any} } ORDER BY ?g ?s ?p ?o`,
    `SELECT (COUNT(*) AS ?n) (COUNT(DISTINCT ?g) AS ?m) WHERE { ${any} }`,
    `ASK { ${any} FILTER(CONTAINS(LCASE(CONCAT(STR(?s), STR(?p), STR(?o))), "${SECRET}")) }`,
    `ASK { BIND(1 AS ?x) FILTER EXISTS { ?s ?p ?o FILTER(CONTAINS(STR(?o), "${HIDDEN}")) } }`,
    `SELECT ?o WHERE { <${origin}/id/garden> (!<urn:none>|^!<urn:none>)+ ?o FILTER(CONTAINS(STR(?o), "${SECRET}")) } LIMIT 5`,
    `SELECT ?n WHERE { <${origin}/id/garden> !<${RDF}nil>* ?n } ORDER BY ?n`,
    `SELECT DISTINCT ?g WHERE { GRAPH ?g {} } ORDER BY ?g`,
    `SELECT DISTINCT ?p WHERE { ?s ?p ?o } ORDER BY ?p`,
    `DESCRIBE <${origin}/id/page-${SECRET}> <${origin}/wiki/page-${SECRET}> <${origin}/user/${HIDDEN}>`,
    `CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <${origin}/drafts> { ?s ?p ?o } }`,
    `SELECT * FROM <${origin}/en/drafts/garden> FROM NAMED <${origin}/user/${HIDDEN}> WHERE { ${any} }`,
  ];
}

/** The answers, without the names of blank nodes; their tags too. */
async function all(): Promise<readonly string[]> {
  const answers: string[] = [];
  for (const question of questions()) {
    const answer = await sparql.get(question);
    expect([question, answer.status]).toEqual([question, 200]);
    answers.push(`${answer.headers.etag} ${lines(answer).sort().join('\n')}`);
  }
  return answers;
}

function lines({ text, headers }: Answer): string[] {
  if (!/json/.test(headers['content-type'] ?? '')) return text.split('\n');
  const { results, boolean } = JSON.parse(text) as {
    results?: { bindings: object[] };
    boolean?: boolean;
  };
  return results?.bindings.map((row) => JSON.stringify(row)) ?? [String(boolean)];
}

/** Every door a stranger finds, for a thing that has only a draft and one that never was. */
const doors = (slug: string): readonly (readonly [string, string])[] => [
  [`/wiki/${slug}`, 'text/turtle'],
  [`/wiki/${slug}`, 'text/html'],
  [`/id/${slug}`, 'text/turtle'],
  [`/en/wiki/${slug}`, 'text/html'],
  [`/wiki/${slug}/history`, 'application/json'],
  [`/wiki/${slug}/timemap`, '*/*'],
  [`/wiki/${slug}?revision=1`, 'text/turtle'],
  [`/graphs?graph=${encodeURIComponent(`${wiki.origin}/wiki/${slug}`)}`, 'text/turtle'],
  [`/en/graphs?graph=${encodeURIComponent(`${wiki.origin}/wiki/${slug}`)}`, 'application/json'],
  [`/en/drafts/${slug}`, 'application/json'],
];

describe('a draft and an account without a page', () => {
  test('change no answer of any query, nor its tag', async () => {
    expect(await all()).toEqual(before);
    expect(before.join('\n')).toContain('Garden');
  });

  test('answer every door as what never was', async () => {
    const other = SECRET.split('').toReversed().join('');
    const strip = ({ status, headers, text }: Answer): unknown => [
      status,
      headers.etag,
      headers['content-type'],
      headers.location?.replaceAll(SECRET, other),
      text.replaceAll(SECRET, other).replaceAll(/nonce[-="']+[\w+/=-]+/g, ''),
    ];
    const absent = doors(`page-${other}`);
    for (const [index, [path, accept]] of doors(`page-${SECRET}`).entries()) {
      const headers = { Accept: accept };
      for (const who of [{}, { token: steward }]) {
        const hidden = await ask(wiki.origin, path, { headers, ...who });
        const none = await ask(wiki.origin, absent[index]?.[0] ?? '', { headers, ...who });
        expect([path, strip(hidden)]).toEqual([path, strip(none)]);
      }
    }
    const user = await ask(wiki.origin, `/user/${HIDDEN}`, { headers: { Accept: 'text/turtle' } });
    const nobody = await ask(wiki.origin, '/user/nobodyatall', {
      headers: { Accept: 'text/turtle' },
    });
    expect([user.status, user.text.replaceAll(HIDDEN, 'nobodyatall')]).toEqual([
      nobody.status,
      nobody.text,
    ]);
  });

  test('are found by no search, list, completion, feed or description', async () => {
    for (const [path, accept] of [
      [`/search?q=${SECRET}`, 'application/json'],
      [`/search?q=${HIDDEN}`, 'application/json'],
      ['/en/', 'text/html'],
      ['/en/models', 'text/html'],
      ['/en/graphs', 'application/json'],
      ['/graph/catalogue', 'text/turtle'],
      ['/.well-known/void', 'text/turtle'],
      ['/sparql', 'text/turtle'],
      ['/wiki/garden', 'text/turtle'],
      ['/wiki/garden/history', 'application/json'],
      [`/en/complete?q=${SECRET.slice(0, 5)}`, 'application/json'],
      [`/en/complete?q=${HIDDEN.slice(0, 5)}`, 'application/json'],
      [`/en/similar?title=${SECRET}`, 'application/json'],
    ] as const) {
      const { text } = await ask(wiki.origin, path, { headers: { Accept: accept } });
      const said = text.replaceAll(`q=${SECRET}`, '').replaceAll(`q=${HIDDEN}`, '');
      expect([path, said.includes(SECRET), said.includes(HIDDEN)]).toEqual([path, false, false]);
    }
    expect((await ask(wiki.origin, '/en/drafts', { headers: { Cookie: cookie } })).text).toContain(
      SECRET,
    );
    expect(wiki.output()).not.toContain(SECRET);
  });

  test('are named in no refusal', async () => {
    for (const text of [
      `CREATE GRAPH <${wiki.origin}/wiki/page-${SECRET.slice(1)}>`,
      `INSERT DATA { GRAPH <${wiki.origin}/en/drafts/garden> { <urn:a> <urn:b> 1 } }`,
      `COPY <${wiki.origin}/drafts> TO <urn:copy>`,
      `MOVE <${wiki.origin}/user/${HIDDEN.slice(1)}> TO <urn:copy>`,
    ]) {
      const answer = await sparql.post(text, 'application/sparql-update', { token: steward });
      expect([answer.text.includes(SECRET), answer.text.includes(HIDDEN)]).toEqual([false, false]);
    }
  });
});
