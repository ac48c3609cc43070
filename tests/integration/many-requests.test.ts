import { afterAll, beforeAll, expect, test } from 'vitest';
import { postForm, sessionOf } from '../support/form-client.ts';
import { ask, type Answer } from '../support/http-client.ts';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';

let wiki: WikiServer;
let cookie: string;
beforeAll(async () => {
  wiki = await startWiki({ SEED: 'none' });
  await wiki.token('ana', 'contributor', 'write');
  cookie = await sessionOf(wiki.origin, 'ana');
});
afterAll(() => wiki.close());

function post(path: string, fields: Record<string, string>, as = ''): Promise<Answer> {
  return postForm(wiki.origin, path, fields, as);
}

const get = (path: string): Promise<Answer> =>
  ask(wiki.origin, path, { headers: { Accept: 'application/json' } });

/** Refused for a while: how long, as a header and in words, and that nothing is lost. */
function expectLater(answer: Answer, words: string): void {
  expect(answer.status, answer.text.slice(0, 300)).toBe(429);
  const seconds = Number(answer.headers['retry-after']);
  expect(seconds).toBeGreaterThanOrEqual(1);
  expect(seconds).toBeLessThanOrEqual(60);
  expect(answer.text).toContain(words);
  expect(answer.text).toContain(String(seconds));
}

function form(steps: number): Record<string, string> {
  const state = {
    base: 0,
    next: steps + 1,
    model: '',
    kind: 'im:Procedure',
    steps: Array.from({ length: steps }, (_, i) => ({
      name: `s${i + 1}`,
      depth: 0,
      flow: '',
      fields: { 'rdfs:label': { fr: `Étape ${i + 1}` } },
    })),
    removed: [],
    comment: '',
    fields: { 'rdfs:label': { fr: 'Beaucoup' } },
    others: [],
  };
  return { state: JSON.stringify(state), kind: 'im:Procedure', action: 'edit' };
}

test('looking names up: 300 a minute, then a while later, in both languages', async () => {
  const answers: Answer[] = [];
  for (let n = 0; n < 300; n += 1) answers.push(await get(`/fr/complete?q=${n}`));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expectLater(await get('/fr/complete?q=encore'), 'Continuez d’écrire');
  expectLater(await get('/en/complete?q=more'), 'Go on writing');
  // Nobody else waits with them, and reading goes on.
  expect((await get('/fr/similar?title=tas')).status).toBe(200);
});

test('checks: 120 a minute, then a while later, in both languages', async () => {
  const statuses: number[] = [];
  for (let n = 0; n < 120; n += 1) {
    const { status } = await post('/fr/wiki/x/check', { kind: 'im:Procedure' }, cookie);
    statuses.push(status);
  }
  expect(new Set(statuses)).toEqual(new Set([200]));
  expectLater(await post('/fr/wiki/x/check', {}, cookie), 'Rien n’est perdu');
  expectLater(await post('/en/wiki/x/check', {}, cookie), 'Nothing is lost');
  expectLater(await post('/en/wiki/x/edit/turtle/check', {}, cookie), 'Nothing is lost');
}, 60_000);

test('work with forms: more than four at once of one client wait, in both languages', async () => {
  for (const [lang, words] of [
    ['fr', 'votre texte y est encore'],
    ['en', 'your text is still there'],
  ] as const) {
    const fields = form(200);
    const all = await Promise.all(
      Array.from({ length: 12 }, () => post(`/${lang}/wiki/many/edit`, fields, cookie)),
    );
    const refused = all.filter(({ status }) => status === 429);
    expect(all.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(4);
    expect(refused.length).toBeGreaterThan(0);
    expectLater(refused[0]!, words);
  }
}, 60_000);

test('pages made in place: 30 a minute, by script and by the plain form together', async () => {
  const headers = {
    Cookie: cookie,
    'Sec-Fetch-Site': 'same-origin',
    'Content-Type': 'application/json',
  };
  const make = (lang: string): Promise<Answer> =>
    ask(wiki.origin, `/${lang}/create`, { method: 'POST', body: '{}', headers });
  for (let n = 0; n < 30; n += 1) expect((await make('fr')).status).toBe(422);
  expectLater(await make('fr'), 'Continuez d’écrire');
  for (const [lang, words] of [
    ['fr', 'Trop de requêtes'],
    ['en', 'Too many requests'],
  ] as const) {
    const state = form(1);
    const refused = await post(
      `/${lang}/wiki/many/edit`,
      { ...state, ...LINK, action: 'create:/im:domain/0' },
      cookie,
    );
    expectLater(refused, words);
    // The form comes back with everything in it.
    expect(refused.text).toContain('Beaucoup');
  }
}, 60_000);

/** A name typed at a link field, which names nothing yet. */
const LINK = { '/im:domain/0': 'Un chantier de plus' };
