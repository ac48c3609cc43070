import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, type Answer } from '../support/http-client.ts';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';

const EX = 'http://example.org/';
const PREFIX = `PREFIX ex: <${EX}> PREFIX name: <https://schema.org/>\n`;

/** In which the values of a row are told. */
const ORDER = 'gsponv';

let wiki: WikiServer;
let admin: string;
let steward: string;
let contributor: string;
beforeAll(async () => {
  wiki = await startWiki({
    SEED: 'none',
    RATE_LIMITS: 'off',
    BASE_IRI: 'http://wiki.example/',
    QUERY_TIMEOUT_MS: '8000',
  });
  admin = await wiki.token('ada', 'admin', 'update');
  steward = await wiki.token('sam', 'steward', 'update');
  contributor = await wiki.token('cora', 'contributor', 'write');
});
afterAll(() => wiki.close());

const thing = (slug: string): string => `<http://wiki.example/id/${slug}>`;
const page = (slug: string): string => `<http://wiki.example/wiki/${slug}>`;

function update(text: string, token: string | undefined = steward, more = ''): Promise<Answer> {
  return ask(wiki.origin, `/sparql${more}`, {
    method: 'POST',
    body: PREFIX + text,
    headers: { 'Content-Type': 'application/sparql-update', Accept: 'application/json' },
    ...(token !== undefined && { token }),
  });
}

/** A form, which may name the graphs to look at. */
function updateForm(fields: readonly (readonly [string, string])[]): Promise<Answer> {
  return ask(wiki.origin, '/sparql', {
    method: 'POST',
    token: steward,
    body: new URLSearchParams(fields.map((field) => [...field])).toString(),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
  });
}

interface Done {
  readonly commit: number | null;
  readonly revisions: Record<string, number>;
  readonly added: number;
  readonly removed: number;
}

async function done(text: string, token = steward): Promise<Done> {
  const answer = await update(text, token);
  expect(answer).toMatchObject({ status: 200 });
  const outcome = answer.json<Done>();
  expect(answer.headers['infrawiki-commit']).toBe(outcome.commit?.toString());
  return outcome;
}

async function expectRefused(
  text: string,
  status: number,
  id: string,
  token = steward,
): Promise<void> {
  const before = await everything();
  const answer = await update(text, token);
  expect({ status: answer.status, body: answer.text }).toMatchObject({ status });
  expect(answer.json()).toMatchObject({ id });
  expect(await everything()).toEqual(before);
}

/** The rows, each as its values, sorted. */
async function rows(pattern: string): Promise<string[]> {
  const query = `${PREFIX}SELECT * WHERE { ${pattern} }`;
  const answer = await ask(wiki.origin, `/sparql?query=${encodeURIComponent(query)}`, {
    headers: { Accept: 'application/sparql-results+json' },
  });
  expect(answer).toMatchObject({ status: 200 });
  const { head, results } = answer.json<{
    head: { vars: string[] };
    results: { bindings: Record<string, { value: string }>[] };
  }>();
  const names = head.vars.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
  return results.bindings
    .map((row) => names.map((name) => row[name]?.value.replace(EX, '') ?? '–').join(' '))
    .toSorted();
}

/** What people may write, the catalogue and the number of the last commit. */
async function everything(): Promise<unknown> {
  const all = await rows('?s ?p ?o FILTER(!STRSTARTS(STR(?s), "https://w3id.org/"))');
  const inGraphs = await rows('GRAPH ?g { ?s ?p ?o } FILTER(!STRSTARTS(STR(?g), "https://w3id"))');
  return { all, inGraphs };
}

const inGraph = (name: string): Promise<string[]> => rows(`GRAPH ex:${name} { ?s ?p ?o }`);

