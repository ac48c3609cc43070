import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postForm, sessionOf } from '../support/form-client.ts';
import { ask, type Answer } from '../support/http-client.ts';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';

let wiki: WikiServer;
let cookie: string;
beforeAll(async () => {
  wiki = await startWiki({ SEED: 'none' });
  const token = await wiki.token('ana', 'contributor', 'write');
  for (const slug of ['mine', 'other']) {
    const body = `<> <http://www.w3.org/2000/01/rdf-schema#label> "${slug}"@en .`;
    const headers = { 'Content-Type': 'text/turtle' };
    const made = await ask(wiki.origin, `/wiki/${slug}`, { method: 'PUT', token, body, headers });
    if (made.status !== 201) throw new Error(`the page ${slug} could not be made: ${made.status}`);
  }
  cookie = await sessionOf(wiki.origin, 'ana');
});
afterAll(() => wiki.close());

function post(path: string, fields: Record<string, string>, as = ''): Promise<Answer> {
  return postForm(wiki.origin, path, fields, as);
}

async function exported(): Promise<string> {
  const accept = { Accept: 'application/n-triples' };
  return (await ask(wiki.origin, '/wiki/mine', { headers: accept })).text;
}

function state(change: object): string {
  const empty = { base: 1, next: 1, model: '', kind: '', steps: [], removed: [], comment: '' };
  const fields = { 'rdfs:label': { en: 'mine' } };
  return JSON.stringify({ ...empty, fields, others: [], ...change });
}

describe('a made-up state of a form', () => {
  const row = { subject: '', property: 'rdfs:seeAlso', value: 'http://example.org/', as: 'link' };
  test.each([
    ['IRI', { others: [{ ...row, value: 'http://example.org/> . <urn:evil' }] }],
    ['property', { others: [{ ...row, property: 'urn:evil evil' }] }],
    ['subject', { others: [{ ...row, subject: '_:evil evil' }] }],
    ['language of a fact', { others: [{ ...row, value: 'evil', as: 'text@e vil' }] }],
    ['language of a text', { fields: { 'rdfs:label': { en: 'mine', '"> evil': 'evil' } } }],
    ['link', { fields: { 'dcterms:subject': [{ iri: 'urn:evil evil' }] } }],
  ])('with a bad %s writes none of it', async (_name, change) => {
    const answer = await post(
      '/en/wiki/mine/edit',
      { state: state(change), action: 'save' },
      cookie,
    );
    expect(answer.status).toBeLessThan(500);
    expect(await exported()).not.toContain('evil');
  });

  test('cannot state facts about another page, and is told in which row', async () => {
    const subject = new URL((/<([^>]+)>/.exec(await exported()) ?? [])[1] ?? '').href.replace(
      'mine',
      'other',
    );
    const others = [row, { ...row, subject }];
    const answer = await post(
      '/en/wiki/mine/edit',
      { state: state({ others }), action: 'save' },
      cookie,
    );
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Other fact 2');
    expect(await exported()).not.toContain('/other');
  });

  test('leaves a wiki that starts again', async () => {
    const before = await exported();
    await wiki.stop('SIGKILL');
    await wiki.restart();
    expect(await exported()).toBe(before);
    // Every graph is read and written once more: nothing that was kept stands in the way of it.
    const { code, stdout, stderr } = await wiki.admin(['export', '--syntax', 'nquads']);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stdout).not.toContain('evil');
    const lines = before.trim().split('\n');
    for (const line of lines) expect(stdout).toContain(line.replace(/ \.$/, ' '));
    expect(await wiki.admin(['verify'])).toMatchObject({ code: 0 });
  });
});

test('a form that nobody has signed is taken up to 2 MB, and nothing of it is lost past that', async () => {
  const comment = (length: number): Promise<Answer> =>
    post('/en/wiki/mine/edit', { comment: 'a'.repeat(length), action: 'show' });
  expect((await comment(1_500_000)).status).toBe(200);
  const refused = await comment(2_200_000);
  expect(refused.status).toBe(413);
  expect(refused.text).toContain('nothing is lost');
});