describe('data', () => {
  test('without GRAPH goes to the page of its subject, else to the unnamed graph', async () => {
    const outcome = await done(
      `INSERT DATA { ${thing('bee')} name:name "abeille"@fr . ${thing('bee')} ex:part ${thing('bee').replace('>', '#s1>')} .
        ${thing('bee').replace('>', '#s1>')} name:name "aile"@fr . ex:free name:name "libre" }`,
    );
    expect(outcome).toMatchObject({ revisions: { bee: 1 }, added: 4, removed: 0 });
    expect(await rows(`GRAPH ${page('bee')} { ?s name:name ?o }`)).toHaveLength(2);
    expect(await rows('GRAPH ?g { ex:free ?p ?o }')).toEqual([]);
    expect(await rows('ex:free name:name ?o')).toEqual(['libre']);
    const turtle = await ask(wiki.origin, '/wiki/bee', { headers: { Accept: 'text/turtle' } });
    expect(turtle.headers['etag']).toMatch(/^"r1\./);
    expect(turtle.text).toContain('abeille');
  });

  test('in a GRAPH goes there, and comes out again', async () => {
    await done('INSERT DATA { GRAPH ex:data { ex:a ex:p 1, 2 . ex:b ex:p "x"@EN } }');
    expect(await inGraph('data')).toEqual(['a p 1', 'a p 2', 'b p x']);
    await done('DELETE DATA { GRAPH ex:data { ex:a ex:p 02 . ex:b ex:p "absent" } }');
    expect(await inGraph('data')).toEqual(['a p 1', 'b p x']);
    await done('DROP GRAPH ex:data');
  });

  test('that is there already makes no commit', async () => {
    const first = await done('INSERT DATA { ex:same ex:p 7 }');
    const again = await update('INSERT DATA { ex:same ex:p 007 } ; DELETE DATA { ex:same ex:p 8 }');
    expect(again.json()).toEqual({ commit: null, revisions: {}, added: 0, removed: 0 });
    expect(again.headers['infrawiki-commit']).toBeUndefined();
    const next = await done('DELETE DATA { ex:same ex:p 7 }');
    expect(next.commit).toBe((first.commit ?? 0) + 1);
  });

  test('is answered 204 where no JSON is taken', async () => {
    const answer = await ask(wiki.origin, '/sparql', {
      method: 'POST',
      token: steward,
      body: `INSERT DATA { <${EX}q> <${EX}p> 1 } ; DELETE DATA { <${EX}q> <${EX}p> 1 }`,
      headers: { 'Content-Type': 'application/sparql-update', Accept: '*/*' },
    });
    expect(answer).toMatchObject({ status: 204, text: '' });
  });
});

describe('patterns', () => {
  test('change pages and other graphs in one commit, with a revision for each page', async () => {
    await done(
      `INSERT DATA { ${thing('ox')} ex:size 1 . ${thing('hen')} ex:size 2 . ex:stone ex:size 3 }`,
    );
    const outcome = await done(
      `DELETE { ?s ex:size ?n } INSERT { ?s ex:size ?m . GRAPH ex:log { ?s ex:was ?n } }
       WHERE { ?s ex:size ?n BIND(?n * 10 AS ?m) }`,
    );
    expect(outcome).toMatchObject({ revisions: { ox: 2, hen: 2 }, added: 6, removed: 3 });
    expect(await rows('?s ex:size ?n')).toHaveLength(3);
    expect(await rows(`GRAPH ${page('ox')} { ?s ex:size ?n }`)).toEqual([
      'http://wiki.example/id/ox 10',
    ]);
    expect(await inGraph('log')).toHaveLength(3);
    const history = await ask(wiki.origin, '/wiki/ox/history', {
      headers: { Accept: 'application/json' },
    });
    expect(history.json()).toMatchObject([
      { revision: 2, author: 'sam', added: 1, removed: 1 },
      { revision: 1, author: 'sam' },
    ]);
    await done('DROP GRAPH ex:log ; DELETE WHERE { ?s ex:size ?n }');
    expect(await rows('?s ex:size ?n')).toEqual([]);
  });

  test('look where WITH, USING and the request say', async () => {
    await done('INSERT DATA { GRAPH ex:g1 { ex:a ex:p 1 } GRAPH ex:g2 { ex:a ex:p 2 } }');
    await done('WITH ex:g1 DELETE { ?s ex:p ?o } INSERT { ?s ex:q ?o } WHERE { ?s ex:p ?o }');
    expect(await inGraph('g1')).toEqual(['a q 1']);
    await done('INSERT { GRAPH ex:g3 { ?s ex:r ?o } } USING ex:g2 WHERE { ?s ?p ?o }');
    expect(await inGraph('g3')).toEqual(['a r 2']);
    await done(
      'INSERT { GRAPH ex:g3 { ?s ex:n ?g } } USING NAMED ex:g1 WHERE { GRAPH ?g { ?s ?p ?o } }',
    );
    expect(await inGraph('g3')).toEqual(['a n g1', 'a r 2']);
    await done(
      'WITH ex:g3 DELETE { ?s ex:n ?x } INSERT { ?s ex:u ?o } USING ex:g1 WHERE { ?s ex:q ?o }',
    );
    expect(await inGraph('g3')).toContain('a u 1');
    const text = `INSERT { GRAPH <${EX}g3> { ?s <${EX}v> ?o } } WHERE { ?s ?p ?o }`;
    const named = await updateForm([
      ['update', text],
      ['using-graph-uri', `${EX}g1`],
    ]);
    expect(named).toMatchObject({ status: 200 });
    expect((await inGraph('g3')).filter((row) => row.includes(' v '))).toEqual(['a v 1']);
    const twice = await updateForm([
      ['update', `WITH <${EX}g3> ${text.replace(/GRAPH <[^>]*> \{(.*?)\}/, '$1')}`],
      ['using-graph-uri', `${EX}g1`],
    ]);
    expect(twice).toMatchObject({ status: 400 });
    expect(twice.json()).toMatchObject({ id: 'update-dataset-twice' });
    await done('DROP GRAPH ex:g1 ; DROP GRAPH ex:g2 ; DROP GRAPH ex:g3');
  });

  test('make blank nodes of their own for each solution, and nothing of what is unbound', async () => {
    await done('INSERT DATA { GRAPH ex:b { ex:a ex:p 1 . ex:b ex:p 1 . ex:c ex:q 2 } }');
    await done(
      `WITH ex:b DELETE { ?s ex:p ?o } INSERT { ?s ex:has [ ex:value ?o ] . ?s ex:none ?none . ?o ex:bad ?s }
       WHERE { ?s ex:p ?o OPTIONAL { ?s ex:absent ?none } }`,
    );
    expect(
      await rows('GRAPH ex:b { ?s ex:has ?n . ?n ex:value ?v } FILTER(isBlank(?n))'),
    ).toHaveLength(2);
    expect(await rows('GRAPH ex:b { ?s ex:none|ex:bad ?o }')).toEqual([]);
    expect(await rows('GRAPH ex:b { ?x ex:has ?n . ?y ex:has ?n FILTER(?x != ?y) }')).toEqual([]);
    await done('CLEAR GRAPH ex:b');
  });
});

describe('sequences', () => {
  test('see what came before, with a prologue each, as one commit', async () => {
    const before = await done('INSERT DATA { GRAPH ex:n { ex:count ex:is 1 } }');
    const outcome = await done(
      `WITH ex:n DELETE { ?s ex:is ?n } INSERT { ?s ex:is ?m } WHERE { ?s ex:is ?n BIND(?n + 1 AS ?m) } ;
       PREFIX e: <${EX}> WITH e:n DELETE { ?s e:is ?n } INSERT { ?s e:is ?m } WHERE { ?s e:is ?n BIND(?n + 1 AS ?m) } ;
       BASE <${EX}> COPY <n> TO <copy> ;
       INSERT { GRAPH ex:copy { ex:seen ex:is ?n } } WHERE { GRAPH ex:copy { ex:count ex:is ?n } } ;`,
    );
    expect(outcome.commit).toBe((before.commit ?? 0) + 1);
    expect(await inGraph('n')).toEqual(['count is 3']);
    expect(await inGraph('copy')).toEqual(['count is 3', 'seen is 3']);
    await done('DROP GRAPH ex:n ; DROP GRAPH ex:copy');
  });

  test('leave nothing behind when a later operation fails', async () => {
    await expectRefused(
      `INSERT DATA { ${thing('half')} ex:p 1 . GRAPH ex:half { ex:a ex:p 1 } } ;
       INSERT { GRAPH ex:half { ?s ex:q ?o } } WHERE { GRAPH ex:half { ?s ex:p ?o } } ;
       DROP GRAPH ex:absent`,
      404,
      'graph-unknown',
    );
    expect(await rows('GRAPH ex:half { ?s ?p ?o }')).toEqual([]);
    // An order makes it a heavy query: the lane where it was worked out has forgotten it too.
    expect(await rows('{ SELECT ?p { GRAPH ex:half { ?s ?p ?o } } ORDER BY ?p }')).toEqual([]);
  });
});

describe('whole graphs', () => {
  test('are created, copied, moved, added, cleared and dropped', async () => {
    await done('INSERT DATA { GRAPH ex:x { ex:a ex:p 1 } GRAPH ex:y { ex:b ex:p 2 } }');
    await done('COPY ex:x TO ex:z');
    expect(await inGraph('z')).toEqual(['a p 1']);
    await done('ADD ex:y TO ex:z');
    expect(await inGraph('z')).toEqual(['a p 1', 'b p 2']);
    await done('MOVE ex:z TO ex:x');
    expect([await inGraph('x'), await inGraph('z')]).toEqual([['a p 1', 'b p 2'], []]);
    await done('COPY DEFAULT TO ex:w ; CLEAR GRAPH ex:x ; DROP GRAPH ex:y');
    expect([await inGraph('x'), await inGraph('y')]).toEqual([[], []]);
    const unnamed = '?s ?p ?o FILTER NOT EXISTS { GRAPH ?g { ?s ?p ?o } FILTER(?g != ex:w) }';
    expect(await inGraph('w')).toEqual([...new Set(await rows(unnamed))]);
    await done('DROP GRAPH ex:w');
  });

  test('that are there cannot be created, that are not cannot be dropped, but silently', async () => {
    await done('INSERT DATA { GRAPH ex:there { ex:a ex:p 1 } }');
    await expectRefused('CREATE GRAPH ex:there', 409, 'create-exists');
    for (const text of [
      'DROP GRAPH ex:no',
      'CLEAR GRAPH ex:no',
      'COPY ex:no TO ex:there',
      'MOVE ex:no TO ex:there',
    ])
      await expectRefused(text, 404, 'graph-unknown');
    const quiet = await done(
      'CREATE SILENT GRAPH ex:there ; DROP SILENT GRAPH ex:no ; MOVE SILENT ex:no TO ex:there ; CREATE GRAPH ex:new ; DROP GRAPH ex:new',
    );
    expect(quiet.commit).toBeNull();
    expect(await inGraph('there')).toEqual(['a p 1']);
    await done('DROP GRAPH ex:there');
  });

  test('of a page, once empty, delete the page, and writing brings it back', async () => {
    await done(`INSERT DATA { ${thing('elm')} name:name "orme"@fr, "elm"@en }`);
    const outcome = await done(`DELETE WHERE { ${thing('elm')} name:name ?name }`);
    expect(outcome.revisions).toEqual({ elm: 2 });
    expect(await ask(wiki.origin, '/wiki/elm', { headers: { Accept: 'text/turtle' } })) //
      .toMatchObject({ status: 410 });
    expect((await done(`INSERT DATA { ${thing('elm')} name:name "orme"@fr }`)).revisions) //
      .toEqual({ elm: 3 });
    expect((await done(`DROP GRAPH ${page('elm')}`)).revisions).toEqual({ elm: 4 });
    expect(
      await rows(`GRAPH <http://wiki.example/graph/catalogue> { ${page('elm')} ?p ?o }`),
    ).toEqual([]);
  });

  test('too large to be read are moved and cleared as text', async () => {
    const many = Array.from({ length: 25_000 }, (_, n) => `ex:s${n} ex:p ${n % 100} .`).join('\n');
    await done(`INSERT DATA { GRAPH ex:big { ${many} } }`);
    const count = async (name: string): Promise<string[]> =>
      rows(`{ SELECT (COUNT(*) AS ?n) { GRAPH ex:${name} { ?s ?p ?o } } }`);
    await done(
      'INSERT DATA { GRAPH ex:big { ex:s1 ex:p 01 . ex:s1 ex:p 1000 } } ; DELETE DATA { GRAPH ex:big { ex:s2 ex:p 2 } }',
    );
    expect(await count('big')).toEqual(['25000']);
    const moved = await done(
      `MOVE ex:big TO ex:big2 ; DELETE DATA { GRAPH ex:big2 { ex:s3 ex:p 3 . ex:s4 ex:p "4" } } ;
       INSERT { GRAPH ex:big2 { ex:total ex:is ?n } } WHERE { SELECT (COUNT(*) AS ?n) { GRAPH ex:big2 { ?s ?p ?o } } }`,
    );
    expect(moved).toMatchObject({ added: 25_000, removed: 25_000 });
    expect([await count('big'), await count('big2')]).toEqual([['0'], ['25000']]);
    expect(await rows('GRAPH ex:big2 { ex:total ex:is ?n }')).toEqual(['24999']);
    expect(await rows('GRAPH ex:big2 { ex:s3 ?p ?o }')).toEqual([]);
    await done('COPY ex:big2 TO ex:big ; CLEAR GRAPH ex:big2 ; DROP GRAPH ex:big');
    expect([await count('big'), await count('big2')]).toEqual([['0'], ['0']]);
    const verified = await wiki.admin(['verify']);
    expect(verified).toMatchObject({ code: 0 });
  }, 120_000);
});

describe('rights', () => {
  test('are those of who asks', async () => {
    const anonymous = await ask(wiki.origin, '/sparql', {
      method: 'POST',
      body: 'INSERT DATA { <a:b> <a:c> 1 }',
      headers: { 'Content-Type': 'application/sparql-update' },
    });
    expect(anonymous.status).toBe(401);
    await expectRefused('INSERT DATA { ex:a ex:p 1 }', 403, 'not-allowed', contributor);
    for (const text of ['CLEAR ALL', 'DROP ALL', 'CLEAR NAMED', 'DROP SILENT NAMED'])
      await expectRefused(text, 403, 'not-allowed');
  });

  test('end where the wiki writes itself, and nothing of the update stays', async () => {
    const own = [
      '<http://wiki.example/graph/catalogue>',
      '<http://wiki.example/wiki/bee/derived>',
      '<https://w3id.org/infra-model/core>',
      '<http://wiki.example/ns>',
    ];
    for (const graph of own) {
      await expectRefused(
        `INSERT DATA { ${thing('own')} ex:p 1 } ; INSERT DATA { GRAPH ${graph} { ex:a ex:p 1 } }`,
        403,
        'graph-read-only',
      );
      await expectRefused(`CLEAR SILENT GRAPH ${graph}`, 403, 'graph-read-only');
    }
    await expectRefused(
      'DELETE { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }',
      403,
      'graph-read-only',
    );
  });

  test('do not reach facts of another page, nor other servers', async () => {
    await expectRefused(
      `INSERT DATA { GRAPH ${page('bee')} { ${thing('ant')} ex:p 1 } }`,
      422,
      'foreign-subject',
    );
    await expectRefused('LOAD <http://127.0.0.1:9/> INTO GRAPH ex:a', 403, 'load-refused');
    await expectRefused('LOAD SILENT <file:///etc/passwd>', 403, 'load-refused');
    await expectRefused(
      'INSERT { ex:a ex:p ?o } WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }',
      403,
      'service-refused',
    );
    await expectRefused('INSERT DATA { ex:a ex:p', 400, 'query-syntax');
    await expectRefused('SELECT * { ?s ?p ?o }', 400, 'update-is-query');
  });
});

test('eight clients at once lose no increment', async () => {
  await done(`INSERT DATA { ${thing('tally')} ex:count 0 . GRAPH ex:tally { ex:t ex:count 0 } }`);
  const increment = `DELETE { ?s ex:count ?n . GRAPH ex:tally { ex:t ex:count ?n } }
    INSERT { ?s ex:count ?m . GRAPH ex:tally { ex:t ex:count ?m } }
    WHERE { GRAPH ${page('tally')} { ?s ex:count ?n } BIND(?n + 1 AS ?m) }`;
  const client = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) await done(increment);
  };
  const savers = Array.from({ length: 20 }, (_, n) =>
    ask(wiki.origin, `/wiki/side-${n % 4}`, {
      method: 'POST',
      token: contributor,
      body: `</id/side-${n % 4}> <${EX}n> ${n} .`,
      headers: { 'Content-Type': 'text/turtle' },
    }),
  );
  await Promise.all([...Array.from({ length: 8 }, client), ...savers]);
  expect(await rows(`GRAPH ${page('tally')} { ?s ex:count ?n }`)).toEqual([
    'http://wiki.example/id/tally 40',
  ]);
  expect(await rows('GRAPH ex:tally { ?s ex:count ?n }')).toEqual(['t 40']);
});

test('everything writable goes at once for an admin, and comes back page by page', async () => {
  await done(
    `INSERT DATA { ${thing('yew')} name:name "if"@fr . ex:loose ex:p 1 . GRAPH ex:ref { ex:a ex:p 1 } }`,
  );
  const ontology = await rows('GRAPH <https://w3id.org/infra-model/core> { ?s ?p ?o }');
  await done('DROP ALL', admin);
  expect(
    await rows(
      '?s ?p ?o FILTER(!STRSTARTS(STR(?s), "https://w3id.org/")) FILTER(STRSTARTS(STR(?s), STR(ex:)) || STRSTARTS(STR(?s), "http://wiki.example/id/"))',
    ),
  ).toEqual([]);
  expect(await rows('GRAPH <https://w3id.org/infra-model/core> { ?s ?p ?o }')).toEqual(ontology);
  const history = await ask(wiki.origin, '/wiki/yew/history', {
    headers: { Accept: 'application/json' },
  });
  expect(history.json()).toMatchObject([{ revision: 2, author: 'ada' }, { revision: 1 }]);
});

test('the comment stands in the history, the words in the search', async () => {
  const answer = await update(
    `INSERT DATA { ${thing('fir')} name:name "sapin"@fr ; <http://www.w3.org/2000/01/rdf-schema#label> "Sapin baumier"@fr }`,
    steward,
    '?comment=un%20arbre',
  );
  expect(answer.status).toBe(200);
  const history = await ask(wiki.origin, '/wiki/fir/history', {
    headers: { Accept: 'application/json' },
  });
  expect(history.json()).toMatchObject([{ revision: 1, comment: 'un arbre' }]);
  const found = await ask(wiki.origin, '/search?q=baumier&lang=fr', {
    headers: { Accept: 'application/json' },
  });
  expect(found.json()).toMatchObject({ total: 1 });
});
